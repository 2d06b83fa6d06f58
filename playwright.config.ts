import { createServer, type AddressInfo } from 'node:net';
import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from './scripts/chromium.mjs';

// Any free port, so that two checkouts can be tested at once; the workers inherit the choice.
const port = (process.env.KERNELWALK_E2E_PORT ??= String(await freePort()));
const report = process.env.KERNELWALK_E2E_REPORT ?? 'test-results/e2e.json';

export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '**/*.test.ts',
	outputDir: 'test-results/e2e',
	fullyParallel: true,
	forbidOnly: true,
	retries: 0,
	workers: 2,
	reporter: [['line'], ['json', { outputFile: report }]],
	webServer: {
		command: `node scripts/serve.mjs --port ${port}`,
		url: `http://localhost:${port}/`,
		reuseExistingServer: false
	},
	use: {
		baseURL: `http://localhost:${port}/`,
		locale: 'en-US',
		timezoneId: 'UTC',
		launchOptions: {
			executablePath: (await findChromium()) ?? undefined,
			args: chromiumArguments()
		}
	},
	projects: [
		{ name: 'desktop', use: { browserName: 'chromium', viewport: { width: 1440, height: 900 } } }
	]
});

/** A port that nobody listens on at this moment. */
function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, 'localhost', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});
}
