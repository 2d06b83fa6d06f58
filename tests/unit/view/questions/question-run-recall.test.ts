import type { Answer, PosedQuestion, Verdict } from '$lib/lessons';
import { QuestionRun } from '$lib/view/questions/question-run.svelte';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

const posed: PosedQuestion = {
	id: 'q',
	kind: 'product',
	figure: 0,
	at: 4,
	hides: [],
	mistakes: [],
	why: { start: 4, end: 6 },
	hint: 5,
	source: { id: 'q', ask: 'product', figure: 0, prompt: null, seed: 1, at: null },
	about: { kind: 'product', value: 3, drawnTwice: true, ordinal: 1 },
	answer: { kind: 'number', value: -8 }
} as PosedQuestion;

const judge = (asked: PosedQuestion, given: Answer): Verdict => ({
	correct: JSON.stringify(given) === JSON.stringify(asked.answer),
	mistake: null,
	given,
	expected: asked.answer
});

function put() {
	const walker = { seek: vi.fn(), playTo: vi.fn() };
	return { walker, run: new QuestionRun(posed, { walker, judge }) };
}

const number = (value: number): Answer => ({ kind: 'number', value }) as Answer;

describe('an answer of an earlier visit', () => {
	it.each([
		{ value: -8, correct: true },
		{ value: 8, correct: false }
	])('is judged anew and done with, and moves nothing: $value', ({ value, correct }) => {
		const { run, walker } = put();
		run.recall(number(value));
		expect(run.status).toBe('done');
		expect(run.unanswered).toBe(false);
		expect(run.outcome).toMatchObject({ first: { correct }, skipped: false, shown: false });
		expect(walker.seek).not.toHaveBeenCalled();
		expect(walker.playTo).not.toHaveBeenCalled();
	});

	it('does not take the place of one that was given meanwhile', () => {
		const { run } = put();
		run.pose();
		run.answer(number(8));
		run.recall(number(-8));
		expect(run.outcome.first?.given).toEqual(number(8));
		expect(run.status).toBe('answered');
	});

	it('stays the first when the question is put again', () => {
		const { run } = put();
		run.recall(number(8));
		run.pose();
		run.answer(number(-8));
		expect(run.verdict?.correct).toBe(true);
		expect(run.outcome.first?.correct).toBe(false);
	});

	it('is refused where it is none to this question, and nothing is judged then', () => {
		const strange: fc.Arbitrary<unknown> = fc.oneof(
			fc.jsonValue(),
			fc.record({ kind: fc.constantFrom('cell', 'choice', 'numbers'), value: fc.integer() }),
			fc.record({ kind: fc.constant('number'), value: fc.string() }),
			fc.record({ kind: fc.constant('number'), value: fc.integer(), more: fc.integer() })
		);
		fc.assert(
			fc.property(strange, (given) => {
				const { run } = put();
				expect(() => run.recall(given as Answer)).toThrow(TypeError);
				expect(run.status).toBe('ahead');
				expect(run.outcome.first).toBeNull();
			})
		);
	});
});
