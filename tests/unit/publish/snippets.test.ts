import { attributesOfLink, elementSnippet, frameSnippet, iframeSnippet } from '$lib/publish';
import { defaultState } from '$lib/schema';
import { encodeEmbed, linkOfAttributes } from '$lib/share';
import { expect, test } from 'vitest';
import { frames, tagsOf } from '../hosts/frames';

test('The frame is one line of HTML with everything that a course site asks for.', () => {
	expect(iframeSnippet(frames[0])).toBe(
		'<iframe src="https://kernelwalk.example/embed/?step=18" title="2D convolution, step 19 of 66" width="100%" height="640" style="border:0" loading="lazy" allowfullscreen></iframe>'
	);
	expect(frameSnippet('html', frames[0])).toBe(iframeSnippet(frames[0]));
});

test('A slide’s frame waits for its slide and is not lazy twice.', () => {
	expect(frameSnippet('slides', frames[2])).toBe(
		'<iframe data-src="https://kernelwalk.example/embed/stride/?theme=light" title="Stride" width="100%" height="900" style="border:0" allowfullscreen></iframe>'
	);
});

test('Nothing in a title or an address ends the attribute that it stands in.', () => {
	const hostile = {
		src: 'https://kernelwalk.example/embed/?x="><script>alert(1)</script>&y=1',
		title: '"><img src=x onerror=alert(1)>\n\n</iframe><script>alert(2)</script>',
		width: '100%',
		height: 640
	};
	for (const place of ['html', 'slides'] as const) {
		const tags = tagsOf(frameSnippet(place, hostile));
		expect(tags.map(({ name }) => name)).toEqual(['iframe']);
		expect(tags[0].attributes.title).toBe(hostile.title.replace(/\s+/g, ' '));
	}
	expect(frameSnippet('mdx', hostile).split('\n')).toHaveLength(1);
	// A directive's option ends with its line.
	expect(frameSnippet('myst', hostile).split('\n')).toHaveLength(4);
});

test('The element carries data in which no tag begins, and which reads back the same.', () => {
	const data = {
		v: 1,
		lesson: { title: '</script><script>alert(1)</script><!--', task: '\u2028' }
	};
	const html = elementSnippet({
		script: 'https://kernelwalk.example/kernel-walk.js',
		attributes: [],
		data,
		fallback: { href: 'https://kernelwalk.example/?a=1&b="', text: '<b>bold</b>' }
	});
	expect(tagsOf(html).map(({ name }) => name)).toEqual(['script', 'kernel-walk', 'script', 'a']);
	const json = /<script type="application\/json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
	expect(JSON.parse(json)).toEqual(data);
	expect(html).toContain('&lt;b&gt;bold&lt;/b&gt;');
	expect(html).not.toMatch(/\n\s*\n/);
});

test('The attributes of a link say what the link says.', () => {
	const link = encodeEmbed(
		{
			...defaultState,
			input: {
				source: 'numbers',
				values: [
					[1, -2.5, 3],
					[4, 5, 6],
					[7, 8, 9]
				]
			},
			kernel: { source: 'own', values: [[1, 0]], divisor: 2 },
			padding: { top: 0, right: 1, bottom: 2, left: 3 },
			step: 7
		},
		{ theme: 'dark', autoplay: true, controls: false, start: 2, end: 9, markers: [3, 5] }
	);
	const attributes = new Map(attributesOfLink(link));
	expect(attributes.get('padding')).toBe('0,1,2,3');
	expect(attributes.get('autoplay')).toBe('');
	expect(attributes.has('v')).toBe(false);
	expect(linkOfAttributes((name) => attributes.get(name) ?? null)).toEqual(link);
});

test('A photograph is an attribute called image.', () => {
	expect(attributesOfLink({ query: '?picture=coffee&step=3', hash: '#v=1&grid=1x1:AA' })).toEqual([
		['image', 'coffee'],
		['step', '3'],
		['grid', '1x1:AA']
	]);
});
