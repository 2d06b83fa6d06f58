import type { Matrix } from './matrix';

/** A new float64 matrix whose cell (row, col) is the source's cell at `from(row, col)`. */
function rearrange(m: Matrix, from: (row: number, col: number) => number): Matrix {
	const data = new Float64Array(m.rows * m.cols);
	for (let row = 0; row < m.rows; row++) {
		for (let col = 0; col < m.cols; col++) {
			data[row * m.cols + col] = m.data[from(row, col)];
		}
	}
	return { rows: m.rows, cols: m.cols, data };
}

/** Up-down: the first row becomes the last (numpy.flipud). */
export function flipRows(m: Matrix): Matrix {
	return rearrange(m, (row, col) => (m.rows - 1 - row) * m.cols + col);
}

/** Left-right: the first column becomes the last (numpy.fliplr). */
export function flipCols(m: Matrix): Matrix {
	return rearrange(m, (row, col) => row * m.cols + (m.cols - 1 - col));
}

/** Both ways, a half turn: what true convolution does to its kernel before sliding it. */
export function flipKernel(m: Matrix): Matrix {
	return flipCols(flipRows(m));
}
