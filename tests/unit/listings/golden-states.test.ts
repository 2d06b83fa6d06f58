import { convolve2d, paddingModes, toRows } from '$lib/core';
import { describe, expect, it } from 'vitest';
import { allowance, differences, listingStates } from './states';

describe('the states of the listings', () => {
	it('are many, of every mode, operation and kind', () => {
		expect(listingStates.length).toBeGreaterThanOrEqual(60);
		const { length: unstrided } = listingStates.filter(
			({ c }) => c.stride.rows === 1 && c.stride.cols === 1
		);
		expect(unstrided).toBeGreaterThanOrEqual(40);
		for (const mode of paddingModes) {
			for (const operation of ['convolution', 'cross-correlation'] as const) {
				expect(
					listingStates.some(({ c }) => c.paddingMode === mode && c.operation === operation)
				).toBe(true);
			}
		}
		expect(new Set(listingStates.map(({ kind }) => kind)).size).toBe(3);
		expect(new Set(listingStates.map(({ c }) => c.divisor)).size).toBeGreaterThanOrEqual(4);
		expect(listingStates.some(({ c }) => c.kernel.rows % 2 === 0)).toBe(true);
		expect(listingStates.some(({ c }) => c.dilation.rows !== c.dilation.cols)).toBe(true);
		expect(listingStates.some(({ c }) => c.stride.rows !== c.stride.cols)).toBe(true);
	});

	it.each(listingStates)('$name gives the numbers that SciPy, PyTorch and OpenCV give', (state) => {
		const { c, output } = state;
		expect(differences(toRows(convolve2d(c)), output, allowance(state))).toEqual([]);
	});
});
