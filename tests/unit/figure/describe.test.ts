import { defineConvolution, exampleInput, namedKernel, type ConvolutionOptions } from '$lib/core';
import { describe as describeStep, makeScene, paddingSource } from '$lib/figure';
import { figureMessages, plainText } from '$lib/messages';
import { Timeline } from '$lib/timeline';
import { describe, expect, test } from 'vitest';

function walk(options: ConvolutionOptions = {}, kernel = namedKernel('all-different').matrix) {
	const c = defineConvolution(exampleInput('grid-a'), kernel, {
		padding: 1,
		stride: 2,
		...options
	});
	const scene = makeScene(c, 'numbers');
	const timeline = new Timeline(c);
	return {
		scene,
		at: (index: number) => plainText(describeStep(scene, timeline.at(index), figureMessages))
	};
}

describe('the sentence', () => {
	test('of a window says which, for what, where and how it got there', () => {
		const { at } = walk();
		expect(at(0)).toMatch(/^Window 1 of 6, for output \(0, 0\)\./);
		expect(at(0)).toContain('starts with its top-left corner over (−1, −1)');
		expect(at(11)).toContain('moves 2 columns to the right, its top-left corner over (−1, 1)');
		expect(at(33)).toContain('goes back to the left and 2 rows down');
	});

	test('of a multiply names the pixel, the weight, its place in the kernel as given, and the sum', () => {
		// Tap 5 of output (0, 0): pixel (0, 0) is 7 under the kernel's middle weight, 3.
		expect(walk().at(5)).toBe(
			'Multiply 5 of 9 for output (0, 0). Pixel (0, 0) is 7; the weight over it is 3, which the kernel as given holds at (1, 1); the product 21 joins the sum, now 21.'
		);
	});

	test('of a multiply says when nothing is flipped', () => {
		expect(walk({ operation: 'cross-correlation' }).at(5)).toContain('at (1, 1) of the kernel');
	});

	test('of a multiply in the padding says what is there', () => {
		expect(walk().at(1)).toContain('(−1, −1) lies in the padding, which holds 0');
		expect(walk({ paddingMode: 'reflect' }).at(1)).toContain(
			'(−1, −1) lies in the padding and copies pixel (1, 1), which is 8'
		);
	});

	test('of a write tells the sum, and the divisor where there is one', () => {
		expect(walk().at(10)).toBe('The 9 products add up to 34, and 34 is written to output (0, 0).');
		const { matrix: box, divisor } = namedKernel('box-blur');
		expect(walk({ divisor }, box).at(10)).toBe(
			'The 9 products add up to 20; divided by 9 that is ≈2.222, written to output (0, 0).'
		);
	});
});

test('a padded zero has no source, a copy has the pixel it shows', () => {
	expect(paddingSource(walk().scene, -1, 0)).toBeNull();
	expect(paddingSource(walk({ paddingMode: 'replicate' }).scene, -1, 6)).toEqual({
		row: 0,
		col: 4
	});
	expect(paddingSource(walk({ paddingMode: 'circular' }).scene, -1, 0)).toEqual({ row: 3, col: 0 });
});
