import type { Handle } from '@sveltejs/kit';

const DESCRIPTION = /<meta\s+name="description"[^>]*>/g;

/** app.html describes the start page; a page that describes itself keeps its own words only. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk({ html }) {
			let left = (html.match(DESCRIPTION) ?? []).length;
			return html.replace(DESCRIPTION, (tag) => (left-- > 1 ? '' : tag));
		}
	});
