import {
	outputsReached,
	paddedCopies,
	receptiveField,
	sourceIndex,
	type Convolution,
	type Places
} from '$lib/core';

/**
 * A cell of a chain: grid 0 is the first input, grid i the output of layer i (counted from one), which
 * is the input of the next.
 */
export type ChainCell = { readonly grid: number; readonly row: number; readonly col: number };

/** Ascending, each once. */
function sorted(values: Iterable<number>): number[] {
	return [...new Set(values)].sort((one, other) => one - other);
}

/** The padded rows and columns that some outputs are made of, in input indices. */
function fieldOf(c: Convolution, { rows, cols }: Places): Places {
	const taps = (first: number, count: number, step: number) =>
		Array.from({ length: count }, (_, i) => first + i * step);
	return {
		rows: sorted(
			rows.flatMap((row) =>
				taps(receptiveField(c, row, 0).originRow, c.kernel.rows, c.dilation.rows)
			)
		),
		cols: sorted(
			cols.flatMap((col) =>
				taps(receptiveField(c, 0, col).originCol, c.kernel.cols, c.dilation.cols)
			)
		)
	};
}

/** The pixels that cells of the padded grid show: copies stand for what they copy, zeros for none. */
function pixelsOf(c: Convolution, { rows, cols }: Places): Places {
	const sources = (indices: readonly number[], length: number) =>
		sorted(
			indices
				.map((index) => sourceIndex(index, length, c.paddingMode))
				.filter((index) => index !== null)
		);
	return { rows: sources(rows, c.input.rows), cols: sources(cols, c.input.cols) };
}

/**
 * The cells of each grid before a cell's that it is made of, from the grid just before it back to the
 * first input; each in the indices of that grid, padding included.
 */
export function chainField(
	layers: readonly Convolution[],
	{ grid, row, col }: ChainCell
): Places[] {
	const fields: Places[] = [];
	let places: Places = { rows: [row], cols: [col] };
	for (let layer = grid - 1; layer >= 0; layer--) {
		const field = fieldOf(layers[layer], places);
		fields.push(field);
		places = pixelsOf(layers[layer], field);
	}
	return fields;
}

/** The cells of the padded grid that show some pixels, and those of the padding themselves. */
function shown(c: Convolution, { rows, cols }: Places): Places {
	const inside = (index: number, length: number) => index >= 0 && index < length;
	return {
		rows: rows.flatMap((row) => (inside(row, c.input.rows) ? paddedCopies(c, row, 0).rows : [row])),
		cols: cols.flatMap((col) => (inside(col, c.input.cols) ? paddedCopies(c, 0, col).cols : [col]))
	};
}

/**
 * The cells of each grid after a cell's that it takes part in, from the next grid on to the last, by
 * its copies in the padding too. Empty where stride or dilation steps over it.
 */
export function chainReach(
	layers: readonly Convolution[],
	{ grid, row, col }: ChainCell
): Places[] {
	const reached: Places[] = [];
	let places: Places = { rows: [row], cols: [col] };
	for (const c of layers.slice(grid)) {
		const { rows, cols } = shown(c, places);
		places = {
			rows: sorted(rows.flatMap((from) => outputsReached(c, from, 0).rows)),
			cols: sorted(cols.flatMap((from) => outputsReached(c, 0, from).cols))
		};
		reached.push(places);
	}
	return reached;
}
