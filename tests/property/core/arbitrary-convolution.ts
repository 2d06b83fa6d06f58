import fc from 'fast-check';
import {
	defineConvolution,
	effectiveKernelSize,
	operations,
	paddingModes,
	type Convolution,
	type ConvolutionOptions,
	type Matrix
} from '$lib/core';

/** Whole numbers from −9 to 9: sums of their products are exact whatever the order. */
export const wholeNumber = fc.integer({ min: -9, max: 9 });

/**
 * Numbers whose sums depend on the order: sevenths, of like size, so that rounding shows; and any
 * float64 from −1e6 to 1e6, the tiniest fractions, 0 and −0 among them.
 */
const fraction = fc.oneof(
	{ weight: 3, arbitrary: fc.integer({ min: -1e6, max: 1e6 }).map((whole) => whole / 7) },
	{ weight: 1, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) }
);

/** A float64 matrix of this size. */
export function matrixOf(
	rows: number,
	cols: number,
	number: fc.Arbitrary<number> = wholeNumber
): fc.Arbitrary<Matrix> {
	return fc
		.array(number, { minLength: rows * cols, maxLength: rows * cols })
		.map((values) => ({ rows, cols, data: Float64Array.from(values) }));
}

const perAxis = (min: number, max: number) =>
	fc.record({ rows: fc.integer({ min, max }), cols: fc.integer({ min, max }) });

const amount = fc.integer({ min: 0, max: 4 });

const anyPadding = fc.oneof(
	amount,
	fc.constantFrom('valid' as const, 'same' as const, 'full' as const),
	fc.record({ top: amount, right: amount, bottom: amount, left: amount })
);

/** What `defineConvolution` takes, always something that it accepts. */
export type Ingredients = {
	readonly input: Matrix;
	readonly kernel: Matrix;
	readonly options: Required<ConvolutionOptions>;
};

/**
 * Inputs, kernels and options of every kind: unlike sides, even and single-tap kernels, every mode,
 * stride, dilation, operation, padding beyond the input's size, negative divisors. Some options can
 * be held fixed.
 */
export function ingredients(
	fixed: {
		readonly number?: fc.Arbitrary<number>;
		readonly padding?: fc.Arbitrary<Required<ConvolutionOptions>['padding']>;
		readonly divisor?: fc.Arbitrary<number>;
	} = {}
): fc.Arbitrary<Ingredients> {
	const { number = wholeNumber, padding = anyPadding } = fixed;
	const divisor = fixed.divisor ?? fc.constantFrom(1, -2, 9, 16, 0.5);
	return fc
		.record({
			kernelSize: perAxis(1, 4),
			extra: perAxis(0, 5),
			padding,
			paddingMode: fc.constantFrom(...paddingModes),
			stride: perAxis(1, 3),
			dilation: perAxis(1, 3),
			operation: fc.constantFrom(...operations),
			divisor
		})
		.chain(({ kernelSize, extra, ...options }) => {
			const { padding, paddingMode, dilation } = options;
			const length = (axis: 'rows' | 'cols') => {
				const given = paddingAlong(padding, axis);
				const span = effectiveKernelSize(kernelSize[axis], dilation[axis]);
				return Math.max(paddingMode === 'reflect' ? 2 : 1, span - given) + extra[axis];
			};
			return fc.record({
				input: matrixOf(length('rows'), length('cols'), number),
				kernel: matrixOf(kernelSize.rows, kernelSize.cols, number),
				options: fc.constant(options)
			});
		});
}

/** Padding that can be counted on along an axis; 'same' and 'full' always fit, however small. */
function paddingAlong(
	padding: Required<ConvolutionOptions>['padding'],
	axis: 'rows' | 'cols'
): number {
	if (padding === 'valid') return 0;
	if (padding === 'same' || padding === 'full') return Infinity;
	if (typeof padding === 'number') return 2 * padding;
	return axis === 'rows' ? padding.top + padding.bottom : padding.left + padding.right;
}

/** A convolution of any kind whose sums are exact. */
export function convolutions(
	...options: Parameters<typeof ingredients>
): fc.Arbitrary<Convolution> {
	return ingredients(...options).map(({ input, kernel, options }) =>
		defineConvolution(input, kernel, options)
	);
}

/** A convolution of any kind whose sums depend on the order of addition. */
export function inexactConvolutions(): fc.Arbitrary<Convolution> {
	return convolutions({ number: fraction });
}
