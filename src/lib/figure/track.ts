import type { Marker, Trace } from '$lib/timeline';

/** A stretch of the track, as fractions of its length. */
export type Stretch = { readonly from: number; readonly to: number };

/** What the timeline's track shows. At most a few hundred shapes, however long the trace. */
export type Track = {
	/** Windows where they are few, rows where those are few, else one stretch. */
	readonly unit: 'window' | 'row' | 'whole';
	readonly segments: readonly Stretch[];
	/** Where rows begin, while they are few enough to label. */
	readonly rows: readonly { readonly row: number; readonly at: number }[];
	/** Stride jumps along a row and down to the next one, while they are few enough to see. */
	readonly jumps: readonly { readonly at: number; readonly axis: 'cols' | 'rows' }[];
	/** From the first to the last window that touches padding. */
	readonly padded: readonly number[];
};

const MOST_SEGMENTS = 96;
const MOST_JUMPS = 48;
const MOST_ROW_LABELS = 16;

function walk<S>(trace: Trace<S>, marker: Marker): number[] {
	const indices: number[] = [];
	for (let at = trace.next(marker, -1); at !== null; at = trace.next(marker, at)) indices.push(at);
	return indices;
}

function stretches(ends: readonly number[], length: number): Stretch[] {
	return ends.map((end, i) => ({
		from: i === 0 ? 0 : (ends[i - 1] + 1) / length,
		to: (end + 1) / length
	}));
}

/** The track of a trace, by its markers alone. */
export function track<S>(trace: Trace<S>): Track {
	const { length } = trace;
	const unit =
		trace.count('window') <= MOST_SEGMENTS
			? 'window'
			: trace.count('row') <= MOST_SEGMENTS
				? 'row'
				: 'whole';
	const few = (marker: Marker, most: number) =>
		trace.count(marker) <= most ? walk(trace, marker) : [];
	return {
		unit,
		segments: unit === 'whole' ? [{ from: 0, to: 1 }] : stretches(walk(trace, unit), length),
		rows: few('row-start', MOST_ROW_LABELS).map((index, row) => ({ row, at: index / length })),
		jumps: (['column-jump', 'row-jump'] as const).flatMap((marker) =>
			few(marker, MOST_JUMPS).map((index) => ({
				at: index / length,
				axis: marker === 'column-jump' ? ('cols' as const) : ('rows' as const)
			}))
		),
		// Where only one window touches padding, it is both.
		padded: [
			...new Set([trace.next('first-padded-window', -1), trace.next('last-padded-window', -1)])
		]
			.filter((index) => index !== null)
			.map((index) => index / length)
	};
}

/** How much of the output is written once the step at `index` is done: the share of the track up to the last write. */
export function writtenShare<S>(trace: Trace<S>, index: number): number {
	const last = trace.previous('window', index + 1);
	return last === null ? 0 : (last + 1) / trace.length;
}
