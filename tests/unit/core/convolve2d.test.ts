import { describe, expect, it } from 'vitest';
import {
	convolutionSteps,
	convolve2d,
	convolveRows,
	defineConvolution,
	flipCols,
	flipRows,
	matrix,
	exampleInput,
	namedKernel,
	toGrayscale,
	toRows,
	type Matrix
} from '$lib/core';
import { goldenConvolutions, goldenPictures, opaque } from './golden';

function writes(...given: Parameters<typeof defineConvolution>): number[] {
	const values: number[] = [];
	for (const step of convolutionSteps(defineConvolution(...given))) {
		if (step.kind === 'write') values.push(step.value);
	}
	return values;
}

describe('convolve2d', () => {
	it.each(goldenConvolutions.cases.map((given, index) => ({ ...given, index })))(
		'and the steps agree with $madeBy in case $index',
		({ input, kernel, options, output }) => {
			const c = defineConvolution(matrix(input), matrix(kernel), options);
			expect(toRows(convolve2d(c))).toEqual(output);
			expect(writes(matrix(input), matrix(kernel), options)).toEqual(output.flat());
		}
	);

	it.each(goldenPictures.filtered)(
		'filters a gray picture by $kernel in mode $paddingMode as OpenCV does',
		({ kernel, paddingMode, output }) => {
			const gray = toGrayscale(opaque(goldenPictures.pictures[0]));
			const c = defineConvolution(gray, namedKernel(kernel).matrix, {
				padding: 'same',
				paddingMode,
				operation: 'cross-correlation'
			});
			expect(toRows(convolve2d(c))).toEqual(output);
		}
	);

	it('divides once, after the sum', () => {
		const { matrix: kernel, divisor } = namedKernel('box-blur');
		const input = matrix([
			[1, 2, 3],
			[4, 5, 6],
			[7, 8, 8]
		]);
		expect(toRows(convolve2d(defineConvolution(input, kernel, { divisor })))).toEqual([[44 / 9]]);
	});

	it('rounds only at the end into an array of float32', () => {
		const input = matrix([[16777216, 1, 1]]);
		const c = defineConvolution(input, matrix([[1, 1, 1]]));
		const output = new Float32Array(1);
		convolveRows(c, output, 0, 1);
		expect(output[0]).toBe(16777218);
	});

	it('leaves the rows that it was not asked for untouched', () => {
		const c = defineConvolution(exampleInput('ramp'), namedKernel('identity').matrix, {
			padding: 1
		});
		const output = new Float64Array(c.outputCount).fill(-1);
		convolveRows(c, output, 2, 3);
		expect(Array.from(output.subarray(0, 12))).toEqual(new Array(12).fill(-1));
		expect(Array.from(output.subarray(12, 18))).toEqual([2, 3, 4, 5, 6, 7]);
		expect(Array.from(output.subarray(18))).toEqual(new Array(12).fill(-1));
	});

	it('sums kernels of every width from 1 to 9 over rows of every length', () => {
		for (let taps = 1; taps <= 9; taps++) {
			for (let length = taps; length < taps + 10; length++) {
				const input = matrix([Array.from({ length }, (_, i) => i + 1)]);
				const kernel = matrix([new Array<number>(taps).fill(1)]);
				// Sums of consecutive whole numbers, by Gauss's formula.
				const expected = Array.from(
					{ length: length - taps + 1 },
					(_, i) => (taps * (2 * i + taps + 1)) / 2
				);
				expect(toRows(convolve2d(defineConvolution(input, kernel)))).toEqual([expected]);
			}
		}
	});
});

describe('the order of addition', () => {
	// Square roots are irrational: regrouping a sum of them shows in the last bits.
	const roots = (rows: number, cols: number, first: number): Matrix => ({
		rows,
		cols,
		data: Float64Array.from({ length: rows * cols }, (_, i) => Math.sqrt(first + i))
	});

	it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])(
		'is that of the steps for a kernel %s taps wide, to the last bit',
		(taps) => {
			const input = roots(5, taps + 20, 2);
			const kernel = roots(3, taps, 300);
			for (const dilation of [1, 2]) {
				const options = { padding: 'same', divisor: 3, dilation } as const;
				const output = convolve2d(defineConvolution(input, kernel, options));
				expect(Array.from(output.data)).toEqual(writes(input, kernel, options));
			}
		}
	);
});

describe('the default example', () => {
	const input = exampleInput('grid-a');
	const { matrix: kernel } = namedKernel('all-different');
	const firstRow = (sliding: Matrix) =>
		toRows(
			convolve2d(
				defineConvolution(input, sliding, {
					padding: 1,
					stride: 2,
					operation: 'cross-correlation'
				})
			)
		)[0];

	it('starts with 34, 50, −11', () => {
		const c = defineConvolution(input, kernel, { padding: 1, stride: 2 });
		expect([c.outputRows, c.outputCols]).toEqual([2, 3]);
		expect(toRows(convolve2d(c))[0]).toEqual([34, 50, -11]);
		expect(firstRow(flipRows(flipCols(kernel)))).toEqual([34, 50, -11]);
	});

	it.each([
		['no flip', kernel],
		['a flip up-down only', flipRows(kernel)],
		['a flip left-right only', flipCols(kernel)],
		['a transpose', transpose(kernel)],
		['a flip both ways and a transpose', transpose(flipRows(flipCols(kernel)))]
	])('comes out wrong at every output of its first row with %s', (_, sliding) => {
		firstRow(sliding).forEach((value, col) => expect(value).not.toBe([34, 50, -11][col]));
	});
});

function transpose(m: Matrix): Matrix {
	const rows = toRows(m);
	return matrix(rows[0].map((_, col) => rows.map((row) => row[col])));
}
