import { describe, expect, it } from 'vitest';
import {
	judge,
	mistakeNames,
	poseQuestion,
	type Answer,
	type MistakeName,
	type PosedQuestion
} from '$lib/lessons';
import { questionMessages } from '$lib/messages';
import { toRows, type Operation, type PaddingMode } from '$lib/core';
import type { StepRef } from '$lib/schema';
import fixture from '../../../fixtures/lessons/mistakes.json';
import { lessonFigure, questionOf, sceneOf } from './scene-of';

/** By tests/fixtures/lessons/make_mistakes.py, with NumPy and SciPy. */
type Case = {
	readonly figure: {
		readonly input: number[][];
		readonly kernel: number[][];
		readonly divisor: number;
		readonly padding: number;
		readonly paddingMode: PaddingMode;
		readonly stride: number;
		readonly dilation: number;
		readonly operation: Operation;
	};
	readonly ask:
		| 'product'
		| 'sum'
		| 'written'
		| 'product-grid'
		| 'next-window'
		| 'place-window'
		| 'padding-source'
		| 'output-size';
	readonly at: StepRef | null;
	readonly answer: Answer;
	readonly mistakes: readonly { readonly mistake: MistakeName; readonly answer: Answer }[];
};

const cases = fixture.cases as unknown as readonly Case[];

function posed({ figure, ask, at }: Case): PosedQuestion {
	const { input, kernel, divisor, stride, dilation, ...others } = figure;
	const scene = sceneOf([
		lessonFigure({
			...others,
			input: { source: 'numbers', values: input },
			kernel: { source: 'own', values: kernel, divisor },
			stride: { rows: stride, cols: stride },
			dilation: { rows: dilation, cols: dilation }
		})
	]);
	return poseQuestion(questionOf(ask, { at }), scene);
}

function titleOf({ ask, at, figure }: Case, index: number): string {
	return `${ask} at ${JSON.stringify(at)} in case ${index} (${figure.operation})`;
}

describe('a question about numbers', () => {
	it.each(cases.map((given, index) => ({ title: titleOf(given, index), given })))(
		'has the answer that NumPy and SciPy give: $title',
		({ given }) => {
			const question = posed(given);
			expect(question.answer).toEqual(given.answer);
			expect(judge(question, given.answer)).toMatchObject({ correct: true, mistake: null });
		}
	);
});

const chosen: readonly MistakeName[] = ['other-kernel'];
const calculated = mistakeNames.filter((name) => !chosen.includes(name));

describe('a wrong answer', () => {
	it.each(calculated)('that comes of the mistake %s is recognised by it', (name) => {
		const made = cases.flatMap((given) =>
			given.mistakes.flatMap((wrong) => (wrong.mistake === name ? [{ given, wrong }] : []))
		);
		expect(made).not.toEqual([]);
		for (const { given, wrong } of made) {
			const verdict = judge(posed(given), wrong.answer);
			expect(verdict, JSON.stringify({ given, wrong })).toEqual({
				correct: false,
				mistake: name,
				given: wrong.answer,
				expected: given.answer
			});
		}
	});

	it('that names another kernel is recognised by it', () => {
		const kernels = ['sharpen', 'all-different', 'edge'] as const;
		const question = poseQuestion(questionOf('which-kernel', { kernels }), sceneOf());
		expect(question.answer).toEqual({ kind: 'option', option: 1 });
		for (const option of [0, 2]) {
			expect(judge(question, { kind: 'option', option }).mistake).toBe('other-kernel');
		}
	});

	it('has a sentence for every mistake', () => {
		expect(Object.keys(questionMessages.mistakes).sort()).toEqual([...mistakeNames].sort());
	});
});

/** A kernel with a single 1, told by the row and column where it stands. */
function bright(row: number, col: number): Answer {
	const values = [0, 1, 2].map((r) => [0, 1, 2].map((c) => Number(r === row && c === col)));
	return { kind: 'grid', values };
}

describe('a kernel that is to move the picture one pixel right', () => {
	// scipy.ndimage.shift and scipy.signal.convolve2d agree: convolve2d([[0, 1, 0]], [[0, 0, 1]],
	// 'same') is [[0, 0, 1]], and correlate2d of the same is [[1, 0, 0]].
	const toTheRight = { rows: 0, cols: 1 };
	const convolved = poseQuestion(questionOf('build-kernel', toTheRight), sceneOf());
	const correlated = poseQuestion(
		questionOf('build-kernel', toTheRight),
		sceneOf([lessonFigure({ operation: 'cross-correlation' })])
	);

	it('has its 1 on the right for a convolution, which turns it over', () => {
		expect(judge(convolved, bright(1, 2)).correct).toBe(true);
		expect(judge(convolved, bright(1, 0)).mistake).toBe('not-flipped');
	});

	it('has its 1 on the left for a cross-correlation', () => {
		expect(judge(correlated, bright(1, 0)).correct).toBe(true);
		expect(judge(correlated, bright(1, 2)).mistake).toBe('other-direction');
	});

	it.each([
		{ row: 2, col: 1 },
		{ row: 0, col: 1 }
	])('is told apart from one that moves it up or down: ($row, $col)', ({ row, col }) => {
		expect(judge(convolved, bright(row, col)).mistake).toBe('swapped-rows-and-columns');
	});

	it.each([
		{ what: 'zeros', values: [0, 1, 2].map(() => [0, 0, 0]) },
		{ what: 'a doubled 1', values: toRowsOf(2) },
		{ what: 'two rows', values: toRowsOf(1).slice(0, 2) },
		{ what: 'a number that is none', values: toRowsOf(NaN) },
		{ what: 'a number beyond all sums', values: toRowsOf(1e308) }
	])('is not $what', ({ values }) => {
		const verdict = judge(convolved, { kind: 'grid', values });
		expect(verdict).toMatchObject({ correct: false, mistake: null });
	});
});

function toRowsOf(right: number): number[][] {
	return toRows({ rows: 3, cols: 3, data: Float64Array.of(0, 0, 0, 0, 0, right, 0, 0, 0) });
}
