import {
	addQuestion,
	addSceneFromState,
	beatIndex,
	builtinLessons,
	candidateQuestions,
	draftProblems,
	emptyDraft,
	setRange,
	setSceneTitle,
	type Draft
} from '$lib/lessons';
import { checkLesson } from '$lib/prose';
import { defaultState, type State } from '$lib/schema';
import { describe, expect, test } from 'vitest';
import { draftFrom, firstScene } from './drafts';

function sceneWith(settings: Partial<State>): Draft {
	return addSceneFromState(emptyDraft, { ...defaultState, ...settings }, null, 'A scene');
}

const numbers = (rows: number, cols: number) =>
	({
		source: 'numbers',
		values: Array.from({ length: rows }, (_, row) =>
			Array.from({ length: cols }, (_, col) => (7 * row + 13 * col) % 31)
		)
	}) as const;

describe('the questions that a scene offers', () => {
	test('are of all kinds that the default figure can be asked about', () => {
		const offered = candidateQuestions(firstScene(sceneWith({ paddingMode: 'reflect' })));
		expect(new Set(offered.map(({ kind }) => kind))).toEqual(
			new Set([
				'next-window',
				'product',
				'sum',
				'written',
				'output-size',
				'padding-source',
				'place-window',
				'product-grid',
				'which-kernel',
				'build-kernel'
			])
		);
	});

	test('say what the default figure does', () => {
		const offered = candidateQuestions(firstScene(sceneWith({})));
		const written = offered.find(({ question }) => question.id === 'written-r0c0');
		// The first row of its output is 34, 50, −11; not flipped, the first would be another number.
		expect(written?.posed.answer).toEqual({ kind: 'number', value: 34 });
		expect(written?.posed.mistakes.map(({ mistake }) => mistake)).toContain('not-flipped');
		expect(offered.find(({ kind }) => kind === 'output-size')?.posed.answer).toEqual({
			kind: 'size',
			rows: 2,
			cols: 3
		});
	});

	test('are thirty at most, each about a place of its own, in the order of the timeline', () => {
		const scene = firstScene(sceneWith({ input: numbers(40, 50), paddingMode: 'circular' }));
		const offered = candidateQuestions(scene);
		expect(offered.length).toBeLessThanOrEqual(30);
		expect(offered.length).toBeGreaterThan(20);
		const ids = offered.map(({ question }) => question.id);
		expect(new Set(ids).size).toBe(ids.length);
		const places = offered.map(({ at }) => at);
		expect(places).toEqual(places.toSorted((one, other) => one - other));
		// 20 × 25 windows of 11 steps: some stand in each quarter.
		for (const quarter of [0, 1, 2, 3]) {
			const isInside = (at: number) => Math.floor((4 * at) / 5500) === quarter;
			expect(places.filter(isInside).length).toBeGreaterThanOrEqual(3);
		}
	});

	test('keep to the steps that the scene reaches', () => {
		const draft = sceneWith({ input: numbers(20, 20) });
		const range = {
			start: { outputRow: 2, outputCol: 0, tap: 'window' },
			end: { outputRow: 4, outputCol: 9, tap: 'write' }
		} as const;
		const offered = candidateQuestions(firstScene(setRange(draft, firstScene(draft).key, range)));
		expect(offered.length).toBeGreaterThan(15);
		for (const { at } of offered) {
			expect(at).toBeGreaterThanOrEqual(220);
			expect(at).toBeLessThan(550);
		}
	});

	test('stay the same while only texts change, and are empty while nothing goes together', () => {
		const draft = sceneWith({});
		const offered = candidateQuestions(firstScene(draft));
		const renamed = setSceneTitle(draft, firstScene(draft).key, 'Another');
		expect(candidateQuestions(firstScene(renamed))).toBe(offered);
		expect(candidateQuestions(firstScene(sceneWith({})))).toEqual(offered);
		const kernel = { source: 'named', name: 'gaussian-5' } as const;
		expect(candidateQuestions(firstScene(sceneWith({ kernel, padding: 0 })))).toEqual([]);
	});

	test('ask of a loop which line is wrong, and of colours nothing', () => {
		const lab = builtinLessons.find(({ slug }) => slug === 'the-bug-lab');
		const scene = draftFrom(lab?.source).scenes.find(({ kind }) => kind === 'bug-lab');
		const offered = scene && candidateQuestions(scene);
		expect(offered?.map(({ kind }) => kind)).toContain('wrong-line');
		const colours = builtinLessons.find(({ slug }) => slug === 'a-picture-is-numbers');
		const channels = draftFrom(colours?.source).scenes.find(({ kind }) => kind === 'channels');
		expect(channels && candidateQuestions(channels)).toEqual([]);
	});

	test('of a large kernel ask about places only', () => {
		const kernel = { source: 'own', divisor: 1, values: numbers(31, 31).values } as const;
		const offered = candidateQuestions(
			firstScene(sceneWith({ kernel, input: numbers(64, 64), padding: 15 }))
		);
		const kinds = new Set(offered.map(({ kind }) => kind));
		expect(kinds).toEqual(new Set(['output-size', 'build-kernel', 'next-window', 'place-window']));
	});

	test.each(builtinLessons.map(({ slug, source }) => [slug, source] as const))(
		'can all be asked in the lesson %s, where they say they stand',
		(_, source) => {
			const draft = draftFrom(source);
			for (const scene of draft.scenes) {
				const offered = candidateQuestions(scene);
				let asked: Draft = { ...draft, scenes: [{ ...scene, path: [] }] };
				for (const { question } of offered) asked = addQuestion(asked, scene.key, question);
				const [{ path }] = asked.scenes;
				expect(path.map((beat) => beatIndex(asked.scenes[0], beat))).toEqual(
					offered.map(({ at }) => at)
				);
				const told = draftProblems(asked, checkLesson).map(({ problem }) => problem);
				expect(told).toEqual([]);
			}
		}
	);
});
