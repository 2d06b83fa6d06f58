import type { Convolution } from '$lib/core';

/** A rectangle in pixels; the grid's top-left corner, padding included, is (0, 0). */
export type Box = {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
};

/** A grid of square cells: how many, the index of its first row and column (negative under padding), pixels a cell. */
export type GridFrame = {
	readonly rows: number;
	readonly cols: number;
	readonly firstRow: number;
	readonly firstCol: number;
	readonly cell: number;
};

/** The box of a rectangle of cells: `rows` × `cols` cells from (row, col), by default one. */
export function cellBox(frame: GridFrame, row: number, col: number, rows = 1, cols = 1): Box {
	return {
		x: (col - frame.firstCol) * frame.cell,
		y: (row - frame.firstRow) * frame.cell,
		width: cols * frame.cell,
		height: rows * frame.cell
	};
}

/** The cell under a point in pixels, or null outside the grid. */
export function cellAt(
	frame: GridFrame,
	x: number,
	y: number
): { row: number; col: number } | null {
	const row = Math.floor(y / frame.cell);
	const col = Math.floor(x / frame.cell);
	if (row < 0 || col < 0 || row >= frame.rows || col >= frame.cols) return null;
	return { row: row + frame.firstRow, col: col + frame.firstCol };
}

/**
 * The outline of the first `count` cells in row-major order, as the corners of one polygon:
 * whole rows above, then part of a row. What is written of an output is shown through it.
 */
export function leadingCells(
	frame: GridFrame,
	count: number
): readonly (readonly [number, number])[] {
	const { cols, cell } = frame;
	const fullRows = Math.floor(count / cols);
	const rest = count - fullRows * cols;
	const right = cols * cell;
	const bottom = fullRows * cell;
	return [
		[0, 0],
		[right, 0],
		[right, bottom],
		[rest * cell, bottom],
		[rest * cell, bottom + (rest > 0 ? cell : 0)],
		[0, bottom + (rest > 0 ? cell : 0)]
	];
}

/** `leadingCells` as CSS: a clip-path for HTML and SVG boxes alike, of a grid scaled by k and moved by (x, y). */
export function leadingCellsClip(
	frame: GridFrame,
	count: number,
	{ k, x: left, y: top } = { k: 1, x: 0, y: 0 }
): string {
	const corners = leadingCells(frame, count).map(
		([x, y]) => `${String(x * k + left)}px ${String(y * k + top)}px`
	);
	return `polygon(${corners.join(', ')})`;
}

/** The indices a ruler labels: every one while there is room for `gap` pixels each, else every 2nd, 5th, 10th, … */
export function rulerIndices(first: number, count: number, cell: number, gap: number): number[] {
	const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];
	const step = steps.find((candidate) => candidate * cell >= gap) ?? 5000;
	const indices: number[] = [];
	// + 0 turns the −0 that ceil makes of a small negative share into 0.
	for (let i = Math.ceil(first / step) * step + 0; i < first + count; i += step) indices.push(i);
	return indices;
}

/**
 * Diagonal hatching of a box as one path, lines `gap` pixels apart, the same phase in neighbouring
 * boxes: rising lines (/) tell padding, falling ones (\\) cells that no window reaches.
 */
export function hatchPath(
	box: Box,
	gap: number,
	direction: 'rising' | 'falling' = 'rising'
): string {
	const { x, y, width, height } = box;
	const parts: string[] = [];
	if (direction === 'rising') {
		for (let sum = Math.ceil((x + y) / gap) * gap; sum < x + width + y + height; sum += gap) {
			const x1 = Math.max(x, sum - (y + height));
			const x2 = Math.min(x + width, sum - y);
			if (x2 > x1) parts.push(`M${x1} ${sum - x1}L${x2} ${sum - x2}`);
		}
		return parts.join('');
	}
	for (let gain = Math.ceil((x - y - height) / gap) * gap; gain < x + width - y; gain += gap) {
		const x1 = Math.max(x, gain + y);
		const x2 = Math.min(x + width, gain + y + height);
		if (x2 > x1) parts.push(`M${x1} ${x1 - gain}L${x2} ${x2 - gain}`);
	}
	return parts.join('');
}

/** The font size in pixels at which `text` fits a cell, at most `share` of the cell's height. */
export function cellFontSize(text: string, cell: number, share = 0.37): number {
	return Math.min(cell * share, (cell * 0.82) / (0.6 * Math.max(1, text.length)));
}

/** The window's extent in cells, holes of a dilated kernel included. */
export function windowExtent(c: Convolution): { rows: number; cols: number } {
	return {
		rows: (c.kernel.rows - 1) * c.dilation.rows + 1,
		cols: (c.kernel.cols - 1) * c.dilation.cols + 1
	};
}
