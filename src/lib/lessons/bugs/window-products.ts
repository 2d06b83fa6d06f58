import { PythonError } from './numpy';
import type { LoopPlan } from './loop-plan';

/** A factor of a product: a cell of the window with the kernel's cell that it meets, both from (0, 0). */
export type Pairing = {
	/** The place among the products. */
	readonly row: number;
	readonly col: number;
	readonly windowRow: number;
	readonly windowCol: number;
	readonly kernelRow: number;
	readonly kernelCol: number;
};

/** A kind of product: its size, and which numbers meet for it, in row-major order. */
export type Pairings = {
	readonly rows: number;
	readonly cols: number;
	readonly pairs: readonly Pairing[];
};

type Size = { readonly rows: number; readonly cols: number };

/**
 * Which numbers of a window and a kernel of these sizes meet.
 *
 * @throws PythonError where NumPy finds that they do not go together
 */
export function pairingsOf(product: LoopPlan['product'], window: Size, kernel: Size): Pairings {
	switch (product) {
		case 'each':
		case 'added':
			return each(window, kernel);
		case 'matrix':
			return matrixProduct(window, kernel, ({ row, col, middle }) => ({
				row,
				col,
				windowRow: row,
				windowCol: middle,
				kernelRow: middle,
				kernelCol: col
			}));
		case 'matrix-transposed':
			return matrixProduct(
				window,
				{ rows: kernel.cols, cols: kernel.rows },
				({ row, col, middle }) => ({
					row,
					col,
					windowRow: row,
					windowCol: middle,
					kernelRow: col,
					kernelCol: middle
				})
			);
		case 'matrix-reversed':
			return matrixProduct(kernel, window, ({ row, col, middle }) => ({
				row,
				col,
				windowRow: middle,
				windowCol: col,
				kernelRow: row,
				kernelCol: middle
			}));
	}
}

/** Cell by cell; a side of length one is stretched to the other's, NumPy's broadcasting. */
function each(window: Size, kernel: Size): Pairings {
	const side = (name: 'rows' | 'cols') => {
		const [one, other] = [window[name], kernel[name]];
		if (one !== other && one !== 1 && other !== 1) {
			throw new PythonError(
				'ValueError',
				`operands could not be broadcast together with shapes (${window.rows},${window.cols}) (${kernel.rows},${kernel.cols})`
			);
		}
		return Math.max(one, other);
	};
	const [rows, cols] = [side('rows'), side('cols')];
	const pairs: Pairing[] = [];
	for (let row = 0; row < rows; row++) {
		for (let col = 0; col < cols; col++) {
			pairs.push({
				row,
				col,
				windowRow: window.rows === 1 ? 0 : row,
				windowCol: window.cols === 1 ? 0 : col,
				kernelRow: kernel.rows === 1 ? 0 : row,
				kernelCol: kernel.cols === 1 ? 0 : col
			});
		}
	}
	return { rows, cols, pairs };
}

/** Rows times columns: every product is itself a sum over `middle`. */
function matrixProduct(
	left: Size,
	right: Size,
	pairing: (place: {
		readonly row: number;
		readonly col: number;
		readonly middle: number;
	}) => Pairing
): Pairings {
	if (left.cols !== right.rows) {
		throw new PythonError(
			'ValueError',
			`matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size ${right.rows} is different from ${left.cols})`
		);
	}
	const pairs: Pairing[] = [];
	for (let row = 0; row < left.rows; row++) {
		for (let col = 0; col < right.cols; col++) {
			for (let middle = 0; middle < left.cols; middle++) pairs.push(pairing({ row, col, middle }));
		}
	}
	return { rows: left.rows, cols: right.cols, pairs };
}
