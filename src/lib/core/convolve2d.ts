import { addSpacedTapRow, addTapRow } from './add-taps';
import type { Matrix } from './matrix';
import type { Convolution } from './options';
import { PaddedRows } from './padded-rows';

/**
 * The whole output at once: row-major float64, `outputRows` × `outputCols`.
 *
 * Plain and synchronous, and the reference for every faster engine. It shares no loop with
 * `convolutionSteps`, but each output adds the same products in the same order, and so agrees with
 * the steps' writes to the last bit.
 */
export function convolve2d(c: Convolution): Matrix {
	const data = new Float64Array(c.outputCount);
	convolveRows(c, data, 0, c.outputRows);
	return { rows: c.outputRows, cols: c.outputCols, data };
}

/**
 * Computes the output rows from `fromRow` up to but not including `toRow` into their places in
 * `output`, an array for the whole output. A long convolution can so be done in pieces.
 */
export function convolveRows(
	c: Convolution,
	output: Float64Array | Float32Array,
	fromRow: number,
	toRow: number
): void {
	const { stride, dilation, divisor, outputCols } = c;
	const padded = new PaddedRows(c);
	const weightRows = kernelRows(c.slidingKernel);
	const sums = new Float64Array(outputCols);
	const dense = stride.cols === 1 && dilation.cols === 1;
	for (let row = fromRow; row < toRow; row++) {
		sums.fill(0);
		for (let tapRow = 0; tapRow < weightRows.length; tapRow++) {
			const values = padded.row(row * stride.rows + tapRow * dilation.rows);
			const weights = weightRows[tapRow];
			if (dense) addTapRow(sums, values, weights);
			else addSpacedTapRow(sums, values, weights, stride.cols, dilation.cols);
		}
		if (divisor !== 1) divide(sums, divisor);
		output.set(sums, row * outputCols);
	}
}

/** A sum that began at 0 is never −0, but 0 divided by a negative number is: adding 0 mends it. */
function divide(sums: Float64Array, divisor: number): void {
	for (let col = 0; col < sums.length; col++) sums[col] = sums[col] / divisor + 0;
}

function kernelRows({ rows, cols, data }: Matrix): Float64Array[] {
	return Array.from({ length: rows }, (_, row) =>
		Float64Array.from(data.subarray(row * cols, (row + 1) * cols))
	);
}
