import puppeteer, { type Frame as PuppeteerFrame, type KeyInput, type Page } from 'puppeteer-core';
import { chromiumArguments } from '../../../scripts/chromium.mjs';
import { heard, listen } from './listen';
import { pretendPaper, pretendScreen } from './paper';
import { LAPTOP, type Browser, type Frame, type Tab } from './tab';

/** Starts Chromium over its own protocol, or Firefox over WebDriver BiDi, without a window. */
export async function startPuppeteer(
	browser: 'chrome' | 'firefox',
	executablePath: string
): Promise<Browser> {
	const started = await puppeteer.launch({
		browser,
		executablePath,
		headless: true,
		...(browser === 'chrome' && { args: chromiumArguments() })
	});
	return {
		async open(size = LAPTOP) {
			const page = await started.newPage();
			await page.setViewport(size);
			await page.evaluateOnNewDocument(listen, false);
			return puppeteerTab(page, browser === 'chrome');
		},
		close: () => started.close()
	};
}

/** @param emulates whether the engine can be told to lay out for paper */
function puppeteerTab(page: Page, emulates: boolean): Tab {
	let trouble: string[] = [];
	page.on('console', (message) => {
		if (['error', 'warn'].includes(message.type())) trouble.push(message.text());
	});
	page.on('pageerror', (error) => trouble.push(String(error)));
	return {
		...puppeteerFrame(page.mainFrame()),
		async goto(address) {
			trouble = [];
			await page.goto(address);
		},
		press: (key) => page.keyboard.press(key as KeyInput),
		type: (text) => page.keyboard.type(text),
		click: ({ x, y }) => page.mouse.click(x, y),
		async drag(from, to) {
			await page.mouse.move(from.x, from.y);
			await page.mouse.down();
			await page.mouse.move(to.x, to.y, { steps: 4 });
			await page.mouse.up();
		},
		async frame(selector) {
			const element = await page.waitForSelector(selector);
			const frame = await element?.contentFrame();
			if (!frame) throw new Error(`There is no frame in ${selector}.`);
			return puppeteerFrame(frame);
		},
		async toPaper() {
			if (emulates) {
				await page.emulateMediaType('print');
				return () => page.emulateMediaType('screen');
			}
			await page.evaluate(pretendPaper);
			return () => page.evaluate(pretendScreen);
		},
		screenshot: async () => Buffer.from(await page.screenshot()),
		async trouble() {
			const inFrames = await Promise.all(page.frames().map((frame) => frame.evaluate(heard)));
			return [...trouble, ...inFrames.flat()];
		},
		close: () => page.close()
	};
}

function puppeteerFrame(frame: PuppeteerFrame): Frame {
	return {
		evaluate: (work, ...args) =>
			frame.evaluate(work as never, ...args) as Promise<Awaited<ReturnType<typeof work>>>
	};
}
