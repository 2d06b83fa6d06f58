import { stateNoteSentence } from '$lib/messages/state-notes';
import { defaultEmbedOptions, defaultState, mostMarkers, type EmbedOptions } from '$lib/schema';
import {
	attributeNames,
	decodeEmbed,
	encodeEmbed,
	encodeLesson,
	linkOfAttributes,
	linkOfText
} from '$lib/share';
import { describe, expect, test } from 'vitest';

const read = (query: string, hash = '') => decodeEmbed({ query, hash });
const sentences = (query: string) => read(query).notes.map((note) => stateNoteSentence(note));

describe('an embed’s options in a link', () => {
	test('are all usual where the link says nothing', () => {
		expect(read('')).toEqual({ state: defaultState, options: defaultEmbedOptions, notes: [] });
		expect(encodeEmbed(defaultState, defaultEmbedOptions)).toEqual({ query: '', hash: '' });
	});

	test('stand behind the state, each by its name', () => {
		const options: EmbedOptions = {
			theme: 'dark',
			controls: false,
			autoplay: true,
			loop: true,
			start: 6,
			end: 60,
			panels: ['stage', 'tables'],
			markers: [11, 22],
			keyboard: false,
			announce: false
		};
		const query =
			'?step=12&theme=dark&controls=0&autoplay&loop&keyboard=0&announce=0' +
			'&start=6&end=60&panels=stage,tables&markers=11,22';
		const state = { ...defaultState, step: 12 };
		expect(encodeEmbed(state, options)).toEqual({ query, hash: '' });
		expect(read(query)).toEqual({ state, options, notes: [] });
	});

	test.each<[query: string, options: Partial<EmbedOptions>]>([
		['controls=false', { controls: false }],
		['controls=off&keyboard=on', { controls: false }],
		['autoplay=1&loop=true', { autoplay: true, loop: true }],
		['autoplay=0&loop=off', {}],
		['panels=none', { panels: [] }],
		['panels', { panels: [] }],
		['panels=tables, kernel,kernel', { panels: ['kernel', 'tables'] }],
		['markers=30,9, 9,0', { markers: [0, 9, 30] }],
		['markers=', {}],
		['present&embed=1', {}]
	])('may be written by hand: %s', (query, options) => {
		expect(read(query)).toEqual({
			state: defaultState,
			options: { ...defaultEmbedOptions, ...options },
			notes: []
		});
	});
});

describe('one bad option falls back alone, and a sentence names it', () => {
	const good = 'theme=projector&controls=0&autoplay&loop&start=10&end=40&markers=11,22&panels=size';
	const goodOptions: EmbedOptions = {
		theme: 'projector',
		controls: false,
		autoplay: true,
		loop: true,
		start: 10,
		end: 40,
		panels: ['size'],
		markers: [11, 22],
		keyboard: true,
		announce: true
	};

	test.each<[text: string, back: Partial<EmbedOptions>, sentence: string]>([
		[
			'theme=pink',
			{ theme: 'auto' },
			'The theme in this link can’t be used: “pink” is not one of auto, light, dark and projector. The usual one is used instead.'
		],
		[
			'controls=maybe',
			{ controls: true },
			'The choice of controls in this link can’t be used: “maybe” is not one of 1 and 0. The usual one is used instead.'
		],
		[
			'autoplay=2',
			{ autoplay: false },
			'The choice to play by itself in this link can’t be used: “2” is not one of 1 and 0. The usual one is used instead.'
		],
		[
			'loop=__proto__',
			{ loop: false },
			'The choice to repeat in this link can’t be used: “__proto__” is not one of 1 and 0. The usual one is used instead.'
		],
		[
			'keyboard=x',
			{},
			'The choice about keys in this link can’t be used: “x” is not one of 1 and 0. The usual one is used instead.'
		],
		[
			'announce=x',
			{},
			'The choice about announcing in this link can’t be used: “x” is not one of 1 and 0. The usual one is used instead.'
		],
		[
			'start=-1',
			{ start: null },
			'The first step in this link can’t be used: “-1” is not a step: here they count from 0. The usual one is used instead.'
		],
		[
			'start=66',
			{ start: null },
			'This link starts at step 67, but there are only 66: it starts at the first one instead.'
		],
		[
			'end=1.5',
			{ end: null },
			'The last step in this link can’t be used: “1.5” is not a whole number. The usual one is used instead.'
		],
		[
			'end=99',
			{ end: null },
			'This link ends at step 100, but there are only 66: it ends at the last one.'
		],
		[
			'end=9',
			{ end: null },
			'This link ends at step 10, before it starts at step 11: it goes on to the last step instead.'
		],
		[
			'panels=size,toString',
			{ panels: ['kernel', 'stage'] },
			'The choice of panels in this link can’t be used: “toString” is not one of kernel, stage, size, equation, tables, code, borders and picture. The usual one is used instead.'
		],
		[
			'markers=11,b',
			{ markers: [] },
			'The list of markers in this link can’t be used: “b” is not a number. It is left out.'
		],
		[
			'markers=11,22,41',
			{},
			'This link marks step 42, but its range is steps 11 to 41: what lies outside is left out.'
		],
		[
			'markers=11,22,66',
			{},
			'This link marks step 67, but there are only 66: what is past the end is left out.'
		]
	])('%s', (text, back, sentence) => {
		const key = text.slice(0, text.indexOf('='));
		const rest = good.split('&').filter((pair) => !pair.startsWith(key));
		const query = [...rest, text].join('&');
		expect(read(query).options).toEqual({ ...goodOptions, ...back });
		expect(sentences(query)).toEqual([sentence]);
	});

	test('more markers than an embed may have', () => {
		const markers = Array.from({ length: mostMarkers + 1 }, (_, step) => step % 60);
		expect(sentences(`markers=${markers.join(',')}`)).toEqual([
			'The list of markers in this link can’t be used: there are 201, and up to 200 are read. It is left out.'
		]);
		expect(read(`markers=${markers.slice(1).join(',')}`).options.markers).toHaveLength(60);
	});

	test('an option that is given twice counts the first time', () => {
		expect(read('loop&loop=0').options.loop).toBe(true);
		expect(sentences('loop&loop=0')).toEqual([
			'This link gives the choice to repeat more than once: the first one is used.'
		]);
	});
});

describe('the step goes into the range', () => {
	test.each([
		['from before it', 'step=3&start=10&end=40', 10, 4],
		['from behind it', 'step=50&start=10&end=40', 40, 51]
	])('%s, with a note', (_, query, step, asked) => {
		expect(read(query).state.step).toBe(step);
		expect(sentences(query)).toEqual([
			`This link asks for step ${asked}, but its range is steps 11 to 41: the nearest of them is shown.`
		]);
	});

	test('from the usual first step, without a word', () => {
		expect(read('start=10')).toMatchObject({ state: { step: 10 }, notes: [] });
	});

	test('from past the end of the timeline, with one note', () => {
		const { state, notes } = read('step=99&end=40');
		expect(state.step).toBe(40);
		expect(notes.map(({ code }) => code)).toEqual(['past-the-end']);
	});
});

test('What was noted of an element or of a file speaks of that', () => {
	const [note] = read('stride=0').notes;
	expect(stateNoteSentence(note, 'element')).toMatch(/^The stride in this element can’t be used/);
	expect(stateNoteSentence(note, 'object')).toMatch(/^The stride in what was shared can’t be used/);
});

describe('beside a lesson', () => {
	const hash = encodeLesson('{}');

	test('options count, and nothing is said of a state', () => {
		expect(read('?theme=dark&controls=0&kernel=sobel&step=99', hash)).toEqual({
			state: defaultState,
			options: { ...defaultEmbedOptions, theme: 'dark', controls: false },
			notes: []
		});
	});

	test('range and markers are left out with a note, and a bad option has its own', () => {
		const { options, notes } = read('?start=3&end=500&markers=4&theme=pink', hash);
		expect(options).toEqual(defaultEmbedOptions);
		expect(notes.map((note) => stateNoteSentence(note))).toEqual([
			'The theme in this link can’t be used: “pink” is not one of auto, light, dark and projector. The usual one is used instead.',
			'The first step in this link is left out: each scene of a lesson has its own steps.',
			'The last step in this link is left out: each scene of a lesson has its own steps.',
			'The list of markers in this link is left out: each scene of a lesson has its own steps.'
		]);
	});
});

describe('attributes', () => {
	const link = (attributes: Readonly<Record<string, string>>) =>
		linkOfAttributes((name) => attributes[name] ?? null);

	test('are a link’s parts, with `image` for the picture', () => {
		expect(
			link({
				image: 'raccoon',
				cells: '16',
				kernel: '1,0;0,-1',
				divisor: '2',
				'padding-mode': 'reflect',
				step: '12'
			})
		).toEqual({
			query: '?picture=raccoon&cells=16&padding-mode=reflect&step=12',
			hash: '#v=1&kernel=1,0;0,-1&divisor=2'
		});
	});

	test.each<[name: string, text: string, query: string]>([
		['autoplay', '', '?autoplay'],
		['autoplay', 'autoplay', '?autoplay'],
		['autoplay', 'false', '?autoplay'],
		['loop', '', '?loop'],
		['controls', '', ''],
		['controls', 'controls', ''],
		['controls', '0', '?controls=0'],
		['controls', 'false', '?controls=0'],
		['keyboard', 'OFF', '?keyboard=0'],
		['announce', ' off ', '?announce=0']
	])('that are switches: %s="%s"', (name, text, query) => {
		expect(link({ [name]: text })).toEqual({ query, hash: '' });
	});

	test('may hold numbers over several lines', () => {
		const { state, notes } = decodeEmbed(link({ input: '\n\t1 2 3\n\t4 5 6\n', padding: ' 1 ' }));
		expect(state.input).toEqual({
			source: 'numbers',
			values: [
				[1, 2, 3],
				[4, 5, 6]
			]
		});
		expect(notes).toEqual([]);
	});

	test('come before the parts of `src`', () => {
		expect(
			link({
				src: '/embed/?stride=3&speed=2&theme=dark#v=1&kernel=1,1&divisor=2',
				speed: '4',
				kernel: '3'
			})
		).toEqual({ query: '?speed=4&stride=3&theme=dark', hash: '#v=1&kernel=3&divisor=2' });
	});

	test('with strange signs stay one part each', () => {
		for (const text of ['a&kernel=edge', '#v=2', 'a=b', '%zz', '\ud800', '"><script>', '+ ?']) {
			const { query, hash } = link({ theme: text });
			expect(hash).toBe('');
			expect([...new URLSearchParams(query).keys()]).toEqual(['theme']);
			expect(new URLSearchParams(query).get('theme')).toBe(text.toWellFormed().trim());
		}
	});

	test('are asked for by their names, once each', () => {
		const asked: string[] = [];
		linkOfAttributes((name) => {
			asked.push(name);
			return null;
		});
		expect(asked.sort()).toEqual([...attributeNames].sort());
	});
});

test.each([
	['', '', ''],
	['?a=1#v=1&z=x', '?a=1', '#v=1&z=x'],
	['#v=1', '', '#v=1'],
	['https://example.org/embed/?a=1', '?a=1', ''],
	['/embed/#a#b?c', '', '#a#b?c'],
	['no marks', '', '']
])('The text “%s” has its query and its hash', (text, query, hash) => {
	expect(linkOfText(text)).toEqual({ query, hash });
});
