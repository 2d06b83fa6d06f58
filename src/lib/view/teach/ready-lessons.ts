import { builtinLessons, draftOfLesson, type Draft } from '$lib/lessons';
import { parseLesson } from '$lib/schema';

/** A lesson of the site, to start from. */
export type ReadyLesson = {
	readonly slug: string;
	readonly title: string;
	/** A copy of it as a draft. */
	readonly draft: () => Draft;
};

/** The lessons of the site, in the order of their list. */
export const readyLessons: readonly ReadyLesson[] = builtinLessons.map(({ slug, source }) => ({
	slug,
	title: source.title,
	draft: () => {
		const parsed = parseLesson(source);
		if ('problems' in parsed) throw new Error(`the lesson “${slug}” has problems`);
		return draftOfLesson(parsed.lesson);
	}
}));
