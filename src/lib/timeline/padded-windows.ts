import type { Convolution } from '$lib/core';

type Axis = {
	readonly outputs: number;
	readonly stride: number;
	/** Padding before the axis. */
	readonly before: number;
	readonly length: number;
	/** From the first tap to the last: dilation · (kernel − 1). */
	readonly reach: number;
};

type OutputCell = { readonly outputRow: number; readonly outputCol: number };

/*
 * Taps of one window grow along an axis, so a window leaves the input there exactly when its first
 * tap lies before it, i · stride < before, or its last tap past it, i · stride + reach − before ≥ length.
 * The first holds for a run of outputs at the start, the second for a run at the end.
 */

function leadingRun({ outputs, stride, before }: Axis): number {
	return Math.min(outputs, Math.ceil(before / stride));
}

function trailingStart({ outputs, stride, before, length, reach }: Axis): number {
	return Math.min(outputs, Math.max(0, Math.ceil((length + before - reach) / stride)));
}

function firstOutside(axis: Axis): number | null {
	if (leadingRun(axis) > 0) return 0;
	const start = trailingStart(axis);
	return start < axis.outputs ? start : null;
}

function lastOutside(axis: Axis): number | null {
	if (trailingStart(axis) < axis.outputs) return axis.outputs - 1;
	const run = leadingRun(axis);
	return run > 0 ? run - 1 : null;
}

function axes(c: Convolution): { rows: Axis; cols: Axis } {
	return {
		rows: {
			outputs: c.outputRows,
			stride: c.stride.rows,
			before: c.padding.top,
			length: c.input.rows,
			reach: c.dilation.rows * (c.slidingKernel.rows - 1)
		},
		cols: {
			outputs: c.outputCols,
			stride: c.stride.cols,
			before: c.padding.left,
			length: c.input.cols,
			reach: c.dilation.cols * (c.slidingKernel.cols - 1)
		}
	};
}

/** The output of the first window, in step order, any tap of which lies in padding, or null. */
export function firstPaddedWindow(c: Convolution): OutputCell | null {
	const { rows, cols } = axes(c);
	const outputRow = firstOutside(rows);
	const outputCol = firstOutside(cols);
	if (outputRow === 0) return { outputRow: 0, outputCol: 0 };
	if (outputCol !== null) return { outputRow: 0, outputCol };
	return outputRow === null ? null : { outputRow, outputCol: 0 };
}

/** The output of the last window, in step order, any tap of which lies in padding, or null. */
export function lastPaddedWindow(c: Convolution): OutputCell | null {
	const { rows, cols } = axes(c);
	const outputRow = lastOutside(rows);
	const outputCol = lastOutside(cols);
	const last = { outputRow: c.outputRows - 1, outputCol: c.outputCols - 1 };
	if (outputRow === last.outputRow) return last;
	if (outputCol !== null) return { outputRow: last.outputRow, outputCol };
	return outputRow === null ? null : { outputRow, outputCol: last.outputCol };
}
