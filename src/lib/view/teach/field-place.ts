import type { DraftProblem } from '$lib/lessons';
import { lessonProblemSentence, teachMessages } from '$lib/messages';
import { tick } from 'svelte';

/** Where a field is: of a scene, of a beat in it, or of the lesson as a whole. */
export type FieldOwner = { readonly scene: string | null; readonly beat: string | null };

/** What marks a field in the page, so that a problem finds it. `part` as in the lesson file. */
export function fieldPlace({ scene, beat }: FieldOwner, part: string): string {
	return [scene ?? '', beat ?? '', part].join('/');
}

const missing = teachMessages.problems.empty;

/** What is wrong, in a sentence that does not say where. */
export function problemSentence({ problem, part }: DraftProblem): string {
	const name = part.replace(/^.*\./, '');
	if (problem.code === 'empty' && Object.hasOwn(missing, name)) {
		return missing[name as keyof typeof missing];
	}
	return lessonProblemSentence({ ...problem, place: '' });
}

/**
 * Gives the focus to the field that a problem is about, else to what comes nearest: the beat, the
 * scene, the lesson. To be called once what holds the field is on the page.
 */
export async function focusField(
	within: HTMLElement,
	owner: FieldOwner,
	part: string
): Promise<void> {
	await tick();
	const fields = [...within.querySelectorAll<HTMLElement>('[data-place]')];
	const beginsWith = (start: string) =>
		fields.find(({ dataset }) => dataset.place?.startsWith(start) === true);
	const found =
		beginsWith(fieldPlace(owner, part)) ??
		beginsWith(fieldPlace(owner, part.replace(/[.[].*$/, ''))) ??
		beginsWith(fieldPlace(owner, '')) ??
		beginsWith(fieldPlace({ scene: owner.scene, beat: null }, '')) ??
		fields[0];
	found?.focus();
	found?.scrollIntoView({ block: 'center', behavior: 'instant' });
}
