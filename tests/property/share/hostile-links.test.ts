import { stateNoteSentence } from '$lib/messages/state-notes';
import { convolutionOf, placeholderGrid, stateFrom } from '$lib/schema';
import { decodeState, encodeState } from '$lib/share';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oddLinks } from './odd-links';
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
			fc.property(oddLinks, ({ query, hash }) => expectSound(query, hash)),
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
