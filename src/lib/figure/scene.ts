import { convolve2d, displayRange, type Convolution, type Matrix } from '$lib/core';
import { divergingScale, grayScale, type ColorScale } from './color-scale';
import type { Theme } from './theme';

/** Dark cells of a number grid stop here, so that their numbers stay readable and nothing looks like a hole. */
const DARKEST_NUMBER_CELL = 0x5e;

/** Everything the drawing of one convolution needs beside the current step. */
export type Scene = {
	readonly convolution: Convolution;
	/** The whole result, known before the first step, so that the output's scale never changes while it fills. */
	readonly result: Matrix;
	/** A picture's cells show their true gray, 0 black and 255 white; a number grid is stretched between its ends. */
	readonly inputKind: 'numbers' | 'picture';
	/** [black, white] of the input's gray scale. */
	readonly inputRange: readonly [number, number];
	/** The diverging scales run from minus this to plus this. */
	readonly kernelLimit: number;
	readonly outputLimit: number;
};

/** The scene of a convolution. Computes the whole result once. */
export function makeScene(convolution: Convolution, inputKind: Scene['inputKind']): Scene {
	const result = convolve2d(convolution);
	const input = displayRange(convolution.input);
	const kernel = displayRange(convolution.kernel);
	const output = displayRange(result);
	return {
		convolution,
		result,
		inputKind,
		inputRange:
			inputKind === 'picture' ? [0, 255] : [Math.min(0, input.min), Math.max(input.max, 1)],
		kernelLimit: Math.max(-kernel.min, kernel.max, 0),
		outputLimit: Math.max(-output.min, output.max, 0)
	};
}

/** The scene's three scales in one theme. Only kernel and output values are red and blue. */
export function sceneScales(
	scene: Scene,
	theme: Theme
): Record<'input' | 'kernel' | 'output', ColorScale> {
	const [black, white] = scene.inputRange;
	return {
		input: grayScale(black, white, scene.inputKind === 'picture' ? 0 : DARKEST_NUMBER_CELL),
		kernel: divergingScale(scene.kernelLimit, theme),
		output: divergingScale(scene.outputLimit, theme)
	};
}
