import { toRows, type Convolution, type Matrix, type PerAxis } from '$lib/core';
import { colorCode, pythonWords } from './color-code';
import type { Library, Line, Listing } from './listing';

/** A matrix written out in a listing: whole in the text, cut short on the screen. */
export type NumberBlock = {
	readonly role: 'input' | 'kernel';
	readonly open: string;
	readonly matrix: Matrix;
	readonly close: string;
};

export type Piece = Line | NumberBlock;

/** Rows and columns that are shown whole; of more, the first ones and the last. */
const mostRows = 8;
const mostCols = 12;

/** A line of Python with what steps make of it. */
export function code(text: string, marks: Partial<Omit<Line, 'tokens'>> = {}): Line {
	return { tokens: colorCode(text, pythonWords), visit: null, current: [], shows: [], ...marks };
}

/** A listing of these pieces. Its text is put together only when it is asked for. */
export function pythonListing(library: Library, parts: readonly Piece[]): Listing {
	const lines = parts.flatMap((piece) => ('tokens' in piece ? [piece] : shortLines(piece)));
	return {
		library,
		lines,
		get text() {
			const whole = parts.flatMap((piece) =>
				'tokens' in piece ? [piece.tokens.map(({ text }) => text).join('')] : wholeLines(piece)
			);
			return whole.join('\n') + '\n';
		}
	};
}

function wholeLines({ open, matrix, close }: NumberBlock): string[] {
	return [open, ...toRows(matrix).map((row) => `    [${row.join(', ')}],`), close];
}

function shortLines({ role, open, matrix, close }: NumberBlock): Line[] {
	const { rows, cols, data } = matrix;
	const kept = shortened(rows, mostRows).map((row) => {
		if (row === null) return '    …';
		const cells = shortened(cols, mostCols);
		return `    [${cells.map((col) => (col === null ? '…' : data[row * cols + col])).join(', ')}],`;
	});
	return [
		code(open),
		...kept.map((text) => ({ ...code(''), tokens: [{ text, role }] })),
		code(close)
	];
}

/** 0 … length − 1, with null in place of what is left out. */
function shortened(length: number, most: number): (number | null)[] {
	const all = (count: number) => Array.from({ length: count }, (_, place) => place);
	return length <= most ? all(length) : [...all(most - 2), null, length - 1];
}

/** "name = 2", or "name_rows, name_cols = 2, 1" where the axes differ. */
export function assignPerAxis(name: string, { rows, cols }: PerAxis): string {
	return rows === cols ? `${name} = ${rows}` : `${name}_rows, ${name}_cols = ${rows}, ${cols}`;
}

/** The name or names that `assignPerAxis` gives, for use. */
export function namesPerAxis(name: string, axes: PerAxis): { rows: string; cols: string } {
	return axes.rows === axes.cols
		? { rows: name, cols: name }
		: { rows: `${name}_rows`, cols: `${name}_cols` };
}

/** Whether anything is to be padded. */
export function isPadded({ padding }: Convolution): boolean {
	const { top, right, bottom, left } = padding;
	return top + right + bottom + left > 0;
}

/** Whether neighbouring taps lie apart along some axis. */
export function isDilated({ dilation, kernel }: Convolution): boolean {
	return (dilation.rows > 1 && kernel.rows > 1) || (dilation.cols > 1 && kernel.cols > 1);
}

/** " / 9", or nothing where there is nothing to divide by. */
export function division({ divisor }: Convolution): string {
	return divisor === 1 ? '' : ` / ${divisor}`;
}
