import {
	cell,
	ConvolutionError,
	defineConvolution,
	flipCols,
	flipRows,
	matrix,
	paddingModes,
	type Convolution,
	type ConvolutionOptions,
	type Matrix,
	type PaddingMode
} from '$lib/core';
import type { MistakeName } from './question';

/** The convolution that someone works out who makes a mistake. */
export type MistakenConvolution = {
	readonly mistake: MistakeName;
	readonly convolution: Convolution;
};

/** The mistake of one padding mode taken for another. */
export const modeMistakes = {
	zeros: 'padding-is-zero',
	replicate: 'replicate-instead',
	reflect: 'reflect-instead',
	symmetric: 'symmetric-instead',
	circular: 'circular-instead'
} as const satisfies Record<PaddingMode, MistakeName>;

/** The rows become the columns. */
function transpose(m: Matrix): Matrix {
	return matrix(
		Array.from({ length: m.cols }, (_, row) =>
			Array.from({ length: m.rows }, (_, col) => cell(m, col, row))
		)
	);
}

/** The same convolution with something changed; null where that does not go together. */
export function redefined(
	c: Convolution,
	change: ConvolutionOptions & { readonly kernel?: Matrix }
): Convolution | null {
	const { kernel = c.kernel, ...options } = change;
	const { padding, paddingMode, stride, dilation, operation, divisor } = c;
	const kept = { padding, paddingMode, stride, dilation, operation, divisor };
	try {
		return defineConvolution(c.input, kernel, { ...kept, ...options });
	} catch (error) {
		if (error instanceof ConvolutionError) return null;
		throw error;
	}
}

function existing(
	made: readonly (readonly [MistakeName, Convolution | null])[]
): MistakenConvolution[] {
	return made.flatMap(([mistake, convolution]) => (convolution ? [{ mistake, convolution }] : []));
}

/** The wrong kernels that slide where the flip goes wrong. Only a square one can be transposed. */
export function wronglyFlipped(c: Convolution): MistakenConvolution[] {
	const { kernel } = c;
	const square = kernel.rows === kernel.cols;
	const transposed = square ? redefined(c, { kernel: transpose(kernel) }) : null;
	if (c.operation === 'cross-correlation') {
		return existing([
			['flipped-anyway', redefined(c, { operation: 'convolution' })],
			['transposed', transposed]
		]);
	}
	const operation = 'cross-correlation';
	return existing([
		['not-flipped', redefined(c, { operation })],
		['flipped-up-down-only', redefined(c, { operation, kernel: flipRows(kernel) })],
		['flipped-left-right-only', redefined(c, { operation, kernel: flipCols(kernel) })],
		['transposed', transposed]
	]);
}

/** The other padding modes, each with the mistake of taking it for the right one. */
function otherwisePadded(c: Convolution): MistakenConvolution[] {
	const others = paddingModes.filter((mode) => mode !== c.paddingMode);
	return existing(
		others.map((paddingMode) => [modeMistakes[paddingMode], redefined(c, { paddingMode })])
	);
}

/** What goes wrong inside a window that is in its right place. */
export function mistakenInWindow(c: Convolution): MistakenConvolution[] {
	return [
		...wronglyFlipped(c),
		...otherwisePadded(c),
		...existing([['forgot-dilation', redefined(c, { dilation: 1 })]])
	];
}

/** What puts the window in a wrong place. */
export function mistakenPlaces(c: Convolution): MistakenConvolution[] {
	return existing([
		['forgot-stride', redefined(c, { stride: 1 })],
		['forgot-padding', redefined(c, { padding: 0 })]
	]);
}
