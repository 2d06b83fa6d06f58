import { matrix, type Matrix } from './matrix';
import type { Operation } from './options';

type Definition = {
	readonly values: readonly (readonly number[])[];
	readonly divisor: number;
	readonly operation: Operation;
};

/**
 * Derivative kernels are written as they are meant to be slid, unflipped, as OpenCV and most
 * textbooks state them: positive where the picture brightens to the right or downwards.
 */
const definitions = {
	identity: define([
		[0, 0, 0],
		[0, 1, 0],
		[0, 0, 0]
	]),
	'box-blur': define(
		[
			[1, 1, 1],
			[1, 1, 1],
			[1, 1, 1]
		],
		{ divisor: 9 }
	),
	'gaussian-3': define(
		[
			[1, 2, 1],
			[2, 4, 2],
			[1, 2, 1]
		],
		{ divisor: 16 }
	),
	'gaussian-5': define(
		[
			[1, 4, 6, 4, 1],
			[4, 16, 24, 16, 4],
			[6, 24, 36, 24, 6],
			[4, 16, 24, 16, 4],
			[1, 4, 6, 4, 1]
		],
		{ divisor: 256 }
	),
	sharpen: define([
		[0, -1, 0],
		[-1, 5, -1],
		[0, -1, 0]
	]),
	edge: define([
		[-1, -1, -1],
		[-1, 8, -1],
		[-1, -1, -1]
	]),
	laplacian: define([
		[0, 1, 0],
		[1, -4, 1],
		[0, 1, 0]
	]),
	'sobel-x': define(
		[
			[-1, 0, 1],
			[-2, 0, 2],
			[-1, 0, 1]
		],
		{ operation: 'cross-correlation' }
	),
	'sobel-y': define(
		[
			[-1, -2, -1],
			[0, 0, 0],
			[1, 2, 1]
		],
		{ operation: 'cross-correlation' }
	),
	'prewitt-x': define(
		[
			[-1, 0, 1],
			[-1, 0, 1],
			[-1, 0, 1]
		],
		{ operation: 'cross-correlation' }
	),
	'prewitt-y': define(
		[
			[-1, -1, -1],
			[0, 0, 0],
			[1, 1, 1]
		],
		{ operation: 'cross-correlation' }
	),
	'scharr-x': define(
		[
			[-3, 0, 3],
			[-10, 0, 10],
			[-3, 0, 3]
		],
		{ operation: 'cross-correlation' }
	),
	'scharr-y': define(
		[
			[-3, -10, -3],
			[0, 0, 0],
			[3, 10, 3]
		],
		{ operation: 'cross-correlation' }
	),
	emboss: define(
		[
			[-2, -1, 0],
			[-1, 1, 1],
			[0, 1, 2]
		],
		{ operation: 'cross-correlation' }
	),
	/** True convolution moves the picture one pixel right, cross-correlation one pixel left. */
	shift: define([
		[0, 0, 0],
		[0, 0, 1],
		[0, 0, 0]
	]),
	/** For teaching: nine different weights, so that no two taps can be mistaken for each other. */
	'all-different': define([
		[2, -1, 4],
		[0, 3, -2],
		[-3, 1, 5]
	])
} satisfies Record<string, Definition>;

function define(
	values: Definition['values'],
	{ divisor = 1, operation = 'convolution' }: Partial<Omit<Definition, 'values'>> = {}
): Definition {
	return { values, divisor, operation };
}

export type KernelName = keyof typeof definitions;

export type NamedKernel = {
	readonly name: KernelName;
	readonly matrix: Matrix;
	/** Divides the sum, so that the weights can be whole numbers. */
	readonly divisor: number;
	/** The operation the weights are written for. */
	readonly operation: Operation;
};

/** Every named kernel, in the order a list shows them. */
export const kernelNames = Object.keys(definitions) as readonly KernelName[];

/** A kernel by its name, in a fresh matrix. */
export function namedKernel(name: KernelName): NamedKernel {
	const { values, divisor, operation } = definitions[name];
	return { name, matrix: matrix(values), divisor, operation };
}
