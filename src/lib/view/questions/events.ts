import type { Answer, MistakeName, Verdict } from '$lib/lessons';
import type { QuestionKind } from '$lib/schema';

/** What the event `answer` carries: one for each answer that is given. */
export type AnswerDetail = {
	readonly questionId: string;
	readonly kind: QuestionKind;
	readonly given: Answer;
	readonly expected: Answer;
	readonly correct: boolean;
	/** The mistake that a wrong answer was recognised by, or null. */
	readonly mistake: MistakeName | null;
};

/** What the event `complete` carries: questions right at the first try, and how many there were. */
export type CompleteDetail = { readonly score: number; readonly max: number };

/** The event that says an answer was given; it leaves shadow trees, so that embeds can pass it on. */
export function answerEvent(
	questionId: string,
	kind: QuestionKind,
	{ given, expected, correct, mistake }: Verdict
): CustomEvent<AnswerDetail> {
	const detail = { questionId, kind, given, expected, correct, mistake };
	return new CustomEvent('answer', { bubbles: true, composed: true, detail });
}

/** The event that says a lesson's questions are behind the reader. */
export function completeEvent(detail: CompleteDetail): CustomEvent<CompleteDetail> {
	return new CustomEvent('complete', { bubbles: true, composed: true, detail });
}
