import type { Convolution } from '$lib/core';
import { rounded } from './whole-pixels';

/** Where everything on a still stands, in pixels. */
export type StillLayout = {
	readonly width: number;
	readonly inset: number;
	/** The headings' middle, and the top of the grids below them. */
	readonly headingY: number;
	readonly gridsY: number;
	/** The same of the output, and of the kernels; null where they are left out. */
	readonly outputHeadingY: number;
	readonly outputY: number;
	readonly kernelHeadingY: number | null;
	readonly kernelsY: number;
	/** A cell of the input and of the output. */
	readonly cell: number;
	readonly inputX: number;
	readonly outputX: number;
	readonly outputHeadingX: number;
	readonly kernelCell: number;
	/** Whether the kernel as given stands above the sliding one, rather than left of it. */
	readonly stacked: boolean;
	readonly givenX: number;
	readonly slidingX: number;
	readonly slidingY: number;
	/** The middles of the operators between the panels; null where the panels do not stand in one row. */
	readonly operatorX: number | null;
	readonly equalsX: number | null;
	/** Whether the words of a jump from row to row stand above the input, rather than beside its arc. */
	readonly jumpAbove: boolean;
	/** null where the stage is left out, and the number line with it. */
	readonly stageHeadingY: number | null;
	readonly stageY: number;
	readonly stageCell: number;
	/** The left edges of values, weights and products. */
	readonly stageX: readonly [number, number, number];
	/** The room of a sign between the stage's grids. */
	readonly signGap: number;
	/** The middle of the sign of the sum. */
	readonly totalX: number;
	readonly totalY: number;
	readonly stageHeight: number;
	readonly lineX: number;
	/** The height of the number line itself, and how far above it the sum is written. */
	readonly lineY: number;
	readonly sumRise: number;
	readonly lineLength: number;
	readonly sentenceY: number;
	/** How many lines are kept for the sentence, so that all stills of a convolution have one height. */
	readonly sentenceLines: number;
};

const WIDTH = 1200;
const INSET = 48;
const RULER = 36;
const LARGEST_CELL = 52;
const TALLEST_GRID = 460;
/** The flip's arrow and its words. */
const TURN = 84;
/** Room for a panel's heading and the arc of a jump. */
const HEADING = 66;
const CAPTION = 34;
/** The width of the words under the sliding kernel. */
const CAPTION_WIDTH = 176;
const SIGN = 44;

/**
 * Works out a still of a convolution: the same for all of its steps, so that stills of one
 * convolution can be leafed through. The kernels stand side by side or one above the other,
 * whichever leaves the larger cells.
 */
export function stillLayout(c: Convolution): StillLayout {
	const rows = c.input.rows + c.padding.top + c.padding.bottom;
	const cols = c.input.cols + c.padding.left + c.padding.right;
	const { rows: kernelRows, cols: kernelCols } = c.kernel;
	const kernelCell = rounded(Math.min(46, 196 / Math.max(kernelRows, kernelCols)));
	const kernel = { width: kernelCols * kernelCell, height: kernelRows * kernelCell };
	// The words of a jump from row to row stand between the input and the operator.
	const operatorGap = c.stride.rows > 1 && c.outputRows > 1 ? 128 : 84;
	const equalsGap = 76;
	const content = WIDTH - 2 * INSET;
	const cellBeside = (kernels: number) =>
		Math.min(
			LARGEST_CELL,
			TALLEST_GRID / Math.max(rows, c.outputRows),
			(content - 2 * RULER - kernels - operatorGap - equalsGap) / (cols + c.outputCols)
		);
	const sideBySide = {
		width: kernel.width + TURN + Math.max(kernel.width, CAPTION_WIDTH),
		height: kernel.height + CAPTION
	};
	const oneAbove = {
		width: Math.max(kernel.width + TURN, CAPTION_WIDTH),
		height: 2 * (kernel.height + CAPTION) + 12
	};
	const stacked = cellBeside(oneAbove.width) > 1.1 * cellBeside(sideBySide.width);
	const kernels = stacked ? oneAbove : sideBySide;
	const cell = rounded(cellBeside(kernels.width));
	const inputX = INSET + RULER;
	const spare = content - 2 * RULER - kernels.width - (cols + c.outputCols) * cell;
	const beforeKernels = (spare * operatorGap) / (operatorGap + equalsGap);
	const givenX = inputX + cols * cell + beforeKernels;
	const outputX = WIDTH - INSET - c.outputCols * cell;
	const headingY = INSET + 4;
	const gridsY = INSET + HEADING;
	const below = Math.max(
		rows * cell + CAPTION,
		c.outputRows * cell + CAPTION,
		kernels.height + CAPTION / 2
	);
	const stageHeadingY = gridsY + below + 30;
	const stageCell = rounded(Math.min(46, 196 / Math.max(kernelRows, kernelCols)));
	const stageY = stageHeadingY + 26;
	const stageGrid = kernelCols * stageCell;
	const stageHeight = Math.max(kernelRows * stageCell, 104);
	const stageX = [0, 1, 2].map((place) => INSET + place * (stageGrid + SIGN)) as [
		number,
		number,
		number
	];
	const lineX = stageX[2] + stageGrid + 2 * SIGN;
	return {
		width: WIDTH,
		inset: INSET,
		headingY,
		gridsY,
		outputHeadingY: headingY,
		outputY: gridsY,
		kernelHeadingY: headingY,
		kernelsY: gridsY,
		cell,
		inputX,
		outputX,
		// The heading may be wider than the ruler and the grid.
		outputHeadingX: Math.min(outputX - RULER, WIDTH - INSET - 150),
		kernelCell,
		stacked,
		givenX,
		slidingX: stacked ? givenX : givenX + kernel.width + TURN,
		slidingY: stacked ? gridsY + kernel.height + CAPTION + 12 : gridsY,
		operatorX: givenX - 30,
		equalsX: (givenX + kernels.width + outputX - RULER) / 2,
		jumpAbove: false,
		stageHeadingY,
		stageY,
		stageCell,
		stageX,
		signGap: SIGN,
		totalX: stageX[2] + stageGrid + SIGN / 2,
		totalY: stageY + stageHeight / 2,
		stageHeight,
		lineX,
		lineY: stageY + stageHeight / 2 + 26,
		sumRise: stageHeight / 2 + 10,
		lineLength: WIDTH - INSET - 26 - lineX,
		sentenceY: stageY + stageHeight + 44,
		sentenceLines: 2
	};
}
