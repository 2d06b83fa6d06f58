import { lessonProblemSentence } from '$lib/messages';
import { fillPlaceholders, openLesson, readLesson, renderLesson } from '$lib/prose';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changed, smallLesson } from '../schema/lesson-source';

function sentences(text: string): string[] {
	const opened = openLesson(text);
	return 'problems' in opened ? opened.problems.map(lessonProblemSentence) : [];
}

const sentencesOf = (change: Parameters<typeof changed>[0]) =>
	sentences(JSON.stringify(changed(change)));

test('a file’s text becomes a lesson, and the lesson a page', () => {
	const opened = openLesson(`\uFEFF${JSON.stringify(smallLesson, null, '\t')}`);
	if ('problems' in opened) throw new Error(opened.problems.map(lessonProblemSentence).join('\n'));
	const { scenes } = renderLesson(opened.lesson);
	expect(scenes[0].prose).toContain('<span class="spoken output">2</span> rows');
	// Two windows of eleven steps: the second one's write is step 21.
	expect(
		scenes[0].path.map((beat) => (beat.kind === 'stop' ? beat.index : beat.question.ask))
	).toEqual([0, 21, 'next-window', 'choice']);
	// The second pixel's blue: five steps of the first, then pixel, red, green, blue.
	expect(scenes[1].path[0]).toMatchObject({ kind: 'stop', index: 8 });
	expect(scenes[2].prose).toContain('<span class="spoken output">9</span> of');
});

describe('JSON with a mistake says where', () => {
	test.each([
		['{"kind": "lesson",\n  "version" 1}', 2, 13, '1'],
		['{"kind": "lesson",}', 1, 19, '}'],
		['{"a": [1, 2,]}', 1, 13, ']'],
		['{"a": \'x\'}', 1, 7, "'"],
		['{"a": 01}', 1, 8, '1'],
		['{"a": "x\ny"}', 1, 9, '\n'],
		['{"a": "\\x"}', 1, 8, '\\'],
		['{"a": 1}}', 1, 9, '}'],
		['{a: 1}', 1, 2, 'a'],
		['{"a": 1', 1, 8, null],
		['', 1, 1, null],
		['{"a": nul}', 1, 7, 'n']
	])('%j', (text, line, column, found) => {
		expect(readLesson(text)).toEqual({
			problems: [{ place: '', code: 'not-json', details: { line, column, found } }]
		});
	});

	test('a foreign character is found in the word or number that it stands in', () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.nat(), (value, at) => {
				const text = JSON.stringify(value, null, 1);
				const where = at % (text.length + 1);
				const opened = readLesson(`${text.slice(0, where)}\u0001${text.slice(where)}`);
				if (!('problems' in opened)) throw new Error('it was read');
				const [{ code, details }] = opened.problems;
				if (code !== 'not-json') throw new Error(code);
				const lines = text.split('\n').slice(0, details.line - 1);
				const found = lines.reduce((sum, line) => sum + line.length + 1, 0) + details.column - 1;
				expect(found).toBeLessThanOrEqual(where);
				expect(text.slice(found, where)).toMatch(/^[\w.+\-\\]*$/);
			}),
			{ numRuns: 1000 }
		);
	});
});

describe('what does not go together is told with its place', () => {
	test.each<[Parameters<typeof changed>[0], string]>([
		[
			(l) => (l.scenes[0].figures[0] = { ...l.scenes[0].figures[0], padding: 0, dilation: 5 }),
			'In scene 1, in figure 1: A 3×3 kernel with dilation 5 spans 11×11 pixels and does not fit a 4×5 input with padding 0: add at least 4 pixels of padding, or use a kernel of 1×1 or smaller.'
		],
		[
			(l) => (l.scenes[0].path[0].stop = 66),
			'In scene 1, at the first beat, `stop`: step 66 is not on this figure’s timeline, which has the steps 0 to 65.'
		],
		[
			(l) => (l.scenes[0].path[1].stop.outputRow = 2),
			'In scene 1, at the second beat, `stop`: the write step of output (2, 1) is not on this figure’s timeline, which has the steps 0 to 65.'
		],
		[
			(l) => (l.scenes[1].path[0].stop.tap = 3),
			'In scene 2, at the first beat, `stop`: tap 3 of output (0, 1) is not on this figure’s timeline, which has the steps 0 to 9.'
		],
		[
			(l) => (l.scenes[0].range = { start: 30, end: 3 }),
			'In scene 1, `range`: the range starts at step 30 and ends before it, at step 3.'
		],
		[
			(l) => (l.scenes[0].figures[0].input = { source: 'previous' }),
			'In scene 1, in figure 1, `input`: figures side by side take nothing from each other: give this one an input, or set the scene’s `arrangement` to "chain".'
		],
		[
			(l) => {
				l.scenes[0].arrangement = 'chain';
				l.scenes[0].figures[0].input = { source: 'previous' };
			},
			'In scene 1, in figure 1, `input`: the first figure of a chain has no figure before it: give it an input of its own.'
		],
		[
			(l) => {
				l.scenes[0].arrangement = 'chain';
				l.scenes[0].figures.push(l.scenes[0].figures[0]);
			},
			'In scene 1, in figure 2, `input`: in a chain every figure after the first takes the output of the one before: write {"source": "previous"}.'
		],
		[
			(l) => (l.scenes[0].path[3].id = 'where-next'),
			'In scene 1, at the fourth beat, `id`: “where-next” is already the name of another question (in scene 1, at the third beat, `id`): every question needs its own.'
		],
		[
			(l) => (l.scenes[0].path[3].options[1].correct = true),
			'In scene 1, at the fourth beat, `options`: 2 of the options are correct: exactly one may be.'
		],
		[
			(l) => delete l.scenes[0].path[3].options[0].correct,
			'In scene 1, at the fourth beat, `options`: none of the options is correct: write "correct": true into one of them.'
		],
		[
			(l) => (l.scenes[0].path[2].figure = 1),
			'In scene 1, at the third beat: the scene has no figure of this number; figures count from 0.'
		],
		[
			(l) => l.scenes[1].path.push({ ask: 'product', id: 'p' }),
			'In scene 2, at the second beat: only "choice" and "wrong-line" can be asked here: the other questions are about a figure that convolves.'
		],
		[
			(l) => (l.scenes[1].blue = [[1]]),
			'In scene 2, `blue`: this is 1×1, but `red` is 1×2: the three channels need the same size.'
		],
		[
			(l) => (l.scenes[0].prose = 'It has {outptu.rows} rows.'),
			'In scene 1, `prose`: `{outptu.rows}` is not a placeholder that this scene has. For a brace in the text write \\{ (in JSON "\\\\{").'
		],
		[
			(l) => (l.scenes[0].path[3].options[1].feedback = '![a](#shot)'),
			'In scene 1, at the fourth beat, in option 2, `feedback`: the lesson has no image “shot” (it has none).'
		],
		[
			(l) => (l.scenes[2].input = Array.from({ length: 256 }, () => new Array(256).fill(1))),
			'In scene 3: working this out takes more than the 50\u202f000 steps that a lesson may: use smaller inputs or kernels.'
		]
	])('%#', (change, sentence) => {
		expect(sentencesOf(change)).toEqual([sentence]);
	});
});

describe('any text', { timeout: 60_000 }, () => {
	test('gives a lesson or sentences', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
				for (const sentence of sentences(text)) {
					expect(sentence).toMatch(/[.?]$/);
					expect(sentence).not.toMatch(/undefined|NaN|\[object/);
				}
			}),
			{ numRuns: 1000 }
		);
	});

	test('made by putting anything in any place of a lesson gives one or the other', () => {
		const values = fc.oneof(
			fc.jsonValue({ maxDepth: 2 }),
			fc.constantFrom<unknown>(null, -1, 0, 1.5, 1e300, '', 'last', [], {}, [[1]], 'previous')
		);
		fc.assert(
			fc.property(fc.nat(), values, (at, value) => {
				const copy: unknown = structuredClone(smallLesson);
				const places = placesIn(copy);
				const [holder, key] = places[at % places.length];
				(holder as Record<string | number, unknown>)[key] = value;
				const text = JSON.stringify(copy);
				const opened = openLesson(text);
				if ('lesson' in opened) renderLesson(opened.lesson);
				else for (const sentence of sentences(text)) expect(sentence).not.toMatch(/undefined|NaN/);
			}),
			{ numRuns: 2000 }
		);
	});

	test('too long is refused before it is read', () => {
		expect(sentences(`"${'x'.repeat(1_000_000)}"`)[0]).toMatch(/^This file has .* bytes/);
		expect(sentences(`"${'ü'.repeat(600_000)}"`)[0]).toMatch(/^This file has/);
	});

	test('of a hundred thousand braces or brackets takes no time', () => {
		const lookup = () => 'unknown' as const;
		const started = performance.now();
		for (const text of ['{', '{{}', '{output|', '{a}', '\\{', '{output.rows']) {
			const { text: filled } = fillPlaceholders(text.repeat(100_000), lookup);
			expect(filled.length).toBeGreaterThan(0);
		}
		for (const text of ['[', '{"a":', '"', '[[1],']) sentences(text.repeat(150_000));
		expect(performance.now() - started).toBeLessThan(10_000);
	});
});

/** Every part of a value: its holder and its key. */
function placesIn(value: unknown): [object, string][] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, part]) => [
		[value, key] as [object, string],
		...placesIn(part)
	]);
}
