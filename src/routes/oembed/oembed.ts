import { escapeXml } from '$lib/figure';
import { builtinLessons } from '$lib/lessons';
import { lessonPageMessages, openGraphMessages } from '$lib/messages';
import { cardSize } from '../open-graph/card-size';

/** A page that is offered for embedding; addresses are relative to the site's own. */
export type EmbeddablePage = {
	/** What its oEmbed file is called. */
	readonly name: string;
	readonly title: string;
	readonly page: string;
	readonly embed: string;
	readonly picture: string;
};

/** What the start page's file is called: no lesson has this name. */
const START = 'start';

/** The size of the frame, in pixels: a figure beside its kernel, and the transport. */
const FRAME = { width: 800, height: 640 } as const;

/** The start page and the lessons of the site. */
export const embeddablePages: readonly EmbeddablePage[] = [
	{
		name: START,
		title: openGraphMessages.startTitle,
		page: '',
		embed: 'embed/',
		picture: 'og.png'
	},
	...builtinLessons.map(({ slug, source }) => ({
		name: slug,
		title: lessonPageMessages.pageTitle(source.title),
		page: `learn/${slug}/`,
		embed: `embed/${slug}/`,
		picture: `learn/${slug}/og.png`
	}))
];

/** Where a page's oEmbed file is, relative to the site's address. */
export function oembedPath({ name }: Pick<EmbeddablePage, 'name'>): string {
	return `oembed/${name}.json`;
}

/** An answer as oEmbed 1.0 describes it (https://oembed.com, section 2.3.4.4). */
export type OEmbed = {
	readonly type: 'rich';
	readonly version: '1.0';
	readonly title: string;
	readonly provider_name: string;
	readonly provider_url: string;
	readonly thumbnail_url: string;
	readonly thumbnail_width: number;
	readonly thumbnail_height: number;
	readonly html: string;
	readonly width: number;
	readonly height: number;
};

/**
 * How a page is embedded, for hosts that ask by oEmbed. The HTML is a frame and nothing else, with no
 * attribute but those that WordPress keeps of a site it does not know.
 *
 * @param site where the site is published, ending with a slash
 */
export function oembed(page: EmbeddablePage, site: string): OEmbed {
	const { width, height } = FRAME;
	const src = escapeXml(new URL(page.embed, site).href);
	const title = escapeXml(page.title);
	return {
		type: 'rich',
		version: '1.0',
		title: page.title,
		provider_name: openGraphMessages.siteName,
		provider_url: site,
		thumbnail_url: new URL(page.picture, site).href,
		thumbnail_width: cardSize.width,
		thumbnail_height: cardSize.height,
		html: `<iframe src="${src}" title="${title}" width="${width}" height="${height}" frameborder="0"></iframe>`,
		width,
		height
	};
}
