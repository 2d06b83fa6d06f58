import { parseLesson, type EmbedOptions, type PlayerOptions, type State } from '$lib/schema';
import {
	attributeNames,
	decodeEmbed,
	decodeLessonHash,
	decodeShared,
	decodeState,
	encodeEmbed,
	encodeState,
	expandHash,
	lessonOfHash,
	linkOfAttributes,
	linkOfText
} from '$lib/share';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Link = { readonly says: string; readonly query: string; readonly hash: string };
/** `written`: the very text that is written for it; other links were made by other hands. */
type PageLink = Link & { written: boolean; state: State; options: PlayerOptions };
type EmbedLink = Link & { written: boolean; state: State; options: EmbedOptions };
type PackedHash = { readonly says: string; readonly hash: string; readonly unpacked: string };
type LessonLink = Link & { text: string; lesson: unknown; options: EmbedOptions };
type Shared = { says: string; shared: unknown; state?: State; lesson?: unknown; options: unknown };
type Attributes = Omit<EmbedLink, 'written'> & { attributes: Readonly<Record<string, string>> };

/**
 * What version 1 wrote. It is out in the world: none of it may ever be read differently, and every
 * expectation stands there whole, so that another default cannot change what an old link shows.
 */
function fixture<T>(name: string): T {
	const file = new URL(`../../fixtures/links/v1/${name}.json`, import.meta.url);
	return JSON.parse(readFileSync(file, 'utf8')) as T;
}

const pages = fixture<PageLink[]>('pages');
const embeds = fixture<EmbedLink[]>('embeds');
const packed = fixture<PackedHash[]>('packed');
const lessons = fixture<LessonLink[]>('lessons');
const shared = fixture<Shared[]>('shared');
const attributes = fixture<Attributes[]>('attributes');
const names = fixture<Record<string, string[]>>('names');

describe('a page’s link of version 1', () => {
	test.each(pages)('that says $says is read as ever', ({ query, hash, state, options }) => {
		expect(decodeState({ query, hash })).toEqual({ state, options, notes: [] });
	});

	test.each(pages.filter(({ written }) => written))(
		'that says $says is written as ever',
		({ query, hash, state, options }) => {
			expect(encodeState(state, options)).toEqual({ query, hash });
		}
	);

	test('is read with or without its marks', () => {
		for (const { query, hash, state } of pages) {
			const bare = { query: query.slice(1), hash: hash.slice(1) };
			expect(decodeState(bare).state).toEqual(state);
		}
	});
});

describe('an embed’s link of version 1', () => {
	test.each(embeds)('that says $says is read as ever', ({ query, hash, state, options }) => {
		expect(decodeEmbed({ query, hash })).toEqual({ state, options, notes: [] });
	});

	test.each(embeds.filter(({ written }) => written))(
		'that says $says is written as ever',
		({ query, hash, state, options }) => {
			expect(encodeEmbed(state, options)).toEqual({ query, hash });
		}
	);

	test.each(attributes)(
		'as attributes, $says, is read as ever',
		({ attributes: given, query, hash, state, options }) => {
			const link = linkOfAttributes((name) => given[name] ?? null);
			expect(link).toEqual({ query, hash });
			expect(decodeEmbed(link)).toEqual({ state, options, notes: [] });
		}
	);
});

test.each(packed)('A packed hash of version 1, $says, unpacks as ever', async (link) => {
	expect(await expandHash(link.hash)).toEqual({ hash: link.unpacked });
	expect(decodeState({ query: '', hash: link.unpacked }).notes).toEqual([]);
});

describe('a lesson’s link of version 1', () => {
	test.each(lessons)(
		'with $says is read as ever',
		async ({ query, hash, text, lesson, options }) => {
			expect(decodeLessonHash(hash)).toEqual({ text });
			expect(await lessonOfHash(hash)).toEqual({ text });
			expect(parseLesson(JSON.parse(text))).toEqual({ lesson });
			expect(decodeEmbed({ query, hash })).toMatchObject({ options, notes: [] });
			expect(await decodeShared(query + hash)).toEqual({ lesson, options, notes: [] });
		}
	);
});

describe('an object of version 1', () => {
	test.each(shared)('with $says is read as ever', async ({ shared: value, ...expected }) => {
		const { state, lesson, options } = expected;
		const shown = lesson === undefined ? { state } : { lesson };
		expect(await decodeShared(value)).toEqual({ ...shown, options, notes: [] });
		expect(await decodeShared(JSON.stringify(value))).toEqual({ ...shown, options, notes: [] });
	});
});

test('Every name of version 1 is still a name, and is written as it was', () => {
	for (const [key, choices] of Object.entries(names)) {
		for (const name of choices) {
			const text = `?${key}=${name}`;
			const { state, options, notes } = decodeEmbed(linkOfText(text));
			expect([text, notes]).toEqual([text, []]);
			const { query } = encodeEmbed(state, options);
			// What is usual is left out.
			expect([text, '']).toContain(query);
		}
	}
});

test('Every key that a link may have is in one of these', () => {
	const written = [...pages, ...embeds, ...lessons].flatMap(({ query, hash }) => [
		...new URLSearchParams(query).keys(),
		...new URLSearchParams(hash.slice(1)).keys()
	]);
	const keys = new Set([...written, ...packed.map(({ hash }) => hash.slice('#v=1&'.length, 6))]);
	const parts = attributeNames
		.filter((name) => name !== 'src')
		.map((name) => (name === 'image' ? 'picture' : name));
	for (const key of [...parts, 'present', 'v', 'lesson', 'z']) expect([...keys]).toContain(key);
});
