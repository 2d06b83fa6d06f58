import { defaultState, type State } from '$lib/schema';
import { Player } from '$lib/timeline';
import { Stepper } from '$lib/view';
import MatrixTables from '$lib/view/tables/MatrixTables.svelte';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { ManualClock } from '../../unit/timeline/manual-clock';
import DetailsHarness from './DetailsHarness.svelte';

let stepper: Stepper;
let clock: ManualClock;
let reached: string[];
const listen = (event: KeyboardEvent) => reached.push(event.key);

async function show(patch: Partial<State> = {}) {
	await page.viewport(1100, 900);
	clock = new ManualClock();
	stepper = new Stepper({ state: { ...defaultState, ...patch }, clock, player: Player });
	const rendered = await render(DetailsHarness, { stepper, component: MatrixTables });
	await page.getByText('Numbers as tables').click();
	await expect.element(page.getByRole('table').first()).toBeVisible();
	return rendered;
}

/** The texts of a table's body, row by row, headers included. */
function rowsOf(name: string | RegExp): string[][] {
	const table = page.getByRole('table', { name }).element() as HTMLTableElement;
	return [...table.tBodies[0].rows].map((row) =>
		[...row.cells].map((cell) => cell.textContent.trim())
	);
}

const focused = () => document.activeElement?.textContent;
const cells = (rows: number, cols: number) =>
	Array.from({ length: rows }, (_, row) => Array.from({ length: cols }, (_, col) => row + col));

beforeEach(() => {
	reached = [];
	document.addEventListener('keydown', listen);
});

afterEach(() => {
	document.removeEventListener('keydown', listen);
	stepper.destroy();
});

describe('the tables of numbers', () => {
	test('stay folded away until they are asked for', async () => {
		stepper = new Stepper({ clock: new ManualClock(), player: Player });
		await render(DetailsHarness, { stepper, component: MatrixTables });
		await expect.element(page.getByText('Numbers as tables')).toBeVisible();
		expect(document.querySelectorAll('table')).toHaveLength(0);
		await userEvent.tab();
		await userEvent.keyboard('{Enter}');
		await expect.poll(() => document.querySelectorAll('table')).toHaveLength(4);
	});

	test('give the padded input with input indices, and say which cells are padding', async () => {
		await show();
		const rows = rowsOf('Input with its padding, 6×7');
		expect(rows.map(([header]) => header)).toEqual(['−1', '0', '1', '2', '3', '4']);
		expect(rows[0].slice(1, 3)).toEqual(['0, padding', '0, padding']);
		expect(rows[1]).toEqual(['0', '0, padding', '7', '2', '9', '4', '1', '0, padding']);
		expect(rows[5][1]).toBe('0, padding, never reached');
		const table = page.getByRole('table', { name: 'Input with its padding' });
		expect(table.getByRole('columnheader', { name: '−1' }).elements()).toHaveLength(1);
		expect(table.getByRole('rowheader', { name: '4' }).elements()).toHaveLength(1);
	});

	test('say which pixel a padded cell copies', async () => {
		await show({ paddingMode: 'reflect' });
		// Reflected about the corner pixel, (−1, −1) is (1, 1), which holds 8.
		expect(rowsOf(/^Input/)[0][1]).toBe('8, copy of (1, 1)');
	});

	test('give the kernel as given, unflipped', async () => {
		await show();
		expect(rowsOf('Kernel as given, 3×3')).toEqual([
			['0', '2', '−1', '4'],
			['1', '0', '3', '−2'],
			['2', '−3', '1', '5']
		]);
	});

	test('say which outputs are not written yet', async () => {
		await show({ step: 31 });
		expect(rowsOf('Output, 2×3')[0]).toEqual(['0', '34', '50', 'not written yet']);
		stepper.seek(32);
		flushSync();
		expect(rowsOf('Output, 2×3')[0]).toEqual(['0', '34', '50', '−11']);
	});

	test('follow the window tap by tap, up to the multiply at work', async () => {
		await show({ step: 7 });
		const rows = rowsOf('Window of output (0, 0), tap by tap');
		expect(rows).toHaveLength(9);
		expect(rows[0]).toEqual(['(0, 0)', '(−1, −1)', '0, padding', '5', '0', '0']);
		expect(rows[4]).toEqual(['(1, 1)', '(0, 0)', '7', '3', '21', '21']);
		expect(rows[6]).toEqual(['(2, 0)', '(1, −1)', '0, padding', '4', '0', '21']);
		expect(rows[7]).toEqual([
			'(2, 1)',
			'(1, 0)',
			'3',
			'−1',
			'not multiplied yet',
			'not multiplied yet'
		]);
	});

	test('stand still while playing and catch up when the player rests', async () => {
		const { container } = await show();
		stepper.dispatch({ kind: 'play' });
		flushSync();
		const before = container.innerHTML;
		clock.advance(10_000);
		flushSync();
		expect(stepper.index).toBeGreaterThan(10);
		expect(container.innerHTML).toBe(before);
		stepper.dispatch({ kind: 'pause' });
		flushSync();
		expect(rowsOf('Output, 2×3')[0][1]).toBe('34');
	});

	test('follow new settings at once, playing or not', async () => {
		await show();
		stepper.dispatch({ kind: 'play' });
		stepper.change({ padding: 0 });
		flushSync();
		expect(rowsOf('Input with its padding, 4×5')).toHaveLength(4);
	});
});

describe('the cell cursor', () => {
	test('gives each table one tab stop', async () => {
		await show();
		for (const table of document.querySelectorAll('table')) {
			expect(table.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
		}
		await userEvent.tab();
		expect(focused()).toBe('0, padding');
		await userEvent.tab();
		expect(focused()).toBe('2');
	});

	test('moves with arrows, Home and End, and keeps those keys from the player', async () => {
		await show();
		await userEvent.tab();
		reached = [];
		await userEvent.keyboard('{ArrowDown}{ArrowRight}');
		expect(focused()).toBe('7');
		await userEvent.keyboard('{ArrowRight}{ArrowRight}');
		expect(focused()).toBe('9');
		await userEvent.keyboard('{ArrowLeft}{ArrowUp}');
		expect(stepper.pointed).toEqual({ matrix: 'input', row: -1, col: 1 });
		await userEvent.keyboard('{End}');
		expect(stepper.pointed).toEqual({ matrix: 'input', row: -1, col: 5 });
		await userEvent.keyboard('{ArrowRight}');
		expect(stepper.pointed).toEqual({ matrix: 'input', row: -1, col: 5 });
		await userEvent.keyboard('{Control>}{End}{/Control}');
		expect(stepper.pointed).toEqual({ matrix: 'input', row: 4, col: 5 });
		await userEvent.keyboard('{Home}');
		expect(stepper.pointed).toEqual({ matrix: 'input', row: 4, col: -1 });
		await userEvent.keyboard('{Control>}{Home}{/Control}');
		expect(stepper.pointed).toEqual({ matrix: 'input', row: -1, col: -1 });
		expect(reached.filter((key) => key !== 'Control')).toEqual([]);
	});

	test('leaves Page Up, Page Down and the player’s letters to the player', async () => {
		await show();
		await userEvent.tab();
		reached = [];
		await userEvent.keyboard('{PageDown}{PageUp}j');
		expect(reached).toEqual(['PageDown', 'PageUp', 'j']);
	});

	test('shows in the drawing where it is, and no longer when it has left', async () => {
		await show();
		await userEvent.tab();
		expect(stepper.pointed).toEqual({ matrix: 'input', row: -1, col: -1 });
		await userEvent.tab();
		expect(stepper.pointed).toBeNull();
	});

	test('goes to an output’s write on Enter', async () => {
		await show();
		await userEvent.tab();
		await userEvent.tab();
		await userEvent.tab();
		await userEvent.keyboard('{ArrowDown}{ArrowRight}');
		expect(stepper.pointed).toEqual({ matrix: 'output', row: 1, col: 1 });
		await userEvent.keyboard('{Enter}');
		// Output (1, 1) is the fifth window; its write is the 55th step.
		expect(stepper.index).toBe(54);
		expect(stepper.step.kind).toBe('write');
	});

	test('points at the input cell of a tap', async () => {
		await show();
		for (let i = 0; i < 4; i++) await userEvent.tab();
		await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
		expect(stepper.pointed).toEqual({ matrix: 'input', row: 0, col: 0 });
	});

	test('stays inside a table that got smaller', async () => {
		await show();
		await userEvent.tab();
		await userEvent.keyboard('{Control>}{End}{/Control}');
		stepper.change({ padding: 0 });
		flushSync();
		const table = document.querySelector('table')!;
		expect(table.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
	});
});

describe('tables of large matrices', () => {
	test('give only what lies under the window, and say so', async () => {
		await show({
			input: { source: 'numbers', values: cells(30, 30) },
			padding: 0,
			stride: { rows: 1, cols: 1 },
			dilation: { rows: 2, cols: 3 },
			// Output (0, 1): the window's taps lie on rows 0, 2, 4 and columns 1, 4, 7.
			step: 11
		});
		await expect.element(page.getByText(/more than 600 cells/)).toBeVisible();
		expect(rowsOf('Cells under the window of output (0, 1)')).toEqual([
			['0', '1', '4', '7'],
			['2', '3', '6', '9'],
			['4', '5', '8', '11']
		]);
		expect(page.getByRole('table', { name: /^Output/ }).elements()).toHaveLength(0);
		expect(rowsOf('Window of output (0, 1), tap by tap')).toHaveLength(9);
	});

	test('spell out one row of a kernel with more than 600 weights', async () => {
		await show({
			input: { source: 'numbers', values: cells(31, 31) },
			kernel: { source: 'own', values: cells(31, 31), divisor: 1 },
			padding: 0,
			step: 32
		});
		expect(page.getByRole('table').elements()).toHaveLength(1);
		expect(
			rowsOf('Window of output (0, 0), tap by tap, row 1 of the kernel as it slides')
		).toHaveLength(31);
	});
});
