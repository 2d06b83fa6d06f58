import { stateNoteSentence } from '$lib/messages/state-notes';
import { convolutionOf, placeholderGrid, stateFrom } from '$lib/schema';
import { decodeState, encodeState } from '$lib/share';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { states } from './states';

/** What must hold for any two texts. */
function expectSound(query: string, hash: string): void {
	const { state, options, notes } = decodeState({ query, hash });
	const convolution = convolutionOf(state, placeholderGrid(state));
	expect(state.step).toBeLessThan(convolution.outputCount * (convolution.tapsPerOutput + 2));
	expect(stateFrom(state)).toEqual(state);
	expect(['auto', 'light', 'dark', 'projector']).toContain(options.theme);
	for (const note of notes) {
		const sentence = stateNoteSentence(note);
		expect(sentence).toMatch(/[.!]$/);
		expect(sentence).not.toMatch(/undefined|NaN|\[object/);
		expect(sentence.length).toBeLessThan(500);
	}
	// What was made of it is a state like any other: its own link brings it back.
	expect(decodeState(encodeState(state)).state).toEqual(state);
}

const keys = fc.constantFrom(
	...['input', 'picture', 'crop', 'cells', 'grid', 'kernel', 'divisor', 'padding', 'padding-mode'],
	...['stride', 'dilation', 'operation', 'step', 'granularity', 'narration', 'speed', 'rulers'],
	...['display', 'theme', 'present', 'v', '__proto__', 'constructor', 'toString', 'utm_source']
);
const values = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 12 }),
	fc.stringMatching(/^[0-9,;.x:e-]{0,12}$/),
	fc.constantFrom('', '1', '0', '64', '65', '-1', '1e400', '1e-400', '2,3', '1,2,3,4', 'same'),
	fc.constantFrom('full', 'valid', 'reflect', 'circular', 'own', 'own:abc', 'raccoon', 'sobel-x'),
	fc.constantFrom('1', '1;2', '1,2,3,4,5,6,7,8,9,10,11,12', '2x2:AAAA', '1x4:AAAAAA', '3x3:AAAA'),
	fc.constantFrom('__proto__', 'constructor', '%', '%zz', '%E2%82', '\u0000', '[[1,2],[3,4]]')
);
const pairs = fc
	.array(fc.tuple(keys, values), { maxLength: 8 })
	.map((list) => list.map(([key, value]) => `${key}=${value}`).join('&'));

/** A real link with something cut, put in, doubled or changed. */
const mutated = fc
	.tuple(
		states,
		fc.constantFrom('cut', 'insert', 'replace', 'double'),
		fc.double({ min: 0, max: 1, noNaN: true }),
		fc.string({ unit: 'binary', maxLength: 4 })
	)
	.map(([state, kind, where, text]) => {
		const { query, hash } = encodeState(state);
		const mutate = (whole: string) => {
			const at = Math.floor(where * whole.length);
			if (kind === 'cut') return whole.slice(0, at);
			if (kind === 'insert') return whole.slice(0, at) + text + whole.slice(at);
			if (kind === 'replace') return whole.slice(0, at) + text + whole.slice(at + text.length);
			return whole + '&' + whole.slice(1, at);
		};
		return { query: mutate(query), hash: mutate(hash) };
	});

describe('any two texts', { timeout: 120_000 }, () => {
	test('of arbitrary characters give a sound state', () => {
		const anything = fc.string({ unit: 'binary', maxLength: 60 });
		fc.assert(
			fc.property(anything, anything, (query, hash) => expectSound(query, hash)),
			{ numRuns: 3000 }
		);
	});

	test('made of our keys and odd values give a sound state', () => {
		fc.assert(
			fc.property(pairs, pairs, (query, hash) => expectSound(`?${query}`, `#v=1&${hash}`)),
			{ numRuns: 5000 }
		);
	});

	test('made by damaging a real link give a sound state', () => {
		fc.assert(
			fc.property(mutated, ({ query, hash }) => expectSound(query, hash)),
			{ numRuns: 2000 }
		);
	});
});
