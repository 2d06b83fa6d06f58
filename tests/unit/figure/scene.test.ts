import fc from 'fast-check';
import { convolve2d, defineConvolution, exampleInput, matrix, namedKernel } from '$lib/core';
import { makeScene, sceneScales, themes } from '$lib/figure';
import { describe, expect, test } from 'vitest';
import { arbitraryConvolution } from './arbitrary-convolution';

describe('a scene', () => {
	test('knows the default example’s first row of outputs before the first step', () => {
		const c = defineConvolution(exampleInput('grid-a'), namedKernel('all-different').matrix, {
			padding: 1,
			stride: 2
		});
		const scene = makeScene(c, 'numbers');
		expect([...scene.result.data.slice(0, 3)]).toEqual([34, 50, -11]);
		expect(scene.inputRange).toEqual([0, 9]);
		expect(scene.kernelLimit).toBe(5);
	});

	test('has limits that hold every value, and that some value reaches', () => {
		fc.assert(
			fc.property(arbitraryConvolution, (c) => {
				const { kernelLimit, outputLimit, result } = makeScene(c, 'numbers');
				expect(result).toEqual(convolve2d(c));
				expect(kernelLimit).toBe(Math.max(...[...c.kernel.data].map(Math.abs)));
				expect(outputLimit).toBe(Math.max(...[...result.data].map(Math.abs)));
			})
		);
	});

	test('shows a picture’s bytes as they are', () => {
		const c = defineConvolution(matrix([[100, 120]]), matrix([[1]]));
		expect(makeScene(c, 'picture').inputRange).toEqual([0, 255]);
		const { input } = sceneScales(makeScene(c, 'picture'), themes.dark);
		expect(input(100)).toBe('rgb(100, 100, 100)');
	});

	test('has a white and a black end even for an input of zeros', () => {
		const c = defineConvolution(matrix([[0]]), matrix([[0]]));
		const scene = makeScene(c, 'numbers');
		expect(scene.inputRange).toEqual([0, 1]);
		expect(scene.outputLimit).toBe(0);
		const scales = sceneScales(scene, themes.light);
		expect(scales.output(0)).toBe(scales.kernel(0));
	});
});
