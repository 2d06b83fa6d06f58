import { defaultState, type State } from '$lib/schema';
import { encodeState } from '$lib/share';
import type { Page } from 'playwright';

/** The milliseconds from one step to the next: somebody who holds a key down, or drags. */
const PACE = 100;

/** The name of the performance mark that each step and each tick leaves. */
export const TICK = 'tick';

/** Taps of the kernel that every page walks with. */
export const TAPS = 9;

/** Steps of one window: the move, each tap, the write. */
const STEPS_PER_WINDOW = TAPS + 2;

/** Ordinary gray values that are the same in every run. */
function values(size: number): number[][] {
	let state = 1;
	return Array.from({ length: size }, () =>
		Array.from({ length: size }, () => (state = (state * 48271) % 2147483647) % 256)
	);
}

/** The last step of a window in the middle of a `size`×`size` output. */
function middle(size: number): number {
	return STEPS_PER_WINDOW * ((size * size + size) / 2) - 1;
}

/** The link of a `size`×`size` grid with padding 1 and stride 1, in the middle of its walk. */
export function linkOf(size: number): string {
	const state: State = {
		...defaultState,
		input: { source: 'numbers', values: values(size) },
		padding: 1,
		stride: { rows: 1, cols: 1 },
		step: middle(size)
	};
	const { query, hash } = encodeState(state);
	return query + hash;
}

/** Opens a link with everything that comes when somebody is there, and puts the focus in the player. */
export async function wake(page: Page, url: string): Promise<void> {
	await page.goto(url);
	await page.locator('[data-caption]').waitFor();
	const scrubber = page.getByRole('slider').first();
	await scrubber.focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowLeft');
	await page.waitForLoadState('networkidle');
}

/** Puts a page back where its link opens it. */
export async function backToStart(page: Page, size: number): Promise<void> {
	await page.evaluate(
		({ index }) => {
			const scrubber = document.querySelector<HTMLInputElement>('[type=range]')!;
			scrubber.value = String(index);
			scrubber.dispatchEvent(new Event('input', { bubbles: true }));
			scrubber.focus();
		},
		{ index: middle(size) }
	);
	await page.waitForTimeout(1000);
}

/** Presses the right arrow, at a steady pace; each press leaves a mark, and so does the end. */
export async function pressRight(page: Page, times: number): Promise<void> {
	await page.evaluate((tick) => {
		const mark = () => performance.mark(tick);
		addEventListener('keydown', mark, { capture: true });
		addEventListener('blur', () => removeEventListener('keydown', mark, { capture: true }));
	}, TICK);
	for (let i = 0; i < times; i++) {
		await page.keyboard.press('ArrowRight');
		await page.waitForTimeout(PACE);
	}
	await page.evaluate((tick) => {
		performance.mark(tick);
		window.dispatchEvent(new Event('blur'));
	}, TICK);
}

/** Moves the scrubber on by `by` steps, at a steady pace; each tick leaves a mark. */
export async function scrub(page: Page, times: number, by: number): Promise<void> {
	await page.evaluate(
		({ tick, times, by, pace }) =>
			new Promise<void>((resolve) => {
				const scrubber = document.querySelector<HTMLInputElement>('[type=range]')!;
				let left = times;
				const timer = setInterval(() => {
					performance.mark(tick);
					if (left-- === 0) {
						clearInterval(timer);
						resolve();
						return;
					}
					scrubber.value = String(scrubber.valueAsNumber + by);
					scrubber.dispatchEvent(new Event('input', { bubbles: true }));
				}, pace);
			}),
		{ tick: TICK, times, by, pace: PACE }
	);
}

/** The mutations of the document that each of the next multiplies makes, for whole windows. */
export async function mutationsPerMultiply(page: Page, windows: number): Promise<number[]> {
	await page.evaluate(() => {
		const counter = Object.assign(globalThis, { mutations: 0 });
		new MutationObserver((records) => (counter.mutations += records.length)).observe(document, {
			subtree: true,
			childList: true,
			attributes: true,
			characterData: true
		});
	});
	const counts: number[] = [];
	for (let i = 0; i < windows * STEPS_PER_WINDOW; i++) {
		await page.evaluate(() => Object.assign(globalThis, { mutations: 0 }));
		await page.keyboard.press('ArrowRight');
		await page.waitForTimeout(PACE);
		const count = await page.evaluate(() => (globalThis as { mutations?: number }).mutations ?? 0);
		// The walk starts on a write, so a window's move comes first and its write last.
		const place = i % STEPS_PER_WINDOW;
		if (place > 0 && place <= TAPS) counts.push(count);
	}
	return counts;
}
