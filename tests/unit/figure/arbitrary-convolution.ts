import fc from 'fast-check';
import { defineConvolution, type Convolution, type Matrix } from '$lib/core';

function grid(rows: number, cols: number, first: number): Matrix {
	// Whole numbers of both signs, all over the place but always the same.
	const data = Float64Array.from({ length: rows * cols }, (_, i) => ((i * 7 + first) % 19) - 9);
	return { rows, cols, data };
}

const side = fc.integer({ min: 0, max: 4 });
const perAxis = (most: number) =>
	fc.record({ rows: fc.integer({ min: 1, max: most }), cols: fc.integer({ min: 1, max: most }) });

/** Small convolutions of every shape whose kernel fits. */
export const arbitraryConvolution: fc.Arbitrary<Convolution> = fc
	.record({
		input: perAxis(8),
		kernel: perAxis(6),
		seed: fc.integer({ min: 0, max: 18 }),
		padding: fc.record({ top: side, right: side, bottom: side, left: side }),
		paddingMode: fc.constantFrom('zeros', 'replicate', 'symmetric', 'circular'),
		stride: perAxis(5),
		dilation: perAxis(3),
		operation: fc.constantFrom('convolution', 'cross-correlation'),
		divisor: fc.constantFrom(1, 9)
	} as const)
	.filter(
		({ input, kernel, dilation, padding: { top, right, bottom, left } }) =>
			input.rows + top + bottom > dilation.rows * (kernel.rows - 1) &&
			input.cols + left + right > dilation.cols * (kernel.cols - 1)
	)
	.map(({ input, kernel, seed, ...options }) =>
		defineConvolution(
			grid(input.rows, input.cols, seed),
			grid(kernel.rows, kernel.cols, seed + 3),
			options
		)
	);
