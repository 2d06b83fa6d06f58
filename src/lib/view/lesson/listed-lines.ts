import { listing } from '$lib/lessons';
import type { LessonQuestion } from '$lib/schema';

/** The lines that a question's wrong one is to be found in; none for questions about no listing. */
export function listedLines(question: LessonQuestion): readonly string[] {
	return question.ask === 'wrong-line' ? listing([question.defect]).map(({ text }) => text) : [];
}
