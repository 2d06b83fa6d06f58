import { builtinLessons } from '$lib/lessons';
import { error } from '@sveltejs/kit';
import { lessonCard } from '../../../open-graph/card';
import { pngResponse } from '../../../open-graph/rasterize';
import { renderedLesson } from '../../built-in';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => builtinLessons.map(({ slug }) => ({ slug }));

/** The picture beside a link to a lesson. */
export const GET: RequestHandler = ({ params: { slug } }) => {
	const rendered = renderedLesson(slug);
	return rendered === null ? error(404) : pngResponse(lessonCard(rendered));
};
