import { builtinLessons, type BuiltinLesson } from '$lib/lessons';
import { lessonProblemSentence } from '$lib/messages';
import { checkLesson, renderLesson, type RenderedLesson } from '$lib/prose';
import { parseLesson, type Lesson } from '$lib/schema';

/**
 * A lesson of the site, checked as any file is.
 *
 * @throws Error with every problem's sentence: the site is not to be built with a faulty lesson
 */
export function builtinLesson({ slug, source }: BuiltinLesson): Lesson {
	const parsed = parseLesson(source);
	const problems = 'problems' in parsed ? parsed.problems : checkLesson(parsed.lesson);
	if ('lesson' in parsed && problems.length === 0) return parsed.lesson;
	throw new Error(`${slug}: ${problems.map(lessonProblemSentence).join(' ')}`);
}

/** A lesson of the site by its place under /learn, rendered; null for an address that is none. */
export function renderedLesson(slug: string): RenderedLesson | null {
	const found = builtinLessons.find((lesson) => lesson.slug === slug);
	return found ? renderLesson(builtinLesson(found)) : null;
}
