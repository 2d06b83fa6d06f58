import { builtinLessons } from '$lib/lessons';
import { error } from '@sveltejs/kit';

export const prerender = true;

export const entries = () => builtinLessons.map(({ slug }) => ({ slug }));

/** One of the site's lessons as a file: what an element's attribute `lesson` names, or a start for one's own. */
export function GET({ params }: { params: { slug?: string } }) {
	const found = builtinLessons.find(({ slug }) => slug === params.slug);
	if (found === undefined) error(404);
	return new Response(`${JSON.stringify(found.source, null, '\t')}\n`, {
		headers: { 'content-type': 'application/json' }
	});
}
