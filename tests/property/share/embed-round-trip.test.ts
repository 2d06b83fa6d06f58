import { embedOptionsSchema, stateFrom } from '$lib/schema';
import {
	compressHash,
	decodeEmbed,
	decodeShared,
	decodeState,
	encodeEmbed,
	encodeShared,
	encodeState,
	expandHash,
	linkOfAttributes,
	linkOfText,
	type LinkText
} from '$lib/share';
import fc from 'fast-check';
import { is } from 'valibot';
import { describe, expect, test } from 'vitest';
import { embeds } from './embeds';
import { oddLinks } from './odd-links';
import { numberGrids } from './states';

/** A link's parts as the attributes of an element. */
function attributesOf({ query, hash }: LinkText): ReadonlyMap<string, string> {
	const pairs = [...new URLSearchParams(query), ...new URLSearchParams(hash.slice(1))];
	const named = pairs.filter(([key]) => key !== 'v');
	return new Map(named.map(([key, value]) => [key === 'picture' ? 'image' : key, value]));
}

describe('an embed', { timeout: 60_000 }, () => {
	test('comes back from its link, without a note', () => {
		fc.assert(
			fc.property(embeds, ({ state, options }) => {
				const link = encodeEmbed(state, options);
				expect(decodeEmbed(link)).toEqual({ state, options, notes: [] });
			}),
			{ numRuns: 500 }
		);
	});

	test('comes back from its attributes, which are the very text of its link', () => {
		fc.assert(
			fc.property(embeds, ({ state, options }) => {
				const link = encodeEmbed(state, options);
				const attributes = attributesOf(link);
				expect(linkOfAttributes((name) => attributes.get(name) ?? null)).toEqual(link);
			}),
			{ numRuns: 300 }
		);
	});

	test('comes back from its link as the one attribute `src`', () => {
		fc.assert(
			fc.property(embeds, ({ state, options }) => {
				const link = encodeEmbed(state, options);
				const source = `https://example.org/embed/${link.query}${link.hash}`;
				expect(linkOfAttributes((name) => (name === 'src' ? source : null))).toEqual(link);
			}),
			{ numRuns: 100 }
		);
	});

	test('comes back from a message or a file, and from its link as a text', async () => {
		await fc.assert(
			fc.asyncProperty(embeds, async ({ state, options }) => {
				const shared = encodeShared(state, options);
				const file = JSON.stringify(shared);
				const link = encodeEmbed(state, options);
				const whole = { state, options, notes: [] };
				expect(await decodeShared(structuredClone(shared))).toEqual(whole);
				expect(await decodeShared(file)).toEqual(whole);
				expect(await decodeShared(link.query + link.hash)).toEqual(whole);
			}),
			{ numRuns: 150 }
		);
	});

	test('leaves what a page reads of the same link as it is', () => {
		fc.assert(
			fc.property(embeds, ({ state, options }) => {
				const page = decodeState(encodeEmbed(state, options));
				expect(page).toEqual({
					state,
					options: { theme: options.theme, present: false },
					notes: []
				});
			}),
			{ numRuns: 100 }
		);
	});

	test('with nothing chosen has the link that its state has on a page', () => {
		fc.assert(
			fc.property(embeds, ({ state }) => {
				expect(encodeEmbed(state)).toEqual(encodeState(state));
			}),
			{ numRuns: 50 }
		);
	});
});

describe('any link, attributes or text', { timeout: 60_000 }, () => {
	function expectSound(decoded: ReturnType<typeof decodeEmbed>): void {
		const { state, options } = decoded;
		expect(stateFrom(state)).toEqual(state);
		expect(is(embedOptionsSchema, options)).toBe(true);
		const { start, end, markers } = options;
		for (const step of [state.step, ...markers]) {
			expect(step).toBeGreaterThanOrEqual(start ?? 0);
			expect(step).toBeLessThanOrEqual(end ?? step);
		}
		// What was made of it has one link of its own, which brings it back without a note.
		const link = encodeEmbed(state, options);
		expect(decodeEmbed(link)).toEqual({ state, options, notes: [] });
		expect(encodeEmbed(state, options)).toEqual(link);
	}

	test('gives an embed whose own link is canonical', () => {
		fc.assert(
			fc.property(oddLinks, (link) => expectSound(decodeEmbed(link))),
			{ numRuns: 2000 }
		);
	});

	test('says the same in attributes as in a link', () => {
		fc.assert(
			fc.property(oddLinks, (link) => {
				const attributes = attributesOf(link);
				const decoded = decodeEmbed(linkOfAttributes((name) => attributes.get(name) ?? null));
				expectSound(decoded);
			}),
			{ numRuns: 500 }
		);
	});

	test('is taken apart into a query and a hash and nothing is lost', () => {
		fc.assert(
			fc.property(oddLinks, ({ query, hash }) => {
				const link = { query: query.replaceAll('#', ''), hash };
				const { query: taken, hash: rest } = linkOfText(`/embed/${link.query}${link.hash}x`);
				expect(`/embed/${taken}${rest}`).toBe(`/embed/${link.query}${link.hash}x`);
			})
		);
	});
});

describe('a packed hash', { timeout: 60_000 }, () => {
	const hashes = numberGrids.map(
		(values) => `#v=1&input=${values.map((row) => row.join(',')).join(';')}`
	);

	test('unpacks to the hash it was made from, letter by letter', async () => {
		await fc.assert(
			fc.asyncProperty(hashes, async (hash) => {
				const packed = await compressHash(hash);
				expect(packed.length).toBeLessThanOrEqual(hash.length);
				expect(packed).toMatch(/^#v=1&(z=[\w-]+|input=.*)$/);
				expect(await expandHash(packed)).toEqual({ hash });
			}),
			{ numRuns: 300 }
		);
	});

	test('is packed once: packing it again, or what is not ours, changes nothing', async () => {
		await fc.assert(
			fc.asyncProperty(hashes, fc.string({ unit: 'binary' }), async (hash, text) => {
				const packed = await compressHash(hash);
				expect(await compressHash(packed)).toBe(packed);
				for (const other of [text, `#${text}`, `#v=2&input=${'1,'.repeat(200)}`]) {
					expect(await compressHash(other)).toBe(other);
				}
			}),
			{ numRuns: 100 }
		);
	});

	test('with more parts beside the packed one keeps them', async () => {
		const packed = await compressHash(`#v=1&input=${'1,2,3,4,5,6;'.repeat(20)}7,8,9,1,2,3`);
		expect(packed).toContain('z=');
		expect(await expandHash(`${packed}&kernel=1,2&utm=a`)).toEqual({
			hash: `#v=1&input=${'1,2,3,4,5,6;'.repeat(20)}7,8,9,1,2,3&kernel=1,2&utm=a`
		});
	});

	test('of any letters unpacks, is refused or stays as it is, and never throws', async () => {
		const letters = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\w-]{0,80}$/));
		await fc.assert(
			fc.asyncProperty(letters, async (text) => {
				const expanded = await expandHash(`#v=1&z=${text}`);
				if ('hash' in expanded) return;
				expect(expanded.problem).toEqual({ part: 'link', code: 'damaged', details: {} });
			}),
			{ numRuns: 1000 }
		);
	});
});
