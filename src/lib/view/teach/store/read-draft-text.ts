import { fromLesson, type Draft } from '$lib/lessons';
import { readJson } from '$lib/prose';
import { lessonLimits, type LessonProblem } from '$lib/schema';

/** A draft, or all that is wrong with the file it was to come from. */
export type ReadDraft = { readonly draft: Draft } | { readonly problems: readonly LessonProblem[] };

/**
 * The draft in a lesson file's text; the lesson may be unfinished. Total: any text gives a draft or at
 * least one problem.
 *
 * @param limit bytes of the text that are too many
 */
export function readDraftText(text: string, limit: number = lessonLimits.fileBytes): ReadDraft {
	// A character is one byte at least; only what is near the limit is measured.
	const bytes = text.length > limit ? text.length : bytesOf(text);
	if (bytes > limit) {
		return { problems: [{ place: '', code: 'too-big', details: { bytes, limit } }] };
	}
	// Some editors begin a file with a mark of the byte order, which JSON does not have.
	const read = readJson(text.replace(/^\uFEFF/, ''));
	return 'problem' in read ? { problems: [read.problem] } : fromLesson(read.value);
}

/** How many bytes a text has in UTF-8. */
export function bytesOf(text: string): number {
	return new TextEncoder().encode(text).length;
}
