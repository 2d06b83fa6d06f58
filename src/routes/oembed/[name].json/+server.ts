import { error, json } from '@sveltejs/kit';
import { embeddablePages, oembed } from '../oembed';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** Every address in an answer is absolute, so there is none where the site's own is unknown. */
export const entries: EntryGenerator = () =>
	__SITE_URL__ === null ? [] : embeddablePages.map(({ name }) => ({ name }));

/** How a page of the site is embedded. Its head names this file. */
export const GET: RequestHandler = ({ params: { name } }) => {
	const page = embeddablePages.find((each) => each.name === name);
	return page && __SITE_URL__ !== null ? json(oembed(page, __SITE_URL__)) : error(404);
};
