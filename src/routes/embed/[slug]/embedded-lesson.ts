import { builtinLessons } from '$lib/lessons';
import type { RenderedLesson } from '$lib/prose';
import { openingStep, sceneStills, type StillPicture } from '$lib/view';
import { error } from '@sveltejs/kit';
import { renderedLesson } from '../../learn/built-in';
import { stillName } from '../../learn/[slug]/still-name';

export type EmbeddedLesson = {
	readonly rendered: RenderedLesson;
	/** The lesson's file as an element that runs nothing. */
	readonly json: string;
	/** The first scene's figures as pictures. */
	readonly stills: readonly StillPicture[];
};

/** Everything that the page of one of the site's lessons in a frame holds. A 404 for an address that is none. */
export function embeddedLesson(slug: string): EmbeddedLesson {
	const rendered = renderedLesson(slug);
	const found = builtinLessons.find((lesson) => lesson.slug === slug);
	if (rendered === null || found === undefined) error(404);
	const [first] = rendered.scenes;
	// As the author wrote it: the element fills in what is left out.
	const data = JSON.stringify({ v: 1, lesson: found.source }).replaceAll('<', '\\u003c');
	return {
		rendered,
		json: `<script type="application/json">${data}</script>`,
		stills: sceneStills(first, openingStep(first)).map(({ title, alt }, i) => ({
			title,
			alt,
			light: `../../learn/${slug}/still/${stillName(0, i, 'light')}`,
			dark: `../../learn/${slug}/still/${stillName(0, i, 'dark')}`
		}))
	};
}
