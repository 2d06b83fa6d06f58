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

/** A page, and a picture for each figure in each theme, are made of one lesson. */
const rendered = new Map<BuiltinLesson, RenderedLesson>();

/** A lesson of the site by its place under /learn, rendered; null for an address that is none. */
export function renderedLesson(slug: string): RenderedLesson | null {
	const found = builtinLessons.find((lesson) => lesson.slug === slug);
	if (found === undefined) return null;
	const known = rendered.get(found) ?? renderLesson(builtinLesson(found));
	rendered.set(found, known);
	return known;
}
