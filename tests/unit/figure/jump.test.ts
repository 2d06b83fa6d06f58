import { defineConvolution, exampleInput, namedKernel } from '$lib/core';
import { arcPath, cameFrom, jumpOf, windowExtent } from '$lib/figure';
import { Timeline } from '$lib/timeline';
import { describe, expect, test } from 'vitest';

const input = exampleInput('grid-a');
const kernel = namedKernel('all-different').matrix;
const strides = (rows: number, cols: number) =>
	new Timeline(defineConvolution(input, kernel, { padding: 1, stride: { rows, cols } }));

describe('a stride jump', () => {
	const timeline = strides(2, 3);
	const arrival = (outputRow: number, outputCol: number) =>
		timeline.at(timeline.indexOf({ outputRow, outputCol }));

	test('along a row passes over the columns between', () => {
		expect(jumpOf(arrival(0, 1))).toEqual({
			axis: 'cols',
			length: 3,
			from: { row: -1, col: -1 },
			to: { row: -1, col: 2 },
			skipped: [
				{ row: -1, col: 0 },
				{ row: -1, col: 1 }
			]
		});
	});

	test('to the next row comes from the row above, at the left', () => {
		expect(jumpOf(arrival(1, 0))).toEqual({
			axis: 'rows',
			length: 2,
			from: { row: -1, col: -1 },
			to: { row: 1, col: -1 },
			skipped: [{ row: 0, col: -1 }]
		});
	});

	test('is none at the first window, in the middle of one, or with a stride of 1', () => {
		expect(cameFrom(arrival(0, 0))).toBeNull();
		expect(jumpOf(arrival(0, 0))).toBeNull();
		expect(jumpOf(timeline.at(1))).toBeNull();
		const single = strides(1, 1);
		const next = single.at(single.indexOf({ outputRow: 0, outputCol: 1 }));
		expect(jumpOf(next)).toBeNull();
		expect(cameFrom(next)).toEqual({ row: -1, col: -1 });
	});
});

test('an arc lies on the outer side of its ruler', () => {
	expect(arcPath('cols', 10, 50, 20)).toBe('M10 0C10 -20 50 -20 50 0');
	expect(arcPath('rows', 10, 50, 20)).toBe('M0 10C-20 10 -20 50 0 50');
});

test('a dilated window spans its holes', () => {
	const c = defineConvolution(input, kernel, { padding: 3, dilation: { rows: 2, cols: 3 } });
	expect(windowExtent(c)).toEqual({ rows: 5, cols: 7 });
});
