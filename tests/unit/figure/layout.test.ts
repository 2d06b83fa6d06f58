import fc from 'fast-check';
import { defineConvolution, type Convolution } from '$lib/core';
import { layoutFigure } from '$lib/figure';
import { describe, expect, test } from 'vitest';

const ones = (rows: number, cols: number) => ({
	rows,
	cols,
	data: new Float64Array(rows * cols).fill(1)
});

const side = (most: number) => fc.integer({ min: 1, max: most });
/** Up to the largest input, kernel and padding that a state may ask for. */
const arbitrary: fc.Arbitrary<Convolution> = fc
	.tuple(side(64), side(64), side(31), side(31), fc.integer({ min: 0, max: 31 }))
	.filter(([rows, cols, h, k, padding]) => h <= rows + 2 * padding && k <= cols + 2 * padding)
	.map(([rows, cols, h, k, padding]) =>
		defineConvolution(ones(rows, cols), ones(h, k), { padding })
	);
const arbitraryRoom = fc.record({
	width: fc.integer({ min: 328, max: 2560 }),
	height: fc.integer({ min: 290, max: 900 }),
	rem: fc.constantFrom(16, 25.6)
});

describe('the layout', () => {
	test('stacks on a phone and stands side by side on a wide screen', () => {
		const c = defineConvolution(ones(4, 5), ones(3, 3), { padding: 1, stride: 2 });
		const mode = (width: number) => layoutFigure(c, { width, height: 400, rem: 16 }).mode;
		expect([mode(328), mode(768), mode(1300)]).toEqual(['narrow', 'medium', 'wide']);
	});

	test('never asks for more width than there is', () => {
		fc.assert(
			fc.property(arbitrary, arbitraryRoom, (c, room) => {
				const layout = layoutFigure(c, room);
				const cols = c.input.cols + c.padding.left + c.padding.right;
				const widest =
					layout.mode === 'narrow' ? Math.max(cols, c.outputCols) : cols + c.outputCols;
				expect(layout.cell * widest).toBeLessThanOrEqual(room.width);
				expect(3 * c.kernel.cols * layout.stageCell).toBeLessThanOrEqual(room.width);
				expect(2 * c.kernel.cols * layout.kernelCell).toBeLessThanOrEqual(room.width);
			})
		);
	});

	test('gives every part some size', () => {
		fc.assert(
			fc.property(arbitrary, arbitraryRoom, (c, room) => {
				const { cell, kernelCell, stageCell, ruler, arc, line } = layoutFigure(c, room);
				for (const size of [cell, kernelCell, stageCell, ruler, arc, line]) {
					expect(size).toBeGreaterThan(0);
				}
			})
		);
	});

	test('keeps cells of four pixels or more whole', () => {
		fc.assert(
			fc.property(arbitrary, arbitraryRoom, (c, room) => {
				const { cell } = layoutFigure(c, room);
				if (cell >= 4) expect(Number.isInteger(cell)).toBe(true);
			})
		);
	});
});
