import { defaultState, type State } from '$lib/schema';
import { Player } from '$lib/timeline';
import { Stepper } from '$lib/view';
import DetailsHost from '$lib/view/details/DetailsHost.svelte';
import EquationPanel from '$lib/view/details/EquationPanel.svelte';
import Legend from '$lib/view/details/Legend.svelte';
import MarkerList from '$lib/view/details/MarkerList.svelte';
import SizePanel from '$lib/view/details/SizePanel.svelte';
import { flushSync, type Component } from 'svelte';
import { afterEach, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { ManualClock } from '../../unit/timeline/manual-clock';
import DetailsHarness from './DetailsHarness.svelte';

let stepper: Stepper;

/** The default example, 4×5 with padding 1 and stride 2: a window takes 11 steps. */
async function show(component: Component, patch: Partial<State> = {}, width = 1000) {
	await page.viewport(1100, 800);
	stepper = new Stepper({
		state: { ...defaultState, ...patch },
		clock: new ManualClock(),
		player: Player
	});
	return render(DetailsHarness, { stepper, component, width });
}

/** What a reader sees, with spaces as one. */
function textOf(selector: string): string {
	const text = document.querySelector<HTMLElement>(selector)?.innerText ?? '';
	return text.replace(/\s+/g, ' ').trim();
}

/** How many DOM mutations an action causes within an element. */
function mutations(root: Node, action: () => void): number {
	const observer = new MutationObserver(() => {});
	observer.observe(root, {
		subtree: true,
		childList: true,
		attributes: true,
		characterData: true
	});
	flushSync(action);
	const count = observer.takeRecords().length;
	observer.disconnect();
	return count;
}

const ones = (rows: number, cols: number) =>
	Array.from({ length: rows }, () => Array.from({ length: cols }, () => 1));

afterEach(() => stepper.destroy());

describe('the output size', () => {
	test('works out 2×3 from 4×5, padding 1, a 3×3 kernel and stride 2', async () => {
		await show(SizePanel);
		const [rows, cols] = [...document.querySelectorAll<HTMLElement>('dd')].map((element) =>
			element.innerText.replace(/\s+/g, ' ')
		);
		expect(rows).toBe('⌊(4 + 2·1 − 3) / 2⌋ + 1 = ⌊1.5⌋ + 1 = 2');
		expect(cols).toBe('⌊(5 + 2·1 − 3) / 2⌋ + 1 = ⌊2⌋ + 1 = 3');
		await expect
			.element(page.getByText('The floor drops half a step: the last padded row is never reached.'))
			.toBeVisible();
		await expect
			.element(page.getByText('The columns fit exactly: the floor drops nothing.'))
			.toBeVisible();
	});

	test('is read aloud in words', async () => {
		await show(SizePanel);
		await expect
			.element(page.getByRole('math').first())
			.toHaveAttribute(
				'aria-label',
				'rows: the floor of (4 plus 2 times 1 minus 3) divided by 2, plus 1, is the floor of 1.5, plus 1, is 1 plus 1, is 2'
			);
	});

	test('writes sides that differ as a sum, and a dilated span in full', async () => {
		await show(SizePanel, {
			padding: { top: 1, bottom: 2, left: 0, right: 1 },
			dilation: { rows: 2, cols: 1 },
			stride: { rows: 1, cols: 3 }
		});
		// Rows: 4 + 1 + 2 − 5 = 2, so 3 outputs. Columns: 5 + 0 + 1 − 3 = 3, so 2.
		expect(textOf('dd')).toBe('⌊(4 + 1 + 2 − (2·(3 − 1) + 1)) / 1⌋ + 1 = ⌊2⌋ + 1 = 3');
		await expect
			.element(page.getByText('Rows and columns fit exactly: the floor drops nothing.'))
			.toBeVisible();
	});

	test('shows a quotient without a short decimal as a fraction, and says which rows are lost', async () => {
		// (4 − 2) / 3 = 0 + 2/3 drops two rows of the input; (5 − 2) / 7 = 0 + 3/7 drops three columns.
		await show(SizePanel, {
			kernel: { source: 'own', values: ones(2, 2), divisor: 1 },
			padding: 0,
			stride: { rows: 3, cols: 7 }
		});
		expect(textOf('dd')).toContain('= ⌊0 + 2/3⌋ + 1 = 1');
		await expect
			.element(
				page.getByText(
					'The floor drops two thirds of a step: the last 2 rows of the input are never reached.'
				)
			)
			.toBeVisible();
		await expect
			.element(
				page.getByText(
					'The floor drops 3/7 of a step: the last 3 columns of the input are never reached.'
				)
			)
			.toBeVisible();
	});

	test.each([280, 200])('does not overflow %i pixels', async (width) => {
		await show(
			SizePanel,
			{
				padding: { top: 11, bottom: 12, left: 13, right: 14 },
				dilation: { rows: 10, cols: 10 },
				stride: { rows: 3, cols: 3 }
			},
			width
		);
		const harness = document.querySelector<HTMLElement>('[data-harness]')!;
		expect(harness.scrollWidth).toBeLessThanOrEqual(width);
	});
});

describe('the equation', () => {
	test('states the definition, which weights slide, and this window’s indices', async () => {
		// Step 17 is multiply 6 of 9 of output (0, 1): pixel (0, 3) is 4, the weight over it 0.
		await show(EquationPanel, { step: 17 });
		expect(textOf('dd')).toContain(
			'y[i, j] = Σu Σv w[u, v] · x[i·s + u·d − top, j·s + v·d − left]'
		);
		expect(textOf('dd')).toContain('w[u, v] = K[2 − u, 2 − v]');
		expect(textOf('[data-indices]')).toBe(
			'y[0, 1] = Σu Σv w[u, v] · x[0·2 + u·1 − 1, 1·2 + v·1 − 1]'
		);
		expect(textOf('[data-numbers]')).toBe('w[1, 2] = K[1, 0] = 0, x[0, 3] = 4, product 4 · 0 = 0');
	});

	test('slides the kernel as given for cross-correlation', async () => {
		await show(EquationPanel, { operation: 'cross-correlation' });
		expect(textOf('dd')).toContain('as given: w[u, v] = K[u, v]');
	});

	test('writes the first window’s sum out to 34', async () => {
		await show(EquationPanel, { step: 10 });
		// The kernel turned by half a circle over (0 0 0 / 0 7 2 / 0 3 8).
		expect(textOf('[data-terms]')).toBe(
			'0·5 + 0·1 + 0·(−3) + 0·(−2) + 7·3 + 2·0 + 0·4 + 3·(−1) + 8·2'
		);
		expect(textOf('[data-sum]')).toBe('= 34');
		expect(textOf('[data-written]')).toBe('= y[0, 0]');
		expect(7 * 3 + 2 * 0 + 3 * -1 + 8 * 2).toBe(34);
	});

	test.each([
		[10, '= 34'],
		[21, '= 50'],
		[32, '= −11']
	])('ends with step %i at %s', async (step, sum) => {
		await show(EquationPanel, { step });
		expect(textOf('[data-sum]')).toBe(sum);
	});

	test('marks the term at work, and says that the sum is not done', async () => {
		await show(EquationPanel, { step: 5 });
		const current = document.querySelectorAll('[data-terms] [aria-current="step"]');
		expect(current).toHaveLength(1);
		expect(current[0].textContent).toBe(' + 7·3');
		expect(textOf('[data-sum]')).toBe('= 21 so far');
		expect(document.querySelector('[data-written]')).not.toBeVisible();
	});

	test('tells terms still to come from added ones by line and slant, not by colour alone', async () => {
		await show(EquationPanel, { step: 5 });
		const styles = [...document.querySelectorAll('[data-terms] .product')].map((term) => {
			const { fontStyle, borderBottomStyle } = getComputedStyle(term);
			return `${fontStyle.split(' ')[0]} ${borderBottomStyle}`;
		});
		const [added, toCome] = ['normal solid', 'oblique dotted'];
		expect(styles).toEqual([...Array(5).fill(added), ...Array(4).fill(toCome)]);
	});

	test('divides once, at the write', async () => {
		// A box blur at the corner: (7 + 2 + 3 + 8) / 9 = 20/9.
		await show(EquationPanel, { kernel: { source: 'named', name: 'box-blur' }, step: 10 });
		expect(textOf('[data-sum]')).toBe('= 20');
		expect(textOf('[data-written]')).toBe('÷ 9 = ≈2.222 = y[0, 0]');
	});

	test('says where a number in the padding comes from', async () => {
		await show(EquationPanel, { paddingMode: 'replicate', step: 1 });
		expect(textOf('[data-numbers]')).toContain('x[−1, −1] = 7 (copy of (0, 0))');
		stepper.change({ paddingMode: 'zeros' });
		flushSync();
		expect(textOf('[data-numbers]')).toContain('x[−1, −1] = 0 (padding)');
	});

	test('shows rows of a large kernel as subtotals, except the one at work', async () => {
		// 6×6 ones over ones without padding: each of the six rows adds 6.
		await show(EquationPanel, {
			input: { source: 'numbers', values: ones(7, 7) },
			kernel: { source: 'own', values: ones(6, 6), divisor: 1 },
			padding: 0,
			stride: { rows: 1, cols: 1 },
			step: 9
		});
		expect(textOf('[data-terms]')).toBe('6 + 1·1 + 1·1 + 1·1 + 1·1 + 1·1 + 1·1 + 6 + 6 + 6 + 6');
		expect(textOf('[data-sum]')).toBe('= 9 so far');
	});

	test('changes at most six things for a multiply, and makes no node', async () => {
		const { container } = await show(EquationPanel, { step: 0 });
		for (let step = 1; step <= 9; step++) {
			const count = mutations(container, () => stepper.seek(step));
			expect(count, `step ${step}`).toBeLessThanOrEqual(6);
			expect(count, `step ${step}`).toBeGreaterThan(0);
		}
	});
});

describe('the legend', () => {
	test('gives the ends of the scales: ±97 for the output, ±5 for the kernel, 0 and 9 for the input', async () => {
		await show(Legend);
		// The outputs are 34, 50, −11, … of which the largest in size is worked out here.
		const { data } = stepper.scene.result;
		expect([...data.slice(0, 3)]).toEqual([34, 50, -11]);
		const limit = Math.max(...[...data].map(Math.abs));
		const items = page
			.getByRole('listitem')
			.elements()
			.map((item) => item.textContent?.trim().replace(/\s+/g, ' '));
		expect(items[0]).toBe(`output −${limit} 0 ${limit}`);
		expect(items[1]).toBe('kernel −5 0 5');
		expect(items[2]).toBe('input 0 darkest 9 white');
		expect(items).toContain('never reached');
	});

	test('stays the same while the output fills', async () => {
		const { container } = await show(Legend);
		expect(mutations(container, () => stepper.seek(40))).toBe(0);
	});

	test('says so when every weight is zero', async () => {
		await show(Legend, { kernel: { source: 'own', values: [[0]], divisor: 1 } });
		expect(page.getByText('every value is 0').elements()).toHaveLength(2);
	});
});

describe('the places on the timeline', () => {
	test('lists the row starts, and seeks to one', async () => {
		await show(MarkerList);
		const items = page.getByRole('list').getByRole('button');
		expect(items.elements().map((item) => item.textContent)).toEqual([
			'Step 1: start of row 0, output (0, 0)',
			'Step 34: start of row 1, output (1, 0)'
		]);
		await items.nth(1).click();
		await expect.poll(() => stepper.index).toBe(33);
		await expect.element(items.nth(1)).toHaveAttribute('aria-current', 'step');
		await expect.element(items.nth(0)).not.toHaveAttribute('aria-current');
	});

	test.each([
		['column-jump', ['Step 12: stride jump of 2 columns, output (0, 1)', 4]],
		['row-jump', ['Step 34: stride jump of 2 rows, output (1, 0)', 1]],
		['padded', ['Step 1: first window that touches the padding, output (0, 0)', 2]]
	] as const)('lists places of the kind %s', async (kind, [first, count]) => {
		await show(MarkerList);
		await userEvent.selectOptions(page.getByRole('combobox', { name: 'Show' }), kind);
		const items = page.getByRole('list').getByRole('button');
		await expect.element(items.first()).toHaveTextContent(first);
		expect(items.elements()).toHaveLength(count);
		await expect.element(page.getByText(count === 1 ? '1 place' : `${count} places`)).toBeVisible();
	});

	test('says why there is nothing where nothing jumps', async () => {
		await show(MarkerList, { stride: { rows: 1, cols: 1 } });
		await userEvent.selectOptions(page.getByRole('combobox', { name: 'Show' }), 'column-jump');
		await expect.element(page.getByText(/The window never jumps along a row/)).toBeVisible();
		expect(page.getByRole('list').elements()).toHaveLength(0);
	});

	test('turns pages of 50, and finds the place of the current step', async () => {
		// A 1×1 kernel over 129×1: one window a row, 3 steps each.
		await show(MarkerList, {
			input: { source: 'numbers', values: ones(129, 1) },
			kernel: { source: 'own', values: [[1]], divisor: 1 },
			padding: 0,
			stride: { rows: 1, cols: 1 }
		});
		const items = page.getByRole('list').getByRole('button');
		expect(items.elements()).toHaveLength(50);
		await expect.element(page.getByRole('button', { name: 'Previous page' })).toBeDisabled();
		const next = page.getByRole('button', { name: 'Next page' });
		await next.click();
		await expect
			.element(items.first())
			.toHaveTextContent('Step 151: start of row 50, output (50, 0)');
		await next.click();
		expect(items.elements()).toHaveLength(29);
		await expect.element(next).toBeDisabled();
		stepper.seek(3 * 70 + 1);
		await page.getByRole('button', { name: 'Around this step' }).click();
		await expect.element(items.first()).toHaveTextContent('Step 211: start of row 70');
		await expect.element(items.first()).toHaveAttribute('aria-current', 'step');
	});
});

describe('the host of the details', () => {
	test('loads them near the viewport, and all of them stand', async () => {
		await show(DetailsHost);
		await expect.element(page.getByRole('heading', { name: 'The equation' })).toBeInTheDocument();
		await expect
			.element(page.getByRole('heading', { name: 'Places on the timeline' }))
			.toBeInTheDocument();
		await expect.element(page.getByText('Numbers as tables')).toBeInTheDocument();
	});
});
