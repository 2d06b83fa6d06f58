import { expect } from 'vitest';
import { test } from './engine';
import { button, caption, openPage, timeline } from './start-page';

/*
 * The default example: 4×5 pixels, padding 1, a 3×3 kernel, stride 2; six windows of eleven steps. By
 * hand (and by NumPy, SciPy, PyTorch and OpenCV in the golden figures): the sums of the first window
 * walk 0, 0, 0, 0, 21, 21, 21, 18, 34, and the first row that is written is 34, 50, −11.
 */
const SUMS = ['0', '0', '0', '0', '21', '21', '21', '18', '34'];
const FIRST_ROW = ['34', '50', '−11'];
const STEPS_PER_WINDOW = 11;

test('the right arrow walks the first window to its sum, and the left arrow back', async ({
	read
}) => {
	const reader = await openPage(read);
	for (const [tap, sum] of SUMS.entries()) {
		await reader.tab.press('ArrowRight');
		await reader.reads(caption, `Multiply ${tap + 1} of 9 for output (0, 0)`);
		await reader.reads(caption, `joins the sum, now ${sum}.`);
		await reader.reads({ css: '[data-sum]' }, `sum so far ${sum}`);
	}
	await reader.tab.press('ArrowLeft');
	await reader.reads(caption, `now ${SUMS[7]}.`);
	await reader.finds(timeline, '8');
});

test('the first row is 34, 50, −11, and its windows jump by two', async ({ read }) => {
	const reader = await openPage(read);
	for (const [col, value] of FIRST_ROW.entries()) {
		const steps = col === 0 ? STEPS_PER_WINDOW - 1 : STEPS_PER_WINDOW;
		for (let step = 0; step < steps; step++) {
			await reader.tab.press('ArrowRight');
			const at = col * STEPS_PER_WINDOW + step + (col === 0 ? 1 : 0);
			await reader.finds(timeline, String(at));
			if (at % STEPS_PER_WINDOW === 0) {
				await reader.reads({ css: '[data-jump=cols] text' }, 'stride 2');
				expect(await reader.sights({ css: '.ghost.skipped' })).toHaveLength(1);
			}
		}
		await reader.reads(caption, `and ${value} is written to output (0, ${col}).`);
	}
	// Over to the next row: the row stride, on the row's ruler.
	await reader.tab.press('ArrowRight');
	await reader.sees({ css: '[data-jump=rows]' });
});

test('the timeline is dragged with the pointer, and keys go on from there', async ({ read }) => {
	const reader = await openPage(read);
	await reader.tab.drag(await reader.pointOf(timeline, 0), await reader.pointOf(timeline, 33));
	await reader.finds(timeline, '33');
	await reader.reads(caption, 'Window 4 of 6');
	await reader.tab.press('ArrowRight');
	await reader.finds(timeline, '34');
	await reader.tab.press('Home');
	await reader.finds(timeline, '0');
	await reader.tab.press('PageDown');
	await reader.finds(timeline, '32');
});

test('play goes on by itself until it is paused, and stays where it was', async ({ read }) => {
	const reader = await openPage(read);
	await reader.click(button('Play'));
	await reader.sees(button('Pause'));
	await expect
		.poll(async () => Number((await reader.sights(timeline))[0].value))
		.toBeGreaterThan(2);
	await reader.tab.press('k');
	await reader.sees(button('Play'));
	const [{ value }] = await reader.sights(timeline);
	const [{ text }] = await reader.sights(caption);
	await reader.tab.press('ArrowRight');
	await reader.finds(timeline, String(Number(value) + 1));
	await reader.tab.press('ArrowLeft');
	await reader.reads(caption, text);
});

test('a setting is changed in its popover, and the figure follows', async ({ read }) => {
	const reader = await openPage(read, './?step=10');
	await reader.reads({ css: 'h2, h3', name: 'Output' }, '2×3');
	await reader.click(button('Stride 2'));
	const popover = { css: '[popover]', name: 'Stride' };
	await reader.sees(popover);
	await reader.click({ css: '[popover]:popover-open button[aria-label$="one less"]' });
	await reader.sees(button('Stride 1'));
	await reader.reads({ css: 'h2, h3', name: 'Output' }, '4×5');
	await reader.tab.press('Escape');
	await reader.misses(popover);
	await reader.focuses(button('Stride 1'));
	// Without the stride every number of before is there, with others between.
	for (const [window, value] of FIRST_ROW.entries()) {
		await reader.seek(timeline, 2 * window * STEPS_PER_WINDOW + STEPS_PER_WINDOW - 1);
		await reader.reads(caption, `and ${value} is written to output (0, ${2 * window}).`);
	}
});
