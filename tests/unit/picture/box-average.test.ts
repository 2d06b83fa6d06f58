import { describe, expect, test } from 'vitest';
import { matrix, toRows } from '$lib/core';
import { boxAverage, defaultCrop, gridSize } from '$lib/picture';
import golden from '../../fixtures/pictures/photo-golden.json';

const wholeOf = ({ rows, cols }: { rows: number; cols: number }) => ({
	row: 0,
	col: 0,
	rows,
	cols
});

describe('boxAverage', () => {
	test('reduces a photograph to the numbers that NumPy gives, cells cutting through pixels', () => {
		const { pixels, crop, grid } = golden.reduced;
		expect(toRows(boxAverage(matrix(pixels), wholeOf(crop), 7, 10))).toEqual(grid);
	});

	test('enlarges a few pixels to the numbers that NumPy gives', () => {
		const { pixels, crop, grid } = golden.enlarged;
		expect(toRows(boxAverage(matrix(pixels), wholeOf(crop), 7, 16))).toEqual(grid);
	});

	test('weighs a pixel that a cell cuts by the part inside', () => {
		// Cells of 1.5 pixels: (10 + 20/2) / 1.5 = 13.33 and (20/2 + 100) / 1.5 = 73.33.
		const gray = matrix([[10, 20, 100]]);
		expect(toRows(boxAverage(gray, wholeOf(gray), 1, 2))).toEqual([[13, 73]]);
	});

	test('rounds half up', () => {
		const gray = matrix([
			[0, 1, 2, 3],
			[254, 255, 254, 254]
		]);
		expect(toRows(boxAverage(gray, wholeOf(gray), 2, 2))).toEqual([
			[1, 3],
			[255, 254]
		]);
	});

	test('takes only the pixels inside the crop', () => {
		const gray = matrix([
			[255, 255, 255, 255],
			[255, 10, 20, 255],
			[255, 30, 40, 255]
		]);
		const crop = { row: 1, col: 1, rows: 2, cols: 2 };
		expect(toRows(boxAverage(gray, crop, 1, 1))).toEqual([[25]]);
		expect(toRows(boxAverage(gray, crop, 2, 2))).toEqual([
			[10, 20],
			[30, 40]
		]);
	});

	test.each([
		['reaching past the edge', { row: 1, col: 0, rows: 2, cols: 2 }],
		['beginning before it', { row: -1, col: 0, rows: 1, cols: 1 }],
		['of parts of pixels', { row: 0, col: 0.5, rows: 1, cols: 1 }],
		['without pixels', { row: 0, col: 0, rows: 0, cols: 2 }]
	])('refuses a crop %s', (_, crop) => {
		const gray = matrix([
			[1, 2],
			[3, 4]
		]);
		expect(() => boxAverage(gray, crop, 1, 1)).toThrow(RangeError);
	});
});

describe('gridSize', () => {
	test('puts the cells on the longer side and keeps the shape', () => {
		expect(gridSize({ rows: 360, cols: 480 }, 24)).toEqual({ rows: 18, cols: 24 });
		expect(gridSize({ rows: 480, cols: 320 }, 24)).toEqual({ rows: 24, cols: 16 });
		expect(gridSize({ rows: 10, cols: 10 }, 64)).toEqual({ rows: 64, cols: 64 });
	});

	test('leaves the shorter side one cell at least', () => {
		expect(gridSize({ rows: 1, cols: 1000 }, 8)).toEqual({ rows: 1, cols: 8 });
	});

	test.each([7, 65, 8.5, NaN])('refuses %s cells', (cells) => {
		expect(() => gridSize({ rows: 4, cols: 4 }, cells)).toThrow(RangeError);
	});
});

test('defaultCrop is the whole picture', () => {
	expect(defaultCrop({ width: 480, height: 360 })).toEqual({
		row: 0,
		col: 0,
		rows: 360,
		cols: 480
	});
});
