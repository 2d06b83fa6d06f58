import type { LessonQuestion } from '$lib/schema';
import { seededRandom, shuffled } from './seeded-random';

/**
 * The order in which a question's options are shown: the index of the first one shown, and so on,
 * into the lesson's own list of options or kernels. An answer carries that index, so the order
 * changes no answer. Empty for questions without options.
 */
export function optionOrder(question: LessonQuestion): number[] {
	const count =
		question.ask === 'choice'
			? question.options.length
			: question.ask === 'which-kernel'
				? question.kernels.length
				: 0;
	return shuffled(
		Array.from({ length: count }, (_, option) => option),
		seededRandom(question.seed)
	);
}
