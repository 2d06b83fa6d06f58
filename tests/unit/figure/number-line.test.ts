import { nice, ticks as ticksOf } from 'd3';
import fc from 'fast-check';
import { defineConvolution, exampleInput, namedKernel, type MacStep } from '$lib/core';
import { hopPath, lineX, numberLine, windowSteps } from '$lib/figure';
import { Timeline } from '$lib/timeline';
import { describe, expect, test } from 'vitest';

/** Multiplies with these products, summed from 0. */
function macsOf(products: readonly number[]): MacStep[] {
	let sum = 0;
	return products.map((product) => {
		const before = sum;
		sum += product;
		return { before, after: sum } as MacStep;
	});
}

describe('the number line', () => {
	test('of the default example’s first window walks 0, 21, 21, 21, 18, 34', () => {
		const c = defineConvolution(exampleInput('grid-a'), namedKernel('all-different').matrix, {
			padding: 1,
			stride: 2
		});
		const line = numberLine(windowSteps(new Timeline(c), 0).macs);
		expect(line.hops.map(({ to }) => to)).toEqual([0, 0, 0, 0, 21, 21, 21, 18, 34]);
		expect(line.domain).toEqual([0, 35]);
	});

	test('holds zero and every sum, and labels both its ends', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.integer({ min: -99, max: 99 }).map((n) => n / 10),
					{
						minLength: 1,
						maxLength: 25
					}
				),
				(products) => {
					const macs = macsOf(products);
					const { domain, ticks, hops } = numberLine(macs);
					for (const value of [0, ...macs.map(({ after }) => after)]) {
						expect(value).toBeGreaterThanOrEqual(domain[0] - 1e-9);
						expect(value).toBeLessThanOrEqual(domain[1] + 1e-9);
					}
					expect(ticks[0]).toBeCloseTo(domain[0], 9);
					expect(ticks[ticks.length - 1]).toBeCloseTo(domain[1], 9);
					expect(hops).toHaveLength(macs.length);
				}
			)
		);
	});

	/** Below about 1e-300 a tick step is no number any more, and d3’s ticks fail. */
	const floats = (largest: number) =>
		fc
			.double({ min: -largest, max: largest, noNaN: true })
			.filter((n) => n === 0 || Math.abs(n) > 1e-290);
	const sums = fc.oneof(
		fc.integer({ min: -2000, max: 2000 }),
		fc.integer({ min: -99_999, max: 99_999 }).map((n) => n / 1000),
		fc.integer({ min: -9, max: 9 }).map((n) => n / 9),
		...[1e9, 1e-6, 1e300].map(floats)
	);

	test('has d3’s nice domain and d3’s ticks over it, to the last bit', () => {
		fc.assert(
			fc.property(
				fc.array(sums, { minLength: 1, maxLength: 25 }),
				fc.constantFrom(4, 7),
				(walk, count) => {
					const macs = walk.map((after, k) => ({ before: walk[k - 1] ?? 0, after }) as MacStep);
					const low = Math.min(0, ...walk);
					const high = Math.max(0, ...walk);
					fc.pre(low < high);
					const { domain, ticks } = numberLine(macs, count);
					// Adding 0 makes −0 a plain 0.
					expect(domain).toEqual(nice(low, high, count).map((end) => end + 0));
					expect(ticks).toEqual(ticksOf(...domain, count));
				}
			),
			{ numRuns: 5000 }
		);
	});

	test('goes without ticks where sums are too small for any', () => {
		const { domain, ticks } = numberLine(macsOf([5e-324, -1e-323]));
		expect(domain).toEqual([-5e-324, 5e-324]);
		expect(ticks).toEqual([]);
	});

	test('is not a point when every product is zero', () => {
		const { domain } = numberLine(macsOf([0, 0]));
		expect(domain[1]).toBeGreaterThan(domain[0]);
	});

	test('maps its ends to its ends', () => {
		const line = numberLine(macsOf([30, -50]));
		expect(lineX(line, line.domain[0], 400)).toBe(0);
		expect(lineX(line, line.domain[1], 400)).toBe(400);
	});
});

test('a hop is an arc no higher than asked, a product of zero a short stroke', () => {
	const line = numberLine(macsOf([100]));
	expect(hopPath(line, { from: 0, to: 100 }, 400, 30)).toBe('M0.0 0C0.0 -39.9 400.0 -39.9 400.0 0');
	expect(hopPath(line, { from: 50, to: 50 }, 400, 30)).toBe('M200.0 0V-7');
});
