import type { Convolution } from '$lib/core';
import type { Layout, Room } from './layout';

/** What stands between a figure's input and its output. */
export type BetweenGrids = 'nothing' | 'kernel';

/** The room, and the smallest cell, in pixels, that holds a number: a taller figure is worth it. */
export type SceneRoom = Room & { readonly legible: number };

/** How several figures share the room: in so many columns, each a row or a column of its grids. */
export type SceneLayout = {
	readonly columns: number;
	readonly flow: 'row' | 'column';
	/** The same for every figure, so that they compare. */
	readonly layout: Layout;
};

const LARGEST = 3.25;
/** Texts above and below a grid: its title, and its ruler. */
const TEXTS = 4.25;
/** What a figure's own title takes. */
const TITLE = 2.25;
const GAP = 2;
/** The widest title of an input and of an output. */
const INPUT_TITLE = 12;
const OUTPUT_TITLE = 8.5;
const KERNEL_TITLE = 7.5;
/** An operator between two grids, with the room around it. */
const SIGN = 2.5;
/** Cells smaller by less than this are worth a figure that is less tall. */
const WORTH_FLATNESS = 1.25;

type Size = { readonly rows: number; readonly cols: number };

/** The input with its padding, in cells. */
function paddedSize({ input, padding }: Convolution): Size {
	return {
		rows: input.rows + padding.top + padding.bottom,
		cols: input.cols + padding.left + padding.right
	};
}

function largest(values: readonly number[]): number {
	return values.reduce((most, value) => Math.max(most, value), 0);
}

/** Whole pixels keep grid lines sharp; below 4 pixels a fraction matters more than sharpness. */
function whole(cell: number): number {
	return cell >= 4 ? Math.floor(cell) : Math.max(0.25, cell);
}

type Shape = {
	/** A run of grids, each with the width that its title wants at least. */
	readonly grids: readonly (Size & { readonly least: number })[];
	/** The largest kernel among those between the grids, or null for none. */
	readonly kernel: Size | null;
	readonly strided: boolean;
};

type Fit = { readonly cell: number; readonly kernelCell: number; readonly height: number };

/** The largest cell with which a run of grids fits a width; the height that it then has, in pixels. */
function fit(
	{ grids, kernel, strided }: Shape,
	flow: 'row' | 'column',
	{ width, rem }: Pick<Room, 'width' | 'rem'>,
	most: number
): Fit {
	const ruler = 2 * rem;
	const arc = (strided ? 2.25 : 0.5) * rem;
	const texts = TEXTS * rem + arc;
	const kernelCell = kernel
		? Math.floor(Math.min(2.25 * rem, (7.5 * rem) / Math.max(kernel.rows, kernel.cols)))
		: 0;
	const kernelWidth = kernel ? Math.max(kernel.cols * kernelCell, KERNEL_TITLE * rem) : 0;
	const kernelHeight = kernel ? kernel.rows * kernelCell + 4 * rem : 0;
	const between = grids.length - 1;
	if (flow === 'column') {
		const cols = largest(grids.map((grid) => grid.cols));
		const cell = whole(Math.min(most, (width - ruler - 1.75 * rem) / cols));
		// A kernel stands beside the grid that it makes.
		const height = grids.reduce(
			(sum, { rows }, i) => sum + Math.max(rows * cell + texts, i > 0 ? kernelHeight + texts : 0),
			0
		);
		return { cell, kernelCell, height };
	}
	const rest =
		width - grids.length * ruler - between * (kernelWidth + (kernel ? 2 : 1) * SIGN * rem);
	// Titles that are wider than their grids take from the others: the widest cell that leaves room.
	let cell = Math.min(most, rest / grids.reduce((sum, grid) => sum + grid.cols, 0));
	const used = (size: number) =>
		grids.reduce((sum, { cols, least }) => sum + Math.max(cols * size, least * rem - ruler), 0);
	while (cell > 8 && used(cell) > rest) cell -= 1;
	cell = whole(Math.max(0, cell));
	const rows = largest(grids.map((grid) => grid.rows));
	return { cell, kernelCell, height: Math.max(rows * cell + texts, kernelHeight + texts) };
}

function layoutOf(fitted: Fit, flow: 'row' | 'column', strided: boolean, room: Room): Layout {
	const { width, rem } = room;
	return {
		mode: flow === 'row' ? 'medium' : 'narrow',
		cell: fitted.cell,
		kernelCell: fitted.kernelCell,
		stageCell: Math.floor(2 * rem),
		ruler: Math.round(2 * rem),
		arc: Math.round((strided ? 2.25 : 0.5) * rem),
		line: width,
		lineBeside: false
	};
}

function isStrided({ stride }: Convolution): boolean {
	return stride.rows > 1 || stride.cols > 1;
}

function kernelSize(convolutions: readonly Convolution[], between: BetweenGrids): Size | null {
	if (between === 'nothing') return null;
	return {
		rows: largest(convolutions.map(({ kernel }) => kernel.rows)),
		cols: largest(convolutions.map(({ kernel }) => kernel.cols))
	};
}

/**
 * The better of two ways to lay out: one that fits the height with legible cells, else the one with
 * larger cells; between two that fit, one that is flatter may have somewhat smaller cells.
 */
function isBetter(one: Fit, other: Fit, room: SceneRoom): boolean {
	const good = ({ cell, height }: Fit) => height <= room.height && cell >= room.legible;
	if (good(one) !== good(other)) return good(one);
	if (good(one)) {
		const [flat, tall] = one.height < other.height ? [one, other] : [other, one];
		return flat.cell * WORTH_FLATNESS >= tall.cell === (flat === one);
	}
	if (one.cell !== other.cell) return one.cell > other.cell;
	return one.height < other.height;
}

/**
 * Lays one to four figures out beside or below each other, all with cells of one size: in the way
 * that gives the largest cells within the room's height, and where none does with legible cells, the
 * largest cells of any height.
 */
export function layoutBeside(
	convolutions: readonly Convolution[],
	room: SceneRoom,
	between: BetweenGrids
): SceneLayout {
	const { width, height, rem, legible } = room;
	const count = convolutions.length;
	const strided = convolutions.some(isStrided);
	const padded = convolutions.map(paddedSize);
	const outputs = convolutions.map((c) => ({ rows: c.outputRows, cols: c.outputCols }));
	const most = (sizes: readonly Size[]) => ({
		rows: largest(sizes.map(({ rows }) => rows)),
		cols: largest(sizes.map(({ cols }) => cols))
	});
	const shape: Shape = {
		grids: [
			{ ...most(padded), least: INPUT_TITLE },
			{ ...most(outputs), least: OUTPUT_TITLE }
		],
		kernel: kernelSize(convolutions, between),
		strided
	};
	let best: { columns: number; flow: 'row' | 'column'; fitted: Fit } | null = null;
	for (let columns = 1; columns <= count; columns++) {
		const lines = Math.ceil(count / columns);
		const own = { width: (width - (columns - 1) * GAP * rem) / columns, rem };
		for (const flow of ['row', 'column'] as const) {
			// The largest cell that the height allows, were there nothing but rows of cells and texts.
			const rowsOfCells = lines * (flow === 'row' ? shape.grids[0].rows : totalRows(shape));
			const bare = fit(shape, flow, own, LARGEST * rem);
			const fixed = lines * (bare.height - (rowsOfCells / lines) * bare.cell + TITLE * rem);
			const allowed = Math.max(legible, (height - fixed) / rowsOfCells);
			const cell = fit(shape, flow, own, Math.min(LARGEST * rem, allowed));
			const fitted = { ...cell, height: lines * (cell.height + TITLE * rem) };
			if (best === null || isBetter(fitted, best.fitted, room)) best = { columns, flow, fitted };
		}
	}
	const { columns, flow, fitted } = best!;
	return { columns, flow, layout: layoutOf(fitted, flow, strided, room) };
}

function totalRows({ grids }: Shape): number {
	return grids.reduce((sum, { rows }) => sum + rows, 0);
}

/**
 * Lays the layers of a chain out in a row where its cells are legible there, else below each other.
 * The output of a layer is the input of the next, drawn once.
 */
export function layoutChain(
	convolutions: readonly Convolution[],
	room: SceneRoom,
	between: BetweenGrids
): SceneLayout {
	const { height, rem, legible } = room;
	const last = convolutions[convolutions.length - 1];
	const strided = convolutions.some(isStrided);
	const shape: Shape = {
		grids: [
			...convolutions.map((c) => ({ ...paddedSize(c), least: INPUT_TITLE })),
			{ rows: last.outputRows, cols: last.outputCols, least: OUTPUT_TITLE }
		],
		kernel: kernelSize(convolutions, between),
		strided
	};
	const rows = largest(shape.grids.map((grid) => grid.rows));
	const texts = (TEXTS + (strided ? 2.25 : 0.5)) * rem;
	const allowed = Math.max(legible, Math.min(LARGEST * rem, (height - texts) / rows));
	const inRow = fit(shape, 'row', room, allowed);
	if (inRow.cell >= legible) {
		return { columns: 1, flow: 'row', layout: layoutOf(inRow, 'row', strided, room) };
	}
	const inColumn = fit(shape, 'column', room, Math.max(legible, 2.25 * rem));
	const flow = inColumn.cell > inRow.cell ? 'column' : 'row';
	const fitted = flow === 'row' ? inRow : inColumn;
	return { columns: 1, flow, layout: layoutOf(fitted, flow, strided, room) };
}
