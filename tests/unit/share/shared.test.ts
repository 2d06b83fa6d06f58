import { sharedProblemSentence } from '$lib/messages/shared-problems';
import { stateNoteSentence } from '$lib/messages/state-notes';
import {
	defaultEmbedOptions,
	defaultState,
	parseLesson,
	type EmbedOptions,
	type State
} from '$lib/schema';
import { decodeShared, encodeLesson, encodeShared } from '$lib/share';
import { describe, expect, test } from 'vitest';
import { smallLesson } from '../schema/lesson-source';

const parsed = parseLesson(smallLesson);
const lesson = 'lesson' in parsed ? parsed.lesson : null;
if (lesson === null) throw new Error('the small lesson is a lesson');

/** The sentence on something that cannot be shown at all; '' where it can. */
async function refusal(value: unknown): Promise<string> {
	const decoded = await decodeShared(value);
	return 'problem' in decoded ? sharedProblemSentence(decoded.problem) : '';
}

/** The sentences on parts that were not used as they stood. */
async function remarks(value: unknown): Promise<string[]> {
	const decoded = await decodeShared(value);
	if ('problem' in decoded) return [`refused: ${decoded.problem.code}`];
	return decoded.notes.map((note) => stateNoteSentence(note, 'object'));
}

describe('what was shared', () => {
	test('may leave out all that is usual', async () => {
		expect(await decodeShared({ v: 1, state: {} })).toEqual({
			state: defaultState,
			options: defaultEmbedOptions,
			notes: []
		});
		expect(
			await decodeShared({ v: 1, state: { kernel: { source: 'named', name: 'sobel-x' } } })
		).toEqual({
			state: {
				...defaultState,
				kernel: { source: 'named', name: 'sobel-x' },
				operation: 'cross-correlation'
			},
			options: defaultEmbedOptions,
			notes: []
		});
	});

	test('may be a state alone', async () => {
		const state: State = { ...defaultState, step: 7 };
		expect(await decodeShared(state)).toEqual({ state, options: defaultEmbedOptions, notes: [] });
	});

	test('may be a lesson: whole, as its author wrote it, or alone', async () => {
		const whole = { lesson, options: { ...defaultEmbedOptions, theme: 'dark' }, notes: [] };
		const options: Partial<EmbedOptions> = { theme: 'dark' };
		expect(await decodeShared(encodeShared(lesson, options))).toEqual(whole);
		expect(await decodeShared({ v: 1, lesson: smallLesson, options })).toEqual(whole);
		expect(await decodeShared(JSON.stringify({ v: 1, lesson: smallLesson, options }))).toEqual(
			whole
		);
		expect(await decodeShared(smallLesson)).toEqual({
			lesson,
			options: defaultEmbedOptions,
			notes: []
		});
	});

	test('may be the link to a lesson', async () => {
		const link = `/embed/?controls=0&kernel=edge${encodeLesson(JSON.stringify(smallLesson))}`;
		expect(await decodeShared(link)).toEqual({
			lesson,
			options: { ...defaultEmbedOptions, controls: false },
			notes: []
		});
	});

	test('is a copy that its owner can change no more', async () => {
		const values = [[1, 2]];
		const shared = { v: 1, state: { input: { source: 'numbers', values }, padding: 'full' } };
		const decoded = await decodeShared(shared);
		values[0][0] = 9;
		expect(decoded).toMatchObject({ state: { input: { values: [[1, 2]] } } });
	});

	test('loses strangers’ keys', async () => {
		const decoded = await decodeShared({
			v: 1,
			state: { ...defaultState, colour: 'red' },
			options: { ...defaultEmbedOptions, onload: 'x' },
			more: []
		});
		expect(decoded).toEqual({ state: defaultState, options: defaultEmbedOptions, notes: [] });
	});
});

describe('a bad part falls back alone, and a sentence names it', () => {
	const good: State = {
		...defaultState,
		kernel: { source: 'named', name: 'edge' },
		padding: 2,
		step: 9
	};
	const shared = (state: object, options: object = {}) => ({
		v: 1,
		state: { ...good, ...state },
		options
	});

	test.each<[what: string, state: object, back: Partial<State>, sentence: string]>([
		[
			'a stride of 0',
			{ stride: { rows: 0, cols: 1 } },
			{},
			'The stride in what was shared can’t be used: “0” is not between 1 and 64. The usual one is used instead.'
		],
		[
			'a stride as a text',
			{ stride: '1,1' },
			{},
			'The stride in what was shared can’t be used: it is not written in a way that is known here. The usual one is used instead.'
		],
		[
			'half a padding',
			{ padding: { top: 1, right: 2 } },
			{ padding: 1 },
			'The padding in what was shared can’t be used: it has 2 numbers where 1 or 4 are needed. The usual one is used instead.'
		],
		[
			'a kernel nobody knows',
			{ kernel: { source: 'named', name: '__proto__' } },
			{ kernel: defaultState.kernel },
			'The kernel in what was shared can’t be used: “__proto__” is not one of'
		],
		[
			'ragged rows',
			{ input: { source: 'numbers', values: [[1, 2], [3]] } },
			{},
			'The input in what was shared can’t be used: row 2 has 1 number, but row 1 has 2: every row needs the same number. The usual one is used instead.'
		],
		[
			'more than 65,536 cells',
			{
				input: { source: 'numbers', values: Array.from({ length: 257 }, () => Array(256).fill(0)) }
			},
			{},
			'The input in what was shared can’t be used: this is a 257×256 grid, and the largest that fits here is 256×256: use fewer rows or columns. The usual one is used instead.'
		],
		[
			'a kernel of 32 rows',
			{ kernel: { source: 'own', values: Array.from({ length: 32 }, () => [1]), divisor: 1 } },
			{ kernel: defaultState.kernel },
			'The kernel in what was shared can’t be used: this is a 32×1 grid, and the largest that fits here is 31×31: use fewer rows or columns. The usual one is used instead.'
		],
		[
			'a divisor of 0',
			{ kernel: { source: 'own', values: [[1]], divisor: 0 } },
			{ kernel: defaultState.kernel },
			'The kernel in what was shared can’t be used: “0” is not between 1e−9 and 1000000000. The usual one is used instead.'
		],
		[
			'a crop beyond the picture',
			{
				input: {
					source: 'picture',
					picture: { kind: 'sample', name: 'coffee' },
					crop: { row: 0, col: 0, rows: 321, cols: 480 },
					cells: 8,
					grid: null
				}
			},
			{},
			'The picture in what was shared can’t be used: it reaches beyond the edge of the picture. The usual one is used instead.'
		],
		[
			'a step that is no number',
			{ step: null },
			{ step: 0 },
			'The step in what was shared can’t be used: “” is not a number. The usual one is used instead.'
		],
		[
			'a step past the end',
			{ step: 1000 },
			{ step: 131 },
			'What was shared asks for step 1001, but there are only 132: this is the last one.'
		]
	])('%s', async (_, state, back, sentence) => {
		const decoded = await decodeShared(shared(state));
		expect(decoded).toMatchObject({ state: { ...good, ...back } });
		const said = await remarks(shared(state));
		expect(said).toHaveLength(1);
		expect(said[0].slice(0, sentence.length)).toBe(sentence);
	});

	test.each<[what: string, options: object, back: Partial<EmbedOptions>, sentence: string]>([
		[
			'a theme nobody knows',
			{ theme: 'pink', loop: true },
			{ loop: true },
			'The theme in what was shared can’t be used: “pink” is not one of auto, light, dark and projector. The usual one is used instead.'
		],
		[
			'a number for a switch',
			{ controls: 0, autoplay: true },
			{ autoplay: true },
			'The choice of controls in what was shared can’t be used: it is not written in a way that is known here. The usual one is used instead.'
		],
		[
			'markers that are no steps',
			{ markers: [3, 'x'], start: 2 },
			{ start: 2 },
			'The list of markers in what was shared can’t be used: “x” is not a number. It is left out.'
		],
		[
			'an end before the start',
			{ start: 8, end: 2 },
			{ start: 8 },
			'What was shared ends at step 3, before it starts at step 9: it goes on to the last step instead.'
		]
	])('%s', async (_, options, back, sentence) => {
		const decoded = await decodeShared(shared({}, options));
		expect(decoded).toMatchObject({ options: { ...defaultEmbedOptions, ...back } });
		expect(await remarks(shared({}, options))).toEqual([sentence]);
	});

	test('parts that do not go together lose the fewest that will do', async () => {
		expect(await remarks({ v: 1, state: { dilation: { rows: 6, cols: 6 } } })).toEqual([
			expect.stringMatching(/^A 3×3 kernel with dilation 6 .* Here the dilation is 1 instead\.$/)
		]);
	});

	test('range and markers beside a lesson', async () => {
		expect(
			await remarks({ v: 1, lesson: smallLesson, options: { start: 1, markers: [2] } })
		).toEqual([
			'The first step in what was shared is left out: each scene of a lesson has its own steps.',
			'The list of markers in what was shared is left out: each scene of a lesson has its own steps.'
		]);
	});
});

/** Objects within each other. */
function nested(depth: number): object {
	let value: object = {};
	for (let i = 1; i < depth; i++) value = { value };
	return value;
}

describe('what cannot be shown at all is refused with a sentence', () => {
	test.each<[what: string, value: unknown, sentence: string]>([
		[
			'null',
			null,
			'There is nothing to show in null: give a state, a lesson, or a link with “?” or “#” in it.'
		],
		[
			'a list',
			[],
			'There is nothing to show in a list: give a state, a lesson, or a link with “?” or “#” in it.'
		],
		[
			'a text that is no link',
			'edge',
			'There is nothing to show in this text: give a state, a lesson, or a link with “?” or “#” in it.'
		],
		[
			'half a file',
			'{"v":1,"state"',
			'This is not JSON: look for a missing or extra comma, bracket or quotation mark.'
		],
		[
			'no version',
			{ state: {} },
			'The version is missing: write "v": 1 beside "state" or "lesson".'
		],
		['another version', { v: 2, state: {} }, 'This is of version “2”, and version 1 is read here.'],
		['nothing', { v: 1 }, 'There is nothing to show: give a "state" or a "lesson".'],
		[
			'another kind of state',
			{ v: 1, state: { kind: 'conv3d' } },
			'“conv3d” is not a kind of state that is known here: write "conv2d".'
		],
		[
			'objects nine deep',
			{ v: 1, state: nested(9) },
			'Objects and lists lie more than 8 deep in each other here, and nothing that can be shown does.'
		],
		[
			'a prototype’s key',
			JSON.parse('{"v":1,"state":{"input":{"__proto__":{"step":1}}}}'),
			'“__proto__” can’t be used as a name here: choose another one.'
		],
		[
			'a function',
			{ v: 1, state: { step: () => 1 } },
			'This holds something that is not plain data, such as a function: only what JSON can hold is read.'
		],
		[
			'an object whose own code throws',
			{
				v: 1,
				get state() {
					throw new Error('mine');
				}
			},
			'This holds something that is not plain data, such as a function: only what JSON can hold is read.'
		],
		[
			'more than a million values',
			{ v: 1, state: { input: Array.from({ length: 1001 }, () => Array(1000).fill(0)) } },
			'This holds more than 1\u202f000\u202f000 values and characters, and no more are read.'
		],
		[
			'a list that only says it is long',
			{ v: 1, state: { input: new Array(4e9) } },
			'This holds more than 1\u202f000\u202f000 values and characters, and no more are read.'
		],
		[
			'a text of more than a million characters',
			{ v: 1, state: { rulers: 'x'.repeat(1_000_001) } },
			'This holds more than 1\u202f000\u202f000 values and characters, and no more are read.'
		],
		[
			'a lesson that is none',
			{ v: 1, lesson: { ...smallLesson, title: '' } },
			'This lesson can’t be shown. `title`: this text is empty.'
		],
		[
			'a lesson in a damaged link',
			'#v=1&lesson=AAAA',
			'What is packed in this link can’t be read: it was cut off or changed on its way. Ask for the whole link.'
		],
		[
			'a lesson in another version’s link',
			'#v=2&lesson=AAAA',
			'This is of version “2”, and version 1 is read here.'
		]
	])('%s', async (_, value, sentence) => {
		expect(await refusal(value)).toBe(sentence);
	});

	test('objects in a ring', async () => {
		const ring: Record<string, unknown> = { v: 1 };
		ring.state = ring;
		expect(await refusal(ring)).toMatch(/^Objects and lists lie more than 8 deep/);
	});

	test('a proxy that answers everything', async () => {
		const endless: object = new Proxy({}, { get: () => endless, ownKeys: () => ['v', 'state'] });
		expect(await refusal(endless)).not.toBe('');
	});

	test('objects of eight are not too deep', async () => {
		expect(await refusal({ v: 1, state: nested(8) })).toBe('');
	});
});

test('What is shared survives JSON as it is', () => {
	const shared = encodeShared({ ...defaultState, step: 3 }, { loop: true });
	expect(shared).toEqual({
		v: 1,
		state: { ...defaultState, step: 3 },
		options: { ...defaultEmbedOptions, loop: true }
	});
	expect(JSON.parse(JSON.stringify(shared))).toEqual(shared);
});
