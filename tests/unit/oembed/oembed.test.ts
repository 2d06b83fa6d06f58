import { builtinLessons } from '$lib/lessons';
import { describe, expect, it } from 'vitest';
import { embeddablePages, oembed, oembedPath } from '../../../src/routes/oembed/oembed';

const SITE = 'https://example.org/course/kernelwalk/';

function answerFor(name: string) {
	const page = embeddablePages.find((each) => each.name === name);
	if (page === undefined) throw new Error(`there is no page ${name}`);
	return oembed(page, SITE);
}

describe('oEmbed', () => {
	it('says of a lesson what oEmbed 1.0 asks of a rich answer, with absolute addresses', () => {
		expect(answerFor('padding')).toEqual({
			type: 'rich',
			version: '1.0',
			title: 'Padding · Kernelwalk',
			provider_name: 'Kernelwalk',
			provider_url: SITE,
			thumbnail_url: `${SITE}learn/padding/og.png`,
			thumbnail_width: 1200,
			thumbnail_height: 630,
			html: `<iframe src="${SITE}embed/padding/" title="Padding · Kernelwalk" width="800" height="640" frameborder="0"></iframe>`,
			width: 800,
			height: 640
		});
	});

	it('leads from the start page to the embedded player', () => {
		const { html, thumbnail_url } = answerFor('start');
		expect(html).toContain(`src="${SITE}embed/"`);
		expect(thumbnail_url).toBe(`${SITE}og.png`);
	});

	it('has one answer for each lesson and for the start page, each under a name of its own', () => {
		const names = embeddablePages.map(({ name }) => name);
		expect(names).toEqual(['start', ...builtinLessons.map(({ slug }) => slug)]);
		expect(new Set(embeddablePages.map(oembedPath)).size).toBe(builtinLessons.length + 1);
		expect(oembedPath({ name: 'padding' })).toBe('oembed/padding.json');
	});

	it('writes a title with signs of its own as text', () => {
		const page = { name: 'x', title: 'a "b" <c> & d', page: 'x/', embed: 'e/', picture: 'p.png' };
		expect(oembed(page, SITE).html).toContain('title="a &quot;b&quot; &lt;c&gt; &amp; d"');
		expect(oembed(page, SITE).title).toBe('a "b" <c> & d');
	});

	// What wp_filter_oembed_result lets through of a provider that WordPress does not know: one frame
	// with these attributes.
	it('is a bare frame with no attribute that WordPress would take away', () => {
		const kept = ['src', 'title', 'width', 'height', 'frameborder'];
		for (const page of embeddablePages) {
			const { html } = oembed(page, SITE);
			const [, attributes] = /^<iframe((?: [a-z]+="[^"]*")+)><\/iframe>$/.exec(html) ?? [];
			const names = [...attributes.matchAll(/ ([a-z]+)=/g)].map(([, name]) => name);
			expect(names).toEqual(kept);
		}
	});
});
