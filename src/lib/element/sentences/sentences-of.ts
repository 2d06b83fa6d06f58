import { linkNoteSentence, sharedProblemSentence } from '$lib/messages';
import type { Read } from '../content';

/** What of an element's content could not be used, in sentences. */
export function sentencesOf({ notes, problem, sentences }: Read): string[] {
	return [
		...sentences,
		...(problem === null ? [] : [sharedProblemSentence(problem)]),
		...notes.map((note) => linkNoteSentence(note))
	];
}
