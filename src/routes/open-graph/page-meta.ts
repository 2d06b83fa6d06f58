import { builtinLessons } from '$lib/lessons';
import { element } from '$lib/figure';
import { openGraphMessages as messages } from '$lib/messages';
import { embeddablePages, oembedPath, type EmbeddablePage } from '../oembed/oembed';
import { cardSize } from './card-size';

/** The page of a route, where its link has a picture: the start page and the lessons. */
function embeddablePage(route: string | null, slug: string | undefined): EmbeddablePage | null {
	if (route === '/') return embeddablePages[0];
	if (route !== '/learn/[slug]') return null;
	return embeddablePages.find(({ name }) => name === slug) ?? null;
}

/**
 * What a page says of itself where its link is shown, as elements of its head: Open Graph
 * (https://ogp.me), a Twitter card, and where its oEmbed file is. Networks take absolute addresses
 * only, so without the site's own there is neither picture nor file.
 *
 * @param route Kit's name of the page's route, and the slug in it
 * @param site where the site is published, ending with a slash; null where that is unknown
 * @returns nothing for a page whose link says enough by its title
 */
export function pageMeta(
	{ route, slug }: { readonly route: string | null; readonly slug?: string },
	site: string | null
): string {
	const page = embeddablePage(route, slug);
	if (page === null) return '';
	const lesson = builtinLessons.find((each) => each.slug === page.name);
	const title = lesson?.source.title ?? page.title;
	const color = lesson?.source.scenes[0].kind === 'channels';
	const alt = messages[color ? 'colorPictureAlt' : 'pictureAlt'](
		lesson ? title : messages.startHeading
	);
	const tags = [
		property('og:site_name', messages.siteName),
		property('og:type', lesson ? 'article' : 'website'),
		property('og:title', title),
		property('og:description', lesson?.source.aim ?? messages.startDescription),
		element('meta', { name: 'twitter:card', content: site ? 'summary_large_image' : 'summary' })
	];
	if (site !== null) {
		const picture = new URL(page.picture, site).href;
		tags.push(
			property('og:url', new URL(page.page, site).href),
			property('og:image', picture),
			property('og:image:type', 'image/png'),
			property('og:image:width', String(cardSize.width)),
			property('og:image:height', String(cardSize.height)),
			property('og:image:alt', alt),
			element('meta', { name: 'twitter:image:alt', content: alt }),
			element('link', {
				rel: 'alternate',
				type: 'application/json+oembed',
				href: new URL(oembedPath(page), site).href,
				title: page.title
			})
		);
	}
	return tags.join('');
}

function property(name: string, content: string): string {
	return element('meta', { property: name, content });
}
