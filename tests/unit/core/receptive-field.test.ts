import { describe, expect, it } from 'vitest';
import {
	anchorOf,
	defineConvolution,
	exampleInput,
	isReached,
	namedKernel,
	outputsReached,
	paddedCopies,
	receptiveField,
	touchesPadding,
	valueAt,
	type ConvolutionOptions,
	type Matrix
} from '$lib/core';

function zeros(rows: number, cols: number): Matrix {
	return { rows, cols, data: new Uint8Array(rows * cols) };
}

function define(kernelSize: number, options: ConvolutionOptions, inputSize = 7) {
	return defineConvolution(zeros(inputSize, inputSize), zeros(kernelSize, kernelSize), options);
}

const example = defineConvolution(exampleInput('grid-a'), namedKernel('all-different').matrix, {
	padding: 1,
	stride: 2
});

describe('receptiveField', () => {
	it('begins in the padding at the first output', () => {
		const first = { originRow: -1, originCol: -1, lastRow: 1, lastCol: 1 };
		expect(receptiveField(example, 0, 0)).toEqual(first);
		const last = { originRow: 1, originCol: 3, lastRow: 3, lastCol: 5 };
		expect(receptiveField(example, 1, 2)).toEqual(last);
	});

	it('grows with the dilation', () => {
		expect(receptiveField(define(3, { dilation: 2 }), 0, 1)).toEqual({
			originRow: 0,
			originCol: 1,
			lastRow: 4,
			lastCol: 5
		});
	});
});

describe('anchorOf', () => {
	it('is the middle of an odd kernel', () => {
		expect(anchorOf(example, 1, 2)).toEqual({ row: 2, col: 4 });
	});

	it('is the tap before the middle of an even kernel', () => {
		expect(anchorOf(define(4, {}), 0, 0)).toEqual({ row: 1, col: 1 });
	});
});

describe('touchesPadding', () => {
	it('is true at the border and false inside', () => {
		const c = define(3, { padding: 1 });
		expect(touchesPadding(c, 0, 3)).toBe(true);
		expect(touchesPadding(c, 3, 6)).toBe(true);
		expect(touchesPadding(c, 1, 5)).toBe(false);
	});
});

describe('outputsReached', () => {
	it('finds the windows over a pixel', () => {
		expect(outputsReached(define(3, {}), 3, 0)).toEqual({ rows: [1, 2, 3], cols: [0] });
	});

	it('leaves out windows that have the pixel in a hole', () => {
		expect(outputsReached(define(3, { dilation: 2 }), 3, 2)).toEqual({ rows: [1], cols: [0, 2] });
	});

	it('is empty for pixels that the stride steps over', () => {
		const c = define(2, { stride: 3 });
		expect(outputsReached(c, 2, 1)).toEqual({ rows: [], cols: [0] });
		expect(isReached(c, 2, 1)).toBe(false);
		expect(isReached(c, 3, 1)).toBe(true);
	});

	it('counts no window that meets the pixel only through a copy in the padding', () => {
		const c = define(1, { padding: 1, paddingMode: 'replicate' }, 2);
		expect(outputsReached(c, 0, 0)).toEqual({ rows: [1], cols: [1] });
		expect(outputsReached(c, -1, -1)).toEqual({ rows: [0], cols: [0] });
	});

	it('leaves the bottom row of the default example unread below its last window', () => {
		const row = [0, 1, 2, 3, 4].map((padded) => isReached(example, padded - 1, 0));
		expect(row).toEqual([true, true, true, true, true]);
		expect(isReached(example, 4, 0)).toBe(false);
	});
});

describe('paddedCopies', () => {
	it('lists the pixel itself and its reflections', () => {
		const c = define(1, { padding: 3, paddingMode: 'reflect' }, 3);
		// Along an axis of three pixels the padded grid shows 1 2 1 | 0 1 2 | 1 0 1.
		expect(paddedCopies(c, 0, 1)).toEqual({ rows: [0, 4], cols: [-3, -1, 1, 3, 5] });
	});

	it('finds no copies in zero padding', () => {
		expect(paddedCopies(define(1, { padding: 3 }), 0, 1)).toEqual({ rows: [0], cols: [1] });
	});
});

describe('valueAt', () => {
	it('gives a pixel itself as its source', () => {
		expect(valueAt(example, 1, 1)).toEqual({ value: 8, source: { row: 1, col: 1 } });
	});

	it('gives zero padding no source', () => {
		expect(valueAt(example, -1, 2)).toEqual({ value: 0, source: null });
	});

	it('gives other padding the pixel that it copies', () => {
		const c = defineConvolution(exampleInput('grid-a'), namedKernel('identity').matrix, {
			padding: 2,
			paddingMode: 'circular'
		});
		expect(valueAt(c, -1, 6)).toEqual({ value: 5, source: { row: 3, col: 1 } });
	});
});
