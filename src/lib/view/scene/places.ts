import type { Timeline } from '$lib/timeline';

/** The index on one timeline of the place that `index` is on another. */
export type Placing = (from: Timeline, index: number, to: Timeline) => number;

/**
 * The same index where the timelines are equally long, else the same output cell and tap. Where
 * there is no such cell: the write of the nearest one before it, so that all it can show is shown.
 */
export const samePlace: Placing = (from, index, to) => {
	if (from.length === to.length) return index;
	const step = from.at(index);
	const { outputRows, outputCols, kernel } = to.convolution;
	const outputRow = Math.min(step.outputRow, outputRows - 1);
	const outputCol = Math.min(step.outputCol, outputCols - 1);
	if (outputRow < step.outputRow) return to.length - 1;
	if (outputCol < step.outputCol) return to.indexOf({ outputRow, outputCol, tap: 'write' });
	if (step.kind !== 'mac') return to.indexOf({ outputRow, outputCol, tap: step.kind });
	const tapRow = Math.min(step.tapRow, kernel.rows - 1);
	const tapCol = Math.min(step.tapCol, kernel.cols - 1);
	return to.indexOf({ outputRow, outputCol, tap: tapRow * kernel.cols + tapCol });
};

/** The last step: everything is written. */
export const finished: Placing = (_from, _index, to) => to.length - 1;
