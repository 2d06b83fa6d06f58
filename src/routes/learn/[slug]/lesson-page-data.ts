import { builtinLessons } from '$lib/lessons';
import type { RenderedLesson } from '$lib/prose';
import { openingStep, sceneStills, type StillPicture } from '$lib/view';
import { error } from '@sveltejs/kit';
import { renderedLesson } from '../built-in';
import { stillName } from './still-name';

type Neighbour = { readonly slug: string; readonly title: string };

export type LessonPageData = {
	readonly slug: string;
	readonly rendered: RenderedLesson;
	/** Its number among the site's lessons, from one. */
	readonly ordinal: number;
	readonly count: number;
	readonly previous: Neighbour | null;
	readonly next: Neighbour | null;
	readonly stills: readonly (readonly StillPicture[])[];
};

/**
 * Everything that the page of one of the site's lessons shows. A 404 for an address that is none.
 */
export function lessonPageData(slug: string): LessonPageData {
	const rendered = renderedLesson(slug);
	if (rendered === null) error(404);
	const place = builtinLessons.findIndex((lesson) => lesson.slug === slug);
	const neighbour = (by: number): Neighbour | null => {
		const lesson = builtinLessons[place + by];
		return lesson ? { slug: lesson.slug, title: lesson.source.title } : null;
	};
	return {
		slug,
		rendered,
		ordinal: place + 1,
		count: builtinLessons.length,
		previous: neighbour(-1),
		next: neighbour(1),
		stills: rendered.scenes.map((scene, i) =>
			sceneStills(scene, openingStep(scene)).map(({ title, alt }, j) => ({
				title,
				alt,
				light: `./still/${stillName(i, j, 'light')}`,
				dark: `./still/${stillName(i, j, 'dark')}`
			}))
		)
	};
}
