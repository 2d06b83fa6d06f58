import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, findChromium } from './scripts/chromium.mjs';
import { adoptedStyles } from './scripts/element/adopted-styles.mjs';
import { kernelWalkElement } from './scripts/element/vite-plugin.mjs';
import { siteUrl } from './scripts/site-url.mjs';

// Finding is only looking: nothing is downloaded or started here.
const executablePath = process.env.VITEST ? ((await findChromium()) ?? undefined) : undefined;

/**
 * What `/` first loads becomes one file: shared chunks with the parts that come later would cut it
 * into pieces that compress 4 kB worse. Kit numbers the start page 2. The styles of the tools that
 * stand in the page's HTML before they work belong to it too, without their scripts.
 */
const FIRST = new RegExp(
	[
		String.raw`client-optimized/(app|nodes/[0-2])\.js`,
		String.raw`kit/src/runtime/client/(entry|client)\.js`,
		String.raw`view/(tools/HeaderTools|share/ShareButton|player/(ThemeSwitch|PlayerOptions|PresentButton|OutlineIcon)|settings/(SettingsBar|SettingPopover))\.svelte\?svelte&type=style`
	].join('|')
);

/** How long a test may take on a busy machine: no test is to fail for being slow. */
const SLOW_DAY = 60_000;

export default defineConfig({
	plugins: [sveltekit(), adoptedStyles(), kernelWalkElement()],
	build: {
		rolldownOptions: {
			output: {
				codeSplitting: {
					groups: [
						{
							name: 'first',
							test: FIRST
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
					testTimeout: SLOW_DAY,
					include: ['tests/unit/**/*.test.ts', 'tests/property/**/*.test.ts']
				}
			},
			{
				extends: true,
				// Found late, one of these would make Vite start over in the middle of a test.
				optimizeDeps: { include: ['d3', 'fflate', 'micromark', 'svelte/server', 'valibot'] },
				test: {
					name: 'component',
					include: ['tests/component/**/*.test.ts'],
					testTimeout: SLOW_DAY,
					// A part that loads when it is first wanted is first compiled then, on a busy machine too.
					expect: { poll: { timeout: 10_000 } },
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
