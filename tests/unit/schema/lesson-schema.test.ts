import { lessonProblemSentence } from '$lib/messages';
import { lessonLimits, parseLesson } from '$lib/schema';
import { describe, expect, test } from 'vitest';
import { changed, smallLesson } from './lesson-source';

function sentences(value: unknown): string[] {
	const parsed = parseLesson(value);
	return 'problems' in parsed ? parsed.problems.map(lessonProblemSentence) : [];
}

test('what an author leaves out is filled in', () => {
	const parsed = parseLesson(smallLesson);
	if ('problems' in parsed) throw new Error(sentences(smallLesson).join('\n'));
	const [first, second, third] = parsed.lesson.scenes;
	expect(parsed.lesson.images).toEqual({});
	expect(first).toMatchObject({
		kind: 'convolutions',
		arrangement: 'beside',
		prose: 'The output has {output.rows} rows.\n\nA second paragraph.',
		start: 'first',
		range: null,
		granularity: 'multiply',
		panels: ['kernel', 'stage'],
		figures: [
			{
				title: null,
				padding: 1,
				paddingMode: 'zeros',
				stride: { rows: 2, cols: 2 },
				dilation: { rows: 1, cols: 1 },
				operation: 'convolution'
			}
		]
	});
	expect(first.path[2]).toEqual({
		ask: 'next-window',
		id: 'where-next',
		figure: 0,
		prompt: null,
		seed: 1,
		at: null
	});
	expect(second).toMatchObject({ stored: 'rgb', readAs: 'rgb', change: null });
	expect(third).toMatchObject({ padding: 1, stride: 1, path: [] });
});

test('a lesson that leaves nothing out stays as it is', () => {
	const once = parseLesson(smallLesson);
	if ('problems' in once) throw new Error('not a lesson');
	expect(parseLesson(once.lesson)).toEqual(once);
});

describe('a mistake is named with its place', () => {
	test.each<[Parameters<typeof changed>[0], string]>([
		[(l) => delete (l as { title?: string }).title, '`title` is missing.'],
		[
			(l) => set(l, ['scenes', 0, 'prosa'], 'x'),
			'In scene 1: there is no `prosa` here. Did you mean `prose`?'
		],
		[
			(l) => set(l, ['scenes', 0, 'path', 1, 'stop', 'tap'], 'wirte'),
			'In scene 1, at the second beat, `stop.tap`: “wirte” is not one of window and write. Did you mean `write`?'
		],
		[
			(l) => set(l, ['scenes', 0, 'path', 1], { caption: 'Nowhere.' }),
			'In scene 1, at the second beat: a stop needs `stop` and `caption`, a question needs `ask`.'
		],
		[
			(l) => set(l, ['scenes', 0, 'figures', 0, 'stride'], 1.5),
			'In scene 1, in figure 1, `stride`: 1.5 is not a whole number.'
		],
		[
			(l) => set(l, ['scenes', 0, 'figures', 0, 'stride'], { rows: 0, cols: 1 }),
			'In scene 1, in figure 1, `stride.rows`: 0 is not between 1 and 64.'
		],
		[
			(l) =>
				set(l, ['scenes', 0, 'figures', 0, 'input'], { source: 'numbers', values: [[1, 2], [3]] }),
			'In scene 1, in figure 1, `input.values`: row 2 has 1 number, but the first row has 2: every row needs the same number.'
		],
		[
			(l) => set(l, ['scenes', 1, 'green'], [[10, 256]]),
			'In scene 2, `green`: row 1, column 2 is not a whole number from 0 to 255.'
		],
		[
			(l) => set(l, ['version'], 2),
			'`version`: this lesson is of version 2, and this page reads version 1.'
		],
		[
			(l) => set(l, ['scenes'], []),
			'`scenes`: this list is empty: put something into it, or leave it out if it may be.'
		],
		[
			(l) => set(l, ['scenes', 0, 'path', 3, 'options', 0, 'correct'], 'yes'),
			'In scene 1, at the fourth beat, in option 1, `correct`: this should be true or false and is a text.'
		],
		[
			(l) => set(l, ['title'], 'x'.repeat(lessonLimits.title + 1)),
			'`title`: this text has 121 characters, and up to 120 fit here.'
		],
		[
			(l) => set(l, ['images'], { shot: { type: 'image/png', data: 'PHN2Zz48L3N2Zz4=' } }),
			'`images.shot`: this is not a picture of the type image/png in Base64.'
		],
		[
			(l) => set(l, ['scenes', 0, 'path', 2, 'id'], 'where next'),
			'In scene 1, at the third beat, `id`: “where next” cannot be a name here: use up to 64 letters, digits, - and _, and begin with a letter or digit.'
		]
	])('%#', (change, sentence) => {
		expect(sentences(changed(change))).toEqual([sentence]);
	});

	test('each mistake of several', () => {
		const value = changed((lesson) => {
			lesson.scenes[0].title = '';
			lesson.scenes[1].red = 'red';
		});
		expect(sentences(value)).toEqual([
			'In scene 1, `title`: this text is empty.',
			'In scene 2, `red`: this should be a list in square brackets and is a text.'
		]);
	});
});

describe('what no lesson holds is refused', () => {
	test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('the key %s', (key) => {
		const value: unknown = JSON.parse(
			JSON.stringify(smallLesson).replace('"images"', '"x"').replace('{', `{"${key}":{"a":1},`)
		);
		expect(sentences(value)).toEqual([`\`${key}\` cannot be used as a name: choose another one.`]);
		expect(({} as Record<string, unknown>).a).toBeUndefined();
	});

	test('objects that lie too deep in each other', () => {
		let deep: unknown = 1;
		for (let i = 0; i < 20; i++) deep = [deep];
		expect(sentences(changed((lesson) => (lesson.scenes = deep)))[0]).toMatch(/more than 8 deep/);
	});

	test.each([[null], [0], ['lesson'], [[]], [undefined]])('%j instead of a lesson', (value) => {
		expect(sentences(value).length).toBeGreaterThan(0);
	});
});

/** Sets one part of a lesson by its keys. */
function set(lesson: unknown, keys: readonly (string | number)[], value: unknown): void {
	let part = lesson as Record<string | number, unknown>;
	for (const key of keys.slice(0, -1)) part = part[key] as typeof part;
	part[keys[keys.length - 1]] = value;
}
