import { describe, expect, test } from 'vitest';
import {
	cell,
	convolve2d,
	defineConvolution,
	matrix,
	outputsReached,
	receptiveField,
	toRows,
	valueAt,
	type Convolution,
	type Matrix
} from '$lib/core';
import { channelsRead, channelWeights, grayOf } from '$lib/lessons';
import { changed, colors, convolution, output, resolved, type Grid } from './scenes';

/** How many outputs have a tap on a pixel. */
function windowsOver(c: Convolution, row: number, col: number): number {
	const { rows, cols } = outputsReached(c, row, col);
	return rows.length * cols.length;
}

/** The input with one pixel one higher. */
function brighter({ rows, cols, data }: Matrix, row: number, col: number): Matrix {
	const values = Float64Array.from(data);
	values[row * cols + col] += 1;
	return { rows, cols, data: values };
}

function outputsChanged(c: Convolution, row: number, col: number): number {
	const after = convolve2d(changed(c, { input: brighter(c.input, row, col) }));
	return convolve2d(c).data.filter((value, i) => value !== after.data[i]).length;
}

describe('a picture is numbers', () => {
	test('green counts more than the other two together, blue least', () => {
		const { red, green, blue } = channelWeights;
		expect(green).toBeGreaterThan(red + blue);
		expect(blue).toBeLessThan(red);
		expect(red + green + blue).toBeCloseTo(1, 12);
	});

	test('white and gray keep their number, and orange’s largest product is not its largest number', () => {
		const scene = colors('a-picture-is-numbers', 0);
		const gray = grayOf(channelsRead(scene));
		expect(gray[1][0]).toBe(scene.red[1][0]);
		expect(gray[1][1]).toBe(scene.red[1][1]);
		const [red, green, blue] = [scene.red[1][2], scene.green[1][2], scene.blue[1][2]];
		expect(red).toBeGreaterThan(green);
		expect(green * channelWeights.green).toBeGreaterThan(red * channelWeights.red);
		expect(green * channelWeights.green).toBeGreaterThan(blue * channelWeights.blue);
	});

	test('the cup is the same in both scenes, and read the wrong way round darker everywhere', () => {
		const right = colors('a-picture-is-numbers', 1);
		const wrong = colors('a-picture-is-numbers', 2);
		expect([wrong.red, wrong.green, wrong.blue]).toEqual([right.red, right.green, right.blue]);
		const [lighter, darker] = [grayOf(channelsRead(right)), grayOf(channelsRead(wrong))];
		for (const [row, grays] of darker.entries()) {
			for (const [col, gray] of grays.entries()) {
				expect(right.red[row][col]).toBeGreaterThan(right.blue[row][col]);
				expect(gray).toBeLessThan(lighter[row][col]);
			}
		}
	});

	test('twice the raccoon’s eyes is more than a byte holds', () => {
		const { input, kernel } = convolution('a-picture-is-numbers', 3);
		expect(kernel.data.length).toBe(1);
		expect(2 * Math.max(...input.data)).toBeGreaterThan(255);
	});
});

describe('one window', () => {
	test('three stops of the second scene show a weight below zero, a zero, and a fall of the sum', () => {
		const products = Array.from({ length: 9 }, (_, tap) => {
			const { timeline } = resolved('one-window', 1).figures[0];
			const step = timeline.at(timeline.indexOf({ outputRow: 0, outputCol: 0, tap }));
			if (step.kind !== 'mac') throw new Error('not a multiply');
			return step;
		});
		expect(products.findIndex(({ weight }) => weight < 0)).toBe(1);
		expect(products.findIndex(({ weight }) => weight === 0)).toBe(3);
		expect(products[3].value).not.toBe(0);
		expect(products[5].product).toBeLessThan(0);
		expect(products[6].product).toBeLessThan(0);
	});

	test('a zero in the kernel’s middle takes exactly one product off the output', () => {
		const c = convolution('one-window', 2);
		const kernel = toRows(c.kernel);
		kernel[1][1] = 0;
		const product = cell(c.input, 2, 3) * cell(c.kernel, 1, 1);
		expect(output(changed(c, { kernel: matrix(kernel) }))[1][2]).toBe(output(c)[1][2] - product);
		expect(cell(c.input, 1, 3)).toBe(0);
	});
});

describe('sliding', () => {
	test('one window covers the corner, and as many as there are weights a pixel well inside', () => {
		const c = convolution('sliding', 1);
		expect(windowsOver(c, 0, 0)).toBe(1);
		expect(windowsOver(c, 2, 2)).toBe(c.tapsPerOutput);
		expect(outputsChanged(c, 0, 0)).toBe(1);
		expect(outputsChanged(c, 2, 2)).toBe(c.tapsPerOutput);
		expect((c.input.rows - 1) / 2).toBe(2);
	});

	test('the first row’s third window touches the right edge', () => {
		const c = convolution('sliding', 0);
		expect(c.outputCols).toBe(3);
		expect(receptiveField(c, 0, 2).lastCol).toBe(c.input.cols - 1);
	});
});

describe('padding', () => {
	test('four weights of the corner’s window lie over pixels, and the frame makes it the input’s size', () => {
		const c = convolution('padding', 0);
		const taps = [-1, 0, 1].flatMap((row) => [-1, 0, 1].map((col) => [row, col]));
		expect(taps.filter(([row, col]) => row >= 0 && col >= 0)).toHaveLength(4);
		expect(receptiveField(c, 0, 0)).toMatchObject({ originRow: -1, originCol: -1 });
		expect([c.outputRows, c.outputCols]).toEqual([c.input.rows, c.input.cols]);
		expect(output(c)[1][1]).toBe(output(changed(c, { padding: 0 }))[0][0]);
	});

	test('valid stands in the middle of same, and same in the middle of full', () => {
		const [full, same, valid] = [0, 1, 2].map((i) => output(convolution('padding', 1, i)));
		const inner = (rows: Grid) => rows.slice(1, -1).map((row) => row.slice(1, -1));
		expect(inner(same)).toEqual(valid);
		expect(inner(full)).toEqual(same);
	});

	test('no number of the mirrored input occurs twice', () => {
		const { input } = convolution('padding', 2);
		expect(new Set(input.data).size).toBe(input.data.length);
	});

	test('a padded cell copies the pixel that the captions name', () => {
		const source = (figure: number, scene: number, row: number, col: number) =>
			valueAt(convolution('padding', scene, figure), row, col).source;
		expect(source(0, 2, -1, 0)).toEqual({ row: 1, col: 0 });
		expect(source(1, 2, -1, 0)).toEqual({ row: 0, col: 0 });
		for (const [row, col] of [
			[-2, -2],
			[-2, -1],
			[-1, -2],
			[-1, -1]
		]) {
			expect(source(0, 3, row, col)).toEqual({ row: 0, col: 0 });
		}
		expect(source(1, 3, 0, -1)).toEqual({ row: 0, col: 3 });
		expect(source(1, 3, 4, 5)).toEqual({ row: 1, col: 1 });
	});

	test('with one cell of padding replicate and symmetric are the same, circular is not', () => {
		const c = changed(convolution('padding', 3), { padding: 1, paddingMode: 'replicate' });
		expect(output(changed(c, { paddingMode: 'symmetric' }))).toEqual(output(c));
		expect(output(changed(c, { paddingMode: 'circular' }))).not.toEqual(output(c));
	});

	test('five rows and columns need a frame of two, or of four for full', () => {
		const kernel = matrix(Array.from({ length: 5 }, () => [1, 2, 3, 4, 5]));
		const options = (padding: 'same' | 'full') =>
			defineConvolution(matrix(Array.from({ length: 6 }, () => [1, 2, 3, 4, 5, 6])), kernel, {
				padding
			}).padding;
		expect(options('same')).toEqual({ top: 2, right: 2, bottom: 2, left: 2 });
		expect(options('full')).toEqual({ top: 4, right: 4, bottom: 4, left: 4 });
	});

	test('zeros darken the rim and nothing else, most of all the corners', () => {
		const zeros = convolution('padding', 4, 0);
		const replicate = convolution('padding', 4, 1);
		const [dark, light] = [output(zeros), output(replicate)];
		const last = dark.length - 1;
		for (const [row, values] of dark.entries()) {
			for (const [col, value] of values.entries()) {
				const onRim = [row, col].some((place) => place === 0 || place === last);
				if (onRim) expect(value).toBeLessThan(light[row][col]);
				else expect(value).toBe(light[row][col]);
			}
		}
		const even = matrix(dark.map((row) => row.map(() => 90)));
		const blurred = output(changed(zeros, { input: even }));
		expect([blurred[0][0], blurred[0][1], blurred[1][1]]).toEqual([40, 60, 90]);
	});
});
