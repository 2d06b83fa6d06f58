import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	judge,
	optionOrder,
	poseQuestion,
	QuestionError,
	type Answer,
	type PosedQuestion,
	type ResolvedScene
} from '$lib/lessons';
import { toRows } from '$lib/core';
import type { LessonQuestion } from '$lib/schema';
import { ingredients } from '../core/arbitrary-convolution';
import { lessonFigure, questionOf, sceneOf } from '../../unit/lessons/questions/scene-of';

const placed = [
	'next-window',
	'product',
	'sum',
	'written',
	'padding-source',
	'place-window',
	'product-grid'
] as const;
const numeric = [...placed, 'output-size'] as const;
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

/** A scene of one figure of any kind: unlike sides, every padding mode, stride and dilation. */
const scenes: fc.Arbitrary<ResolvedScene> = ingredients().map(({ input, kernel, options }) => {
	const { divisor, stride, dilation, ...others } = options;
	const perAxis = (given: typeof stride) =>
		typeof given === 'number' ? { rows: given, cols: given } : given;
	return sceneOf([
		lessonFigure({
			...others,
			input: { source: 'numbers', values: toRows(input) },
			kernel: { source: 'own', values: toRows(kernel), divisor },
			stride: perAxis(stride),
			dilation: perAxis(dilation)
		})
	]);
});

/** The question put, or null where the scene has no place for it: then the error says so. */
function put(question: LessonQuestion, scene: ResolvedScene): PosedQuestion | null {
	try {
		return poseQuestion(question, scene);
	} catch (error) {
		if (error instanceof QuestionError && error.code === 'no-fitting-place') return null;
		throw error;
	}
}

function eachPosed(
	kinds: readonly (typeof numeric)[number][],
	check: (posed: PosedQuestion, scene: ResolvedScene) => void
): void {
	fc.assert(
		fc.property(scenes, fc.constantFrom(...kinds), seeds, (scene, ask, seed) => {
			const posed = put(questionOf(ask, { seed }), scene);
			if (posed) check(posed, scene);
		}),
		{ numRuns: 300 }
	);
}

/** The index at which the answer shows. */
function shownAt({ about, why }: PosedQuestion, scene: ResolvedScene): number {
	const { timeline } = scene.figures[0];
	if (about.kind === 'written' || about.kind === 'product-grid') {
		const { outputRow, outputCol } = about;
		const tap = about.kind === 'written' ? 'write' : 0;
		return timeline.indexOf({ outputRow, outputCol, tap });
	}
	if (about.kind === 'place-window') {
		const { outputRow, outputCol } = about;
		return timeline.indexOf({ outputRow, outputCol });
	}
	return about.kind === 'next-window' ? (why?.end ?? -1) : (why?.start ?? -1);
}

describe('a question put to any convolution', () => {
	it('takes its own answer for right', () => {
		eachPosed(numeric, (posed) => {
			const verdict = judge(posed, posed.answer);
			expect(verdict.correct).toBe(true);
			expect(verdict.mistake).toBeNull();
		});
	});

	it('knows each of its mistakes, and none that is right', () => {
		eachPosed(numeric, (posed) => {
			for (const { answer, mistake } of posed.mistakes) {
				expect(judge(posed, answer)).toMatchObject({ correct: false, mistake });
			}
		});
	});

	it('is the same whenever it is put', () => {
		fc.assert(
			fc.property(scenes, fc.constantFrom(...numeric), seeds, (scene, ask, seed) => {
				const question = questionOf(ask, { seed });
				expect(put(question, scene)).toEqual(put(question, scene));
			}),
			{ numRuns: 100 }
		);
	});

	it('stands before the step that shows its answer, and so does its hint', () => {
		eachPosed(placed, (posed, scene) => {
			const shown = shownAt(posed, scene);
			expect(posed.at).toBeGreaterThanOrEqual(0);
			expect(posed.at).toBeLessThan(shown);
			// The first of several products may be shown: it tells how the others come about.
			const limit = posed.kind === 'product-grid' ? shown + 1 : shown;
			if (posed.hint !== null) expect(posed.hint).toBeLessThan(limit);
		});
	});

	it('plays steps that end on its answer', () => {
		eachPosed(['product', 'sum', 'written'], (posed, scene) => {
			const step = scene.figures[0].timeline.at(posed.why?.end ?? -1);
			const value =
				step.kind === 'write'
					? step.value
					: step.kind === 'mac' && (posed.kind === 'sum' ? step.after : step.product);
			expect(posed.answer).toEqual({ kind: 'number', value });
		});
	});

	it('takes whatever is given for an answer, and never throws', () => {
		const kinds = fc.constantFrom('cell', 'number', 'size', 'line', 'option', 'grid');
		const misfit = fc.record({
			kind: kinds,
			row: fc.anything(),
			col: fc.anything(),
			value: fc.anything(),
			rows: fc.anything(),
			cols: fc.anything(),
			line: fc.anything(),
			option: fc.anything(),
			values: fc.oneof(fc.anything(), fc.array(fc.array(fc.anything())))
		});
		const garbage = fc.oneof(fc.anything(), misfit);
		const asked = [
			...numeric.map((ask) => questionOf(ask, {})),
			questionOf('build-kernel', { rows: 0, cols: 1 }),
			questionOf('which-kernel', { kernels: ['all-different', 'edge'] }),
			questionOf('wrong-line', { defect: 'byte-wrap' })
		];
		const scene = sceneOf([lessonFigure({ paddingMode: 'replicate' })]);
		const questions = asked.map((question) => poseQuestion(question, scene));
		fc.assert(
			fc.property(fc.constantFrom(...questions), garbage, (posed, given) => {
				expect(typeof judge(posed, given as Answer).correct).toBe('boolean');
			}),
			{ numRuns: 1000 }
		);
	});
});

describe('the order of options', () => {
	it('holds each option once, the same for the same seed', () => {
		fc.assert(
			fc.property(seeds, fc.integer({ min: 1, max: 8 }), (seed, count) => {
				const options = Array.from({ length: count }, (_, option) => ({
					text: `option ${option}`,
					feedback: '',
					correct: option === 0
				}));
				const question = questionOf('choice', { seed, prompt: 'Which?', options });
				const order = optionOrder(question);
				expect([...order].sort((one, other) => one - other)).toEqual(options.map((_, i) => i));
				expect(optionOrder(question)).toEqual(order);
			})
		);
	});
});
