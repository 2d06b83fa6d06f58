import { defaultState, convolutionOf } from '$lib/schema';
import { Timeline } from '$lib/timeline';
import { siteRoot } from '$lib/view/share/share-links';
import { readMarkers, spanAround } from '$lib/view/share/step-span';
import { describe, expect, test } from 'vitest';

describe('The steps around a step', () => {
	// 2×3 outputs of nine multiplies: eleven steps each.
	const trace = new Timeline(convolutionOf(defaultState));

	test.each([
		[0, 0, 10],
		[10, 0, 10],
		[18, 11, 21],
		[65, 55, 65]
	])('of step %i: its window’s are %i to %i.', (index, start, end) => {
		expect(spanAround(trace, index, 'window')).toEqual({ start, end });
	});

	test.each([
		[0, 0, 32],
		[32, 0, 32],
		[33, 33, 65]
	])('of step %i: its row’s are %i to %i.', (index, start, end) => {
		expect(spanAround(trace, index, 'row')).toEqual({ start, end });
	});
});

describe('Marks as a person lists them', () => {
	test.each([
		['', []],
		['  ', []],
		['1', [0]],
		['66, 3;12 3', [2, 11, 65]],
		['007', [6]]
	])('“%s” is %j.', (text, markers) => {
		expect(readMarkers(text, 66, 200)).toEqual({ markers });
	});

	test.each(['0', '67', '-1', '1.5', '1e2', 'two', '3, ∞'])('“%s” is refused.', (text) => {
		expect(readMarkers(text, 66, 200)).toHaveProperty('problem.given');
	});

	test('no more than an embed may name.', () => {
		const many = Array.from({ length: 201 }, (_, i) => i + 1).join(',');
		expect(readMarkers(many, 1000, 200)).toEqual({ problem: 'too-many' });
	});
});

test.each([
	['./', 'https://a.example/walk/?step=3#v=1&input=1/2', 'https://a.example/walk/'],
	['./', 'https://a.example/walk/index.html', 'https://a.example/walk/'],
	['../../', 'https://a.example/walk/learn/stride/?x=/y/z/', 'https://a.example/walk/'],
	['./', 'file:///home/me/site/index.html', 'file:///home/me/site/']
])('From %s as %s sees it, the site lies at %s.', (base, page, root) => {
	expect(siteRoot(base, page)).toBe(root);
});
