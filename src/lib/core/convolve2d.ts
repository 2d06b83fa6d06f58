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
	const padded = new PaddedRows(c);
	const weights = Float64Array.from(c.slidingKernel.data);
	const sums = new Float64Array(c.outputCols);
	for (let row = fromRow; row < toRow; row++) {
		sums.fill(0);
		for (let tapRow = 0; tapRow < c.kernel.rows; tapRow++) {
			const values = padded.row(row * c.stride.rows + tapRow * c.dilation.rows);
			for (let tapCol = 0; tapCol < c.kernel.cols; tapCol++) {
				const weight = weights[tapRow * c.kernel.cols + tapCol];
				let at = tapCol * c.dilation.cols;
				for (let col = 0; col < sums.length; col++, at += c.stride.cols) {
					sums[col] += values[at] * weight;
				}
			}
		}
		const base = row * c.outputCols;
		for (let col = 0; col < sums.length; col++) output[base + col] = sums[col] / c.divisor + 0;
	}
}
