import { stepsOf, type EmbedOptions } from '$lib/schema';
import type { DecodedLink } from './decode-link';
import { refuse, type Note } from './note';

/**
 * Fits an embed's range and markers to its state's timeline, and the step to the range.
 *
 * - An end of the range that the timeline does not have, or a range that ends before it starts, is
 *   left out; a marker that cannot be reached is left out; each with a note.
 * - A step outside the range goes to its nearer end: with a note, unless it is the usual step 0.
 *
 * @param decoded a state whose parts go together and whose step is on its timeline
 */
export function fitEmbed({
	state,
	options,
	notes
}: DecodedLink<EmbedOptions>): DecodedLink<EmbedOptions> {
	const outcome = stepsOf(state);
	const last = 'steps' in outcome ? outcome.steps - 1 : 0;
	const added: Note[] = [];
	const onTimeline = (part: 'start' | 'end') => {
		const given = options[part];
		if (given === null || given <= last) return given;
		added.push({ part, ...pastTheEnd(given, last) });
		return null;
	};
	const start = onTimeline('start');
	let end = onTimeline('end');
	if (start !== null && end !== null && end < start) {
		added.push({ part: 'end', ...refuse('range-backwards', { start, end }).reason });
		end = null;
	}
	const range = { start: start ?? 0, end: end ?? last };
	const isReached = (step: number) => step >= range.start && step <= range.end;
	const markers = options.markers.filter(isReached);
	const missed = options.markers.find((step) => !isReached(step));
	if (missed !== undefined) {
		const reason = missed > last ? pastTheEnd(missed, last) : outside(missed, range);
		added.push({ part: 'markers', ...reason });
	}
	const step = Math.min(Math.max(state.step, range.start), range.end);
	const told = notes.some(({ part }) => part === 'step');
	if (step !== state.step && state.step !== 0 && !told) {
		added.push({ part: 'step', ...outside(state.step, range) });
	}
	return {
		state: step === state.step ? state : { ...state, step },
		options: { ...options, start, end, markers },
		notes: [...notes, ...added]
	};
}

function pastTheEnd(given: number, last: number) {
	return refuse('past-the-end', { given, last }).reason;
}

function outside(given: number, range: { readonly start: number; readonly end: number }) {
	return refuse('outside-range', { given, ...range }).reason;
}
