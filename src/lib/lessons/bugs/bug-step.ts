import type { MacStep, WindowStep, WriteStep } from '$lib/core';

/** What the loop's names stand for at a step; null before they have a value. */
export type LoopVariables = {
	/** The window's first row and column in the padded image. */
	readonly x: number | null;
	readonly y: number | null;
	/** The window in the padded image; the ends are not part of it, as in Python. */
	readonly slice: {
		readonly fromRow: number;
		readonly toRow: number;
		readonly fromCol: number;
		readonly toCol: number;
	} | null;
	/** The newest product. */
	readonly product: number | null;
	/** The sum so far. */
	readonly total: number | null;
};

/** A write, with the output that the same window is for in the right loop. */
export type PlacedWrite = WriteStep & { readonly rightRow: number; readonly rightCol: number };

/** A window of the right loop that this loop leaves out; (row, col) is the output that waits for it. */
export type SkippedStep = {
	readonly kind: 'skipped';
	readonly row: number;
	readonly col: number;
	/** dropped: an error was passed over, and the rest with it; beyond-range: the loop ends before it. */
	readonly reason: 'dropped' | 'beyond-range';
};

/** An error that nobody sees; (row, col) is where the window was to be written. */
export type SwallowedStep = {
	readonly kind: 'swallowed';
	readonly row: number;
	readonly col: number;
	/** What Python would have said. */
	readonly error: string;
};

/** An error that ends the loop; no place where it comes before the first window. */
export type FailedStep = {
	readonly kind: 'failed';
	readonly row: number | null;
	readonly col: number | null;
	readonly error: string;
};

/** The loop is done and returns an array of this size. */
export type ReturnedStep = {
	readonly kind: 'returned';
	readonly rows: number;
	readonly cols: number;
};

/**
 * One step of a loop in the bug lab. The window's and the multiply's output are where the loop is going
 * to write, which may be outside the output, or no whole number; the write's is where it wrote.
 */
export type BugStep = (
	WindowStep | MacStep | PlacedWrite | SkippedStep | SwallowedStep | FailedStep | ReturnedStep
) & {
	/** The line of the listing that it is at, from 0. */
	readonly line: number;
	readonly variables: LoopVariables;
};
