import { describe, expect, it } from 'vitest';
import { defineConvolution } from '$lib/core';
import { markerPage, Timeline } from '$lib/timeline';

/** 4096×4096 pixels under a 15×15 kernel, 'same': 16 777 216 windows of 227 steps, 3.8 billion in all. */
const SIZE = 4096;
const KERNEL = 15;
const PER_WINDOW = KERNEL * KERNEL + 2;

const pixels = new Uint8Array(SIZE * SIZE);
for (let place = 0; place < pixels.length; place++)
	pixels[place] = (place * 31 + (place >> 7)) % 256;
const weights = Float64Array.from({ length: KERNEL * KERNEL }, (_, tap) => Math.sin(tap + 1));
const timeline = new Timeline(
	defineConvolution(
		{ rows: SIZE, cols: SIZE, data: pixels },
		{ rows: KERNEL, cols: KERNEL, data: weights },
		{ padding: 'same', divisor: 3 }
	)
);

/** The definition with the flip written out, for the first `taps` taps of one window. */
function sumByDefinition(outputRow: number, outputCol: number, taps: number): number {
	let sum = 0;
	for (let tap = 0; tap < taps; tap++) {
		const u = Math.floor(tap / KERNEL);
		const v = tap % KERNEL;
		const row = outputRow + u - 7;
		const col = outputCol + v - 7;
		const inside = row >= 0 && row < SIZE && col >= 0 && col < SIZE;
		const weight = weights[(KERNEL - 1 - u) * KERNEL + (KERNEL - 1 - v)];
		sum += (inside ? pixels[row * SIZE + col] : 0) * weight;
	}
	return sum;
}

describe('a timeline of 3.8 billion steps', () => {
	it('has its length in closed form', () => {
		expect(timeline.length).toBe(3_808_428_032);
	});

	it.each([
		['start', 0, 0],
		['first row’s end', 0, 4095],
		['middle', 2048, 1000],
		['middle of an edge', 3000, 4],
		['end', 4095, 4095]
	])('computes the window at its %s as the definition does', (_place, outputRow, outputCol) => {
		const start = (outputRow * SIZE + outputCol) * PER_WINDOW;
		expect(timeline.at(start)).toMatchObject({
			kind: 'window',
			outputRow,
			outputCol,
			originRow: outputRow - 7,
			originCol: outputCol - 7
		});
		for (const tap of [0, 1, 14, 15, 112, 113, 224]) {
			expect(timeline.at(start + 1 + tap)).toMatchObject({
				kind: 'mac',
				outputRow,
				outputCol,
				tap,
				inputRow: outputRow - 7 + Math.floor(tap / KERNEL),
				inputCol: outputCol - 7 + (tap % KERNEL),
				before: sumByDefinition(outputRow, outputCol, tap),
				after: sumByDefinition(outputRow, outputCol, tap + 1)
			});
		}
		const accumulator = sumByDefinition(outputRow, outputCol, KERNEL * KERNEL);
		expect(timeline.at(start + PER_WINDOW - 1)).toStrictEqual({
			kind: 'write',
			outputRow,
			outputCol,
			accumulator,
			value: accumulator / 3
		});
		for (let step = start; step < start + PER_WINDOW; step++) {
			expect(timeline.indexOf(timeline.at(step))).toBe(step);
		}
	});

	it('finds markers beyond 2 to the 31 and the 32', () => {
		const perRow = SIZE * PER_WINDOW;
		expect(timeline.count('row-start')).toBe(SIZE);
		expect(timeline.next('row-start', 2 ** 31)).toBe(Math.ceil((2 ** 31 + 1) / perRow) * perRow);
		expect(timeline.previous('window', timeline.length)).toBe(timeline.length - 1);
		expect(timeline.previous('window', timeline.length - 1)).toBe(timeline.length - 1 - PER_WINDOW);
		expect(timeline.next('last-padded-window', -1)).toBe(timeline.length - PER_WINDOW);
		const page = markerPage(timeline, 'row', 3_800_000_000);
		expect(page.indices.at(-1)).toBe(timeline.length - 1);
		expect(page.total).toBe(SIZE);
	});

	it('stays exact for indices near 2 to the 53', () => {
		// One pixel, strides of 1 and padding of our own making: the geometry alone, beyond what memory holds.
		const vast = new Timeline({
			...timeline.convolution,
			outputRows: 6_000_000,
			outputCols: 6_000_000,
			outputCount: 36e12
		});
		expect(vast.length).toBe(36e12 * PER_WINDOW);
		expect(vast.length).toBeLessThan(2 ** 53);
		for (const back of [1, 2, PER_WINDOW, PER_WINDOW + 1, PER_WINDOW * 6_000_000 + 1]) {
			const index = vast.length - back;
			expect(vast.indexOf(vast.at(index))).toBe(index);
			expect(vast.next('multiply', index - 1)).toBe(index);
		}
		expect(vast.previous('window', vast.length - 1)).toBe(vast.length - 1 - PER_WINDOW);
		expect(vast.next('row-start', vast.length - PER_WINDOW * 6_000_000 - 1)).toBe(
			vast.length - PER_WINDOW * 6_000_000
		);
	});
});
