import type { Convolution } from '$lib/core';
import type { StillLayout } from './still-layout';
import { rounded } from './whole-pixels';

/** What is drawn beside input and output. */
export type StillPanels = { readonly kernel: boolean; readonly stage: boolean };

const INSET = 4;
const RULER = 34;
const TALLEST_GRID = 400;
/** Room for a panel's heading and the arc of a jump. */
const HEADING = 62;
const CAPTION = 34;
/** The arc of a jump from row to row stands right of the input. */
const JUMP = 24;
/** The operators between panels in one row. */
const OPERATOR = 44;
const EQUALS = 56;
/** Below a grid stand its ruler's figures. */
const BELOW = 38;
/** The flip's arrow and its words, and the words under the sliding kernel. */
const TURN = 84;
const CAPTION_WIDTH = 190;
/** How far hops rise over the number line, with the sum written above them. */
const RISE = 74;
/** Below the number line stand its figures. */
const TICKS = 34;
/** From this width on, input and output stand beside each other. */
const BESIDE_FROM = 520;
/** From this width on, as for a back row, cells are larger. */
const LARGE_FROM = 1000;
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
	const jumpRoom = c.stride.rows > 1 && c.outputRows > 1 ? JUMP : 0;
	const large = width > LARGE_FROM;
	const cellFor = (across: number, taken: number) =>
		Math.min(
			large ? 52 : 44,
			TALLEST_GRID / Math.max(rows, c.outputRows),
			(content - taken) / across
		);
	const smallCell = Math.min(large ? 46 : 40, 196 / Math.max(kernelRows, kernelCols));
	const beside = width >= BESIDE_FROM;
	const besideCell = cellFor(cols + c.outputCols, 2 * RULER + jumpRoom + 28);
	// The kernels stand between input and output where that leaves the cells large enough.
	const kernelsBeside =
		kernelCols * smallCell + TURN + Math.max(kernelCols * smallCell, CAPTION_WIDTH);
	const kernelsAbove = Math.max(kernelCols * smallCell + TURN, CAPTION_WIDTH);
	const abreastCell = (kernels: number) =>
		panels.kernel && beside
			? cellFor(cols + c.outputCols, 2 * RULER + jumpRoom + OPERATOR + EQUALS + kernels)
			: 0;
	const oneRow = abreastCell(kernelsBeside) >= 0.85 * besideCell;
	const kernelsWidth = oneRow ? kernelsBeside : kernelsAbove;
	const abreast = abreastCell(kernelsWidth) >= 0.7 * besideCell;
	const cell = rounded(
		abreast
			? abreastCell(kernelsWidth)
			: beside
				? besideCell
				: Math.min(cellFor(cols, RULER + jumpRoom), cellFor(c.outputCols, RULER))
	);
	const headingY = 16;
	const gridsY = headingY + HEADING;
	const inputX = INSET + RULER;
	const inputRight = inputX + cols * cell + jumpRoom;
	const inputEnd = gridsY + rows * cell + BELOW;
	const outputHeadingY = beside ? headingY : inputEnd + 10;
	// No jump is drawn over the output.
	const outputY = beside ? gridsY : outputHeadingY + 44;
	const outputRight = width - INSET - c.outputCols * cell;
	const outputX = abreast
		? outputRight
		: beside
			? Math.min(outputRight, inputRight + 48 + RULER)
			: inputX;
	const outputEnd = outputY + c.outputRows * cell + BELOW;
	// Beside each other they are to leave room for their numbers.
	const pairCell = Math.min(
		(content - TURN) / (2 * kernelCols),
		(content - TURN - CAPTION_WIDTH) / kernelCols
	);
	const stacked = abreast ? !oneRow : pairCell < 24;
	const kernelCell = rounded(
		abreast ? smallCell : Math.min(smallCell, stacked ? (content - TURN) / kernelCols : pairCell)
	);
	const spare = outputX - RULER - EQUALS - kernelsWidth - OPERATOR - inputRight;
	const givenX = abreast ? inputRight + OPERATOR + spare / 2 : INSET;
	const kernelHeight = kernelRows * kernelCell;
	const kernelsHeight =
		6 + (stacked ? 2 * kernelHeight + 2 * CAPTION + 12 : kernelHeight + CAPTION);

	let y = Math.max(inputEnd, outputEnd, abreast ? gridsY + kernelsHeight : 0);

	const narrow = width < 480;
	const signGap = narrow ? 18 : 44;
	const stageCell = rounded(
		Math.min(smallCell, (content - (narrow ? 2 : 3) * signGap) / (3 * kernelCols))
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

	const kernelsY = abreast ? gridsY : y + 46;
	const kernelHeadingY = panels.kernel ? (abreast ? headingY : y + 16) : null;
	const slidingY = stacked ? kernelsY + kernelHeight + CAPTION + 12 : kernelsY;
	if (panels.kernel && !abreast) y = kernelsY + kernelsHeight;

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
		operatorX: abreast ? (inputRight + givenX) / 2 : null,
		equalsX: abreast ? (givenX + kernelsWidth + outputX - RULER) / 2 : null,
		jumpAbove: true,
		stageHeadingY,
		stageY,
		stageCell,
		stageX: [0, 1, 2].map((place) => INSET + place * (stageGrid + signGap)) as [
			number,
			number,
			number
		],
		signGap,
		totalX: lineBeside ? stageEnd - signGap / 2 : INSET + 10,
		totalY: lineBeside ? stageY + stageHeight / 2 : lineY - RISE + 6,
		stageHeight,
		lineX,
		lineY,
		sumRise: lineBeside ? stageHeight / 2 + 10 : RISE - 6,
		lineLength: width - INSET - 26 - lineX,
		sentenceY: y + 32,
		// A long sentence is about so many pixels long.
		sentenceLines: Math.ceil(2200 / width)
	};
}
