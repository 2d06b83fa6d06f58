import { builtinLessons } from '$lib/lessons';
import { describe, expect, it } from 'vitest';
import { pageMeta } from '../../../src/routes/open-graph/page-meta';

const SITE = 'https://example.org/kernelwalk/';
const LESSON = '/learn/[slug]';

/** The content of each meta element by its name; a link by its type. */
function read(html: string): Record<string, string> {
	const found: Record<string, string> = {};
	for (const [tag] of html.matchAll(/<(?:meta|link)[^>]*>/g)) {
		const attributes = Object.fromEntries(
			[...tag.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value])
		);
		const name = attributes.property ?? attributes.name ?? attributes.type;
		expect(found).not.toHaveProperty([name]);
		found[name] = attributes.content ?? attributes.href;
	}
	return found;
}

describe('The head of a page', () => {
	it('tells networks of a lesson, with a picture by its absolute address', () => {
		const meta = read(pageMeta({ route: LESSON, slug: 'padding' }, SITE));
		expect(meta).toEqual({
			'og:site_name': 'Kernelwalk',
			'og:type': 'article',
			'og:title': 'Padding',
			'og:description': expect.stringMatching(/^Choose how a picture’s edges are treated/),
			'og:url': `${SITE}learn/padding/`,
			'og:image': `${SITE}learn/padding/og.png`,
			'og:image:type': 'image/png',
			'og:image:width': '1200',
			'og:image:height': '630',
			'og:image:alt': 'The title “Padding” over a figure: input, kernel and output.',
			'twitter:card': 'summary_large_image',
			'twitter:image:alt': 'The title “Padding” over a figure: input, kernel and output.',
			'application/json+oembed': `${SITE}oembed/padding.json`
		});
	});

	it('tells of the start page as of a site', () => {
		const meta = read(pageMeta({ route: '/' }, SITE));
		expect(meta['og:type']).toBe('website');
		expect(meta['og:url']).toBe(SITE);
		expect(meta['og:image']).toBe(`${SITE}og.png`);
		expect(meta['application/json+oembed']).toBe(`${SITE}oembed/start.json`);
	});

	it('leaves out what takes an absolute address where the site’s own is unknown', () => {
		const names = ['og:site_name', 'og:type', 'og:title', 'og:description', 'twitter:card'];
		for (const place of [{ route: '/' }, { route: LESSON, slug: 'stride' }]) {
			const meta = read(pageMeta(place, null));
			expect(Object.keys(meta)).toEqual(names);
			expect(meta['twitter:card']).toBe('summary');
		}
	});

	it('says what is on the picture of a lesson that opens with colours', () => {
		const meta = read(pageMeta({ route: LESSON, slug: 'a-picture-is-numbers' }, SITE));
		expect(meta['og:image:alt']).toBe(
			'The title “A picture is numbers” over a figure: a colour picture, its channels and its gray.'
		);
	});

	it('has something to say of every lesson, and nothing of other pages', () => {
		for (const { slug, source } of builtinLessons) {
			expect(read(pageMeta({ route: LESSON, slug }, null))).toMatchObject({
				'og:title': source.title,
				'og:description': source.aim
			});
		}
		expect(pageMeta({ route: '/learn' }, SITE)).toBe('');
		expect(pageMeta({ route: LESSON, slug: 'none' }, SITE)).toBe('');
		expect(pageMeta({ route: null }, SITE)).toBe('');
	});
});
