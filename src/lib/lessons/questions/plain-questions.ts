import type { LessonQuestion } from '$lib/schema';
import { listing } from '../bugs/listing';
import type { PosedQuestion } from './question';
import { QuestionError } from './question-error';

type PlainQuestion = Extract<LessonQuestion, { ask: 'choice' | 'wrong-line' }>;

/** The lines, from 0, of the listing with this question's defect that are wrong. */
export function wrongLines(question: Extract<LessonQuestion, { ask: 'wrong-line' }>): number[] {
	return listing([question.defect]).flatMap(({ defect }, line) =>
		defect === question.defect ? [line] : []
	);
}

/** The options, from 0, that are right. */
export function rightOptions(question: Extract<LessonQuestion, { ask: 'choice' }>): number[] {
	return question.options.flatMap(({ correct }, option) => (correct ? [option] : []));
}

/** Whether a question can be put where nothing is convolved: its answer is not on a timeline. */
export function isPlain(question: LessonQuestion): question is PlainQuestion {
	return question.ask === 'choice' || question.ask === 'wrong-line';
}

/**
 * Puts a choice, or a question for a listing's wrong line, at any step of any scene: beside a
 * colour picture or in the bug lab too.
 *
 * @param at the index that the scene shows while the question stands
 * @throws QuestionError 'needs-figures' for every other kind, 'no-right-option', 'no-such-line'
 */
export function posePlainQuestion(question: LessonQuestion, at: number): PosedQuestion {
	if (!isPlain(question)) throw new QuestionError('needs-figures', question.id);
	const { id, figure } = question;
	const base = { id, figure, at, hides: [], mistakes: [], why: null, hint: null, source: question };
	if (question.ask === 'choice') {
		const [option] = rightOptions(question);
		if (option === undefined) throw new QuestionError('no-right-option', id);
		return {
			...base,
			kind: 'choice',
			answer: { kind: 'option', option },
			about: { kind: 'choice' }
		};
	}
	const { defect } = question;
	const [line] = wrongLines(question);
	if (line === undefined) throw new QuestionError('no-such-line', id);
	const about = { kind: 'wrong-line', defect } as const;
	return { ...base, kind: 'wrong-line', answer: { kind: 'line', line }, about };
}
