import { convolve2d, defineConvolution, matrix, paddingModes, toRows } from '$lib/core';
import type { ConvolutionOptions } from '$lib/core';
import { borderExample, borderFunctions, borderNames, continuedRow } from '$lib/listings';
import { numpyModes } from '$lib/listings/python-parts';
import { opencvBorders } from '$lib/listings/opencv-listing';
import { torchModes } from '$lib/listings/pytorch-listing';
import { tensorflowModes } from '$lib/listings/tensorflow-listing';
import { describe, expect, it } from 'vitest';
import { libraryFigures, tensorflowFigures } from './states';

const { row, reach } = borderExample;
const ours = (mode: (typeof paddingModes)[number]) =>
	continuedRow(row, reach, mode).map(({ value }) => value);

/** What each library did under each of its names; OpenCV's default is filter2D's. */
const measured: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
	...libraryFigures.borders,
	'tf.pad': tensorflowFigures.borders
};
const defaults: Readonly<Record<string, readonly number[]>> = {
	...libraryFigures.defaults,
	cv2: libraryFigures.defaults['cv2.filter2D'],
	'tf.pad': tensorflowFigures.default
};

describe('the table of border names', () => {
	it('tells the five modes apart on its example', () => {
		expect(new Set(paddingModes.map((mode) => ours(mode).join())).size).toBe(5);
		expect(libraryFigures.row).toEqual(row);
	});

	const cells = borderFunctions.flatMap((name) =>
		paddingModes.flatMap((mode) =>
			borderNames[name].names[mode].map((word) => ({ name, word, mode }))
		)
	);
	it.each(cells)('$name, “$word”: as our $mode', ({ name, word, mode }) => {
		expect(measured[name][word]).toEqual(ours(mode));
	});

	it.each([...borderFunctions])('%s has no name that the table leaves out', (name) => {
		const inTable = Object.values(borderNames[name].names).flat();
		expect(inTable.toSorted()).toEqual(Object.keys(measured[name]).toSorted());
	});

	it.each([...borderFunctions])('%s does as said where no name is given', (name) => {
		expect(defaults[name]).toEqual(ours(borderNames[name].fallback));
	});

	it('leaves empty what a library refuses', () => {
		expect(libraryFigures.refused).toEqual({
			'scipy.signal replicate': 'ValueError',
			'scipy.signal reflect': 'ValueError',
			'cv2.filter2D circular': 'error',
			'torch.nn.functional.pad symmetric': 'NotImplementedError',
			'torch.nn.Conv2d symmetric': 'ValueError'
		});
	});

	it('has the names that the listings use', () => {
		for (const mode of paddingModes) {
			const inTable = (name: (typeof borderFunctions)[number]) =>
				borderNames[name].names[mode][0] ?? null;
			expect(inTable('numpy.pad')).toBe(numpyModes[mode]);
			expect(inTable('cv2')).toBe(opencvBorders[mode]);
			expect(inTable('torch.nn.functional.pad')).toBe(torchModes[mode]);
			expect(inTable('tf.pad')).toBe(tensorflowModes[mode]);
		}
	});
});

describe('“same” of the libraries', () => {
	const sides = (left: number, right: number) => ({ top: 0, right, bottom: 0, left });
	const outputOf = (
		values: readonly number[],
		weights: readonly number[],
		options: ConvolutionOptions
	) => toRows(convolve2d(defineConvolution(matrix([values]), matrix([weights]), options)))[0];
	const pair = [1, 10];

	it.each(['numpy.convolve same', 'scipy.signal.convolve2d same'])(
		'%s pads an even kernel before, and gives 1 12 23 34',
		(name) => {
			expect(libraryFigures.same[name]).toEqual([1, 12, 23, 34]);
			expect(outputOf(row, pair, { padding: sides(1, 0) })).toEqual([1, 12, 23, 34]);
		}
	);

	it('scipy.ndimage.convolve pads it after, and gives 12 23 34 40', () => {
		expect(libraryFigures.same['scipy.ndimage.convolve constant']).toEqual([12, 23, 34, 40]);
		expect(outputOf(row, pair, { padding: sides(0, 1) })).toEqual([12, 23, 34, 40]);
	});

	it('the correlations differ in the same way, by their end', () => {
		const operation = 'cross-correlation';
		const before = outputOf(row, pair, { padding: sides(1, 0), operation });
		const after = outputOf(row, pair, { padding: sides(0, 1), operation });
		expect(before).toEqual([10, 21, 32, 43]);
		expect(after).toEqual([21, 32, 43, 4]);
		expect(libraryFigures.same['scipy.ndimage.correlate constant']).toEqual(before);
		expect(libraryFigures.same['cv2.filter2D constant']).toEqual(before);
		expect(libraryFigures.same['scipy.signal.correlate2d same']).toEqual(after);
		expect(libraryFigures.same['torch.nn.functional.conv2d same']).toEqual(after);
		expect(tensorflowFigures.same['conv2d same']).toEqual(after);
	});

	it('at stride 2 TensorFlow’s gives 17 31 17, and padding 1 gives 10 24 38', () => {
		const six = [1, 2, 3, 4, 5, 6];
		const three = [1, 2, 4];
		const options = { stride: { rows: 1, cols: 2 }, operation: 'cross-correlation' } as const;
		expect(tensorflowFigures.sizes['conv2d stride 2 same']).toEqual([17, 31, 17]);
		expect(outputOf(six, three, { ...options, padding: 'same' })).toEqual([17, 31, 17]);
		expect(outputOf(six, three, { ...options, padding: sides(0, 1) })).toEqual([17, 31, 17]);
		const padded = outputOf(six, three, { ...options, padding: sides(1, 1) });
		expect(padded).toEqual([10, 24, 38]);
		expect(tensorflowFigures.sizes['conv2d stride 2 padding 1']).toEqual(padded);
		expect(libraryFigures.sizes['torch.nn.functional.conv2d stride 2 padding 1']).toEqual(padded);
	});
});
