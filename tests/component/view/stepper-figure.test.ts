import { page } from 'vitest/browser';
import { beforeEach, describe, expect, test } from 'vitest';
import { drawn, mutationsOf, showFigure } from './figure-host';

beforeEach(() => page.viewport(1440, 900));

/** The texts of an SVG layer that can be seen. */
function shownTexts(element: Element): string[] {
	return [...element.querySelectorAll('text')]
		.filter((text) => getComputedStyle(text).visibility === 'visible')
		.map((text) => text.textContent);
}

const big = {
	input: {
		source: 'numbers' as const,
		values: Array.from({ length: 128 }, (_, row) =>
			Array.from({ length: 128 }, (_, col) => (row * 7 + col * 3) % 10)
		)
	},
	stride: { rows: 1, cols: 1 }
};

describe('the figure at one step', () => {
	test('shows the padded input with its true numbers', async () => {
		const { find } = await showFigure();
		const numbers = shownTexts(find('.panel.input .numbers'));
		expect(numbers).toHaveLength(6 * 7);
		expect(numbers.slice(7, 14)).toEqual(['0', '7', '2', '9', '4', '1', '0']);
	});

	test('carries the kernel flipped both ways in the corners of the window', async () => {
		const { find } = await showFigure();
		expect(shownTexts(find('.panel.input .block'))).toEqual([
			'5',
			'1',
			'−3',
			'−2',
			'3',
			'0',
			'4',
			'−1',
			'2'
		]);
	});

	test('carries the kernel as given under cross-correlation', async () => {
		const { find } = await showFigure({ operation: 'cross-correlation' });
		expect(shownTexts(find('.panel.input .block'))).toEqual([
			'2',
			'−1',
			'4',
			'0',
			'3',
			'−2',
			'−3',
			'1',
			'5'
		]);
		await expect.element(page.getByText('nothing is flipped')).toBeVisible();
	});

	test('says what multiply 7 of 9 does for output (0, 1)', async () => {
		await showFigure({ step: 18 });
		await expect
			.element(page.getByText(/^Multiply 7 of 9/))
			.toHaveTextContent(
				'Multiply 7 of 9 for output (0, 1). Pixel (1, 1) is 8; the weight over it is 4, which the kernel as given holds at (0, 2); the product 32 joins the sum, now 55.'
			);
	});

	test('shows products only up to the current multiply', async () => {
		const { stepper, find } = await showFigure({ step: 18 });
		const products = () => shownTexts(find('.stage .accumulator'));
		expect(products()).toEqual(['0', '0', '0', '−4', '27', '0', '32']);
		stepper.dispatch({ kind: 'next' });
		await expect.poll(products).toEqual(['0', '0', '0', '−4', '27', '0', '32', '−5']);
		stepper.dispatch({ kind: 'previous' });
		await expect.poll(products).toEqual(['0', '0', '0', '−4', '27', '0', '32']);
	});

	test('leaves every output cell blank until it is written', async () => {
		const { stepper, find } = await showFigure({ step: 10 });
		const clip = () => getComputedStyle(find('.panel.output .numbers')).clipPath;
		await drawn();
		const cell = find('[data-output-target]').getBoundingClientRect().width;
		// At the first write the clip shows exactly the first cell.
		expect(clip()).toContain(`${String(Math.floor(cell))}px`);
		stepper.dispatch({ kind: 'last' });
		await expect.poll(clip).toBe('none');
		expect(shownTexts(find('.panel.output .numbers')).slice(0, 3)).toEqual(['34', '50', '−11']);
	});

	test('draws the arc of a stride jump with its length, and takes it away at the first multiply', async () => {
		const { stepper, container } = await showFigure({ step: 10 });
		stepper.dispatch({ kind: 'next' });
		await expect.poll(() => container.querySelector('[data-jump]')?.textContent).toBe('stride 2');
		expect(container.querySelectorAll('.skipped')).toHaveLength(1);
		stepper.dispatch({ kind: 'next' });
		await expect.poll(() => container.querySelector('[data-jump]')).toBeNull();
		expect(container.querySelectorAll('.skipped')).toHaveLength(0);
	});

	test('draws a row jump on the other ruler', async () => {
		const { stepper, container } = await showFigure({
			step: 32,
			stride: { rows: 3, cols: 1 },
			padding: 2
		});
		stepper.seek(stepper.timeline.indexOf({ outputRow: 1, outputCol: 0 }));
		await expect
			.poll(() => container.querySelector('[data-jump=rows]')?.textContent)
			.toBe('stride 3');
		expect(container.querySelectorAll('.skipped')).toHaveLength(2);
	});

	test('shows the holes of a dilated window', async () => {
		const { container } = await showFigure({ dilation: { rows: 2, cols: 2 }, padding: 2 });
		expect(container.querySelectorAll('.block .frame')).toHaveLength(9);
	});
});

describe('pointing', () => {
	test('a padded cell names the pixel it copies', async () => {
		const { stepper, find } = await showFigure({ paddingMode: 'replicate' });
		const grid = find('.panel.input .grid');
		const { left, top } = grid.getBoundingClientRect();
		grid.dispatchEvent(
			new PointerEvent('pointermove', { bubbles: true, clientX: left + 5, clientY: top + 5 })
		);
		expect(stepper.pointed).toEqual({ matrix: 'input', row: -1, col: -1 });
		await expect
			.poll(() => document.querySelector('[data-note=input]')?.textContent)
			.toBe('(−1, −1) is padding: a copy of pixel (0, 0), 7.');
	});

	test('a click on an output cell goes to its write', async () => {
		const { stepper, find } = await showFigure();
		const grid = find('.panel.output .grid');
		const box = grid.getBoundingClientRect();
		grid.dispatchEvent(
			new MouseEvent('click', { bubbles: true, clientX: box.right - 4, clientY: box.bottom - 4 })
		);
		expect(stepper.step).toMatchObject({ kind: 'write', outputRow: 1, outputCol: 2 });
	});
});

describe('what a step costs', () => {
	test('one multiply makes at most taps + 20 changes to the DOM', async () => {
		const { stepper, container } = await showFigure({ step: 12 });
		await expect.poll(() => container.querySelector('.carried')).not.toBeNull();
		for (let tap = 1; tap < 9; tap++) {
			const records = await mutationsOf(container, () => stepper.dispatch({ kind: 'next' }));
			expect(stepper.step).toMatchObject({ kind: 'mac', tap });
			expect(records.length).toBeGreaterThan(0);
			expect(records.length).toBeLessThanOrEqual(9 + 20);
		}
	});

	test('a multiply over 128×128 makes as few changes as over 4×5', async () => {
		const { stepper, container } = await showFigure({ ...big, step: 12 });
		await expect.poll(() => container.querySelector('.carried')).not.toBeNull();
		const records = await mutationsOf(container, () => stepper.dispatch({ kind: 'next' }));
		expect(records.length).toBeLessThanOrEqual(9 + 20);
	});

	test('a seek to the end reveals 16,900 outputs by a clip, without a node for any', async () => {
		const { stepper, find } = await showFigure({ ...big, padding: 2 });
		await expect.poll(() => find('.panel.output').querySelector('.zoom')).not.toBeNull();
		const output = find('.panel.output');
		const records = await mutationsOf(output, () => stepper.dispatch({ kind: 'last' }));
		expect(records.filter(({ type }) => type === 'childList')).toEqual([]);
		expect(records.length).toBeLessThanOrEqual(6);
	});
});

describe('playing', () => {
	test('one unit passes every two thirds of a second, and none while paused', async () => {
		const { stepper, clock } = await showFigure();
		clock.advance(5000);
		expect(stepper.index).toBe(0);
		stepper.dispatch({ kind: 'play' });
		clock.advance(2001);
		expect(stepper.index).toBe(3);
		stepper.dispatch({ kind: 'pause' });
		clock.advance(5000);
		expect(stepper.index).toBe(3);
	});

	test('the buttons step, and the slider tells the step and the sentence', async () => {
		const { stepper } = await showFigure();
		await page.getByRole('button', { name: 'Next multiply' }).click();
		expect(stepper.index).toBe(1);
		await page.getByRole('button', { name: 'Next row' }).click();
		expect(stepper.index).toBe(32);
		await expect
			.element(page.getByRole('slider', { name: 'Position on the timeline' }))
			.toHaveAttribute(
				'aria-valuetext',
				expect.stringMatching(/^Step 33 of 66\. The 9 products add up to −11/)
			);
	});
});
