import fc from 'fast-check';
import { defineConvolution, operations, paddingModes } from '$lib/core';
import type { Convolution, Matrix, Padding } from '$lib/core';

/** Zeros and ties often, and numbers whose sums round, so that a changed order of adding shows. */
const cellValue = fc.oneof(
	fc.integer({ min: -9, max: 9 }),
	fc.double({ min: -1e6, max: 1e6, noNaN: true })
);

function arbitraryMatrix(largest: number): fc.Arbitrary<Matrix> {
	const side = fc.integer({ min: 1, max: largest });
	return fc
		.tuple(side, side)
		.chain(([rows, cols]) =>
			fc
				.array(cellValue, { minLength: rows * cols, maxLength: rows * cols })
				.map((values) => ({ rows, cols, data: Float64Array.from(values) }))
		);
}

const side = fc.integer({ min: 0, max: 5 });
const padding: fc.Arbitrary<Padding> = fc.oneof(
	fc.constantFrom<Padding>('valid', 'same', 'full'),
	side,
	fc.record({ top: side, right: side, bottom: side, left: side })
);
const perAxis = (most: number) =>
	fc.record({
		rows: fc.integer({ min: 1, max: most }),
		cols: fc.integer({ min: 1, max: most })
	});

/** Convolutions of every shape that is small enough to walk whole. */
export const arbitraryWalk: fc.Arbitrary<Convolution> = fc
	.record({
		input: arbitraryMatrix(6),
		kernel: arbitraryMatrix(4),
		padding,
		paddingMode: fc.constantFrom(...paddingModes),
		stride: perAxis(4),
		dilation: perAxis(3),
		operation: fc.constantFrom(...operations),
		divisor: fc.constantFrom(1, 9, -2, 0.3)
	})
	.map(({ input, kernel, ...options }) => {
		try {
			return defineConvolution(input, kernel, options);
		} catch {
			return null; // the kernel does not fit, or there is nothing to reflect
		}
	})
	.filter((c) => c !== null);
