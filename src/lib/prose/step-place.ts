import { stepIndex } from '$lib/lessons';
import type { StepRef } from '$lib/schema';
import type { Timeline } from '$lib/timeline';

/** What has steps that places name: a timeline, or a trace of another kind with its own places. */
export type Places = {
	readonly length: number;
	/** The index of a place; null where there is none. */
	readonly indexOf: (place: StepRef) => number | null;
};

/** A convolution's timeline as places. */
export function timelinePlaces(timeline: Timeline): Places {
	return {
		length: timeline.length,
		indexOf: (place) => {
			try {
				return stepIndex(timeline, place);
			} catch (error) {
				if (error instanceof RangeError) return null;
				throw error;
			}
		}
	};
}

/** Digits as a number, at most six of them; null for anything else. */
export function wholeNumber(text: string): number | null {
	return /^\d{1,12}$/.test(text) ? Number(text) : null;
}

/**
 * The step that a placeholder names: an index, `first`, `last`, or row, column and tap. 'none'
 * where the timeline has no such step.
 */
export function stepAt(timeline: Timeline, parts: readonly string[]): number | 'unknown' | 'none' {
	return placeAt(timelinePlaces(timeline), parts);
}

/** The same among places of any kind. */
export function placeAt(places: Places, parts: readonly string[]): number | 'unknown' | 'none' {
	const place = placeOf(parts);
	return place === null ? 'unknown' : (places.indexOf(place) ?? 'none');
}

function placeOf(parts: readonly string[]): StepRef | null {
	if (parts.length === 1) {
		const [only] = parts;
		return only === 'first' || only === 'last' ? only : wholeNumber(only);
	}
	if (parts.length !== 3) return null;
	const outputRow = wholeNumber(parts[0]);
	const outputCol = wholeNumber(parts[1]);
	const [, , name] = parts;
	const tap = name === 'window' || name === 'write' ? name : wholeNumber(name);
	return outputRow === null || outputCol === null || tap === null
		? null
		: { outputRow, outputCol, tap };
}
