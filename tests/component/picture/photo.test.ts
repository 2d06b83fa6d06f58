import { beforeAll, describe, expect, test } from 'vitest';
import {
	defineConvolution,
	matrix,
	namedKernel,
	toGrayscale,
	toRows,
	type Convolution,
	type Matrix
} from '$lib/core';
import { convolveAsync } from '$lib/engine';
import { boxAverage, decodePicture, defaultCrop, gridSize, samplePictures } from '$lib/picture';
import golden from '../../fixtures/pictures/photo-golden.json';

const asymmetric = matrix([
	[1, 2, 3],
	[4, 5, 6],
	[7, 8, 10]
]);
const edge = matrix([
	[-1, -1, -1],
	[-1, 8, -1],
	[-1, -1, -1]
]);

function summary({ data }: Matrix) {
	let [min, max, sum] = [Infinity, -Infinity, 0];
	for (const value of data) {
		min = Math.min(min, value);
		max = Math.max(max, value);
		sum += value;
	}
	return { min, max, sum };
}

const convolved = (input: Matrix, kernel: Matrix): Convolution =>
	defineConvolution(input, kernel, { padding: 1 });

describe('the raccoon, from its file to its output', () => {
	let gray: Matrix;
	let grid: Matrix;

	beforeAll(async () => {
		const file = await (await fetch(`/${samplePictures[0].file}`)).blob();
		const picture = await decodePicture(file);
		gray = toGrayscale(picture);
		const crop = defaultCrop(picture);
		const { rows, cols } = gridSize(crop, 24);
		grid = boxAverage(gray, crop, rows, cols);
	});

	test('has OpenCV’s gray', () => {
		expect(summary(gray)).toEqual(golden.whole.gray);
	});

	test('is reduced to NumPy’s grid', () => {
		expect(toRows(grid)).toEqual(golden.grid);
	});

	test('is convolved to SciPy’s outputs by the edge kernel', async () => {
		expect(namedKernel('edge').matrix).toEqual(edge);
		expect(toRows(await convolveAsync(convolved(grid, edge)))).toEqual(golden.edge);
	});

	test('is convolved to SciPy’s outputs by a kernel whose flip shows', async () => {
		expect(toRows(await convolveAsync(convolved(grid, asymmetric)))).toEqual(golden.asymmetric);
	});

	test.each(['exact', 'live'] as const)(
		'is convolved at full size as by SciPy, on the %s path',
		async (path) => {
			const output = await convolveAsync(convolved(gray, edge), { path });
			expect(summary(output)).toEqual(golden.whole.edge);
			const other = await convolveAsync(convolved(gray, asymmetric), { path });
			expect(summary(other)).toEqual(golden.whole.asymmetric);
		}
	);
});
