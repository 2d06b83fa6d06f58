import { exampleStep, still } from '$lib/figure';
import { figureMessages as messages } from '$lib/messages';
import { error } from '@sveltejs/kit';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => [{ theme: 'light' }, { theme: 'dark' }];

/** The default example as a picture, for readers without script, for print and for posters. */
export const GET: RequestHandler = ({ params: { theme } }) => {
	if (theme !== 'light' && theme !== 'dark') error(404);
	const svg = still({ ...exampleStep(), theme, messages });
	return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
