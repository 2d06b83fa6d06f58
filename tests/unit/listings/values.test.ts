import { defineConvolution, exampleInput, matrix } from '$lib/core';
import { listingFor, valuesAt, type Library, type Listing } from '$lib/listings';
import { Timeline } from '$lib/timeline';
import { expect, it } from 'vitest';

const c = defineConvolution(
	exampleInput('grid-a'),
	matrix([
		[2, -1, 4],
		[0, 3, -2],
		[-3, 1, 5]
	]),
	{ padding: 1, stride: 2, divisor: 2 }
);
const timeline = new Timeline(c);

/** Output (0, 1): its window begins at step 11, its products are 0 0 0 −4 27 0 32 5 −10. */
function valuesOf(library: Library, index: number): Record<string, string> {
	const listing = listingFor(library, c) as Listing;
	return Object.fromEntries(
		valuesAt(listing, timeline.at(index), timeline).map(({ name, text }) => [name, text])
	);
}

it('A window that has arrived shows its numbers, with the padding’s, and a sum of 0.', () => {
	expect(valuesOf('numpy', 11)).toEqual({
		i: '0',
		j: '1',
		top: '0',
		left: '2',
		window: '[[0, 0, 0], [2, 9, 4], [8, 5, 0]]',
		total: '0'
	});
});

it('A multiply shows its indices, both factors, the product and the sum it leaves.', () => {
	expect(valuesOf('numpy', 15)).toMatchObject({
		u: '1',
		v: '0',
		value: '2',
		weight: '−2',
		product: '−4',
		total: '−4'
	});
	expect(valuesOf('numpy', 16)).toMatchObject({ v: '1', product: '27', total: '23' });
});

it('A write shows the sum’s last value and the divided number, and no factor any more.', () => {
	const values = valuesOf('numpy', 21);
	expect(values).toMatchObject({ total: '50', 'output[i, j]': '25' });
	expect(Object.keys(values)).not.toContain('product');
});

it('The generator’s values count in the input, and so are negative in the padding.', () => {
	expect(valuesOf('typescript', 1)).toMatchObject({
		originRow: '−1',
		originCol: '−1',
		inputRow: '−1',
		inputCol: '−1',
		kernelRow: '2',
		kernelCol: '2',
		inPadding: 'true',
		value: '0',
		weight: '5',
		before: '0',
		after: '0'
	});
});

it('One call shows which output is meant, and its value once it is written.', () => {
	expect(valuesOf('scipy', 15)).toEqual({ 'output[0, 1]': '…' });
	expect(valuesOf('scipy', 21)).toEqual({ 'output[0, 1]': '25' });
});

it('A window of more than nine numbers is shown by its beginning.', () => {
	const wide = defineConvolution(
		exampleInput('ramp'),
		matrix([
			[1, 1, 1, 1, 1],
			[1, 1, 1, 1, 1]
		])
	);
	const listing = listingFor('numpy', wide) as Listing;
	const walk = new Timeline(wide);
	const found = valuesAt(listing, walk.at(0), walk).find(({ name }) => name === 'window');
	expect(found?.text).toBe('[[0, 1, 2, 3, …], …]');
	expect(found?.role).toBe('input');
});
