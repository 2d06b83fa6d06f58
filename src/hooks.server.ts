import type { Handle } from '@sveltejs/kit';
import { pageMeta } from './routes/open-graph/page-meta';

/** What the pages of the site share: Kit links it from every page, and a frame brings all that it shows. */
const SHARED_STYLES = /\s*<link href="[^"]*\/first\.[^"]*\.css" rel="stylesheet">/g;

/** Where components begin and end, for a script of Kit's that a frame does without. */
const COMMENTS = /<!--.*?-->/g;

const DESCRIPTION = /<meta\s+name="description"[^>]*>/g;

/**
 * app.html describes the start page; a page that describes itself keeps its own words only. What a
 * link says elsewhere is added here rather than by the pages: it costs no script.
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk({ html }) {
			let left = (html.match(DESCRIPTION) ?? []).length;
			const { route, params } = event;
			const meta = pageMeta({ route: route.id, slug: params.slug }, __SITE_URL__);
			const isFrame = route.id?.startsWith('/embed') === true;
			return (
				html
					.replace(SHARED_STYLES, (tag) => (isFrame ? '' : tag))
					.replace(COMMENTS, (text) => (isFrame ? '' : text))
					// Its links lead nowhere that Kit could load ahead.
					.replace(' data-sveltekit-preload-data="hover"', (tag) => (isFrame ? '' : tag))
					.replace(DESCRIPTION, (tag) => (left-- > 1 || isFrame ? '' : tag))
					.replace('</head>', () => `${meta}</head>`)
			);
		}
	});
