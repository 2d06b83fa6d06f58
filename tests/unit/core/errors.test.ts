import { describe, expect, expectTypeOf, it } from 'vitest';
import { ConvolutionError, defineConvolution, matrix, type ConvolutionFault } from '$lib/core';
import { convolutionErrorSentence } from '$lib/messages';

type ConvolutionProblem = Parameters<typeof convolutionErrorSentence>[0];

function sentenceOf(action: () => unknown): string {
	try {
		action();
	} catch (error) {
		if (error instanceof ConvolutionError) return convolutionErrorSentence(error);
		throw error;
	}
	throw new Error('nothing was thrown');
}

function zeros(rows: number, cols: number) {
	return { rows, cols, data: new Float64Array(rows * cols) };
}

const input = zeros(5, 5);
const kernel = zeros(3, 3);
const refused = (options: Parameters<typeof defineConvolution>[2]) => () =>
	defineConvolution(input, kernel, options);

describe('ConvolutionError', () => {
	it('is an Error with a name, a code and details, and a message for developers', () => {
		const error = new ConvolutionError({ code: 'bad-divisor', details: { value: 0 } });
		expect(error).toBeInstanceOf(Error);
		expect(error.name).toBe('ConvolutionError');
		expect(error.code).toBe('bad-divisor');
		expect(error.message).toBe('bad-divisor {"value":0}');
	});

	it('narrows its details by its code, and is what the messages take', () => {
		expectTypeOf<ConvolutionError>().toExtend<ConvolutionProblem>();
		expectTypeOf<ConvolutionFault>().toExtend<ConvolutionProblem>();
		expectTypeOf<ConvolutionProblem['code']>().toEqualTypeOf<ConvolutionFault['code']>();
		expectTypeOf<Extract<ConvolutionError, { code: 'bad-divisor' }>['details']>().toEqualTypeOf<{
			readonly value: number;
		}>();
	});
});

describe('the sentence of an error', () => {
	it('says how much padding or which kernel would fit', () => {
		expect(sentenceOf(() => defineConvolution(zeros(5, 5), zeros(7, 7)))).toBe(
			'A 7×7 kernel does not fit a 5×5 input with padding 0: add at least 1 pixel of padding, or use a kernel of 5×5 or smaller.'
		);
		expect(sentenceOf(() => defineConvolution(zeros(8, 3), zeros(11, 11), { padding: 1 }))).toBe(
			'An 11×11 kernel does not fit an 8×3 input with padding 1: add at least 3 more pixels of padding, or use a kernel of 10×5 or smaller.'
		);
	});

	it('explains a dilation and padding that differs by side', () => {
		const padding = { top: 1, right: 0, bottom: 0, left: 0 };
		expect(sentenceOf(refused({ dilation: 3, padding }))).toBe(
			'A 3×3 kernel with dilation 3 spans 7×7 pixels and does not fit a 5×5 input with padding 1 above, 0 to the right, 0 below and 0 to the left: add at least 1 more pixel of padding, or use a kernel of 2×2 or smaller.'
		);
	});

	it.each([
		[() => matrix([]), 'The grid of numbers is empty: give it at least one row with one number.'],
		[
			() => defineConvolution(input, zeros(0, 0)),
			'The kernel is empty: give it at least one row with one number.'
		],
		[
			() => matrix([[1, 2], [3]]),
			'Row 2 has 1 number but the first row has 2: every row needs the same length.'
		],
		[
			() => matrix([[1, NaN]]),
			'The grid of numbers has something that is not a number in row 1, column 2: put an ordinary number there.'
		],
		[
			() => matrix([[-Infinity]]),
			'The grid of numbers has an infinite number in row 1, column 1: put an ordinary number there.'
		],
		[
			() => defineConvolution({ ...input, rows: 2 }, kernel),
			'The input is said to be 2×5 but holds 25 numbers: rows and columns must be whole numbers that match the data.'
		],
		[refused({ stride: 0 }), 'The row stride is 0: use a whole number of 1 or more.'],
		[
			refused({ stride: { rows: 1, cols: -2 } }),
			'The column stride is −2: use a whole number of 1 or more.'
		],
		[refused({ dilation: 1.5 }), 'The row dilation is 1.5: use a whole number of 1 or more.'],
		[
			refused({ padding: -1 }),
			'The padding is −1: use a whole number of 0 or more, or “valid”, “same” or “full”.'
		],
		[
			refused({ padding: { top: 0, right: 0, bottom: 0, left: NaN } }),
			'The padding to the left is not a number: use a whole number of 0 or more.'
		],
		[
			refused({ paddingMode: 'mirror' as 'reflect' }),
			'There is no padding mode “mirror”: use zeros, replicate, reflect, symmetric or circular.'
		],
		[
			refused({ operation: 'pooling' as 'convolution' }),
			'There is no operation “pooling”: use convolution or cross-correlation.'
		],
		[refused({ divisor: 0 }), 'The divisor is 0: use any ordinary number except 0.'],
		[
			() => defineConvolution(zeros(1, 9), kernel, { padding: 1, paddingMode: 'reflect' }),
			'Reflect padding needs at least 2 rows to mirror and the input has only 1: add a row, or use symmetric or replicate padding.'
		],
		[
			refused({ padding: 1e6 }),
			'The padded input would be 2000005×2000005, more than the 268 million cells that fit in memory: use less padding or a smaller input.'
		],
		[
			() => defineConvolution(matrix([[1e308]]), matrix([[-100]])),
			'The sums would be too large to compute, with inputs up to 1e+308, weights adding up to 100 and divisor 1: use numbers closer to zero, or a divisor further from it.'
		]
	])('says in plain words what is wrong and what would work (%#)', (action, sentence) => {
		expect(sentenceOf(action)).toBe(sentence);
	});
});
