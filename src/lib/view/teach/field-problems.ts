import type { Desk } from './desk.svelte';
import { problemSentence, type FieldOwner } from './field-place';

/**
 * What is to be said at a field: nothing of a text that is still empty, until the author has asked what
 * is missing.
 */
export function fieldProblems(desk: Desk, owner: FieldOwner, part: string): string[] {
	return desk
		.problemsAt(owner, part)
		.filter(({ problem }) => desk.strict || problem.code !== 'empty')
		.map(problemSentence);
}
