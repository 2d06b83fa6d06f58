import { matrix, type Matrix } from './matrix';

/** Small inputs, chosen so that a wrong flip, axis or stride changes what is seen. */
const examples = {
	'grid-a': [
		[7, 2, 9, 4, 1],
		[3, 8, 5, 0, 6],
		[6, 1, 7, 9, 2],
		[4, 5, 3, 8, 7]
	],
	/** One bright pixel: the output is a picture of the kernel. */
	'bright-pixel': [
		[0, 0, 0, 0, 0],
		[0, 0, 0, 0, 0],
		[0, 0, 9, 0, 0],
		[0, 0, 0, 0, 0],
		[0, 0, 0, 0, 0]
	],
	'step-edge': [
		[1, 1, 1, 8, 8, 8],
		[1, 1, 1, 8, 8, 8],
		[1, 1, 1, 8, 8, 8],
		[1, 1, 1, 8, 8, 8],
		[1, 1, 1, 8, 8, 8]
	],
	ramp: [
		[0, 1, 2, 3, 4, 5],
		[1, 2, 3, 4, 5, 6],
		[2, 3, 4, 5, 6, 7],
		[3, 4, 5, 6, 7, 8],
		[4, 5, 6, 7, 8, 9]
	],
	/** An F: no mirror image or turn of it is itself. */
	letter: [
		[0, 0, 0, 0, 0, 0, 0, 0],
		[0, 9, 9, 9, 9, 9, 9, 0],
		[0, 9, 9, 0, 0, 0, 0, 0],
		[0, 9, 9, 0, 0, 0, 0, 0],
		[0, 9, 9, 9, 9, 0, 0, 0],
		[0, 9, 9, 0, 0, 0, 0, 0],
		[0, 9, 9, 0, 0, 0, 0, 0],
		[0, 0, 0, 0, 0, 0, 0, 0]
	],
	checkerboard: [
		[9, 0, 9, 0, 9, 0],
		[0, 9, 0, 9, 0, 9],
		[9, 0, 9, 0, 9, 0],
		[0, 9, 0, 9, 0, 9],
		[9, 0, 9, 0, 9, 0],
		[0, 9, 0, 9, 0, 9]
	],
	diagonal: [
		[9, 0, 0, 0, 0, 0],
		[0, 9, 0, 0, 0, 0],
		[0, 0, 9, 0, 0, 0],
		[0, 0, 0, 9, 0, 0],
		[0, 0, 0, 0, 9, 0],
		[0, 0, 0, 0, 0, 9]
	]
} satisfies Record<string, readonly (readonly number[])[]>;

export type ExampleName = keyof typeof examples;

/** Every example input, in the order a list shows them. */
export const exampleNames = Object.keys(examples) as readonly ExampleName[];

/** An example input by its name, in a fresh matrix. */
export function exampleInput(name: ExampleName): Matrix {
	return matrix(examples[name]);
}
