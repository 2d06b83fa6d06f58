import {
	lessonOpeningSentence,
	lessonProblemSentence,
	linkNoteSentence,
	sharedProblemSentence
} from '$lib/messages';
import { readLesson } from '$lib/prose';
import { decodeEmbed, decodeShared, expandHash, lessonOfHash, linkOfAttributes } from '$lib/share';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { changed, smallLesson } from '../../unit/schema/lesson-source';

const packed = (text: string | Uint8Array) =>
	deflateRawSync(text, { level: 9 }).toString('base64url');

/** Zeros that deflate makes a thousandth of: 100 MB in a link of 130,000 letters. */
const bomb = packed(new Uint8Array(100e6).fill(0x30));

/** What is said of something, by whichever way it comes in. */
const say = {
	async shared(value: unknown): Promise<string> {
		const decoded = await decodeShared(value);
		if ('problem' in decoded) return sharedProblemSentence(decoded.problem);
		return decoded.notes.map((note) => linkNoteSentence(note, 'object')).join(' ');
	},
	async link(hash: string): Promise<string> {
		const expanded = await expandHash(hash);
		if ('problem' in expanded) return linkNoteSentence(expanded.problem);
		const { notes } = decodeEmbed({ query: '', hash: expanded.hash });
		return notes.map((note) => linkNoteSentence(note)).join(' ');
	},
	async lessonLink(hash: string): Promise<string> {
		const lesson = await lessonOfHash(hash);
		return lesson !== null && 'problem' in lesson ? lessonOpeningSentence(lesson.problem) : '';
	},
	attribute(input: string): string {
		const link = linkOfAttributes((name) => (name === 'input' ? input : null));
		const { notes } = decodeEmbed(link);
		return notes.map((note) => linkNoteSentence(note, 'element')).join(' ');
	},
	file(text: string): string {
		const read = readLesson(text);
		return 'problems' in read ? read.problems.map(lessonProblemSentence).join(' ') : '';
	}
};

describe('more than 1 MB', () => {
	const tooMuch =
		'What is packed in this link is more than 1 MB, and no more is ever unpacked: it is left out.';

	test('is never unpacked, whatever it was packed as', async () => {
		const before = process.memoryUsage().arrayBuffers;
		expect(await say.link(`#v=1&z=${bomb}`)).toBe(tooMuch);
		expect(await say.shared(`#v=1&z=${bomb}`)).toBe(tooMuch);
		expect(await say.lessonLink(`#v=1&lesson=${bomb}`)).toBe(
			'The link holds more than a lesson may: ask for the lesson’s file instead.'
		);
		expect(await say.shared(`#v=1&lesson=${bomb}`)).toBe(tooMuch);
		expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30e6);
	});

	test('is not unpacked in two turns', async () => {
		// What unpacks to a bomb of its own: the outer one is unpacked, the inner one never.
		const inner = `z=${bomb}`;
		const outer = `#v=1&z=${packed(inner)}`;
		expect(outer.length).toBeLessThan(10_000);
		expect(await expandHash(outer)).toEqual({ hash: `#v=1&${inner}` });
		expect(await say.link(outer)).toBe('');
		// A lesson in it is unpacked, as far as a lesson goes.
		expect(await say.shared(`#v=1&z=${packed(`lesson=${bomb}`)}`)).toBe(tooMuch);
	});

	test('is no file and no text', async () => {
		const long = JSON.stringify({ ...smallLesson, title: 'x'.repeat(1_000_000) });
		expect(say.file(long)).toBe(
			`This file has ${grouped(long.length)} bytes, and a lesson may have up to 1\u202f000\u202f000: use smaller images, or make two lessons of it.`
		);
		expect(await say.shared(long)).toBe(
			'This holds more than 1\u202f000\u202f000 values and characters, and no more are read.'
		);
		expect(await say.link(`#v=1&input=${'1,'.repeat(600_000)}`)).toBe(
			'This link is too long to read (1200011 characters; up to 1000000 are read), so the page starts with its usual example.'
		);
	});
});

const grouped = (number: number) => String(number).replace(/\B(?=(\d{3})+$)/g, '\u202f');

describe('more than 65,536 cells', () => {
	const row = Array<number>(256).fill(0);
	const rows = Array.from({ length: 257 }, () => row);
	const text = rows.map((cells) => cells.join(',')).join(';');
	const largest = 'this is a 257×256 grid, and the largest that fits here is 256×256';

	test.each<[what: string, sentence: () => string | Promise<string>]>([
		['a link', () => say.link(`#v=1&input=${text}`)],
		['a packed link', () => say.link(`#v=1&z=${packed(`input=${text}`)}`)],
		['packed bytes', () => say.link(`#v=1&input=257x256:${'A'.repeat(87_723)}`)],
		['an attribute', () => say.attribute(text)],
		['an object', () => say.shared({ v: 1, state: { input: { source: 'numbers', values: rows } } })]
	])('are refused in %s', async (_, sentence) => {
		expect(await sentence()).toContain(largest);
	});

	test('are refused in a lesson', async () => {
		const large = changed((lesson) => {
			lesson.scenes[0].figures[0].input = { source: 'numbers', values: rows };
		});
		const said = 'this is a 257×256 grid, and up to 256 rows and columns fit here.';
		expect(say.file(JSON.stringify(large))).toContain(said);
		expect(await say.shared({ v: 1, lesson: large })).toContain(said);
	});

	test('but 65,536 are read everywhere', async () => {
		const most = rows.slice(1);
		const mostText = most.map((cells) => cells.join(',')).join(';');
		expect(await say.link(`#v=1&input=${mostText}`)).toBe('');
		expect(say.attribute(mostText)).toBe('');
		const input = { source: 'numbers', values: most };
		expect(await say.shared({ v: 1, state: { input } })).toBe('');
	});
});

describe('more than 8 deep', () => {
	/** Lists within each other. */
	const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
	const tooDeep =
		'Objects and lists lie more than 8 deep in each other here, and nothing that can be shown does.';

	test.each([9, 100, 100_000])('is refused in an object: %d lists', async (depth) => {
		expect(await say.shared(`{"v":1,"state":${deep(depth)}}`)).toBe(tooDeep);
		expect(await say.shared(`{"v":1,"options":${deep(depth)}}`)).toBe(tooDeep);
		let value: unknown = [];
		for (let i = 1; i < depth; i++) value = [value];
		expect(await say.shared({ v: 1, lesson: value })).toBe(tooDeep);
	});

	test.each([9, 100, 100_000])('is refused in a lesson file: %d lists', (depth) => {
		const said =
			'objects and lists lie more than 8 deep in each other, and no part of a lesson does.';
		expect(say.file(`{"scenes":${deep(depth)}}`)).toContain(said);
	});

	test('but 8 are read', async () => {
		expect(await say.shared(`{"v":1,"state":{"more":${deep(7)}}}`)).toBe('');
	});
});
