import type { Convolution } from '$lib/core';
import type { StillLayout } from './still-layout';
import { rounded } from './whole-pixels';

/** What is drawn beside input and output. */
export type StillPanels = { readonly kernel: boolean; readonly stage: boolean };

const INSET = 4;
const RULER = 34;
const LARGEST_CELL = 44;
const TALLEST_GRID = 400;
/** Room for a panel's heading and the arc of a jump. */
const HEADING = 62;
const CAPTION = 34;
/** The words of a jump from row to row stand right of the input. */
const JUMP_WORDS = 84;
/** Below a grid stand its ruler's figures. */
const BELOW = 38;
/** The flip's arrow and its words, and the words under the sliding kernel. */
const TURN = 84;
const CAPTION_WIDTH = 164;
/** How far hops rise over the number line, with the sum written above them. */
const RISE = 74;
/** Below the number line stand its figures. */
const TICKS = 34;
/** From this width on, input and output stand beside each other. */
const BESIDE_FROM = 560;
/** The narrowest number line that is worth reading. */
const SHORTEST_LINE = 150;

/**
 * Works out a still for a column of a page or a phone: its panels below each other as far as they do
 * not fit abreast, with nothing written smaller than on a wide one.
 *
 * @param width of the still, in pixels, from about 280 up
 */
export function columnLayout(c: Convolution, width: number, panels: StillPanels): StillLayout {
	const rows = c.input.rows + c.padding.top + c.padding.bottom;
	const cols = c.input.cols + c.padding.left + c.padding.right;
	const { rows: kernelRows, cols: kernelCols } = c.kernel;
	const content = width - 2 * INSET;
	const jumpRoom = c.stride.rows > 1 && c.outputRows > 1 ? JUMP_WORDS : 0;
	const cellFor = (across: number, taken: number) =>
		Math.min(LARGEST_CELL, TALLEST_GRID / Math.max(rows, c.outputRows), (content - taken) / across);
	const gap = Math.max(jumpRoom, 28);
	const beside = width >= BESIDE_FROM;
	const cell = rounded(
		beside
			? cellFor(cols + c.outputCols, 2 * RULER + gap)
			: Math.min(cellFor(cols, RULER + jumpRoom), cellFor(c.outputCols, RULER))
	);
	const headingY = 16;
	const gridsY = headingY + HEADING;
	const inputX = INSET + RULER;
	const inputEnd = gridsY + rows * cell + BELOW;
	const outputHeadingY = beside ? headingY : inputEnd + 10;
	// No jump is drawn over the output.
	const outputY = beside ? gridsY : outputHeadingY + 44;
	const outputX = beside ? width - INSET - c.outputCols * cell : inputX;
	const stacked =
		content < 2 * kernelCols * 24 + TURN && content < kernelCols * 24 + TURN + CAPTION_WIDTH;
	const besideCell = Math.min(
		(content - TURN) / (2 * kernelCols),
		(content - TURN - CAPTION_WIDTH) / kernelCols
	);
	const kernelCell = rounded(
		Math.min(
			40,
			196 / Math.max(kernelRows, kernelCols),
			stacked ? (content - TURN) / kernelCols : besideCell
		)
	);
	const kernelHeight = kernelRows * kernelCell;
	const kernelsWidth =
		kernelCols * kernelCell + TURN + Math.max(kernelCols * kernelCell, CAPTION_WIDTH);
	// Under a low output there is room for them beside the input.
	const underOutput = inputX + cols * cell + Math.max(gap, 48) + RULER;
	const tucked = beside && !stacked && underOutput + kernelsWidth <= width - INSET;
	const givenX = tucked ? underOutput : INSET;
	const outputEnd = outputY + c.outputRows * cell + BELOW;
	const kernelsStart = tucked ? outputEnd + 4 : Math.max(inputEnd, outputEnd);
	const kernelsEnd =
		kernelsStart +
		46 +
		(stacked ? 2 * kernelHeight + 2 * CAPTION + 12 : kernelHeight + CAPTION) +
		6;

	let y = Math.max(inputEnd, outputEnd, panels.kernel && tucked ? kernelsEnd : 0);

	const narrow = width < 480;
	const signGap = narrow ? 30 : 44;
	const stageCell = rounded(
		Math.min(40, 196 / Math.max(kernelRows, kernelCols), (content - 3 * signGap) / (3 * kernelCols))
	);
	const stageGrid = kernelCols * stageCell;
	const stageEnd = INSET + 3 * (stageGrid + signGap);
	const lineBeside = width - INSET - 26 - stageEnd >= SHORTEST_LINE;
	const stageHeadingY = panels.stage ? y + 16 : null;
	const stageY = y + 46;
	const stageHeight = lineBeside ? Math.max(kernelRows * stageCell, 104) : kernelRows * stageCell;
	const lineX = lineBeside ? stageEnd + 22 : INSET + 12;
	const lineY = lineBeside ? stageY + stageHeight / 2 + 26 : stageY + stageHeight + 30 + RISE;
	if (panels.stage) y = Math.max(stageY + stageHeight, lineY + TICKS) + 12;

	const kernelsY = (tucked ? kernelsStart : y) + 46;
	const kernelHeadingY = panels.kernel ? kernelsY - 30 : null;
	const slidingY = stacked ? kernelsY + kernelHeight + CAPTION + 12 : kernelsY;
	if (panels.kernel && !tucked) y += kernelsEnd - kernelsStart;

	return {
		width,
		inset: INSET,
		headingY,
		gridsY,
		outputHeadingY,
		outputY,
		kernelHeadingY,
		kernelsY,
		cell,
		inputX,
		outputX,
		outputHeadingX: beside ? Math.min(outputX - RULER, width - INSET - 150) : INSET,
		kernelCell,
		stacked,
		givenX,
		slidingX: stacked ? givenX : givenX + kernelCols * kernelCell + TURN,
		slidingY,
		operatorX: null,
		equalsX: null,
		stageHeadingY,
		stageY,
		stageCell,
		stageX: [0, 1, 2].map((place) => INSET + place * (stageGrid + signGap)) as [
			number,
			number,
			number
		],
		signGap,
		stageHeight,
		lineX,
		lineY,
		sumRise: lineBeside ? stageHeight / 2 + 10 : RISE - 6,
		lineLength: width - INSET - 26 - lineX,
		sentenceY: y + 32,
		// A long sentence is about so many pixels long.
		sentenceLines: Math.ceil(1900 / width)
	};
}
