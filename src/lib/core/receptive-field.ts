import type { Convolution } from './options';
import { sourceIndex } from './source-index';

/** A cell of the padded grid in input coordinates: negative or past the edge inside the padding. */
export type Place = { readonly row: number; readonly col: number };

/** A product of rows and columns: every (row, col) with row in `rows` and col in `cols`. */
export type Places = { readonly rows: readonly number[]; readonly cols: readonly number[] };

/** A window's first and last row and column in input coordinates, both inclusive. */
export type ReceptiveField = {
	readonly originRow: number;
	readonly originCol: number;
	readonly lastRow: number;
	readonly lastCol: number;
};

/** The rectangle an output is computed from; with dilation it has holes between the taps. */
export function receptiveField(
	c: Convolution,
	outputRow: number,
	outputCol: number
): ReceptiveField {
	const originRow = outputRow * c.stride.rows - c.padding.top;
	const originCol = outputCol * c.stride.cols - c.padding.left;
	return {
		originRow,
		originCol,
		lastRow: originRow + c.dilation.rows * (c.kernel.rows - 1),
		lastCol: originCol + c.dilation.cols * (c.kernel.cols - 1)
	};
}

/**
 * The cell that an output sits over: the window's middle, and for an even kernel the one nearer the
 * origin (libraries disagree about even kernels). A dilated even kernel's lies in a hole.
 */
export function anchorOf(c: Convolution, outputRow: number, outputCol: number): Place {
	const { originRow, originCol } = receptiveField(c, outputRow, outputCol);
	return {
		row: originRow + Math.floor((c.dilation.rows * (c.kernel.rows - 1)) / 2),
		col: originCol + Math.floor((c.dilation.cols * (c.kernel.cols - 1)) / 2)
	};
}

/** Whether some tap of the window lies in the padding. The outermost taps decide it. */
export function touchesPadding(c: Convolution, outputRow: number, outputCol: number): boolean {
	const field = receptiveField(c, outputRow, outputCol);
	return (
		field.originRow < 0 ||
		field.originCol < 0 ||
		field.lastRow >= c.input.rows ||
		field.lastCol >= c.input.cols
	);
}

/**
 * The outputs with a tap on this very cell of the padded grid. Outputs that meet the same pixel only
 * through its copies in the padding are not among them: ask about each of `paddedCopies` for those.
 * The list is empty where stride or dilation steps over the cell.
 */
export function outputsReached(c: Convolution, inputRow: number, inputCol: number): Places {
	return {
		rows: outputsAlong(
			inputRow + c.padding.top,
			c.kernel.rows,
			c.stride.rows,
			c.dilation.rows,
			c.outputRows
		),
		cols: outputsAlong(
			inputCol + c.padding.left,
			c.kernel.cols,
			c.stride.cols,
			c.dilation.cols,
			c.outputCols
		)
	};
}

/** Solves position = output · stride + tap · dilation for every output that has such a tap. */
function outputsAlong(
	position: number,
	kernel: number,
	stride: number,
	dilation: number,
	count: number
): number[] {
	const first = Math.max(0, Math.ceil((position - dilation * (kernel - 1)) / stride));
	const last = Math.min(count - 1, Math.floor(position / stride));
	const outputs: number[] = [];
	for (let output = first; output <= last; output++) {
		if ((position - output * stride) % dilation === 0) outputs.push(output);
	}
	return outputs;
}

/** Whether any window has a tap on this very cell of the padded grid. */
export function isReached(c: Convolution, inputRow: number, inputCol: number): boolean {
	const { rows, cols } = outputsReached(c, inputRow, inputCol);
	return rows.length > 0 && cols.length > 0;
}

/**
 * What the padded grid holds at a cell, and the input pixel that it comes from: the cell itself
 * inside the input, the pixel copied in the padding, null where the padding is a zero.
 */
export function valueAt(
	c: Convolution,
	inputRow: number,
	inputCol: number
): { readonly value: number; readonly source: Place | null } {
	const row = sourceIndex(inputRow, c.input.rows, c.paddingMode);
	const col = sourceIndex(inputCol, c.input.cols, c.paddingMode);
	if (row === null || col === null) return { value: 0, source: null };
	return { value: c.input.data[row * c.input.cols + col], source: { row, col } };
}
