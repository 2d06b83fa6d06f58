import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, findChromium } from './scripts/chromium.mjs';
import { siteUrl } from './scripts/site-url.mjs';

// Finding is only looking: nothing is downloaded or started here.
const executablePath = process.env.VITEST ? ((await findChromium()) ?? undefined) : undefined;

export default defineConfig({
	plugins: [sveltekit()],
	build: {
		rolldownOptions: {
			output: {
				codeSplitting: {
					// What `/` first loads becomes one file: shared chunks with the parts that come later
					// would cut it into pieces that compress 4 kB worse. Kit numbers the start page 2.
					groups: [
						{
							name: 'first',
							test: /client-optimized\/(app|nodes\/[0-2])\.js|kit\/src\/runtime\/client\/(entry|client)\.js/
						}
					]
				}
			}
		}
	},
	define: { __SITE_URL__: JSON.stringify(siteUrl()) },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['tests/unit/**/*.test.ts', 'tests/property/**/*.test.ts']
				}
			},
			{
				extends: true,
				test: {
					name: 'component',
					include: ['tests/component/**/*.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({ launchOptions: { executablePath, args: chromiumArguments() } }),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
});
