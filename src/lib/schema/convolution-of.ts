import {
	defineConvolution,
	exampleInput,
	matrix,
	namedKernel,
	type Convolution,
	type Matrix
} from '$lib/core';
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

/** The kernel as given, unflipped, with the divisor that belongs to it. */
export function kernelMatrix(kernel: KernelChoice): { matrix: Matrix; divisor: number } {
	if (kernel.source === 'named') {
		const named = namedKernel(kernel.name);
		return { matrix: named.matrix, divisor: named.divisor };
	}
	return { matrix: matrix(kernel.values), divisor: kernel.divisor };
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
