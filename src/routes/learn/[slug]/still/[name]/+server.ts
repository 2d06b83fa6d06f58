import { builtinLessons } from '$lib/lessons';
import { openingStep, sceneStills } from '$lib/view';
import { error } from '@sveltejs/kit';
import { renderedLesson } from '../../../built-in';
import { stillFromName, stillName, stillThemes } from '../../still-name';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	builtinLessons.flatMap(({ slug }) =>
		(renderedLesson(slug)?.scenes ?? []).flatMap((scene, i) =>
			sceneStills(scene, openingStep(scene)).flatMap((_, j) =>
				stillThemes.map((theme) => ({ slug, name: stillName(i, j, theme) }))
			)
		)
	);

/** A scene's figure as it stands at the scene's first stop: for readers without script, and for posters. */
export const GET: RequestHandler = ({ params: { slug, name } }) => {
	const asked = stillFromName(name);
	const scene = asked && renderedLesson(slug)?.scenes[asked.scene];
	const still = scene && sceneStills(scene, openingStep(scene))[asked.figure];
	if (!still) error(404);
	return new Response(still.svg(asked.theme), { headers: { 'content-type': 'image/svg+xml' } });
};
