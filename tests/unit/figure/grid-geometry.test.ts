import fc from 'fast-check';
import {
	cellAt,
	cellBox,
	cellFontSize,
	hatchPath,
	leadingCells,
	leadingCellsClip,
	rulerIndices,
	type GridFrame
} from '$lib/figure';
import { describe, expect, test } from 'vitest';

/** The default example's padded input at 40 pixels a cell. */
const frame: GridFrame = { rows: 6, cols: 7, firstRow: -1, firstCol: -1, cell: 40 };

const arbitraryFrame: fc.Arbitrary<GridFrame> = fc.record({
	rows: fc.integer({ min: 1, max: 12 }),
	cols: fc.integer({ min: 1, max: 12 }),
	firstRow: fc.integer({ min: -5, max: 0 }),
	firstCol: fc.integer({ min: -5, max: 0 }),
	cell: fc.integer({ min: 4, max: 50 })
});

/** Twice the signed area of a polygon, by the shoelace formula. */
function doubleArea(corners: readonly (readonly [number, number])[]): number {
	return corners.reduce((sum, [x, y], i) => {
		const [nextX, nextY] = corners[(i + 1) % corners.length];
		return sum + x * nextY - nextX * y;
	}, 0);
}

type Line = { x1: number; y1: number; x2: number; y2: number };
const lines = (path: string): Line[] =>
	[...path.matchAll(/M(\S+) (\S+?)L(\S+) ([^M]+)/g)].map(([, x1, y1, x2, y2]) => ({
		x1: Number(x1),
		y1: Number(y1),
		x2: Number(x2),
		y2: Number(y2)
	}));

describe('boxes and cells', () => {
	test('the padded corner is at (0, 0), the first pixel one cell in', () => {
		expect(cellBox(frame, -1, -1)).toEqual({ x: 0, y: 0, width: 40, height: 40 });
		expect(cellBox(frame, 0, 1, 3, 2)).toEqual({ x: 80, y: 40, width: 80, height: 120 });
	});

	test('the cell under a box’s middle is the box’s own', () => {
		fc.assert(
			fc.property(arbitraryFrame, fc.nat(), fc.nat(), (frame, r, c) => {
				const row = frame.firstRow + (r % frame.rows);
				const col = frame.firstCol + (c % frame.cols);
				const { x, y, width, height } = cellBox(frame, row, col);
				expect(cellAt(frame, x + width / 2, y + height / 2)).toEqual({ row, col });
			})
		);
	});

	test('outside the grid there is no cell', () => {
		for (const [x, y] of [
			[-1, 5],
			[5, -1],
			[280, 5],
			[5, 240]
		]) {
			expect(cellAt(frame, x, y)).toBeNull();
		}
	});
});

describe('the leading cells', () => {
	test('cover exactly as much as that many cells', () => {
		fc.assert(
			fc.property(arbitraryFrame, fc.nat(), (frame, n) => {
				const count = n % (frame.rows * frame.cols + 1);
				expect(doubleArea(leadingCells(frame, count)) / 2).toBeCloseTo(count * frame.cell ** 2, 6);
			})
		);
	});

	test('as CSS are one polygon', () => {
		expect(leadingCellsClip({ ...frame, cols: 3, cell: 10 }, 4)).toBe(
			'polygon(0px 0px, 30px 0px, 30px 10px, 10px 10px, 10px 20px, 0px 20px)'
		);
	});
});

describe('ruler indices', () => {
	test('are every index while there is room, and thin out by 2, 5, 10', () => {
		expect(rulerIndices(-1, 7, 40, 30)).toEqual([-1, 0, 1, 2, 3, 4, 5]);
		expect(rulerIndices(-1, 7, 20, 30)).toEqual([0, 2, 4]);
		expect(rulerIndices(-3, 20, 7, 30)).toEqual([0, 5, 10, 15]);
	});

	test('stay inside, keep their distance, and name zero when it is there', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: -64, max: 0 }),
				fc.integer({ min: 65, max: 4096 }),
				fc.double({ min: 0.25, max: 50, noNaN: true }),
				(first, count, cell) => {
					const indices = rulerIndices(first, count, cell, 30);
					expect(indices).toContain(0);
					indices.forEach((index, i) => {
						expect(index).toBeGreaterThanOrEqual(first);
						expect(index).toBeLessThan(first + count);
						if (i > 0) expect((index - indices[i - 1]) * cell).toBeGreaterThanOrEqual(30);
					});
				}
			)
		);
	});
});

describe('hatching', () => {
	const box = fc.record({
		x: fc.integer({ min: 0, max: 200 }),
		y: fc.integer({ min: 0, max: 200 }),
		width: fc.integer({ min: 1, max: 60 }),
		height: fc.integer({ min: 1, max: 60 })
	});

	test.each([
		['rising', 1],
		['falling', -1]
	] as const)('%s stays in its box, at 45°, in phase with every other box', (direction, sign) => {
		fc.assert(
			fc.property(box, (box) => {
				for (const { x1, y1, x2, y2 } of lines(hatchPath(box, 7, direction))) {
					for (const x of [x1, x2]) {
						expect(x).toBeGreaterThanOrEqual(box.x);
						expect(x).toBeLessThanOrEqual(box.x + box.width);
					}
					for (const y of [y1, y2]) {
						expect(y).toBeGreaterThanOrEqual(box.y);
						expect(y).toBeLessThanOrEqual(box.y + box.height);
					}
					// Screens count y downwards: a rising line keeps x + y, a falling one x − y.
					expect(x1 + sign * y1).toBe(x2 + sign * y2);
					expect(Math.abs((x1 + sign * y1) % 7)).toBe(0);
				}
			})
		);
	});

	test('leaves no wider gap than asked for', () => {
		const sums = lines(hatchPath({ x: 0, y: 0, width: 40, height: 40 }, 7)).map(
			({ x1, y1 }) => x1 + y1
		);
		expect(sums).toEqual([7, 14, 21, 28, 35, 42, 49, 56, 63, 70, 77]);
	});
});

test('a number’s font fits the cell in height and width', () => {
	fc.assert(
		fc.property(
			fc.string({ minLength: 1, maxLength: 9 }),
			fc.integer({ min: 4, max: 60 }),
			(text, cell) => {
				const font = cellFontSize(text, cell);
				expect(font).toBeLessThanOrEqual(cell * 0.37);
				expect(font * 0.58 * text.length).toBeLessThanOrEqual(cell * 0.88 + 1e-9);
			}
		)
	);
});
