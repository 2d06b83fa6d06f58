import type { LessonSource } from '$lib/schema';

/** A lesson that ships with the site. */
export type BuiltinLesson = {
	/** Its place under /learn. */
	readonly slug: string;
	/** first-hour: one builds on the other. any-order: each stands for itself. */
	readonly group: 'first-hour' | 'any-order';
	readonly source: LessonSource;
};

/** The lessons that ship, in the order of the list. */
export const builtinLessons: readonly BuiltinLesson[] = [];
