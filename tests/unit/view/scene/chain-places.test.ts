import { describe, expect, it } from 'vitest';
import { defineConvolution, matrix, type Convolution, type ConvolutionOptions } from '$lib/core';
import { chainField, chainReach } from '$lib/view/scene/chain-places';

function layer(size: number, options: ConvolutionOptions = {}, kernel = 3): Convolution {
	const ones = (length: number) =>
		matrix(Array.from({ length }, () => Array<number>(length).fill(1)));
	return defineConvolution(ones(size), ones(kernel), options);
}

describe('what a cell of a chain is made of', () => {
	it('grows by two rows and columns with each layer of 3×3', () => {
		const layers = [layer(7), layer(5), layer(3)];
		const fields = chainField(layers, { grid: 3, row: 0, col: 0 });
		expect(fields.map(({ rows, cols }) => [rows.length, cols.length])).toEqual([
			[3, 3],
			[5, 5],
			[7, 7]
		]);
		expect(fields[2].rows).toEqual([0, 1, 2, 3, 4, 5, 6]);
	});

	it('grows by the stride of the layers before', () => {
		// 1 + 2 taps, then 2 · 2 + 3 = 7 pixels: the textbook's r = 1 + Σ (k − 1) · Π strides.
		const layers = [layer(11, { stride: 2 }), layer(5)];
		const [before, input] = chainField(layers, { grid: 2, row: 1, col: 0 });
		expect(before.rows).toEqual([1, 2, 3]);
		expect(input.rows).toEqual([2, 3, 4, 5, 6, 7, 8]);
		expect(input.cols).toEqual([0, 1, 2, 3, 4, 5, 6]);
	});

	it('has holes where a layer is dilated', () => {
		const layers = [layer(9), layer(7, { dilation: 3 })];
		const [before, input] = chainField(layers, { grid: 2, row: 0, col: 0 });
		expect(before.rows).toEqual([0, 3, 6]);
		expect(input.rows).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
	});

	it('ends at the zeros of a padding, and goes on from its copies', () => {
		const zeros = [layer(5), layer(3, { padding: 1 })];
		expect(chainField(zeros, { grid: 2, row: 0, col: 0 }).map(({ rows }) => rows)).toEqual([
			[-1, 0, 1],
			[0, 1, 2, 3]
		]);
		const wrapped = [layer(5), layer(3, { padding: 1, paddingMode: 'circular' })];
		expect(chainField(wrapped, { grid: 2, row: 0, col: 0 })[1].rows).toEqual([0, 1, 2, 3, 4]);
	});
});

describe('what a cell of a chain reaches', () => {
	it('are the outputs that it is a part of', () => {
		const layers = [layer(6, { padding: 1, stride: 2 }), layer(3, { padding: 1 })];
		for (let row = 0; row < 6; row++) {
			for (let col = 0; col < 6; col++) {
				const [middle, last] = chainReach(layers, { grid: 0, row, col });
				for (let output = 0; output < 3; output++) {
					const at = { row: output, col: output };
					const inMiddle = chainField(layers, { grid: 1, ...at })[0];
					expect(middle.rows.includes(output)).toBe(inMiddle.rows.includes(row));
					const inInput = chainField(layers, { grid: 2, ...at })[1];
					expect(last.cols.includes(output)).toBe(inInput.cols.includes(col));
				}
			}
		}
	});

	it('is nothing where a stride steps over it', () => {
		const layers = [layer(4, { stride: 2 }, 1), layer(2, {}, 1)];
		expect(chainReach(layers, { grid: 0, row: 1, col: 0 }).map(({ rows }) => rows)).toEqual([
			[],
			[]
		]);
	});

	it('counts the copies in the padding', () => {
		const layers = [layer(4, { padding: 1, paddingMode: 'circular' })];
		expect(chainReach(layers, { grid: 0, row: 0, col: 1 })[0].rows).toEqual([0, 1, 3]);
	});
});
