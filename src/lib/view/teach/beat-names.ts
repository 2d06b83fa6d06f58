import type { DraftBeat } from '$lib/lessons';
import { teachMessages } from '$lib/messages';

/** What the beats of a path are called: stops and questions count each for themselves, from one. */
export function beatNames(path: readonly DraftBeat[]): string[] {
	let stops = 0;
	let questions = 0;
	return path.map(({ beat }) =>
		'stop' in beat ? teachMessages.beat.stop(++stops) : teachMessages.beat.question(++questions)
	);
}
