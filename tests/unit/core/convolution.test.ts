import { describe, expect, it } from 'vitest';
import {
	convolve2d,
	defineConvolution,
	matrix,
	toRows,
	type ConvolutionOptions,
	type Matrix
} from '$lib/core';
import { faultOf } from './fault-of';

function zeros(rows: number, cols: number): Matrix {
	return { rows, cols, data: new Float64Array(rows * cols) };
}

function refusal(options: ConvolutionOptions, input = zeros(5, 5), kernel = zeros(3, 3)) {
	return faultOf(() => defineConvolution(input, kernel, options));
}

describe('defineConvolution', () => {
	it('works out everything that follows from its arguments', () => {
		const input = zeros(4, 5);
		const kernel = matrix([[1, 2, 3]]);
		expect(defineConvolution(input, kernel)).toEqual({
			input,
			kernel,
			slidingKernel: matrix([[3, 2, 1]]),
			padding: { top: 0, right: 0, bottom: 0, left: 0 },
			paddingMode: 'zeros',
			stride: { rows: 1, cols: 1 },
			dilation: { rows: 1, cols: 1 },
			operation: 'convolution',
			divisor: 1,
			outputRows: 4,
			outputCols: 3,
			outputCount: 12,
			tapsPerOutput: 3
		});
	});

	it('slides the kernel itself in a cross-correlation', () => {
		const kernel = matrix([[1, 2, 3]]);
		const c = defineConvolution(zeros(1, 3), kernel, { operation: 'cross-correlation' });
		expect(c.slidingKernel).toBe(kernel);
	});

	it('takes strides and dilations by axis', () => {
		const c = defineConvolution(zeros(9, 9), zeros(3, 3), {
			stride: { rows: 1, cols: 3 },
			dilation: { rows: 4, cols: 1 }
		});
		expect([c.outputRows, c.outputCols]).toEqual([1, 3]);
	});

	it('shows that a strided same padding need not pick outputs of the dense one', () => {
		const input = matrix([[1, 2, 3, 4]]);
		const kernel = matrix([[1, 10, 100]]);
		const options = { padding: 'same', operation: 'cross-correlation' } as const;
		const dense = defineConvolution(input, kernel, options);
		const strided = defineConvolution(input, kernel, { ...options, stride: 2 });
		// Four pixels at stride 2 need one pixel of padding, which goes to the right.
		expect(toRows(convolve2d(dense))).toEqual([[210, 321, 432, 43]]);
		expect(toRows(convolve2d(strided))).toEqual([[321, 43]]);
	});

	it('replaces −0 by 0 without touching the matrix that it was given', () => {
		const data = Float64Array.of(-0, 1);
		const c = defineConvolution({ rows: 1, cols: 2, data }, matrix([[1]]));
		expect(toRows(c.input)).toEqual([[0, 1]]);
		expect(data[0]).toBe(-0);
	});

	it('refuses a kernel larger than the padded input and says what would fit', () => {
		expect(refusal({}, zeros(5, 5), zeros(7, 7))).toEqual({
			code: 'kernel-too-large',
			details: {
				kernelRows: 7,
				kernelCols: 7,
				effectiveRows: 7,
				effectiveCols: 7,
				inputRows: 5,
				inputCols: 5,
				padding: { top: 0, right: 0, bottom: 0, left: 0 },
				dilation: { rows: 1, cols: 1 },
				neededPadding: 1,
				largestRows: 5,
				largestCols: 5
			}
		});
	});

	it('offers padding and kernel sizes that do fit, and no smaller padding does', () => {
		for (const dilation of [1, 2, 3]) {
			for (const padding of [0, 1]) {
				const input = zeros(4, 6);
				const kernel = zeros(5, 9);
				const { code, details } = refusal({ dilation, padding }, input, kernel);
				if (code !== 'kernel-too-large') throw new Error(code);
				const { neededPadding, largestRows, largestCols } = details;
				const enough = { dilation, padding: padding + neededPadding };
				expect(() => defineConvolution(input, kernel, enough)).not.toThrow();
				expect(
					refusal({ dilation, padding: padding + neededPadding - 1 }, input, kernel).code
				).toBe('kernel-too-large');
				const options = { dilation, padding };
				const largest = zeros(largestRows, largestCols);
				expect(() => defineConvolution(input, largest, options)).not.toThrow();
				for (const larger of [
					zeros(largestRows + 1, largestCols),
					zeros(largestRows, largestCols + 1)
				]) {
					expect(refusal(options, input, larger).code).toBe('kernel-too-large');
				}
			}
		}
	});

	it('refuses empty matrices', () => {
		expect(refusal({}, zeros(0, 5))).toEqual({
			code: 'empty-matrix',
			details: { matrix: 'input', rows: 0, cols: 5 }
		});
		expect(refusal({}, zeros(5, 5), zeros(0, 0))).toEqual({
			code: 'empty-matrix',
			details: { matrix: 'kernel', rows: 0, cols: 0 }
		});
	});

	it('refuses sizes that are not whole or disagree with the data', () => {
		const data = new Float64Array(6);
		for (const [rows, cols] of [
			[2, 2],
			[1.5, 4],
			[-2, -3],
			[NaN, 6]
		]) {
			expect(refusal({}, { rows, cols, data })).toEqual({
				code: 'bad-size',
				details: { matrix: 'input', rows, cols, dataLength: 6 }
			});
		}
	});

	it.each([NaN, Infinity, -Infinity])('refuses %s in either matrix', (value) => {
		const input = zeros(3, 3);
		input.data[5] = value;
		expect(refusal({}, input)).toEqual({
			code: 'not-finite',
			details: { matrix: 'input', row: 1, col: 2, value }
		});
		const kernel = { rows: 1, cols: 2, data: Float32Array.of(1, value) };
		expect(refusal({}, zeros(3, 3), kernel)).toEqual({
			code: 'not-finite',
			details: { matrix: 'kernel', row: 0, col: 1, value }
		});
	});

	it.each([0, -1, 1.5, NaN, Infinity])('refuses a stride or a dilation of %s', (value) => {
		expect(refusal({ stride: value })).toEqual({
			code: 'bad-stride',
			details: { axis: 'rows', value }
		});
		expect(refusal({ stride: { rows: 1, cols: value } })).toEqual({
			code: 'bad-stride',
			details: { axis: 'cols', value }
		});
		expect(refusal({ dilation: { rows: value, cols: 1 } })).toEqual({
			code: 'bad-dilation',
			details: { axis: 'rows', value }
		});
	});

	it.each([0, NaN, Infinity])('refuses a divisor of %s', (value) => {
		expect(refusal({ divisor: value })).toEqual({ code: 'bad-divisor', details: { value } });
	});

	it('refuses modes and operations that it does not know', () => {
		expect(refusal({ paddingMode: 'mirror' as 'reflect' })).toEqual({
			code: 'bad-padding-mode',
			details: { value: 'mirror' }
		});
		expect(refusal({ operation: 'pooling' as 'convolution' })).toEqual({
			code: 'bad-operation',
			details: { value: 'pooling' }
		});
	});

	it('refuses to reflect a single row or column, but only where padding asks for it', () => {
		const reflect = { paddingMode: 'reflect' } as const;
		expect(refusal({ ...reflect, padding: 1 }, zeros(1, 4))).toEqual({
			code: 'reflect-too-small',
			details: { axis: 'rows', length: 1 }
		});
		expect(refusal({ ...reflect, padding: 1 }, zeros(4, 1))).toEqual({
			code: 'reflect-too-small',
			details: { axis: 'cols', length: 1 }
		});
		const sideways = { top: 0, right: 1, bottom: 0, left: 1 };
		const upright = { top: 1, right: 0, bottom: 1, left: 0 };
		const define = (input: Matrix, padding: ConvolutionOptions['padding']) => () =>
			defineConvolution(input, zeros(1, 1), { ...reflect, padding });
		expect(define(zeros(1, 4), sideways)).not.toThrow();
		expect(define(zeros(4, 1), upright)).not.toThrow();
		expect(faultOf(define(zeros(1, 4), upright)).code).toBe('reflect-too-small');
		expect(faultOf(define(zeros(4, 1), sideways)).code).toBe('reflect-too-small');
	});

	it('refuses more cells than fit in memory', () => {
		expect(refusal({ padding: 1e6 })).toEqual({
			code: 'too-large',
			details: { paddedRows: 2000005, paddedCols: 2000005, largestCount: 2 ** 28 }
		});
	});

	it('refuses numbers whose sums could overflow', () => {
		const huge = matrix([[1e308, 1e308]]);
		expect(refusal({}, huge, matrix([[1, 1]])).code).toBe('overflow');
		expect(refusal({}, huge, matrix([[10]])).code).toBe('overflow');
		expect(refusal({ divisor: 1e-300 }, matrix([[1e10]]), matrix([[1]])).code).toBe('overflow');
		expect(() => defineConvolution(huge, matrix([[0.25, 0.25]]))).not.toThrow();
	});
});
