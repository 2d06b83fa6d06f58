import { describe, expect, it } from 'vitest';
import { cell, matrix, toRows } from '$lib/core';
import { faultOf } from './fault-of';

describe('matrix', () => {
	it('keeps numbers row by row', () => {
		const m = matrix([
			[1, 2, 3],
			[4, 5, 6]
		]);
		expect(m).toEqual({ rows: 2, cols: 3, data: Float64Array.of(1, 2, 3, 4, 5, 6) });
		expect(cell(m, 1, 0)).toBe(4);
	});

	it('turns back into the rows it was made of', () => {
		const rows = [
			[1.5, -2],
			[0, 3]
		];
		expect(toRows(matrix(rows))).toEqual(rows);
		expect(toRows({ rows: 2, cols: 1, data: Uint8Array.of(7, 8) })).toEqual([[7], [8]]);
	});

	it('keeps no −0', () => {
		expect(toRows(matrix([[-0]]))).toEqual([[0]]);
	});

	it('refuses a matrix without numbers', () => {
		expect(faultOf(() => matrix([]))).toEqual({
			code: 'empty-matrix',
			details: { matrix: 'matrix', rows: 0, cols: 0 }
		});
		expect(faultOf(() => matrix([[], []])).code).toBe('empty-matrix');
	});

	it('refuses ragged rows and names the first that differs', () => {
		expect(faultOf(() => matrix([[1, 2], [3, 4], [5], [6]]))).toEqual({
			code: 'ragged-rows',
			details: { row: 2, cols: 1, expectedCols: 2 }
		});
	});

	it.each([NaN, Infinity, -Infinity])('refuses %s and says where it stands', (value) => {
		expect(
			faultOf(() =>
				matrix([
					[1, 2],
					[3, value]
				])
			)
		).toEqual({ code: 'not-finite', details: { matrix: 'matrix', row: 1, col: 1, value } });
	});

	it('refuses text that only looks like a number', () => {
		expect(faultOf(() => matrix([['1' as unknown as number]])).code).toBe('not-finite');
	});
});
