import { anchorOf, type Convolution } from '$lib/core';
import { cellFontSize, type Box } from './grid-geometry';
import { formatNumber } from './number-format';

/** A weight in its cell's top right corner. Pixels from the window's top-left corner. */
export type WeightTag = {
	readonly tap: number;
	readonly text: string;
	/** The tap's cell. */
	readonly x: number;
	readonly y: number;
	/** The ground that keeps the weight readable over any gray. */
	readonly tag: Box;
	readonly fontSize: number;
};

/** The sliding weights in the corners of a window whose cells are `cell` pixels wide. */
export function weightTags(c: Convolution, cell: number, smallestText: number): WeightTag[] {
	const largest = Math.max(smallestText, Math.min(cell * 0.3, 18));
	return Array.from(c.slidingKernel.data, (weight, tap) => {
		const text = formatNumber(weight);
		const x = (tap % c.kernel.cols) * c.dilation.cols * cell;
		const y = Math.floor(tap / c.kernel.cols) * c.dilation.rows * cell;
		const fontSize = Math.min(largest, cellFontSize(text, cell * 0.72, 1));
		const width = Math.max(fontSize * 1.05, fontSize * (0.62 * text.length + 0.35));
		const tag = { x: x + cell - width - 2, y: y + 2, width, height: fontSize * 1.16 };
		return { tap, text, x, y, tag, fontSize };
	});
}

/** The mark of the anchor: a small triangle in its cell's bottom right corner, from the window's top-left corner. */
export function anchorMark(
	c: Convolution,
	cell: number,
	outputRow: number,
	outputCol: number
): string {
	const { row, col } = anchorOf(c, outputRow, outputCol);
	const x = (col + c.padding.left - outputCol * c.stride.cols + 1) * cell;
	const y = (row + c.padding.top - outputRow * c.stride.rows + 1) * cell;
	return `M${String(x - 7)} ${String(y - 2)}l5 0l0 -5z`;
}
