import { describe, expect, it } from 'vitest';
import { effectiveKernelSize, outputSize, resolvePadding } from '$lib/core';
import { faultOf } from './fault-of';

const one = { rows: 1, cols: 1 };

describe('effectiveKernelSize', () => {
	it('spreads the taps by the dilation', () => {
		expect(effectiveKernelSize(3, 1)).toBe(3);
		expect(effectiveKernelSize(3, 2)).toBe(5);
		expect(effectiveKernelSize(1, 9)).toBe(1);
	});
});

describe('outputSize', () => {
	// Textbook figures: Dumoulin and Visin, A guide to convolution arithmetic for deep learning.
	it.each([
		['no padding, unit strides', 4, 3, 0, 1, 1, 2],
		['arbitrary padding', 5, 4, 2, 1, 1, 6],
		['half padding', 5, 3, 1, 1, 1, 5],
		['full padding', 5, 3, 2, 1, 1, 7],
		['no padding, strides', 5, 3, 0, 2, 1, 2],
		['padding and strides', 5, 3, 1, 2, 1, 3],
		['padding and strides with a pixel left over', 6, 3, 1, 2, 1, 3],
		['dilation', 7, 3, 0, 1, 2, 3]
	])('of %s', (_, length, kernel, padding, stride, dilation, expected) => {
		const options = { before: padding, after: padding, stride, dilation };
		expect(outputSize(length, kernel, options)).toBe(expected);
	});

	it('is zero or less for a kernel that does not fit', () => {
		const options = { before: 0, after: 0, stride: 1, dilation: 1 };
		expect(outputSize(5, 7, options)).toBeLessThanOrEqual(0);
	});
});

describe('resolvePadding', () => {
	const geometry = {
		input: { rows: 4, cols: 7 },
		kernel: { rows: 3, cols: 4 },
		stride: one,
		dilation: one
	};

	it('puts a number on every side', () => {
		expect(resolvePadding(2, geometry)).toEqual({ top: 2, right: 2, bottom: 2, left: 2 });
	});

	it('takes each side by itself', () => {
		const sides = { top: 1, right: 2, bottom: 0, left: 3 };
		expect(resolvePadding(sides, geometry)).toEqual(sides);
	});

	it('adds nothing for valid', () => {
		expect(resolvePadding('valid', geometry)).toEqual({ top: 0, right: 0, bottom: 0, left: 0 });
	});

	it('gives the odd pixel of same to the bottom and the right', () => {
		expect(resolvePadding('same', geometry)).toEqual({ top: 1, right: 2, bottom: 1, left: 1 });
	});

	it('makes ceil(length / stride) outputs for same', () => {
		for (const length of [1, 2, 5, 8, 9]) {
			for (const stride of [1, 2, 3, 4]) {
				for (const kernel of [1, 2, 3, 6]) {
					for (const dilation of [1, 2]) {
						const sides = resolvePadding('same', {
							input: { rows: length, cols: 1 },
							kernel: { rows: kernel, cols: 1 },
							stride: { rows: stride, cols: 1 },
							dilation: { rows: dilation, cols: 1 }
						});
						const options = { before: sides.top, after: sides.bottom, stride, dilation };
						expect(outputSize(length, kernel, options)).toBe(Math.ceil(length / stride));
						expect([0, 1]).toContain(sides.bottom - sides.top);
					}
				}
			}
		}
	});

	it('lets a full window overlap the input by a single tap', () => {
		expect(resolvePadding('full', { ...geometry, dilation: { rows: 2, cols: 1 } })).toEqual({
			top: 4,
			right: 3,
			bottom: 4,
			left: 3
		});
	});

	it.each([-1, 1.5, NaN, Infinity])('refuses a padding of %s', (value) => {
		expect(faultOf(() => resolvePadding(value, geometry))).toEqual({
			code: 'bad-padding',
			details: { side: 'all', value }
		});
		const sides = { top: 0, right: 0, bottom: value, left: 0 };
		expect(faultOf(() => resolvePadding(sides, geometry))).toEqual({
			code: 'bad-padding',
			details: { side: 'bottom', value }
		});
	});

	it('refuses a name that it does not know', () => {
		expect(faultOf(() => resolvePadding('half' as 'same', geometry))).toEqual({
			code: 'bad-padding',
			details: { side: 'all', value: 'half' }
		});
	});
});
