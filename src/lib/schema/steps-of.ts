import { ConvolutionError, namedKernel, type Matrix, type Operation } from '$lib/core';
import { convolutionOf } from './convolution-of';
import { reducedSize } from './sample';
import type { KernelChoice, State } from './state';

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

/** The operation a kernel opens in: its own for a named kernel, convolution for the learner's. */
export function operationFor(kernel: KernelChoice): Operation {
	return kernel.source === 'named' ? namedKernel(kernel.name).operation : 'convolution';
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
