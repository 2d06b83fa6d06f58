import { describe, expect, test } from 'vitest';
import { isReached, matrix, receptiveField, toRows } from '$lib/core';
import { Timeline } from '$lib/timeline';
import { changed, convolution, output, type Grid } from './scenes';

const upDown = (rows: Grid): Grid => rows.toReversed();
const leftRight = (rows: Grid): Grid => rows.map((row) => row.toReversed());
const halfTurn = (rows: Grid): Grid => upDown(leftRight(rows));
const transposed = (rows: Grid): Grid => rows[0].map((_, col) => rows.map((row) => row[col]));

describe('why flip', () => {
	test('one bright pixel answers with the kernel, under cross-correlation with its half-turn', () => {
		const [correlation, flipped] = [0, 1].map((i) => convolution('why-flip', 0, i));
		const kernel = toRows(flipped.kernel);
		expect(output(flipped)).toEqual(kernel);
		expect(output(correlation)).toEqual(halfTurn(kernel));
	});

	test('every wrong flip writes another number in the first window', () => {
		const c = convolution('why-flip', 1);
		const kernel = toRows(c.kernel);
		const written = [halfTurn, (rows: Grid) => rows, upDown, leftRight, transposed].map(
			(flip) =>
				output(changed(c, { kernel: matrix(flip(kernel)), operation: 'cross-correlation' }))[0][0]
		);
		expect(new Set(written).size).toBe(written.length);
		expect(written[0]).toBe(output(c)[0][0]);
	});

	test('the kernel for edges is the same after any flip', () => {
		const edge = [
			[-1, -1, -1],
			[-1, 8, -1],
			[-1, -1, -1]
		];
		for (const flip of [halfTurn, upDown, leftRight, transposed]) expect(flip(edge)).toEqual(edge);
	});

	test('shift moves the raccoon right by convolution and left by cross-correlation', () => {
		const [right, left] = [0, 1].map((i) => convolution('why-flip', 2, i));
		const picture = toRows(right.input);
		expect(output(right)).toEqual(picture.map((row) => [0, ...row.slice(0, -1)]));
		expect(output(left)).toEqual(picture.map((row) => [...row.slice(1), 0]));
	});

	test('a one in a corner moves the picture to that corner, or from it', () => {
		const corner = matrix([
			[1, 0, 0],
			[0, 0, 0],
			[0, 0, 0]
		]);
		const [towards, away] = [0, 1].map((i) =>
			changed(convolution('why-flip', 2, i), { kernel: corner })
		);
		const picture = toRows(towards.input);
		expect(output(towards)[3][4]).toBe(picture[4][5]);
		expect(output(away)[3][4]).toBe(picture[2][3]);
	});

	test('a kernel turned by hand gives cross-correlation the same steps', () => {
		const [flipped, turned] = [0, 1].map((i) => convolution('why-flip', 3, i));
		expect(toRows(turned.kernel)).toEqual(halfTurn(toRows(flipped.kernel)));
		const [one, other] = [new Timeline(flipped), new Timeline(turned)];
		for (let i = 0; i < one.length; i++) {
			const [step, same] = [one.at(i), other.at(i)];
			if (step.kind === 'mac' && same.kind === 'mac') {
				expect([same.value, same.weight, same.after]).toEqual([
					step.value,
					step.weight,
					step.after
				]);
			} else expect(same).toEqual(step);
		}
	});
});

describe('stride', () => {
	test('the outputs are every second one of every second row at a stride of one', () => {
		const c = convolution('stride', 0);
		const every = output(changed(c, { stride: 1 }));
		const second = every
			.filter((_, row) => row % 2 === 0)
			.map((values) => values.filter((_, col) => col % 2 === 0));
		expect(output(c)).toEqual(second);
		expect(isReached(c, c.input.rows - 1, c.input.cols - 1)).toBe(true);
	});

	test('one more row at the bottom changes nothing, and no window reaches it', () => {
		const [before, after] = [convolution('stride', 0), convolution('stride', 1)];
		expect(toRows(after.input).slice(0, -1)).toEqual(toRows(before.input));
		expect(output(after)).toEqual(output(before));
		const { rows, cols } = after.input;
		for (let col = 0; col < cols; col++) expect(isReached(after, rows - 1, col)).toBe(false);
		expect(receptiveField(after, 1, 0).lastRow).toBe(rows - 2);
	});

	test('with padding every pixel is read, and what is left over is a row of the frame', () => {
		const c = changed(convolution('stride', 1), { padding: 1 });
		const { rows, cols } = c.input;
		for (let row = 0; row < rows; row++) {
			for (let col = 0; col < cols; col++) expect(isReached(c, row, col)).toBe(true);
		}
		expect(isReached(c, rows, 0)).toBe(false);
		expect(receptiveField(c, 0, c.outputCols - 1).lastCol).toBe(cols);
	});

	test('the last window of the third scene hangs over the right edge by one column', () => {
		const c = convolution('stride', 2);
		expect(receptiveField(c, 1, 2)).toMatchObject({ originRow: 1, originCol: 3, lastCol: 5 });
		expect(c.input.cols).toBe(5);
	});

	test('half the size takes a quarter of the windows, and a column stride of three makes it narrow', () => {
		const c = convolution('stride', 3);
		expect([2 * c.outputRows, 2 * c.outputCols]).toEqual([c.input.rows, c.input.cols]);
		expect(4 * c.outputCount).toBe(changed(c, { stride: 1 }).outputCount);
		const narrow = changed(c, { stride: { rows: 2, cols: 3 } });
		expect(narrow.outputCols).toBeLessThan(narrow.outputRows);
	});
});
