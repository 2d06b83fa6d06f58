import { describe, expect, it } from 'vitest';
import {
	judge,
	optionOrder,
	posePlainQuestion,
	poseQuestion,
	QuestionError,
	type QuestionErrorCode
} from '$lib/lessons';
import { lessonFigure, questionOf, sceneOf } from './scene-of';

function codeOf(put: () => unknown): QuestionErrorCode | null {
	try {
		put();
	} catch (error) {
		expect(error).toBeInstanceOf(RangeError);
		if (error instanceof QuestionError) return error.code;
		throw error;
	}
	return null;
}

// 4×5 numbers, padding 1, stride 2, 3×3 weights: 2×3 outputs of 11 steps each.
const scene = sceneOf();

describe('a question for which a scene has no place', () => {
	const corner = { outputRow: 0, outputCol: 0 } as const;
	const last = { outputRow: 1, outputCol: 2, tap: 'window' } as const;
	const kernels = ['edge', 'all-different'] as const;
	it.each([
		{ code: 'no-such-figure', question: questionOf('product', { figure: 1 }) },
		{ code: 'no-such-place', question: questionOf('product', { at: 66 }) },
		{ code: 'unfitting-place', question: questionOf('product', { at: 0 }) },
		{ code: 'unfitting-place', question: questionOf('next-window', { at: last }) },
		{
			code: 'unfitting-place',
			question: questionOf('place-window', { at: { ...corner, tap: 'window' } })
		},
		{ code: 'no-fitting-place', question: questionOf('padding-source', {}) },
		{ code: 'own-kernel-missing', question: questionOf('which-kernel', { kernels: ['edge'] }) },
		{ code: 'shift-too-far', question: questionOf('build-kernel', { rows: 0, cols: 2 }) },
		{
			code: 'no-right-option',
			question: questionOf('choice', { prompt: 'Which?', options: [] })
		}
	])('says why not: $code for $question.ask', ({ code, question }) => {
		expect(codeOf(() => poseQuestion(question, scene))).toBe(code);
	});

	it('says so where two kernels do the same', () => {
		const flat = lessonFigure({
			input: { source: 'numbers', values: [0, 1, 2].map(() => [0, 0, 0]) }
		});
		const question = questionOf('which-kernel', { kernels });
		expect(codeOf(() => poseQuestion(question, sceneOf([flat])))).toBe('alike-kernels');
	});

	it('says so where the scene stops short of it', () => {
		const short = sceneOf([lessonFigure()], { range: { start: 0, end: 10 } });
		const question = questionOf('written', { at: { outputRow: 1, outputCol: 0, tap: 'write' } });
		expect(codeOf(() => poseQuestion(question, short))).toBe('unfitting-place');
		expect(poseQuestion(questionOf('written', {}), short)).toMatchObject({ at: 0 });
	});

	it('is no plain question', () => {
		expect(codeOf(() => posePlainQuestion(questionOf('product', {}), 3))).toBe('needs-figures');
	});
});

describe('where a question stands', () => {
	const middle = { outputRow: 0, outputCol: 1 } as const;

	it('is the step before the multiply that it asks about', () => {
		const posed = poseQuestion(questionOf('sum', { at: { ...middle, tap: 4 } }), scene);
		expect(posed).toMatchObject({
			at: 15,
			why: { start: 16, end: 16 },
			hint: 5,
			about: { kind: 'sum', ordinal: 5, count: 9 }
		});
	});

	it('is the write of the window that moves on', () => {
		const posed = poseQuestion(questionOf('next-window', { at: { ...middle, tap: 0 } }), scene);
		expect(posed).toMatchObject({
			at: 21,
			why: { start: 21, end: 22 },
			hint: 11,
			answer: { kind: 'cell', row: -1, col: 3 },
			about: { kind: 'next-window', originRow: -1, originCol: 1 }
		});
	});

	it('covers what would give the answer away', () => {
		const size = poseQuestion(questionOf('output-size', {}), scene);
		expect(size).toMatchObject({ at: 0, hides: ['output', 'size', 'sentence'] });
		const kernels = ['edge', 'all-different'] as const;
		const which = poseQuestion(questionOf('which-kernel', { kernels }), scene);
		expect(which).toMatchObject({ at: 65, hides: ['kernel', 'stage', 'sentence'] });
	});

	it('is told on the figure that walks where another one is asked about', () => {
		// 5×5 outputs of 3×3 weights, each 11 steps, walked beside the 2×3 ones.
		const dense = lessonFigure({ stride: { rows: 1, cols: 1 }, title: 'stride 1' });
		const pair = sceneOf([dense, lessonFigure({ title: 'stride 2' })]);
		const at = { outputRow: 1, outputCol: 2, tap: 3 } as const;
		const posed = poseQuestion(questionOf('product', { figure: 1, at }), pair);
		// Output (1, 2) is the eighth of the dense one: 7 × 11 steps before it, then its window and three multiplies.
		expect(posed).toMatchObject({ at: 80, why: { start: 81, end: 81 } });
	});

	it('covers the output that feeds the next figure of a chain', () => {
		const next = lessonFigure({ input: { source: 'previous' }, stride: { rows: 1, cols: 1 } });
		const chain = sceneOf([lessonFigure(), next], { arrangement: 'chain' });
		const question = questionOf('written', { at: { outputRow: 1, outputCol: 0, tap: 'write' } });
		expect(poseQuestion(question, chain).hides).toEqual(['output']);
	});
});

describe('what the seed leaves open', () => {
	const many = Array.from({ length: 30 }, (_, seed) => seed);

	it('varies with the seed', () => {
		const places = many.map((seed) => poseQuestion(questionOf('product', { seed }), scene).at);
		expect(new Set(places).size).toBeGreaterThan(8);
	});

	it('prefers products that are not zero and have a sign to lose or a pixel to copy', () => {
		for (const seed of many) {
			const { at } = poseQuestion(questionOf('product', { seed }), scene);
			const step = scene.figures[0].timeline.at(at + 1);
			expect(step).toMatchObject({ kind: 'mac' });
			if (step.kind === 'mac') expect(step.product).toBeLessThan(0);
		}
	});

	it('finds a cell that copies, wherever the seed points', () => {
		const copying = sceneOf([lessonFigure({ paddingMode: 'reflect' })]);
		for (const seed of many) {
			const { about } = poseQuestion(questionOf('padding-source', { seed }), copying);
			const inside =
				about.kind === 'padding-source' &&
				about.row >= 0 &&
				about.row < 4 &&
				about.col >= 0 &&
				about.col < 5;
			expect(inside).toBe(false);
		}
	});
});

describe('options and lines', () => {
	const choice = questionOf('choice', {
		prompt: 'Which?',
		options: [
			{ text: 'one', feedback: '', correct: false },
			{ text: 'two', feedback: '', correct: true },
			{ text: 'three', feedback: '', correct: true }
		]
	});

	it('are known by their place in the lesson, however they are shown', () => {
		const posed = poseQuestion(choice, scene);
		const right = [0, 1, 2].map((option) => judge(posed, { kind: 'option', option }).correct);
		expect(right).toEqual([false, true, true]);
		const orders = [1, 2, 3, 4, 5, 6].map((seed) => optionOrder({ ...choice, seed }).join());
		expect(new Set(orders).size).toBeGreaterThan(1);
	});

	it('are wrong where the loop indexes the output by the input’s position', () => {
		const posed = posePlainQuestion(questionOf('wrong-line', { defect: 'output-index' }), 0);
		const right = Array.from({ length: 20 }, (_, line) => line).filter(
			(line) => judge(posed, { kind: 'line', line }).correct
		);
		expect(right).toHaveLength(1);
		expect(posed.answer).toEqual({ kind: 'line', line: right[0] });
	});
});

describe('a number given', () => {
	const third = sceneOf([
		lessonFigure({
			input: { source: 'numbers', values: [[1]] },
			kernel: { source: 'own', values: [[2]], divisor: 3 },
			padding: 0
		})
	]);
	const posed = poseQuestion(questionOf('written', {}), third);
	it.each([
		{ value: 2 / 3, correct: true },
		{ value: 0.6667, correct: true },
		{ value: 0.6665, correct: true },
		{ value: 0.67, correct: false },
		{ value: -2 / 3, correct: false },
		{ value: NaN, correct: false },
		{ value: Infinity, correct: false }
	])('for two thirds is judged by four digits: $value', ({ value, correct }) => {
		expect(judge(posed, { kind: 'number', value }).correct).toBe(correct);
	});

	it('has to be the whole number itself', () => {
		const whole = poseQuestion(
			questionOf('written', { at: { outputRow: 0, outputCol: 1, tap: 'write' } }),
			scene
		);
		// scipy.signal.convolve2d of the padded numbers, every second row and column: 34, 50, −11.
		expect(whole.answer).toEqual({ kind: 'number', value: 50 });
		expect(judge(whole, { kind: 'number', value: 50.01 }).correct).toBe(false);
	});
});
