import type { Step } from '$lib/core';
import type { StepRange, Timeline } from '$lib/timeline';
import type { Listing, Visit } from './listing';

/** The number of the line, from 0, that a step lights. */
export function lineOf({ lines, library }: Listing, { kind }: Step): number {
	const line = lines.findIndex(({ current }) => current.includes(kind));
	if (line === -1) throw new Error(`No line of ${library} shows a step of kind ${kind}.`);
	return line;
}

/**
 * The step at which a line is come to next, after `index`; past the last of them, the first again.
 * null for a line that no step comes to, or none within the range (default: the whole timeline).
 * It takes no steps to find out, however long the timeline.
 */
export function nextVisit(
	{ lines }: Listing,
	line: number,
	timeline: Timeline,
	index: number,
	range: StepRange = { start: 0, end: timeline.length - 1 }
): number | null {
	const { visit } = lines[line];
	if (visit === null) return null;
	const next = visitAfter(visit, timeline, index);
	if (next !== null && next <= range.end) return next;
	const first = visitAfter(visit, timeline, range.start - 1);
	return first !== null && first <= range.end ? first : null;
}

/** The first visit after `index` (from −1), or null. */
function visitAfter(visit: Visit, timeline: Timeline, index: number): number | null {
	const { kernel, tapsPerOutput } = timeline.convolution;
	switch (visit) {
		case 'row':
			return timeline.next('row-start', index);
		case 'write':
			return timeline.next('window', index);
		case 'window':
			return placeAfter(timeline, index, (place) => (place === 0 ? 0 : null));
		case 'multiply':
			return placeAfter(timeline, index, (place) => {
				const multiply = Math.max(1, place);
				return multiply <= tapsPerOutput ? multiply : null;
			});
		case 'kernel-row':
			return placeAfter(timeline, index, (place) => {
				const tap = Math.ceil((Math.max(1, place) - 1) / kernel.cols) * kernel.cols;
				return tap < tapsPerOutput ? tap + 1 : null;
			});
	}
}

/**
 * The first step after `index` at a visited place within its window (0: the arrival, 1 …: the
 * multiplies). `visited` gives the first visited place at or after a given one; null: none is left.
 */
function placeAfter(
	timeline: Timeline,
	index: number,
	visited: (place: number) => number | null
): number | null {
	const perWindow = timeline.convolution.tapsPerOutput + 2;
	const after = index + 1;
	const windowAt = Math.floor(after / perWindow) * perWindow;
	const here = visited(after - windowAt);
	const found = here === null ? windowAt + perWindow + (visited(0) ?? 0) : windowAt + here;
	return found < timeline.length ? found : null;
}
