import {
	ConvolutionError,
	defineConvolution,
	exampleInput,
	matrix,
	namedKernel,
	type Convolution,
	type Matrix,
	type Operation
} from '$lib/core';
import { reducedSize } from './sample';
import type { InputChoice, KernelChoice, PictureGrid, State } from './state';

/** A sample picture was chosen, and nobody has worked out its grid yet. */
export class MissingGridError extends Error {
	readonly code = 'missing-grid';

	constructor() {
		super('missing-grid');
		this.name = 'MissingGridError';
	}
}

/** A picture's bytes as the core takes them, rows×cols. */
function gridMatrix(grid: PictureGrid): Matrix {
	return { rows: grid.rows, cols: grid.cols, data: Uint8Array.from(grid.values) };
}

/** The input's numbers, or null for a sample picture that still has to be reduced. */
export function inputMatrix(input: InputChoice): Matrix | null {
	if (input.source === 'example') return exampleInput(input.name);
	if (input.source === 'numbers') return matrix(input.values);
	return input.grid === null ? null : gridMatrix(input.grid);
}

/**
 * Zeros in the size that a sample picture will have once reduced, for asking whether settings fit
 * before the picture is there; null where the state knows its input.
 */
export function placeholderGrid(state: State): Matrix | null {
	const { input } = state;
	if (input.source !== 'picture' || input.grid !== null) return null;
	const { rows, cols } = reducedSize(input.crop, input.cells);
	return { rows, cols, data: new Uint8Array(rows * cols) };
}

/** The kernel as given, unflipped, with the divisor that belongs to it. */
export function kernelMatrix(kernel: KernelChoice): { matrix: Matrix; divisor: number } {
	if (kernel.source === 'named') {
		const named = namedKernel(kernel.name);
		return { matrix: named.matrix, divisor: named.divisor };
	}
	return { matrix: matrix(kernel.values), divisor: kernel.divisor };
}

/** The operation a kernel opens in: its own for a named kernel, convolution for the learner's. */
export function operationFor(kernel: KernelChoice): Operation {
	return kernel.source === 'named' ? namedKernel(kernel.name).operation : 'convolution';
}

/**
 * The convolution that a state describes.
 *
 * @param grid the reduced picture, for a sample whose state carries none; it comes before the
 * state's own grid, and examples and numbers pay no attention to it
 * @throws ConvolutionError when the settings do not go together
 * @throws MissingGridError when the input is a picture and there is no grid at all
 */
export function convolutionOf(state: State, grid: Matrix | null = null): Convolution {
	const given = state.input.source === 'picture' ? grid : null;
	const input = given ?? inputMatrix(state.input);
	if (input === null) throw new MissingGridError();
	const kernel = kernelMatrix(state.kernel);
	return defineConvolution(input, kernel.matrix, {
		padding: state.padding,
		paddingMode: state.paddingMode,
		stride: state.stride,
		dilation: state.dilation,
		operation: state.operation,
		divisor: kernel.divisor
	});
}

/** A ConvolutionError as plain data. */
export type Fault = { readonly code: string; readonly details: unknown };

/**
 * How many steps the state's timeline has, or why its settings do not go together. A sample
 * picture need not be there for this: the size of its grid is known.
 */
export function stepsOf(state: State): { readonly steps: number } | { readonly fault: Fault } {
	try {
		const { outputCount, tapsPerOutput } = convolutionOf(state, placeholderGrid(state));
		return { steps: outputCount * (tapsPerOutput + 2) };
	} catch (error) {
		if (!(error instanceof ConvolutionError)) throw error;
		return { fault: { code: error.code, details: error.details } };
	}
}
