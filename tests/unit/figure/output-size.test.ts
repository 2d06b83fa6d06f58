import fc from 'fast-check';
import { defineConvolution, exampleInput, isReached, namedKernel, outputSize } from '$lib/core';
import { outputSizeParts } from '$lib/figure';
import { describe, expect, test } from 'vitest';
import { arbitraryConvolution } from './arbitrary-convolution';

describe('the parts of the output size', () => {
	test('of the default example are 4 + 2·1 − 3 over 2 and 5 + 2·1 − 3 over 2', () => {
		const c = defineConvolution(exampleInput('grid-a'), namedKernel('all-different').matrix, {
			padding: 1,
			stride: 2
		});
		const { rows, cols } = outputSizeParts(c);
		expect(rows).toEqual({
			length: 4,
			before: 1,
			after: 1,
			kernel: 3,
			dilation: 1,
			span: 3,
			stride: 2,
			quotient: 1.5,
			floor: 1,
			size: 2,
			leftover: 1
		});
		expect(cols).toMatchObject({ length: 5, quotient: 2, floor: 2, size: 3, leftover: 0 });
	});

	test('agree with the core, and what is left over is what no window covers', () => {
		fc.assert(
			fc.property(arbitraryConvolution, (c) => {
				const { rows, cols } = outputSizeParts(c);
				expect([rows.size, cols.size]).toEqual([c.outputRows, c.outputCols]);
				for (const parts of [rows, cols]) {
					const { length, kernel, before, after, stride, dilation } = parts;
					expect(parts.size).toBe(outputSize(length, kernel, { before, after, stride, dilation }));
					expect(parts.leftover).toBeGreaterThanOrEqual(0);
					expect(parts.leftover).toBeLessThan(stride);
				}
				// The first row that the last window does not cover is never reached; the one before it is.
				const end = c.input.rows + c.padding.bottom;
				for (let row = end - rows.leftover; row < end; row++) {
					expect(isReached(c, row, -c.padding.left)).toBe(false);
				}
				expect(isReached(c, end - rows.leftover - 1, -c.padding.left)).toBe(true);
			})
		);
	});
});
