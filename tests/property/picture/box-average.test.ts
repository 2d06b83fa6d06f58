import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matrix, toRows } from '$lib/core';
import { boxAverage } from '$lib/picture';

const pictures = fc
	.record({ rows: fc.integer({ min: 1, max: 12 }), cols: fc.integer({ min: 1, max: 12 }) })
	.chain(({ rows, cols }) =>
		fc.array(fc.array(fc.integer({ min: 0, max: 255 }), { minLength: cols, maxLength: cols }), {
			minLength: rows,
			maxLength: rows
		})
	);
const sides = fc.integer({ min: 1, max: 15 });

function average(pixels: number[][], rows: number, cols: number): number[][] {
	const crop = { row: 0, col: 0, rows: pixels.length, cols: pixels[0].length };
	return toRows(boxAverage(matrix(pixels), crop, rows, cols));
}

/** In fractions of a 64-bit whole number: the definition, pixel by pixel. */
function averageByDefinition(pixels: number[][], rows: number, cols: number): number[][] {
	const overlap = (pixel: number, cell: number, length: number, cells: number) =>
		BigInt(
			Math.max(
				0,
				Math.min((pixel + 1) * cells, (cell + 1) * length) - Math.max(pixel * cells, cell * length)
			)
		);
	const [height, width] = [pixels.length, pixels[0].length];
	return Array.from({ length: rows }, (_, row) =>
		Array.from({ length: cols }, (_, col) => {
			let sum = 0n;
			for (let y = 0; y < height; y++) {
				for (let x = 0; x < width; x++) {
					sum +=
						BigInt(pixels[y][x]) * overlap(y, row, height, rows) * overlap(x, col, width, cols);
				}
			}
			const area = BigInt(height * width);
			return Number((2n * sum + area) / (2n * area));
		})
	);
}

describe('boxAverage', () => {
	test('is the mean over each cell, rounded half up, whatever the shapes', () => {
		fc.assert(
			fc.property(pictures, sides, sides, (pixels, rows, cols) => {
				expect(average(pixels, rows, cols)).toEqual(averageByDefinition(pixels, rows, cols));
			})
		);
	});

	test('leaves a picture as it is when the grid has its size', () => {
		fc.assert(
			fc.property(pictures, (pixels) => {
				expect(average(pixels, pixels.length, pixels[0].length)).toEqual(pixels);
			})
		);
	});

	test('of the transposed picture is the transposed average', () => {
		const transposed = (values: number[][]) =>
			values[0].map((_, col) => values.map((row) => row[col]));
		fc.assert(
			fc.property(pictures, sides, sides, (pixels, rows, cols) => {
				expect(average(transposed(pixels), cols, rows)).toEqual(
					transposed(average(pixels, rows, cols))
				);
			})
		);
	});
});
