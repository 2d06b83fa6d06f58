import { readFileSync } from 'node:fs';
import { defineConvolution, matrix, type Convolution, type ConvolutionOptions } from '$lib/core';

type ListingState = {
	/** whole and quarters: no sum is rounded, whatever the order; sevenths: every sum is. */
	readonly kind: 'whole' | 'quarters' | 'sevenths';
	readonly input: readonly (readonly number[])[];
	readonly kernel: readonly (readonly number[])[];
	readonly options: ConvolutionOptions;
	readonly output: readonly (readonly number[])[];
};

export type NamedState = ListingState & { readonly name: string; readonly c: Convolution };

/** By SciPy, PyTorch and OpenCV, agreed: tests/fixtures/lessons/make_listing_states.py. */
export const listingStates: readonly NamedState[] = (
	read('listing-states.json') as { states: ListingState[] }
).states.map((state, number) => ({
	...state,
	name: `state ${number}`,
	c: defineConvolution(matrix(state.input), matrix(state.kernel), state.options)
}));

/** Everything a library says about a row's ends: tests/fixtures/lessons/make_library_figures.py. */
export const libraryFigures = read('library-figures.json') as {
	readonly row: readonly number[];
	readonly borders: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
	readonly defaults: Readonly<Record<string, readonly number[]>>;
	readonly refused: Readonly<Record<string, string | null>>;
	readonly same: Readonly<Record<string, readonly number[]>>;
	readonly sizes: Readonly<Record<string, readonly number[] | string>>;
};

/** The same for TensorFlow.js: tests/fixtures/lessons/make_tensorflow_figures.mjs. */
export const tensorflowFigures = read('tensorflow-figures.json') as {
	readonly borders: Readonly<Record<string, readonly number[]>>;
	readonly default: readonly number[];
	readonly same: Readonly<Record<string, readonly number[]>>;
	readonly sizes: Readonly<Record<string, readonly number[]>>;
};

function read(name: string): unknown {
	return JSON.parse(
		readFileSync(new URL(`../../fixtures/lessons/${name}`, import.meta.url), 'utf8')
	);
}

/**
 * How far a library may be from the exact sum. Where nothing is rounded: not at all. Otherwise it
 * adds in an order of its own, or multiplies spectra, and may be off by 1e-12 of the largest product.
 */
export function allowance({ kind, c }: NamedState, spectrum = false): number {
	if (kind !== 'sevenths' && !spectrum) return 0;
	const largest = (values: ArrayLike<number>) => Math.max(...Array.from(values, Math.abs));
	return (1e-12 * largest(c.input.data) * largest(c.kernel.data)) / Math.abs(c.divisor);
}

/** Where two outputs differ by more than the allowance, in words; none where they agree. */
export function differences(
	actual: readonly (readonly number[])[],
	expected: readonly (readonly number[])[],
	allowed: number
): string[] {
	const size = (rows: readonly (readonly number[])[]) => `${rows.length}×${rows[0].length}`;
	if (size(actual) !== size(expected)) return [`${size(actual)} for ${size(expected)}`];
	return expected.flatMap((row, i) =>
		row.flatMap((value, j) =>
			Math.abs(actual[i][j] - value) <= allowed
				? []
				: [`(${i}, ${j}): ${actual[i][j]} for ${value}`]
		)
	);
}
