import { describe } from '$lib/figure';
import { figureMessages, lessonProblemSentence, plainText } from '$lib/messages';
import { checkLesson, renderLesson } from '$lib/prose';
import type { EmbedOptions, Lesson } from '$lib/schema';
import { Stepper } from '$lib/view';
import { flushSync, mount, unmount } from 'svelte';
import type { Changed, Shown } from '../shown';
import LessonPlayer from './LessonPlayer.svelte';

/** A lesson that says something of itself that is not so: it cannot be shown. */
export class FaultyLesson extends Error {
	/** @param sentences one for each problem */
	constructor(readonly sentences: readonly string[]) {
		super(sentences[0]);
		this.name = 'FaultyLesson';
	}
}

/**
 * Draws a lesson.
 *
 * @param base where the site's files lie; ends in a slash
 * @throws FaultyLesson where the lesson names what does not exist
 */
export function showLesson(
	target: HTMLElement,
	lesson: Lesson,
	options: EmbedOptions,
	{ base, changed }: { readonly base: string; readonly changed: Changed }
): Shown {
	const problems = checkLesson(lesson);
	if (problems.length > 0) throw new FaultyLesson(problems.map(lessonProblemSentence));
	const rendered = renderLesson(lesson);
	const player = mount(LessonPlayer, { target, props: { rendered, options, base, changed } });
	// Whoever has it may ask at once where the reader is.
	flushSync();
	return {
		get playing() {
			return player.walk()?.playing ?? null;
		},
		get steps() {
			const walk = player.walk();
			if (walk === null) return 0;
			return (walk instanceof Stepper ? walk.timeline : walk.trace).length;
		},
		get sentence() {
			const walk = player.walk();
			return walk instanceof Stepper
				? plainText(describe(walk.scene, walk.step, figureMessages))
				: '';
		},
		get bookmark() {
			return player.bookmark();
		},
		state: () => ({ v: 1, lesson, options }),
		dispatch: (command) => player.walk()?.dispatch(command),
		restore: (bookmark) => player.restore(bookmark),
		destroy() {
			void unmount(player);
		}
	};
}
