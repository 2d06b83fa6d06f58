import fc from 'fast-check';
import { defineConvolution, exampleInput, matrix, namedKernel } from '$lib/core';
import { MOST_TERMS, terms, windowStart, windowSteps } from '$lib/figure';
import { Timeline } from '$lib/timeline';
import { describe, expect, test } from 'vitest';
import { arbitraryConvolution } from './arbitrary-convolution';

const read = (text: string) => Number(text.replace(/[()≈]/g, '').replace('−', '-'));

describe('the line of terms', () => {
	test('of the first window multiplies the turned kernel with the corner', () => {
		const c = defineConvolution(exampleInput('grid-a'), namedKernel('all-different').matrix, {
			padding: 1,
			stride: 2
		});
		const { macs } = windowSteps(new Timeline(c), 0);
		const line = terms(macs, 3, 0).map((term) =>
			term.kind === 'product' ? `${term.value}·${term.weight}` : ''
		);
		expect(line.join(' + ')).toBe('0·5 + 0·1 + 0·(−3) + 0·(−2) + 7·3 + 2·0 + 0·4 + 3·(−1) + 8·2');
	});

	test('adds up to the sum that is written, with subtotals or without', () => {
		fc.assert(
			fc.property(arbitraryConvolution, fc.nat(), (c, n) => {
				const { macs, write } = windowSteps(new Timeline(c), 0);
				const line = terms(macs, c.kernel.cols, n % macs.length);
				const sum = line.reduce(
					(total, term) =>
						total +
						(term.kind === 'product' ? read(term.value) * read(term.weight) : read(term.text)),
					0
				);
				expect(sum).toBe(write.accumulator);
				// Every tap is there exactly once.
				const taps = line.flatMap((term) =>
					term.kind === 'product'
						? [term.tap]
						: Array.from({ length: c.kernel.cols }, (_, i) => term.firstTap + i)
				);
				expect(taps).toEqual(macs.map(({ tap }) => tap));
			})
		);
	});

	test('shows only the current kernel row in full above 25 taps', () => {
		const c = defineConvolution(
			matrix(Array.from({ length: 6 }, () => Array(6).fill(1))),
			matrix(Array.from({ length: 6 }, () => Array(6).fill(1)))
		);
		expect(c.tapsPerOutput).toBeGreaterThan(MOST_TERMS);
		const line = terms(windowSteps(new Timeline(c), 0).macs, 6, 14);
		expect(line.map(({ kind }) => kind[0]).join('')).toBe('ss' + 'pppppp' + 'sss');
		expect(line[0]).toMatchObject({ text: '6', firstTap: 0, lastTap: 5 });
	});
});

describe('the steps of a window', () => {
	test('are the same from whichever of its steps one starts', () => {
		fc.assert(
			fc.property(arbitraryConvolution, fc.nat(), (c, n) => {
				const timeline = new Timeline(c);
				const index = n % timeline.length;
				const step = timeline.at(index);
				const steps = windowSteps(timeline, windowStart(timeline, index));
				expect(steps.from).toBe(timeline.indexOf({ ...cellOf(step), tap: 'window' }));
				expect(steps.macs).toHaveLength(c.tapsPerOutput);
				for (const part of [steps.arrival, ...steps.macs, steps.write]) {
					expect(cellOf(part)).toEqual(cellOf(step));
				}
			})
		);
	});

	test('are refused where no window begins', () => {
		const c = defineConvolution(exampleInput('grid-a'), namedKernel('all-different').matrix);
		expect(() => windowSteps(new Timeline(c), 1)).toThrow(RangeError);
	});
});

const cellOf = ({ outputRow, outputCol }: { outputRow: number; outputCol: number }) => ({
	outputRow,
	outputCol
});
