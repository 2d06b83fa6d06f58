import { frameSnippet, iframeSnippet } from '$lib/publish';
import sanitize from 'sanitize-html';
import { describe, expect, test } from 'vitest';
import { frameIn, frames, kept, tagsOf } from './frames';
import {
	canvas,
	moodleCleaned,
	moodlePage,
	wordpressOembed,
	wordpressPost,
	type HostRule
} from './host-rules';

const clean = (html: string, { options }: HostRule) => sanitize(html, options);

describe.each([canvas, moodlePage, wordpressOembed])('$host', (rule) => {
	test.each(frames)('keeps address, title and size of the frame “$title”.', (frame) => {
		expect(frameIn(clean(iframeSnippet(frame), rule))).toEqual(kept(frame));
	});
});

test('Canvas keeps the frame without an edge, and may be shown at full screen.', () => {
	const [iframe] = tagsOf(clean(iframeSnippet(frames[0]), canvas));
	expect(iframe.attributes.style).toMatch(/^border:\s*0;?$/);
	expect(iframe.attributes).toHaveProperty('allowfullscreen');
});

test.each([wordpressPost, moodleCleaned])(
	'$host loses the frame, and a link to the same address stays.',
	(rule) => {
		const frame = frames[1];
		expect(clean(iframeSnippet(frame), rule)).toBe('');
		const address = frameSnippet('address', frame);
		const link = `<a href="${address.replaceAll('&', '&amp;')}">Open it</a>`;
		expect(tagsOf(clean(link, rule))).toEqual([{ name: 'a', attributes: { href: address } }]);
	}
);

test.each(frames)('An address alone is one word that any place takes: “$title”.', (frame) => {
	const address = frameSnippet('address', frame);
	expect(address).toBe(frame.src);
	expect(address).not.toMatch(/[\s<>"]/);
	expect(new URL(address).href).toBe(address);
});
