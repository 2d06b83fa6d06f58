import type { Step } from '$lib/core';

/** What one unit of stepping or playing is. */
export type Granularity = 'multiply' | 'window' | 'row';

/** A kind of place on the timeline. The granularities are markers too: the boundaries that stepping stops at. */
export type Marker =
	| Granularity
	| 'row-start'
	| 'column-jump'
	| 'row-jump'
	| 'stride-jump'
	| 'first-padded-window'
	| 'last-padded-window';

/** From fine to coarse. */
export const GRANULARITIES: readonly Granularity[] = ['multiply', 'window', 'row'];

/**
 * Where each marker's boundaries are:
 * - multiply: every step; window: each write; row: a row's last write;
 * - row-start: the window step of column 0 of each row;
 * - column-jump, row-jump: window steps whose move has that axis and a length of 2 or more; stride-jump: either;
 * - first-padded-window, last-padded-window: the window step of the first and last window any tap of
 *   which lies in padding (none, or one each; the same one when only one window does).
 */
export const MARKERS: readonly Marker[] = [
	...GRANULARITIES,
	'row-start',
	'column-jump',
	'row-jump',
	'stride-jump',
	'first-padded-window',
	'last-padded-window'
];

/** A walk of `length` steps in which any step can be had by its index. All that the player and the view know. */
export interface Trace<S = Step> {
	readonly length: number;
	/** The step at an index in 0 … length − 1. Throws RangeError for any other. */
	at(index: number): S;
	/** The first boundary after `index` (−1 … length), or null. */
	next(marker: Marker, index: number): number | null;
	/** The last boundary before `index` (−1 … length), or null. */
	previous(marker: Marker, index: number): number | null;
	/** How many boundaries of this kind there are. */
	count(marker: Marker): number;
}
