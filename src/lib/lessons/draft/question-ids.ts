import { lessonLimits } from '$lib/schema';
import { isStop } from '../resolve-scene';
import type { Draft } from './draft';

/** The names of all questions of a draft. */
export function questionIds({ scenes }: Draft): Set<string> {
	const beats = scenes.flatMap(({ path }) => path.map(({ beat }) => beat));
	return new Set(beats.flatMap((beat) => (isStop(beat) ? [] : [beat.id])));
}

/** The name, or where it is taken the name with the first free number behind it, from 2. */
export function freshQuestionId(wanted: string, taken: ReadonlySet<string>): string {
	if (!taken.has(wanted)) return wanted;
	const stem = wanted.replace(/-\d+$/, '').slice(0, lessonLimits.id - 6);
	let number = 2;
	while (taken.has(`${stem}-${number}`)) number++;
	return `${stem}-${number}`;
}
