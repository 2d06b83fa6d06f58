import { expect, inject, test as base } from 'vitest';
import type { EnginePrograms } from '../../scripts/engines/find.mjs';
import { startBrowser } from './drivers/start';
import type { Browser, Size } from './drivers/tab';
import { Reader } from './reader';
import { serveBuilt, type Site } from './sites';

declare module 'vitest' {
	interface ProvidedContext {
		engine: EnginePrograms;
	}
}

/** The engine that these tests run in. */
const engine = inject('engine');

type Fixtures = {
	browser: Browser;
	/** The built site. */
	site: Site;
	/**
	 * Opens a page of the site, or one at a whole address, for somebody to read. At the test's end it is
	 * closed, and nothing may have gone wrong in it.
	 */
	read: (address: string, size?: Size) => Promise<Reader>;
};

/** Vitest's `test` with a browser of the engine and the built site. */
export const test = base.extend<Fixtures>({
	browser: [
		async ({}, use) => {
			const browser = await startBrowser(engine);
			await use(browser);
			await browser.close();
		},
		{ scope: 'file' }
	],
	site: [
		async ({}, use) => {
			const site = await serveBuilt(engine.name === 'webkit');
			await use(site);
			await site.close();
		},
		{ scope: 'file' }
	],
	read: async ({ browser, site }, use) => {
		const readers: Reader[] = [];
		await use(async (address, size) => {
			const reader = new Reader(await browser.open(size));
			readers.push(reader);
			await reader.tab.goto(new URL(address, site.url).href);
			return reader;
		});
		for (const { tab } of readers) {
			const trouble = await tab.trouble();
			await tab.close();
			expect(trouble).toEqual([]);
		}
	}
});
