import { describe, expect, test } from 'vitest';
import { convolve2d, defineConvolution, matrix } from '$lib/core';
import { convolveAsync } from '$lib/engine';
import { firstDifference, speckle } from '../../fixtures/pictures/speckle';

const kernel = matrix([
	[1, 2, 3],
	[4, 5, 6],
	[7, 8, 10]
]);

// Node has no Worker of the browser's kind, so this is the way of a page opened from disk.
describe('convolveAsync without workers', () => {
	test.each(['zeros', 'replicate', 'reflect', 'symmetric', 'circular'] as const)(
		'equals convolve2d over several bands, with %s padding, stride and dilation',
		async (paddingMode) => {
			const c = defineConvolution(speckle(1500, 901), kernel, {
				padding: { top: 5, right: 2, bottom: 4, left: 3 },
				paddingMode,
				stride: { rows: 1, cols: 1 },
				dilation: { rows: 2, cols: 3 },
				divisor: 7
			});
			expect(firstDifference(await convolveAsync(c), convolve2d(c))).toBeNull();
		}
	);

	test('gives way between bands and tells how far it is', async () => {
		const c = defineConvolution(speckle(1000, 1200), kernel);
		const told: number[] = [];
		const turns: number[] = [];
		let finished = false;
		const turn = () => {
			turns.push(told.length);
			if (!finished) setTimeout(turn, 0);
		};
		turn();
		await convolveAsync(c, { onProgress: (part) => told.push(part) });
		finished = true;
		expect(told.length).toBeGreaterThan(2);
		expect(told).toEqual(told.toSorted((a, b) => a - b));
		expect(told.at(-1)).toBe(1);
		expect(new Set(turns).size).toBeGreaterThan(2);
	});

	test('stops between bands with the reason that was given', async () => {
		const c = defineConvolution(speckle(1000, 1200), kernel);
		const cancelling = new AbortController();
		const reason = new Error('another kernel was chosen');
		const told: number[] = [];
		const result = convolveAsync(c, {
			signal: cancelling.signal,
			onProgress: (part) => {
				told.push(part);
				cancelling.abort(reason);
			}
		});
		await expect(result).rejects.toBe(reason);
		expect(told).toHaveLength(1);
	});
});
