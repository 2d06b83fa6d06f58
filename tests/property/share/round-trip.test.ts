import { decodeState, encodeState, linkFits } from '$lib/share';
import { defaultOptions, stateFrom, themes } from '$lib/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { states } from './states';

describe('a link', { timeout: 60_000 }, () => {
	test('gives back the state it was made from, without a note', () => {
		fc.assert(
			fc.property(states, (state) => {
				const link = encodeState(state);
				expect(linkFits(link)).toBe(true);
				expect(decodeState(link)).toEqual({ state, options: defaultOptions, notes: [] });
			}),
			{ numRuns: 600 }
		);
	});

	test('gives back the page’s options', () => {
		const options = fc.record({ theme: fc.constantFrom(...themes), present: fc.boolean() });
		fc.assert(
			fc.property(states, options, (state, chosen) => {
				expect(decodeState(encodeState(state, chosen)).options).toEqual(chosen);
			}),
			{ numRuns: 50 }
		);
	});

	test('is written in one way only, whatever the order of a state’s keys', () => {
		fc.assert(
			fc.property(states, (state) => {
				const reversed = Object.fromEntries(Object.entries(state).reverse()) as typeof state;
				expect(encodeState(reversed)).toEqual(encodeState(state));
			}),
			{ numRuns: 100 }
		);
	});

	test('survives a host that percent-encodes every character', () => {
		const escape = (text: string) =>
			text.replace(/[^?#&=]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
		fc.assert(
			fc.property(states, (state) => {
				const { query, hash } = encodeState(state);
				const decoded = decodeState({ query: escape(query), hash: escape(hash) });
				expect(decoded.state).toEqual(state);
			}),
			{ numRuns: 100 }
		);
	});

	test('needs no escaping: letters, digits and a few signs are all it is made of', () => {
		fc.assert(
			fc.property(states, (state) => {
				const { query, hash } = encodeState(state);
				expect(query).toMatch(/^(\?[\w=&,.:;-]+)?$/);
				expect(hash).toMatch(/^(#[\w=&,.:;-]+)?$/);
			}),
			{ numRuns: 200 }
		);
	});
});

describe('a stored state', () => {
	test('survives JSON', () => {
		fc.assert(
			fc.property(states, (state) => {
				expect(stateFrom(JSON.parse(JSON.stringify(state)))).toEqual(state);
			}),
			{ numRuns: 200 }
		);
	});
});
