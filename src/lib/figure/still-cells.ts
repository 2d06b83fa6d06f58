import type { CellLook, GridLook } from './cell-looks';
import { cellFontSize, hatchPath, rulerIndices, type Box, type GridFrame } from './grid-geometry';
import { formatNumber } from './number-format';
import { coordinate, element, label, outline } from './still-svg';
import type { Theme } from './theme';

/** The smallest cells, in pixels, that hold numbers, and the smallest that have lines and hatching. */
const NUMBER_FROM = 18;
const LINES_FROM = 6;
/** Numbers smaller than this are left out: nobody could read them in print. */
const SMALLEST_NUMBER = 11;
/** The widest figure of the system's fonts, in font sizes. */
const FIGURE_WIDTH = 0.64;
const HATCH_GAP = 7;
const RULER_TEXT = 15;

/**
 * The fills of the cells from `first` (inclusive) to `count` in row-major order: one path a colour,
 * neighbours of one colour joined, so that a whole picture stays small and shows no seams.
 */
function fills(frame: GridFrame, look: GridLook, count: number): string {
	const { rows, cols, firstRow, firstCol, cell } = frame;
	const paths = new Map<string, string[]>();
	for (let row = 0; row < rows && row * cols < count; row++) {
		const end = Math.min(cols, count - row * cols);
		for (let col = 0; col < end;) {
			const fill = look.fill(row + firstRow, col + firstCol);
			let next = col + 1;
			while (next < end && look.fill(row + firstRow, next + firstCol) === fill) next++;
			const parts = paths.get(fill) ?? [];
			const run = String(next - col);
			parts.push(`M${String(col)} ${String(row)}h${run}v1h-${run}z`);
			paths.set(fill, parts);
			col = next;
		}
	}
	const shapes = [...paths].map(([fill, parts]) => element('path', { fill, d: parts.join('') }));
	return element(
		'g',
		{
			transform: `scale(${coordinate(cell)})`,
			'shape-rendering': cell < LINES_FROM ? 'crispEdges' : null
		},
		...shapes
	);
}

function gridLines({ rows, cols, cell }: GridFrame, stroke: string): string {
	const width = coordinate(cols * cell);
	const height = coordinate(rows * cell);
	const between = (count: number) =>
		cell < LINES_FROM ? [0, count] : Array.from({ length: count + 1 }, (_, i) => i);
	const across = between(rows).map((row) => `M0 ${coordinate(row * cell)}H${width}`);
	const down = between(cols).map((col) => `M${coordinate(col * cell)} 0V${height}`);
	return element('path', { d: [...across, ...down].join(''), stroke, fill: 'none' });
}

/** Hatching: whole boxes of the padding around the input, and the cells that no window reaches. */
function hatching(frame: GridFrame, look: GridLook, stroke: string): string {
	const { rows, cols, firstRow, firstCol, cell } = frame;
	if (cell < LINES_FROM) return '';
	const parts: string[] = [];
	for (let row = 0; row < rows; row++) {
		for (let col = 0; col < cols; col++) {
			const box: Box = { x: col * cell, y: row * cell, width: cell, height: cell };
			for (const direction of look.hatch(row + firstRow, col + firstCol)) {
				parts.push(hatchPath(box, HATCH_GAP, direction));
			}
		}
	}
	if (parts.length === 0) return '';
	return element('path', { d: parts.join(''), stroke, fill: 'none' });
}

/** The size at which a number fits its cell in any of the system's fonts, whichever it may be. */
function numberSize(text: string, cell: number): number {
	const share = Math.max(0.37, SMALLEST_NUMBER / cell);
	return Math.min(cellFontSize(text, cell, share), (cell - 5) / (FIGURE_WIDTH * text.length));
}

/** Whether every one of these numbers can be read in cells of this size. All are shown, or none. */
function legible(texts: readonly string[], cell: number): boolean {
	if (cell < NUMBER_FROM) return false;
	return texts.every((text) => numberSize(text, cell) >= SMALLEST_NUMBER);
}

export type GridParts = {
	/** Cells in row-major order that are filled; the others are blank. */
	readonly count: number;
	/** Whether something stands in a cell's top right corner, and its number makes room. */
	readonly crowded?: (row: number, col: number) => boolean;
};

/** The input or the output: some of its cells, and the lines of all. */
export function stillGrid(
	frame: GridFrame,
	look: GridLook,
	theme: Theme,
	{ count, crowded }: GridParts
): string {
	const { rows, cols, firstRow, firstCol, cell } = frame;
	const places = Array.from({ length: cell < NUMBER_FROM ? 0 : rows * cols }, (_, place) => ({
		row: Math.floor(place / cols) + firstRow,
		col: (place % cols) + firstCol
	}));
	const looks = places.map(({ row, col }) => look.text(row, col));
	const shown = legible(
		looks.map(({ text }) => text),
		cell
	);
	const numbers = (shown ? looks.slice(0, count) : []).map(({ text, ink }, place) => {
		const { row, col } = places[place];
		const aside = crowded?.(row, col) ? cell * 0.1 : 0;
		const x = (col - firstCol + 0.5) * cell - aside;
		const y = (row - firstRow + 0.5) * cell + aside;
		return label(text, x, y, numberSize(text, cell), ink);
	});
	return element(
		'g',
		{ 'text-anchor': 'middle' },
		fills(frame, look, count),
		hatching(frame, look, theme.hatch),
		gridLines(frame, theme.hairline),
		...numbers
	);
}

/** Row and column indices left of and below a grid; `fromPadded` counts from the padded grid's corner. */
export function stillRulers(frame: GridFrame, theme: Theme, fromPadded = false): string {
	const { rows, cols, firstRow, firstCol, cell } = frame;
	const middle = (index: number, first: number) => (index - first + 0.5) * cell;
	const shown = (index: number, first: number) => formatNumber(fromPadded ? index - first : index);
	const text = RULER_TEXT;
	return (
		element(
			'g',
			{ 'text-anchor': 'end' },
			...rulerIndices(firstRow, rows, cell, 22).map((row) =>
				label(shown(row, firstRow), -10, middle(row, firstRow), text, theme.muted)
			)
		) +
		element(
			'g',
			{ 'text-anchor': 'middle' },
			...rulerIndices(firstCol, cols, cell, 30).map((col) =>
				label(shown(col, firstCol), middle(col, firstCol), rows * cell + 17, text, theme.muted)
			)
		)
	);
}

export type SmallGridStyle = {
	readonly rows: number;
	readonly cols: number;
	readonly cell: number;
	readonly stroke: string;
	readonly strokeWidth: number;
	/** The ringed cell, by its place, and whether its ring is dashed. */
	readonly ring?: { readonly place: number; readonly dashed: boolean } | null;
	/** Cells from this place on are blank. */
	readonly blankFrom?: number;
	/** The number at this place is the newest. */
	readonly newest?: number | null;
};

/** A kernel, or a grid of the stage. */
export function stillSmallGrid(
	looks: readonly CellLook[],
	{ rows, cols, cell, stroke, strokeWidth, ring, blankFrom = Infinity, newest }: SmallGridStyle,
	theme: Theme
): string {
	const frame: GridFrame = { rows, cols, firstRow: 0, firstCol: 0, cell };
	const look: GridLook = {
		fill: (row, col) => looks[row * cols + col].fill,
		text: (row, col) => looks[row * cols + col],
		hatch: (row, col) => (looks[row * cols + col].hatched ? ['rising'] : [])
	};
	const shown = legible(
		looks.map(({ text }) => text),
		cell
	);
	const numbers = looks.map(({ text, ink }, place) => {
		if (!shown || place >= blankFrom) return '';
		const [x, y] = [((place % cols) + 0.5) * cell, (Math.floor(place / cols) + 0.5) * cell];
		const isNewest = place === newest;
		return label(
			text,
			x,
			y,
			numberSize(text, cell),
			isNewest ? theme.accumulator : ink,
			isNewest ? { 'font-weight': 700 } : {}
		);
	});
	return element(
		'g',
		{ 'text-anchor': 'middle' },
		fills(frame, look, looks.length),
		hatching(frame, look, theme.hatch),
		gridLines(frame, theme.hairline),
		...numbers,
		outline(0, 0, cols * cell, rows * cell, stroke, strokeWidth, { rx: 3 }),
		ring ? ringAt(ring.place, cols, cell, ring.dashed, theme) : ''
	);
}

function ringAt(place: number, cols: number, cell: number, dashed: boolean, theme: Theme): string {
	const inset = Math.min(2, cell / 6);
	return outline(
		(place % cols) * cell + inset,
		Math.floor(place / cols) * cell + inset,
		cell - 2 * inset,
		cell - 2 * inset,
		theme.accumulator,
		dashed ? 2.25 : Math.min(3, cell / 3),
		{ rx: Math.min(3, cell / 6), 'stroke-dasharray': dashed ? '4 3' : null }
	);
}
