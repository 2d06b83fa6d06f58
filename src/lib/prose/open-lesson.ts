import { lessonLimits, parseLesson, type Lesson, type LessonProblem } from '$lib/schema';
import { checkLesson } from './check-lesson';
import { readJson } from './json-mistake';

/** A lesson, or all that is wrong with it. */
export type OpenedLesson =
	{ readonly lesson: Lesson } | { readonly problems: readonly LessonProblem[] };

/**
 * The lesson in a file's text, its shape checked and nothing else. Total: any text gives a lesson or
 * at least one problem.
 */
export function readLesson(text: string): OpenedLesson {
	const limit = lessonLimits.fileBytes;
	// A character is one byte at least; only what is near the limit is measured.
	const bytes = text.length > limit ? text.length : new TextEncoder().encode(text).length;
	if (bytes > limit) {
		return { problems: [{ place: '', code: 'too-big', details: { bytes, limit } }] };
	}
	// Some editors begin a file with a mark of the byte order, which JSON does not have.
	const read = readJson(text.replace(/^\uFEFF/, ''));
	return 'problem' in read ? { problems: [read.problem] } : parseLesson(read.value);
}

/** The lesson in a file's text, checked in everything: `renderLesson` renders it. Total. */
export function openLesson(text: string): OpenedLesson {
	const read = readLesson(text);
	if ('problems' in read) return read;
	const problems = checkLesson(read.lesson);
	return problems.length === 0 ? read : { problems };
}
