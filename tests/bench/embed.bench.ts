import { chromium, type Browser, type Page } from 'playwright';
import { ensureBuilt } from '../../scripts/build.mjs';
import { chromiumArguments, ensureChromium } from '../../scripts/chromium.mjs';
import { serveSite } from '../../scripts/serve.mjs';

type Print = (line: string) => void;

const ROUNDS = 5;
/** How many times slower the processor is made: a phone of some years ago. */
const SLOWDOWN = 4;
/** What a frame is to keep: interactive within so many milliseconds, and no longer task than this. */
const INTERACTIVE = 1000;
const LONG_TASK = 50;
const VIEWPORT = { width: 760, height: 640 };

const PAGES = ['embed/', 'embed/?kernel=gaussian-5&padding=2&stride=1&step=900', 'embed/stride/'];

function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** What a page’s opening took: until its controls answer, and its longest task. */
async function open(browser: Browser, url: string) {
	const context = await browser.newContext({ viewport: VIEWPORT });
	const page: Page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
	await page.addInitScript(() => {
		const tasks: number[] = [];
		Object.assign(globalThis, { tasks });
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) tasks.push(duration);
		}).observe({ type: 'longtask', buffered: true });
	});
	await page.goto(url);
	const interactive = await page.evaluate(async () => {
		const controls = () =>
			document.querySelector('kernel-walk')?.shadowRoot?.querySelector('button');
		while (!controls()) await new Promise((resolve) => requestAnimationFrame(resolve));
		return performance.now();
	});
	await page.waitForLoadState('networkidle');
	const longest = await page.evaluate(() =>
		Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks)
	);
	await context.close();
	return { interactive, longest };
}

/** Prints what opening a frame takes on a processor made slower, against what it is to keep. */
export async function run(print: Print): Promise<void> {
	const { code } = await ensureBuilt();
	if (code !== 0) throw new Error('The site could not be built.');
	const site = await serveSite({ port: 0 });
	const browser = await chromium.launch({
		executablePath: await ensureChromium(),
		args: chromiumArguments()
	});
	try {
		for (const path of PAGES) {
			const rounds = [];
			for (let round = 0; round < ROUNDS; round++)
				rounds.push(await open(browser, site.url + path));
			const interactive = median(rounds.map((each) => each.interactive));
			const longest = median(rounds.map((each) => each.longest));
			print(
				`/${path}: controls answer after ${interactive.toFixed(0)} ms on a ${SLOWDOWN}× slower processor (${(interactive / INTERACTIVE).toFixed(2)} of ${INTERACTIVE}); longest task ${longest === 0 ? `under ${LONG_TASK}` : longest.toFixed(0)} ms (${(longest / LONG_TASK).toFixed(2)} of ${LONG_TASK})`
			);
		}
	} finally {
		await browser.close();
		await site.close();
	}
}
