import { convolve2d, ConvolutionError, toRows } from '$lib/core';
import { gridSize, samplePictures } from '$lib/picture';
import {
	convolutionOf,
	cropFitsSample,
	defaultState,
	MissingGridError,
	placeholderGrid,
	reducedSize,
	sampleNames,
	stateFrom,
	stateSchema,
	wholeSample,
	type State
} from '$lib/schema';
import { is } from 'valibot';
import { describe, expect, test } from 'vitest';

const raccoon: State = {
	...defaultState,
	input: {
		source: 'picture',
		picture: { kind: 'sample', name: 'raccoon' },
		crop: wholeSample('raccoon'),
		cells: 32,
		grid: null
	}
};

describe('the default state', () => {
	test('is a state', () => {
		expect(stateFrom(defaultState)).toEqual(defaultState);
	});

	test('starts with the outputs that the sketch shows', () => {
		const output = convolve2d(convolutionOf(defaultState));
		expect(toRows(output)[0]).toEqual([34, 50, -11]);
	});
});

describe('the convolution of a state', () => {
	test('takes numbers and an own kernel with its divisor', () => {
		const { input, kernel, divisor } = convolutionOf({
			...defaultState,
			input: { source: 'numbers', values: [[1, 2]] },
			kernel: { source: 'own', values: [[3]], divisor: 4 }
		});
		expect([toRows(input), toRows(kernel), divisor]).toEqual([[[1, 2]], [[3]], 4]);
	});

	test('takes a picture’s own grid, and a grid that is handed in before it', () => {
		const state: State = {
			...raccoon,
			input: {
				...raccoon.input,
				source: 'picture',
				grid: { rows: 1, cols: 2, values: [0, 255] }
			} as State['input']
		};
		expect(toRows(convolutionOf(state).input)).toEqual([[0, 255]]);
		const given = { rows: 1, cols: 1, data: Uint8Array.of(7) };
		expect(convolutionOf(state, given).input).toBe(given);
	});

	test('pays no attention to a handed-in grid when the input is no picture', () => {
		const given = { rows: 1, cols: 1, data: Uint8Array.of(7) };
		expect(convolutionOf(defaultState, given).input.rows).toBe(4);
	});

	test('of a sample without its grid is refused, not made up', () => {
		expect(() => convolutionOf(raccoon)).toThrow(MissingGridError);
	});

	test('throws the core’s error when the settings do not go together', () => {
		const state: State = { ...defaultState, dilation: { rows: 9, cols: 9 } };
		expect(() => convolutionOf(state)).toThrow(ConvolutionError);
	});
});

describe('sample pictures', () => {
	test('have the sizes and names of the files that ship', () => {
		expect(sampleNames).toEqual(samplePictures.map(({ name }) => name));
		for (const { name, width, height } of samplePictures) {
			expect(wholeSample(name)).toEqual({ row: 0, col: 0, rows: height, cols: width });
		}
	});

	test('are expected in the size that the reduction gives', () => {
		for (let rows = 1; rows <= 90; rows += 7) {
			for (let cols = 1; cols <= 90; cols += 4) {
				for (const cells of [8, 9, 32, 63, 64]) {
					expect(reducedSize({ rows, cols }, cells)).toEqual(gridSize({ rows, cols }, cells));
				}
			}
		}
	});

	test('have no crop beyond their edge', () => {
		expect(cropFitsSample('coffee', { row: 0, col: 0, rows: 320, cols: 480 })).toBe(true);
		expect(cropFitsSample('coffee', { row: 1, col: 0, rows: 320, cols: 480 })).toBe(false);
	});
});

describe('a stored object is no state', () => {
	const { input, kernel } = defaultState;
	test.each<[string, unknown]>([
		['null', null],
		['a text', 'conv2d'],
		['another kind', { ...defaultState, kind: 'conv3d' }],
		['a part missing', { ...defaultState, stride: undefined }],
		['a fractional stride', { ...defaultState, stride: { rows: 1.5, cols: 1 } }],
		['a stride beyond the limit', { ...defaultState, stride: { rows: 65, cols: 1 } }],
		['padding below zero', { ...defaultState, padding: -1 }],
		['padding with a side missing', { ...defaultState, padding: { top: 1, left: 1, right: 1 } }],
		['a kernel nobody knows', { ...defaultState, kernel: { ...kernel, name: '__proto__' } }],
		['an example nobody knows', { ...defaultState, input: { ...input, name: 'toString' } }],
		['ragged numbers', { ...defaultState, input: { source: 'numbers', values: [[1], [1, 2]] } }],
		['no numbers', { ...defaultState, input: { source: 'numbers', values: [] } }],
		['texts for numbers', { ...defaultState, input: { source: 'numbers', values: [['1']] } }],
		['infinity', { ...defaultState, input: { source: 'numbers', values: [[Infinity]] } }],
		[
			'a kernel of 32 rows',
			{
				...defaultState,
				padding: 'same',
				kernel: { source: 'own', values: Array.from({ length: 32 }, () => [1]), divisor: 1 }
			}
		],
		['divisor zero', { ...defaultState, kernel: { source: 'own', values: [[1]], divisor: 0 } }],
		[
			'an own picture without its grid',
			{ ...raccoon, input: { ...raccoon.input, picture: { kind: 'own', hash: null } } }
		],
		[
			'a grid with a byte too few',
			{ ...raccoon, input: { ...raccoon.input, grid: { rows: 1, cols: 2, values: [1] } } }
		],
		[
			'a grid with more than a byte',
			{ ...raccoon, input: { ...raccoon.input, grid: { rows: 1, cols: 1, values: [256] } } }
		],
		['a step past the end', { ...defaultState, step: 2 * 3 * (9 + 2) }],
		['a kernel that does not fit', { ...defaultState, dilation: { rows: 4, cols: 4 } }]
	])('with %s', (_, value) => {
		expect(stateFrom(value)).toBeNull();
	});

	test('but one with a stranger’s keys is, without them', () => {
		expect(stateFrom({ ...defaultState, colour: 'red' })).toEqual(defaultState);
	});
});

test('A placeholder stands in only for a sample that is not there yet', () => {
	expect(placeholderGrid(defaultState)).toBeNull();
	expect(placeholderGrid(raccoon)).toMatchObject({ rows: 24, cols: 32 });
});

test('The schema asks for the shape only: whether the parts go together is asked apart', () => {
	const tooWide: State = { ...defaultState, dilation: { rows: 4, cols: 4 } };
	expect(is(stateSchema, tooWide)).toBe(true);
	expect(is(stateSchema, { ...tooWide, padding: 65 })).toBe(false);
});
