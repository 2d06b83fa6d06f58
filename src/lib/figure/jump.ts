import type { Step } from '$lib/core';

/** A window's top-left corner, in input coordinates. */
export type Origin = { readonly row: number; readonly col: number };

/** A move of two or more: from where, to where, and the window positions it passes over. */
export type Jump = {
	readonly axis: 'rows' | 'cols';
	readonly length: number;
	readonly from: Origin;
	readonly to: Origin;
	readonly skipped: readonly Origin[];
};

/** The shortest move that is drawn as a jump. */
const SHORTEST_JUMP = 2;

/** The previous window along the move that a window step made: one to the left, or the row above at column 0. */
export function cameFrom(step: Step): Origin | null {
	if (step.kind !== 'window' || step.move === null) return null;
	return step.move.axis === 'cols'
		? { row: step.originRow, col: step.originCol - step.move.length }
		: { row: step.originRow - step.move.length, col: step.originCol };
}

/** The stride jump that a step shows: only while its window has just arrived, and only for moves of two or more. */
export function jumpOf(step: Step): Jump | null {
	const from = cameFrom(step);
	if (step.kind !== 'window' || from === null || step.move === null) return null;
	const { axis, length } = step.move;
	if (length < SHORTEST_JUMP) return null;
	const skipped = Array.from({ length: length - 1 }, (_, i) =>
		axis === 'cols'
			? { row: from.row, col: from.col + i + 1 }
			: { row: from.row + i + 1, col: from.col }
	);
	return { axis, length, from, to: { row: step.originRow, col: step.originCol }, skipped };
}
