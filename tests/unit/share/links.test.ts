import { defaultOptions, defaultState, type State } from '$lib/schema';
import { decodeState, encodeState, linkFits, maxLinkLength, type Note } from '$lib/share';
import { describe, expect, test } from 'vitest';

const good =
	'kernel=edge&padding=2&padding-mode=circular&stride=3,2&dilation=1,2&step=7&speed=2&rulers=padded';
const goodState = decodeState({ query: good, hash: '' }).state;

/** The notes' parts and codes. */
const gist = (notes: readonly Note[]) => notes.map(({ part, code }) => `${part}: ${code}`);

describe('one bad part', () => {
	const { kernel, padding, paddingMode, stride, dilation, step, speed, rulers } = defaultState;
	test.each<[text: string, gist: string, back: Partial<State>]>([
		['kernel=sobel', 'kernel: unknown-name', { kernel }],
		['kernel=__proto__', 'kernel: unknown-name', { kernel }],
		['kernel=1,2;3', 'kernel: ragged', { kernel }],
		['kernel=', 'kernel: empty', { kernel }],
		['padding=-1', 'padding: out-of-range', { padding }],
		['padding=65', 'padding: out-of-range', { padding }],
		['padding=1,2', 'padding: wrong-count', { padding }],
		['padding=some', 'padding: unknown-name', { padding }],
		['padding=%E2%8', 'padding: not-a-number', { padding }],
		['padding=%zz', 'padding: not-a-number', { padding }],
		['padding-mode=mirror', 'padding-mode: unknown-name', { paddingMode }],
		['stride=0', 'stride: out-of-range', { stride }],
		['stride=1.5', 'stride: not-whole', { stride }],
		['stride=1,2,3', 'stride: wrong-count', { stride }],
		['stride=%00', 'stride: not-a-number', { stride }],
		['dilation=two', 'dilation: not-a-number', { dilation }],
		['dilation=9e9', 'dilation: out-of-range', { dilation }],
		['step=-3', 'step: out-of-range', { step }],
		['step=1e400', 'step: out-of-range', { step }],
		['speed=0', 'speed: out-of-range', { speed }],
		['rulers=both', 'rulers: unknown-name', { rulers }]
	])('%s falls back alone', (text, note, back) => {
		const key = text.slice(0, text.indexOf('='));
		const query = [...good.split('&').filter((pair) => !pair.startsWith(`${key}=`)), text].join(
			'&'
		);
		const decoded = decodeState({ query, hash: '' });
		expect(gist(decoded.notes)).toEqual([note]);
		expect(decoded.state).toEqual({ ...goodState, ...back });
	});

	test('in the page’s options leaves the state alone', () => {
		const decoded = decodeState({ query: `${good}&theme=pink&present=maybe`, hash: '' });
		expect(gist(decoded.notes)).toEqual(['theme: unknown-name', 'present: unknown-name']);
		expect(decoded.state).toEqual(goodState);
		expect(decoded.options).toEqual(defaultOptions);
	});

	test('of a sample picture leaves the others as they are', () => {
		const query = 'picture=coffee&crop=0,0,321,480&cells=7';
		const decoded = decodeState({ query, hash: '#v=1&grid=2x2:AAA' });
		expect(gist(decoded.notes)).toEqual([
			'cells: out-of-range',
			'grid: cut-off',
			'crop: outside-picture'
		]);
		expect(decoded.state).toEqual(decodeState({ query: 'picture=coffee', hash: '' }).state);
	});

	test('that is repeated counts the first time', () => {
		const decoded = decodeState({ query: 'stride=3&stride=4&utm=1&utm=2&stride=5', hash: '' });
		expect(gist(decoded.notes)).toEqual(['stride: repeated']);
		expect(decoded.state.stride).toEqual({ rows: 3, cols: 3 });
	});

	test('that belongs to something absent is noted', () => {
		const notes = (query: string) => gist(decodeState({ query, hash: '' }).notes);
		expect(notes('divisor=3')).toEqual(['divisor: unused']);
		expect(notes('cells=16&crop=0,0,1,1')).toEqual(['crop: unused', 'cells: unused']);
		expect(notes('input=letter&picture=rocket')).toEqual(['input: unused']);
	});
});

describe('an own picture', () => {
	test.each([
		['without its grid', '', 'picture: missing-grid'],
		['cut in the middle of its grid', '#v=1&grid=2x3:AAEC', 'grid: cut-off'],
		['cut so that a lone character is left', '#v=1&grid=2x3:AAECA', 'grid: cut-off'],
		['with strange characters in its grid', '#v=1&grid=2x3:AAE*A_3-', 'grid: not-packed'],
		['with a grid that is too large', '#v=1&grid=65x1:AA', 'grid: too-large'],
		['with a grid of nothing', '#v=1&grid=0x0:', 'grid: empty']
	])('%s gives the default input and one note', (_, hash, note) => {
		const decoded = decodeState({ query: 'picture=own&crop=0,0,9,9&kernel=edge', hash });
		expect(gist(decoded.notes)).toEqual([note]);
		expect(decoded.state).toEqual({ ...defaultState, kernel: { source: 'named', name: 'edge' } });
	});
});

describe('parts that do not go together', () => {
	test('because the dilated kernel is too wide lose the dilation', () => {
		const { state, notes } = decodeState({ query: 'dilation=6&stride=1', hash: '' });
		expect(gist(notes)).toEqual(['dilation: does-not-fit']);
		expect(notes[0].details).toMatchObject({ error: 'kernel-too-large', used: '1' });
		expect(state).toEqual({ ...defaultState, stride: { rows: 1, cols: 1 } });
	});

	test('because the kernel is too large are given the padding “same”', () => {
		const kernel = Array.from({ length: 9 }, () => '1,1,1,1,1,1,1,1,1').join(';');
		const { state, notes } = decodeState({ query: 'padding=valid', hash: `#v=1&kernel=${kernel}` });
		expect(gist(notes)).toEqual(['padding: does-not-fit']);
		expect(state.padding).toBe('same');
		expect(state.kernel).toMatchObject({ source: 'own' });
	});

	test('because one pixel cannot be reflected get zeros', () => {
		const { state, notes } = decodeState({ query: 'input=5&padding-mode=reflect', hash: '' });
		expect(gist(notes)).toEqual(['padding-mode: does-not-fit']);
		expect(notes[0].details).toMatchObject({ error: 'reflect-too-small', used: 'zeros' });
		expect(state.input).toEqual({ source: 'numbers', values: [[5]] });
	});

	test('for two reasons lose the fewest parts that will do, first the mode, then the dilation', () => {
		const query = 'input=5&padding-mode=reflect&dilation=4';
		const { state, notes } = decodeState({ query, hash: '' });
		expect(gist(notes)).toEqual(['padding-mode: does-not-fit', 'dilation: does-not-fit']);
		expect(state.padding).toBe(1);
	});

	test('with a step past the end stop at the last step', () => {
		const { state, notes } = decodeState({ query: 'step=66&rulers=padded', hash: '' });
		expect(notes).toEqual([
			{ part: 'step', code: 'past-the-end', details: { given: 66, last: 65 } }
		]);
		expect(state).toEqual({ ...defaultState, step: 65, rulers: 'padded' });
	});
});

describe('a whole link', () => {
	test('of another version gives the default state and keeps the page’s options', () => {
		const decoded = decodeState({ query: 'kernel=edge&theme=dark', hash: '#v=2&input=1' });
		expect(decoded.state).toEqual(defaultState);
		expect(decoded.options.theme).toBe('dark');
		expect(decoded.notes).toEqual([
			{ part: 'link', code: 'unknown-version', details: { given: '2' } }
		]);
	});

	test('that is too long is not looked at', () => {
		const decoded = decodeState({ query: '', hash: `#v=1&input=${'1,'.repeat(500_000)}1` });
		expect(decoded.state).toEqual(defaultState);
		expect(gist(decoded.notes)).toEqual(['link: too-long']);
	});

	test('at the greatest length is still read', () => {
		const hash = '#v=1&utm=';
		const decoded = decodeState({
			query: '?stride=1',
			hash: hash.padEnd(maxLinkLength - '?stride=1'.length, 'x')
		});
		expect(decoded.state.stride).toEqual({ rows: 1, cols: 1 });
	});

	test('with keys of objects’ prototypes is like one without', () => {
		const query = '?__proto__=1&constructor=2&toString=3&hasOwnProperty=4&__proto__[step]=5';
		expect(decodeState({ query, hash: '' })).toEqual({
			state: defaultState,
			options: defaultOptions,
			notes: []
		});
	});

	test('to the largest input of bytes fits, and to one of long decimals is known not to', () => {
		const filled = (value: number): State => ({
			...defaultState,
			input: {
				source: 'numbers',
				values: Array.from({ length: 256 }, () => Array<number>(256).fill(value))
			}
		});
		const bytes = encodeState(filled(255));
		expect(linkFits(bytes)).toBe(true);
		expect(decodeState(bytes).state).toEqual(filled(255));
		expect(linkFits(encodeState(filled(1 / 3)))).toBe(false);
	});
});
