import { cellFontSize, hatchPath, type GridFrame, type GridLook, type Theme } from '$lib/figure';

/** Which part of the grid the canvas shows: the grid in pixels, scaled by k, then moved by (x, y). */
export type GridView = { readonly k: number; readonly x: number; readonly y: number };

export const wholeGrid: GridView = { k: 1, x: 0, y: 0 };

const LINES_FROM = 6;
const FAINT_LINES_BELOW = 24;
const HATCH_FROM = 7;
const HATCH_GAP = 7;

/** The indices of the cells that are on show, half-open. */
export function visibleCells(frame: GridFrame, view: GridView, width: number, height: number) {
	const size = frame.cell * view.k;
	return {
		fromRow: Math.max(0, Math.floor(-view.y / size)),
		toRow: Math.min(frame.rows, Math.ceil((height - view.y) / size)),
		fromCol: Math.max(0, Math.floor(-view.x / size)),
		toCol: Math.min(frame.cols, Math.ceil((width - view.x) / size))
	};
}

/**
 * Paints the still base of a grid: fills, hairlines, hatching, and numbers where they are too many
 * for SVG. Costs the visible cells; steps never call it.
 */
export function paintGrid(
	context: CanvasRenderingContext2D,
	frame: GridFrame,
	view: GridView,
	look: GridLook,
	theme: Theme,
	numbers: boolean
): void {
	const scale = context.getTransform().a || 1;
	const width = context.canvas.width / scale;
	const height = context.canvas.height / scale;
	context.clearRect(0, 0, width, height);
	const size = frame.cell * view.k;
	const { fromRow, toRow, fromCol, toCol } = visibleCells(frame, view, width, height);
	const hatches: Record<'rising' | 'falling', string[]> = { rising: [], falling: [] };
	for (let r = fromRow; r < toRow; r++) {
		for (let c = fromCol; c < toCol; c++) {
			const row = r + frame.firstRow;
			const col = c + frame.firstCol;
			// Neighbours share whole device pixels, so that no seam shows between small cells.
			const x = Math.round((c * size + view.x) * scale) / scale;
			const y = Math.round((r * size + view.y) * scale) / scale;
			const right = Math.round(((c + 1) * size + view.x) * scale) / scale;
			const bottom = Math.round(((r + 1) * size + view.y) * scale) / scale;
			const box = { x, y, width: right - x, height: bottom - y };
			context.fillStyle = look.fill(row, col);
			context.fillRect(box.x, box.y, box.width, box.height);
			for (const direction of look.hatch(row, col)) {
				if (size >= HATCH_FROM) hatches[direction].push(hatchPath(box, HATCH_GAP, direction));
			}
			if (size >= LINES_FROM) {
				context.strokeStyle = theme.hairline;
				context.lineWidth = 1;
				// Small cells make a picture; their lines must not.
				context.globalAlpha = size < FAINT_LINES_BELOW ? 0.35 : 1;
				context.strokeRect(box.x + 0.5, box.y + 0.5, box.width, box.height);
				context.globalAlpha = 1;
			}
		}
	}
	context.lineWidth = 1;
	context.strokeStyle = theme.hatch;
	if (hatches.rising.length > 0) context.stroke(new Path2D(hatches.rising.join('')));
	if (hatches.falling.length > 0) context.stroke(new Path2D(hatches.falling.join('')));
	if (!numbers) return;
	context.textAlign = 'center';
	context.textBaseline = 'middle';
	const family = getComputedStyle(context.canvas).fontFamily;
	for (let r = fromRow; r < toRow; r++) {
		for (let c = fromCol; c < toCol; c++) {
			const { text, ink } = look.text(r + frame.firstRow, c + frame.firstCol);
			context.font = `${cellFontSize(text, size)}px ${family}`;
			context.fillStyle = ink;
			context.fillText(text, (c + 0.5) * size + view.x, (r + 0.5) * size + view.y);
		}
	}
}
