import type { Marker, Trace } from './trace';

export type MarkerPage = {
	/** Step indices in rising order, at most `size`. */
	readonly indices: readonly number[];
	/** Where the page before starts (pass it as `from`), or null on the first. */
	readonly previous: number | null;
	/** Where the page after starts (pass it as `from`), or null on the last. */
	readonly next: number | null;
	/** How many markers of this kind the whole trace has. */
	readonly total: number;
};

/** The markers at or after the step `from`, `size` (default 50) at a time, so that no list is ever whole. */
export function markerPage<S>(
	trace: Trace<S>,
	marker: Marker,
	from: number,
	size = 50
): MarkerPage {
	const indices: number[] = [];
	const start = Math.min(Math.max(from, 0), trace.length);
	let next = trace.next(marker, start - 1);
	while (next !== null && indices.length < size) {
		indices.push(next);
		next = trace.next(marker, next);
	}
	let previous: number | null = null;
	let earlier = trace.previous(marker, start);
	for (let walked = 0; earlier !== null && walked < size; walked++) {
		previous = earlier;
		earlier = trace.previous(marker, earlier);
	}
	return { indices, previous, next, total: trace.count(marker) };
}
