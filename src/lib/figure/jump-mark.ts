import { arcPath } from './arc';
import type { GridFrame } from './grid-geometry';
import type { Jump } from './jump';

/** A stride jump on the ruler: from the middle of the first cell it leaves to the middle of the first it reaches. */
export type JumpMark = {
	readonly start: number;
	readonly end: number;
	/** The arc, along x outside the top edge or along y outside the right edge. */
	readonly arc: string;
	/** The arrow's head, to be drawn with `headTransform`. */
	readonly head: string;
	readonly headTransform: string;
};

/** The marks of a jump along a grid's edge; `rise` pixels is how far the arc stands out. */
export function jumpMark(jump: Jump, frame: GridFrame, rise: number): JumpMark {
	const cols = jump.axis === 'cols';
	const first = cols ? frame.firstCol : frame.firstRow;
	const along = (index: number) => (index - first + 0.5) * frame.cell;
	const start = along(cols ? jump.from.col : jump.from.row);
	const end = along(cols ? jump.to.col : jump.to.row);
	return {
		start,
		end,
		arc: arcPath(jump.axis, start, end, cols ? rise : -rise),
		head: 'M-5 -8L0 0L5 -8Z',
		headTransform: cols
			? `translate(${String(end)} 0) rotate(-14)`
			: `translate(0 ${String(end)}) rotate(76)`
	};
}
