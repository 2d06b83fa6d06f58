import { describe, expect, it } from 'vitest';
import { defineConvolution, matrix } from '$lib/core';
import type { ConvolutionOptions } from '$lib/core';
import { markerPage, MARKERS, Timeline } from '$lib/timeline';

function timelineOf(
	inputSize: [number, number],
	kernelSize: [number, number],
	options: ConvolutionOptions = {}
) {
	const ones = ([rows, cols]: [number, number]) => matrix(Array(rows).fill(Array(cols).fill(1)));
	return new Timeline(defineConvolution(ones(inputSize), ones(kernelSize), options));
}

describe('Timeline', () => {
	it('has three steps at the shortest: window, multiply, write', () => {
		const timeline = new Timeline(defineConvolution(matrix([[6]]), matrix([[7]]), { divisor: 2 }));
		expect(timeline.length).toBe(3);
		expect([0, 1, 2].map((index) => timeline.at(index))).toStrictEqual([
			{ kind: 'window', outputRow: 0, outputCol: 0, originRow: 0, originCol: 0, move: null },
			// prettier-ignore
			{
				kind: 'mac', outputRow: 0, outputCol: 0, tap: 0, tapRow: 0, tapCol: 0,
				kernelRow: 0, kernelCol: 0, inputRow: 0, inputCol: 0, inPadding: false,
				value: 6, weight: 7, product: 42, before: 0, after: 42
			},
			{ kind: 'write', outputRow: 0, outputCol: 0, accumulator: 42, value: 21 }
		]);
	});

	it('walks a window of a flipped kernel over the padding, by hand', () => {
		// The window at (0, 0) covers rows and columns −1 and 0; only its last tap meets a pixel, the 5.
		const c = defineConvolution(matrix([[5]]), matrix([[1, 2], [3, 4]]), { padding: 1 }); // prettier-ignore
		const timeline = new Timeline(c);
		expect(timeline.length).toBe(4 * 6);
		// prettier-ignore
		expect(timeline.at(4)).toStrictEqual({
			kind: 'mac', outputRow: 0, outputCol: 0, tap: 3, tapRow: 1, tapCol: 1,
			kernelRow: 0, kernelCol: 0, inputRow: 0, inputCol: 0, inPadding: false,
			value: 5, weight: 1, product: 5, before: 0, after: 5
		});
		expect(timeline.at(6)).toMatchObject({ kind: 'window', move: { axis: 'cols', length: 1 } });
		expect(timeline.at(12)).toMatchObject({ kind: 'window', move: { axis: 'rows', length: 1 } });
		expect([5, 11, 17, 23].map((index) => timeline.at(index))).toMatchObject(
			[5, 10, 15, 20].map((value) => ({ kind: 'write', value }))
		);
	});

	it('never gives −0', () => {
		const c = defineConvolution(matrix([[0, -3]]), matrix([[-1]]), { padding: 1, divisor: -1 });
		const timeline = new Timeline(c);
		for (let index = 0; index < timeline.length; index++) {
			for (const value of Object.values(timeline.at(index))) expect(value).not.toBe(-0);
		}
	});

	it('throws RangeError outside 0 to length − 1', () => {
		const timeline = timelineOf([3, 3], [2, 2]);
		expect(timeline.length).toBe(24);
		for (const index of [-1, 24, 0.5, NaN, Infinity, -Infinity, 2 ** 53]) {
			expect(() => timeline.at(index)).toThrow(RangeError);
		}
	});

	it('throws RangeError for an output or a tap that does not exist', () => {
		const timeline = timelineOf([3, 3], [2, 2]);
		for (const place of [
			{ outputRow: 2, outputCol: 0 },
			{ outputRow: 0, outputCol: -1 },
			{ outputRow: 0.5, outputCol: 0 },
			{ outputRow: 0, outputCol: 0, tap: 4 },
			{ outputRow: 0, outputCol: 0, tap: -1 }
		]) {
			expect(() => timeline.indexOf(place)).toThrow(RangeError);
		}
	});

	it('takes the window step for an output cell alone', () => {
		const timeline = timelineOf([3, 3], [2, 2]);
		expect(timeline.indexOf({ outputRow: 1, outputCol: 0 })).toBe(12);
		expect(timeline.indexOf({ outputRow: 1, outputCol: 0, tap: 'window' })).toBe(12);
		expect(timeline.indexOf({ outputRow: 1, outputCol: 0, tap: 3 })).toBe(16);
		expect(timeline.indexOf({ outputRow: 1, outputCol: 0, tap: 'write' })).toBe(17);
	});

	it('marks rows, jumps and padding on the default example: 4×5, padding 1, stride 2', () => {
		const timeline = timelineOf([4, 5], [3, 3], { padding: 1, stride: 2 });
		expect(timeline.length).toBe(66);
		const indices = Object.fromEntries(
			MARKERS.slice(1).map((marker) => [marker, markerPage(timeline, marker, 0).indices])
		);
		expect(indices).toEqual({
			window: [10, 21, 32, 43, 54, 65],
			row: [32, 65],
			'row-start': [0, 33],
			'column-jump': [11, 22, 44, 55],
			'row-jump': [33],
			'stride-jump': [11, 22, 33, 44, 55],
			'first-padded-window': [0],
			// The last row of windows covers rows 1 to 3 and so only its sides meet padding: columns 3 to 5.
			'last-padded-window': [55]
		});
	});

	it('has jumps along one axis only where only that axis strides', () => {
		const timeline = timelineOf([4, 4], [2, 2], { stride: { rows: 2, cols: 1 } });
		expect(timeline.count('column-jump')).toBe(0);
		expect(timeline.count('row-jump')).toBe(1);
		expect(timeline.count('stride-jump')).toBe(1);
	});

	it('has no padded window without padding, and the same one first and last where it is alone', () => {
		const none = timelineOf([4, 4], [3, 3]);
		expect(none.count('first-padded-window') + none.count('last-padded-window')).toBe(0);
		// 5 columns, of which the second window of two reaches one past the edge.
		const padding = { top: 0, right: 1, bottom: 0, left: 0 };
		const one = timelineOf([1, 4], [1, 3], { padding, stride: 2 });
		expect(one.convolution.outputCols).toBe(2);
		expect(one.next('first-padded-window', -1)).toBe(5);
		expect(one.next('last-padded-window', -1)).toBe(5);
	});
});
