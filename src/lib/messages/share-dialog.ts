import { stateNoteSentence, type NoteOrigin, type StateNote } from './state-notes';

/** Words around the notes on a link that was opened. */
export const linkNoteMessages = { dismiss: 'Dismiss' } as const;

/**
 * A sentence for a link's note; `not-loaded` is what could not be fetched.
 *
 * @param from where it came from, if not from a link
 */
export function linkNoteSentence(note: StateNote, from?: NoteOrigin): string {
	if (note.code === 'not-loaded') {
		const what = note.part === 'picture' ? 'The picture of this link' : 'This link';
		return `${what} could not be loaded: check the connection and reload the page.`;
	}
	return stateNoteSentence(note, from);
}

export type { StateNote };
