import fc from 'fast-check';
import { defineConvolution, exampleInput, namedKernel } from '$lib/core';
import { track, writtenShare } from '$lib/figure';
import { Timeline } from '$lib/timeline';
import { describe, expect, test } from 'vitest';
import { arbitraryConvolution } from './arbitrary-convolution';

describe('the track', () => {
	const timeline = new Timeline(
		defineConvolution(exampleInput('grid-a'), namedKernel('all-different').matrix, {
			padding: 1,
			stride: 2
		})
	);

	test('of the default example has six windows of 11 steps, two rows and five jumps', () => {
		const { unit, segments, rows, jumps, padded } = track(timeline);
		expect(unit).toBe('window');
		expect(segments.map(({ to }) => Math.round(to * 66))).toEqual([11, 22, 33, 44, 55, 66]);
		expect(rows).toEqual([
			{ row: 0, at: 0 },
			{ row: 1, at: 0.5 }
		]);
		expect(jumps.map(({ at, axis }) => `${Math.round(at * 66)} ${axis}`)).toEqual([
			'11 cols',
			'22 cols',
			'44 cols',
			'55 cols',
			'33 rows'
		]);
		// The first window lies over the padding, and so does the last, at its right.
		expect(padded.map((at) => Math.round(at * 66))).toEqual([0, 55]);
	});

	test('is covered by its stretches without a gap', () => {
		fc.assert(
			fc.property(arbitraryConvolution, (c) => {
				const { segments } = track(new Timeline(c));
				expect(segments[0].from).toBe(0);
				expect(segments[segments.length - 1].to).toBe(1);
				segments.forEach(({ from, to }, i) => {
					expect(to).toBeGreaterThan(from);
					if (i > 0) expect(from).toBe(segments[i - 1].to);
				});
			})
		);
	});

	test.each([
		[97, 1, 'whole'],
		[12, 9, 'row'],
		[100, 100, 'whole']
	])('of %i×%i outputs has few shapes', (rows, cols, unit) => {
		const input = { rows, cols, data: new Float64Array(rows * cols) };
		const one = { rows: 1, cols: 1, data: Float64Array.of(1) };
		const shapes = track(new Timeline(defineConvolution(input, one)));
		expect(shapes.unit).toBe(unit);
		expect(shapes.segments.length + shapes.rows.length + shapes.jumps.length).toBeLessThan(200);
	});

	test('counts as written what lies up to the last write', () => {
		expect(writtenShare(timeline, 0)).toBe(0);
		expect(writtenShare(timeline, 9)).toBe(0);
		expect(writtenShare(timeline, 10)).toBe(11 / 66);
		expect(writtenShare(timeline, 20)).toBe(11 / 66);
		expect(writtenShare(timeline, 65)).toBe(1);
	});
});
