import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	convolutionSteps,
	isReached,
	outputsReached,
	paddedCopies,
	receptiveField,
	touchesPadding,
	valueAt,
	type Convolution,
	type MacStep
} from '$lib/core';
import { convolutions } from './arbitrary-convolution';

function macs(c: Convolution): MacStep[] {
	return [...convolutionSteps(c)].filter((step) => step.kind === 'mac');
}

/** Every cell of the padded grid, in input coordinates. */
function* paddedCells(c: Convolution): Generator<[row: number, col: number]> {
	for (let row = -c.padding.top; row < c.input.rows + c.padding.bottom; row++) {
		for (let col = -c.padding.left; col < c.input.cols + c.padding.right; col++) yield [row, col];
	}
}

const small = convolutions().filter((c) => c.outputCount * c.tapsPerOutput < 1500);

describe('receptive field', () => {
	it('is the rectangle from the first to the last tap', () => {
		fc.assert(
			fc.property(small, (c) => {
				for (const step of macs(c)) {
					const field = receptiveField(c, step.outputRow, step.outputCol);
					if (step.tap === 0) {
						expect([field.originRow, field.originCol]).toEqual([step.inputRow, step.inputCol]);
					}
					if (step.tap === c.tapsPerOutput - 1) {
						expect([field.lastRow, field.lastCol]).toEqual([step.inputRow, step.inputCol]);
					}
				}
			})
		);
	});

	it('touches padding exactly where one of its multiplies does', () => {
		fc.assert(
			fc.property(small, (c) => {
				const touching = new Set<string>();
				for (const { inPadding, outputRow, outputCol } of macs(c)) {
					if (inPadding) touching.add(`${outputRow},${outputCol}`);
				}
				for (let row = 0; row < c.outputRows; row++) {
					for (let col = 0; col < c.outputCols; col++) {
						expect(touchesPadding(c, row, col)).toBe(touching.has(`${row},${col}`));
					}
				}
			})
		);
	});

	it('knows from a cell every output whose multiplies read it', () => {
		fc.assert(
			fc.property(small, (c) => {
				const readers = new Map<string, Set<string>>();
				for (const { inputRow, inputCol, outputRow, outputCol } of macs(c)) {
					const cell = `${inputRow},${inputCol}`;
					if (!readers.has(cell)) readers.set(cell, new Set());
					readers.get(cell)?.add(`${outputRow},${outputCol}`);
				}
				for (const [row, col] of paddedCells(c)) {
					const { rows, cols } = outputsReached(c, row, col);
					const found = rows.flatMap((i) => cols.map((j) => `${i},${j}`));
					const expected = readers.get(`${row},${col}`) ?? new Set();
					expect(new Set(found)).toEqual(expected);
					expect(found).toHaveLength(expected.size);
					expect(isReached(c, row, col)).toBe(expected.size > 0);
				}
			})
		);
	});

	it('holds in every copy of a pixel the number of that pixel', () => {
		fc.assert(
			fc.property(small, (c) => {
				const expected = new Map<string, string[]>();
				for (const [row, col] of paddedCells(c)) {
					const { value, source } = valueAt(c, row, col);
					if (source === null) {
						expect(value).toBe(0);
						continue;
					}
					expect(value).toBe(c.input.data[source.row * c.input.cols + source.col]);
					const pixel = `${source.row},${source.col}`;
					expected.set(pixel, [...(expected.get(pixel) ?? []), `${row},${col}`]);
				}
				for (let row = 0; row < c.input.rows; row++) {
					for (let col = 0; col < c.input.cols; col++) {
						const { rows, cols } = paddedCopies(c, row, col);
						expect(rows.flatMap((i) => cols.map((j) => `${i},${j}`))).toEqual(
							expected.get(`${row},${col}`)
						);
					}
				}
			})
		);
	});

	it('gives each multiply the number that the padded grid holds there', () => {
		fc.assert(
			fc.property(small, (c) => {
				for (const { inputRow, inputCol, value, inPadding } of macs(c)) {
					expect(value).toBe(valueAt(c, inputRow, inputCol).value);
					const inside =
						inputRow >= 0 && inputCol >= 0 && inputRow < c.input.rows && inputCol < c.input.cols;
					expect(inPadding).toBe(!inside);
				}
			})
		);
	});
});
