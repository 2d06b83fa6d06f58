import type { Step } from '$lib/core';
import { formatCell, formatCount } from '$lib/figure';
import { detailsMessages, type MarkerText } from '$lib/messages';
import { markerPage, type MarkerPage, type Trace } from '$lib/timeline';

export const markerKinds = ['row-start', 'column-jump', 'row-jump', 'padded'] as const;

/** The kinds of place that the list shows, one at a time. */
export type MarkerKind = (typeof markerKinds)[number];

/** A page of the list, at most 50 places from the step `from` on, by arithmetic however long the trace. */
export function placesPage(trace: Trace<Step>, kind: MarkerKind, from: number): MarkerPage {
	if (kind !== 'padded') return markerPage(trace, kind, from);
	const ends = [trace.next('first-padded-window', -1), trace.next('last-padded-window', -1)];
	const indices = [...new Set(ends.filter((index) => index !== null))];
	return { indices, previous: null, next: null, total: indices.length };
}

/** The last place of a kind at or before a step: where the learner is among them; null before the first. */
export function placeBefore(trace: Trace<Step>, kind: MarkerKind, index: number): number | null {
	if (kind !== 'padded') return trace.previous(kind, index + 1);
	return (
		trace.previous('last-padded-window', index + 1) ??
		trace.previous('first-padded-window', index + 1)
	);
}

/** "Step 12: stride jump of 2 columns, output (0, 1)" */
export function placeText(trace: Trace<Step>, kind: MarkerKind, index: number): string {
	const step = trace.at(index);
	return detailsMessages.markers.item(
		formatCount(index + 1),
		markerText(trace, kind, index, step),
		formatCell(step.outputRow, step.outputCol)
	);
}

function markerText(trace: Trace<Step>, kind: MarkerKind, index: number, step: Step): MarkerText {
	if (kind === 'row-start') return { kind, row: formatCount(step.outputRow) };
	if (kind === 'padded') {
		const first = trace.next('first-padded-window', -1);
		const last = trace.next('last-padded-window', -1);
		return { kind, which: first === last ? 'only' : index === first ? 'first' : 'last' };
	}
	const length = step.kind === 'window' && step.move ? step.move.length : 0;
	return { kind, length: formatCount(length) };
}
