import { ConvolutionError } from './errors';

/**
 * A rectangle of numbers, row-major: the cell (row, col) is `data[row * cols + col]`.
 * Results are Float64Array; a photo's gray is a byte a pixel.
 */
export type Matrix = {
	readonly rows: number;
	readonly cols: number;
	readonly data: Float64Array | Float32Array | Uint8Array | Uint8ClampedArray;
};

/**
 * Builds a float64 matrix from rows of numbers; −0 becomes 0.
 *
 * @throws ConvolutionError 'empty-matrix', 'ragged-rows' or 'not-finite'.
 */
export function matrix(values: readonly (readonly number[])[]): Matrix {
	const rows = values.length;
	const cols = rows === 0 ? 0 : values[0].length;
	if (rows === 0 || cols === 0) {
		throw new ConvolutionError({ code: 'empty-matrix', details: { matrix: 'matrix', rows, cols } });
	}
	const data = new Float64Array(rows * cols);
	for (let row = 0; row < rows; row++) {
		if (values[row].length !== cols) {
			throw new ConvolutionError({
				code: 'ragged-rows',
				details: { row, cols: values[row].length, expectedCols: cols }
			});
		}
		for (let col = 0; col < cols; col++) {
			const value = values[row][col];
			if (!Number.isFinite(value)) {
				throw new ConvolutionError({
					code: 'not-finite',
					details: { matrix: 'matrix', row, col, value }
				});
			}
			data[row * cols + col] = value + 0;
		}
	}
	return { rows, cols, data };
}

/** The matrix as an array of rows. */
export function toRows(m: Matrix): number[][] {
	return Array.from({ length: m.rows }, (_, row) =>
		Array.from(m.data.subarray(row * m.cols, (row + 1) * m.cols))
	);
}

/** The number at (row, col), both zero-based and inside the matrix. */
export function cell(m: Matrix, row: number, col: number): number {
	return m.data[row * m.cols + col];
}
