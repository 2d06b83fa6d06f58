import { stateNoteSentence } from '$lib/messages/state-notes';
import { decodeState } from '$lib/share';
import { describe, expect, test } from 'vitest';

describe('what cannot be used of a link is said in a sentence', () => {
	test.each([
		[
			'stride=abc',
			'',
			'The stride in this link can’t be used: “abc” is not a number. The usual one is used instead.'
		],
		[
			'padding=99',
			'',
			'The padding in this link can’t be used: “99” is not between 0 and 64. The usual one is used instead.'
		],
		[
			'stride=1,2,3',
			'',
			'The stride in this link can’t be used: it has 3 numbers where 1 or 2 are needed. The usual one is used instead.'
		],
		[
			'padding-mode=mirror',
			'',
			'The padding mode in this link can’t be used: “mirror” is not one of zeros, replicate, reflect, symmetric and circular. The usual one is used instead.'
		],
		[
			'kernel=1,2;3',
			'',
			'The kernel in this link can’t be used: row 2 has 1 number, but row 1 has 2: every row needs the same number. The usual one is used instead.'
		],
		[
			'picture=own',
			'#v=1&grid=2x2:AA',
			'The grid of the picture in this link can’t be used: it should hold 4 numbers and holds 1, so the link may have been cut off. It is left out.'
		],
		[
			'picture=own',
			'',
			'This link is to somebody’s own picture but does not carry its numbers: ask for the whole link, or open the picture here.'
		],
		['step=99', '', 'This link asks for step 100, but there are only 66: this is the last one.'],
		[
			'dilation=6',
			'',
			'A 3×3 kernel with dilation 6 spans 13×13 pixels and does not fit a 4×5 input with padding 1: add at least 4 more pixels of padding, or use a kernel of 1×2 or smaller. Here the dilation is 1 instead.'
		],
		['stride=2&stride=3', '', 'This link gives the stride more than once: the first one is used.'],
		['divisor=2', '', 'The divisor in this link is left out: a kernel with a name brings its own.'],
		['cells=9', '', 'The number of cells in this link is left out: there is no picture for it.'],
		[
			'input=letter&picture=rocket',
			'',
			'This link gives both an input and a picture: the picture is used.'
		],
		[
			'',
			'#v=7',
			'This link was made by another version of this page (“7”), so the page starts with its usual example. Reloading the page may bring the newer version.'
		]
	])('%s %s', (query, hash, sentence) => {
		expect(decodeState({ query, hash }).notes.map((note) => stateNoteSentence(note))).toEqual([
			sentence
		]);
	});
});
