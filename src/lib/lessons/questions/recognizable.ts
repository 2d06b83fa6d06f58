import { mistakeNames, type Answer, type MistakeName } from './question';
import { sameAnswer } from './same-answer';

/** A wrong answer and the mistake that leads to it. */
export type Mistaken = { readonly answer: Answer; readonly mistake: MistakeName };

/** The likelier mistake comes first. This is the one place that decides it: the order of the names. */
const likelihood = new Map(mistakeNames.map((name, place) => [name, place]));

/** Whether the answer could be given at all: finite, and no size below one. */
function sensible(answer: Answer): boolean {
	if (answer.kind === 'number') return Number.isFinite(answer.value);
	if (answer.kind === 'size') return answer.rows >= 1 && answer.cols >= 1;
	if (answer.kind === 'grid') return answer.values.flat().every(Number.isFinite);
	return true;
}

/**
 * The mistakes that an answer tells: without those that lead to the right answer after all, and
 * where two lead to the same answer, only the likelier.
 */
export function recognizable(answer: Answer, made: readonly Mistaken[]): Mistaken[] {
	const kept: Mistaken[] = [];
	const rank = ({ mistake }: Mistaken) => likelihood.get(mistake) ?? 0;
	for (const candidate of [...made].sort((one, other) => rank(one) - rank(other))) {
		const taken = [answer, ...kept.map((other) => other.answer)];
		if (!sensible(candidate.answer)) continue;
		if (taken.some((other) => sameAnswer(candidate.answer, other))) continue;
		kept.push(candidate);
	}
	return kept;
}
