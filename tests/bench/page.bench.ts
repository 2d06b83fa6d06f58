import { chromium, type Browser, type Page } from 'playwright';
import { BUILD, ensureBuilt } from '../../scripts/build.mjs';
import { chromiumArguments, ensureChromium } from '../../scripts/chromium.mjs';
import { firstLoad, readFrom, weight } from '../../scripts/first-load.mjs';
import { serveSite } from '../../scripts/serve.mjs';
import { taskMilliseconds, TRACE_CATEGORIES } from './page/trace';
import {
	backToStart,
	linkOf,
	mutationsPerMultiply,
	pressRight,
	scrub,
	TAPS,
	TICK,
	wake
} from './page/walk';

type Print = (line: string) => void;

const SIZES = [16, 128];
const VIEWPORT = { width: 1440, height: 900 };

/** How often each series is measured; what is printed is the median of all their steps. */
const ROUNDS = 3;
const MULTIPLIES = 60;
const TICKS = 40;

/** What one tick of the scrubber moves by: some windows and a part of one. */
const TICK_STEPS = 25;

/** A step of the large grid may cost so many times what one of the small grid costs. */
const MOST_RATIO = 1.5;

const FIRST_FIGURES = 7;

function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** The milliseconds of the main thread that each step of a series took. */
async function measure(browser: Browser, page: Page, walk: () => Promise<void>) {
	await page.bringToFront();
	await browser.startTracing(page, { categories: TRACE_CATEGORIES });
	await walk();
	return taskMilliseconds(await browser.stopTracing(), TICK);
}

async function printSteps(print: Print, browser: Browser, url: string): Promise<void> {
	const pages = [];
	for (const size of SIZES) {
		const page = await browser.newPage({ viewport: VIEWPORT });
		await wake(page, url + linkOf(size));
		pages.push({ size, page, steps: [] as number[], ticks: [] as number[] });
	}
	for (let round = 0; round < ROUNDS; round++) {
		for (const { size, page, steps, ticks } of pages) {
			await backToStart(page, size);
			steps.push(...(await measure(browser, page, () => pressRight(page, MULTIPLIES))));
			await backToStart(page, size);
			ticks.push(...(await measure(browser, page, () => scrub(page, TICKS, TICK_STEPS))));
		}
	}
	for (const [name, of] of [
		['a multiply by the arrow key', 'steps'],
		['a tick of the scrubber', 'ticks']
	] as const) {
		const [small, large] = pages.map((each) => median(each[of]));
		print(
			`main thread, ${name}: ${small.toFixed(2)} ms at 16×16, ${large.toFixed(2)} ms at 128×128, ` +
				`ratio ${(large / small).toFixed(2)} (at most ${MOST_RATIO})`
		);
	}
	for (const { size, page } of pages) {
		await page.bringToFront();
		await backToStart(page, size);
		const counts = await mutationsPerMultiply(page, 3);
		print(
			`mutations of a multiply at ${size}×${size}: median ${median(counts)}, ` +
				`most ${Math.max(...counts)} (at most ${TAPS + 20})`
		);
		await page.close();
	}
}

/** Milliseconds from the start of the navigation until the figure's grids are drawn. */
async function firstFigure(browser: Browser, url: string, slowdown: number): Promise<number> {
	const context = await browser.newContext({ viewport: VIEWPORT });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
	await page.addInitScript(() => {
		new MutationObserver((_, observer) => {
			if (!document.querySelector('.figure canvas')) return;
			observer.disconnect();
			// The frame after the next one starts once the next one has been drawn.
			requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('first figure')));
		}).observe(document, { subtree: true, childList: true });
	});
	await page.goto(url);
	await page.waitForFunction(() => performance.getEntriesByName('first figure').length > 0);
	const time = await page.evaluate(() => performance.getEntriesByName('first figure')[0].startTime);
	await context.close();
	return time;
}

async function printFirstFigure(print: Print, browser: Browser, url: string): Promise<void> {
	const times = [1, 4].map((slowdown) => ({ slowdown, times: [] as number[] }));
	for (let run = 0; run < FIRST_FIGURES; run++) {
		for (const each of times) each.times.push(await firstFigure(browser, url, each.slowdown));
	}
	for (const { slowdown, times: all } of times) {
		print(`first figure, processor slowed ${slowdown} times: ${median(all).toFixed(0)} ms`);
	}
}

/**
 * What the built page costs: the bytes and the time until the first figure, and the main thread's
 * time for a step on a small and on a large grid, from traces of Chromium. Runs are interleaved.
 */
export async function run(print: Print): Promise<void> {
	const { code } = await ensureBuilt({ capture: true });
	if (code !== 0) throw new Error('the site could not be built');
	print(`first load of /: ${weight(firstLoad(readFrom(BUILD)))} bytes gzipped`);
	const site = await serveSite({ port: 0 });
	const browser = await chromium.launch({
		executablePath: await ensureChromium(),
		args: chromiumArguments()
	});
	try {
		await printFirstFigure(print, browser, site.url);
		await printSteps(print, browser, site.url);
	} finally {
		await browser.close();
		await site.close();
	}
}
