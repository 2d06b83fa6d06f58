import { describe, expect, it } from 'vitest';
import { flipCols, flipKernel, flipRows, matrix, toRows } from '$lib/core';

const m = matrix([
	[1, 2, 3],
	[4, 5, 6]
]);

describe('flipping', () => {
	it('up-down puts the last row first', () => {
		expect(toRows(flipRows(m))).toEqual([
			[4, 5, 6],
			[1, 2, 3]
		]);
	});

	it('left-right puts the last column first', () => {
		expect(toRows(flipCols(m))).toEqual([
			[3, 2, 1],
			[6, 5, 4]
		]);
	});

	it('both ways is a half turn', () => {
		expect(toRows(flipKernel(m))).toEqual([
			[6, 5, 4],
			[3, 2, 1]
		]);
	});

	it('leaves the matrix that it was given as it was', () => {
		flipKernel(m);
		expect(toRows(m)).toEqual([
			[1, 2, 3],
			[4, 5, 6]
		]);
	});
});
