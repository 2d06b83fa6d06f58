import type { LessonQuestion } from '$lib/schema';
import { seededRandom, shuffled } from './seeded-random';

/** A number from a name, by the FNV-1a hash, so that questions of one seed are not all of one order. */
function numberOf(name: string): number {
	let hash = 0x811c9dc5;
	for (const character of name) {
		hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	}
	return hash;
}

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
		seededRandom(question.seed ^ numberOf(question.id))
	);
}
