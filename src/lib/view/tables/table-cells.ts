import { isReached, receptiveField, valueAt, type Convolution, type MacStep } from '$lib/core';
import { formatCell, formatNumber } from '$lib/figure';
import { tableMessages as messages } from '$lib/messages';

/** A matrix of more cells than this is no reading matter: only the part under the window is given. */
export const MOST_CELLS = 600;

type Shown = { readonly text: string; readonly heard?: string; readonly padded?: boolean };

/** first, first + step, …: `count` indices of an axis. */
export function indices(first: number, count: number, step = 1): number[] {
	return Array.from({ length: count }, (_, i) => first + i * step);
}

/** Whether the input with its padding, or the output, is too long to read as a table. */
export function isLarge(c: Convolution): boolean {
	const rows = c.input.rows + c.padding.top + c.padding.bottom;
	const cols = c.input.cols + c.padding.left + c.padding.right;
	return rows * cols > MOST_CELLS || c.outputCount > MOST_CELLS;
}

/** Rows and columns of the padded input, in input indices. */
export function paddedIndices(c: Convolution): { rows: number[]; cols: number[] } {
	const { top, right, bottom, left } = c.padding;
	return {
		rows: indices(-top, top + c.input.rows + bottom),
		cols: indices(-left, left + c.input.cols + right)
	};
}

/** Rows and columns of the cells that one output is computed from; a dilated window's holes are left out. */
export function tappedIndices(
	c: Convolution,
	outputRow: number,
	outputCol: number
): { rows: number[]; cols: number[] } {
	const { originRow, originCol } = receptiveField(c, outputRow, outputCol);
	return {
		rows: indices(originRow, c.kernel.rows, c.dilation.rows),
		cols: indices(originCol, c.kernel.cols, c.dilation.cols)
	};
}

/** A cell of the padded input: "7", "0, padding", "2, copy of (0, 1)". */
export function inputCell(c: Convolution, row: number, col: number): Shown {
	const { value, source } = valueAt(c, row, col);
	const padded = row < 0 || col < 0 || row >= c.input.rows || col >= c.input.cols;
	const heard = [
		...(padded
			? [source ? messages.copyOf(formatCell(source.row, source.col)) : messages.padding]
			: []),
		...(isReached(c, row, col) ? [] : [messages.neverReached])
	];
	return {
		text: formatNumber(value),
		padded,
		...(heard.length > 0 && { heard: heard.join(', ') })
	};
}

/** The cells of one row of the window's table; `done`: its multiply has happened. */
export function tapCells(c: Convolution, mac: MacStep, done: boolean): Shown[] {
	const value = inputCell(c, mac.inputRow, mac.inputCol);
	const pending = { text: '', heard: messages.notMultiplied };
	return [
		{ text: formatCell(mac.inputRow, mac.inputCol) },
		{ ...value, text: formatNumber(mac.value) },
		{ text: formatNumber(mac.weight) },
		done ? { text: formatNumber(mac.product) } : pending,
		done ? { text: formatNumber(mac.after) } : pending
	];
}
