import type { Convolution } from '$lib/core';

/** Sizes of the stepper's figure, in pixels. Input and output cells are equal in size. */
export type Layout = {
	readonly mode: 'wide' | 'medium' | 'narrow';
	/** A cell of the input and of the output. */
	readonly cell: number;
	/** A cell of the two kernels. */
	readonly kernelCell: number;
	/** A cell of the stage: window, sliding kernel, products. */
	readonly stageCell: number;
	/** Room for the rulers left of and below a grid, and for the arcs above it. */
	readonly ruler: number;
	readonly arc: number;
	/** Width of the number line, margins included. */
	readonly line: number;
	/** On a narrow screen: the number line stands beside the output instead of below it. */
	readonly lineBeside: boolean;
};

export type Room = {
	/** Width of the figure. */
	readonly width: number;
	/** Height that the three grids may take. */
	readonly height: number;
	/** Pixels of one rem: the projector theme's texts are larger. */
	readonly rem: number;
};

const NARROW_BELOW = 40;
const MEDIUM_BELOW = 66;

function stageCellFor(
	kernelRows: number,
	kernelCols: number,
	width: number,
	height: number,
	largest: number
): number {
	return Math.max(2, Math.floor(Math.min(largest, height / kernelRows, width / (3 * kernelCols))));
}

/** Works out the layout for a convolution in the room there is. */
export function layoutFigure(c: Convolution, room: Room): Layout {
	const { width, height, rem } = room;
	const rows = c.input.rows + c.padding.top + c.padding.bottom;
	const cols = c.input.cols + c.padding.left + c.padding.right;
	const { rows: kernelRows, cols: kernelCols } = c.kernel;
	const ruler = Math.round(2 * rem);
	const arc = Math.round(2.25 * rem);
	const largest = 3.25 * rem;
	if (width < NARROW_BELOW * rem) {
		// The row jump's arc and number stand right of the grid.
		const across = width - ruler - 1.75 * rem;
		const cell = Math.min(
			2.75 * rem,
			across / Math.max(cols, c.outputCols),
			Math.max(16 * rem, height * 0.55) / rows
		);
		const besideOutput = width - ruler - c.outputCols * whole(cell) - rem;
		const beside = besideOutput >= 9.5 * rem;
		return {
			mode: 'narrow',
			cell: whole(cell),
			kernelCell: Math.floor(Math.min(2.5 * rem, (width - 6.5 * rem) / 2 / kernelCols)),
			stageCell: stageCellFor(kernelRows, kernelCols, width - 3.5 * rem, 12 * rem, 2.25 * rem),
			ruler,
			arc,
			line: beside ? besideOutput : width,
			lineBeside: beside
		};
	}
	const mode = width < MEDIUM_BELOW * rem ? 'medium' : 'wide';
	const kernelCell = Math.floor(
		Math.min(
			mode === 'wide' ? 2.875 * rem : 2.5 * rem,
			((mode === 'wide' ? 11 : 9) * rem) / Math.max(kernelRows, kernelCols)
		)
	);
	const kernels =
		mode === 'wide'
			? 2 * kernelCols * kernelCell + 5.5 * rem
			: Math.max(kernelCols * kernelCell, 8.5 * rem);
	const signs = (mode === 'wide' ? 8 : 6) * rem;
	const across = width - kernels - signs - 2 * ruler;
	// The output's column also holds the size formula, which needs this much.
	const outputLeast = mode === 'wide' ? 17 * rem : 0;
	let cell = Math.min(largest, height / rows, across / (cols + c.outputCols));
	if (c.outputCols * cell < outputLeast)
		cell = Math.min(largest, height / rows, (across - outputLeast) / cols);
	const stageCell = stageCellFor(
		kernelRows,
		kernelCols,
		width * (mode === 'wide' ? 0.5 : 0.58),
		(mode === 'wide' ? 9.5 : 8.5) * rem,
		mode === 'wide' ? 2.875 * rem : 2.25 * rem
	);
	return {
		mode,
		cell: whole(cell),
		kernelCell,
		stageCell,
		ruler,
		arc,
		line: width - 3 * kernelCols * stageCell - 9 * rem,
		lineBeside: false
	};
}

/** Whole pixels keep grid lines sharp; below 4 pixels a fraction matters more than sharpness. */
function whole(cell: number): number {
	return cell >= 4 ? Math.floor(cell) : Math.max(0.25, cell);
}
