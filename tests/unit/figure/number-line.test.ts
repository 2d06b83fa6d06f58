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
