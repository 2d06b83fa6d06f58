import { plainText } from '$lib/messages';
import type { EmbedOptions, EmbedState, State } from '$lib/schema';
import type { Command } from '$lib/timeline';
import { ConvolutionRun } from '$lib/view';
import { flushSync, mount, unmount } from 'svelte';
import type { Changed, Shown } from '../shown';
import { bookmarkedStep, stepBookmark } from '../step-bookmark';
import LivePlayer from './LivePlayer.svelte';
import { sceneOf } from './scene-of';

/** Where the live figure goes on: what the plain one showed. */
export type Continued = { readonly playing: boolean; readonly repeats: boolean };

/**
 * Draws a state as the live figure.
 *
 * @param steps of the state's timeline
 * @param base where the site's files lie; ends in a slash
 */
export function showLive(
	target: HTMLElement,
	state: State,
	options: EmbedOptions,
	{
		steps,
		base,
		changed,
		continued
	}: {
		readonly steps: number;
		readonly base: string;
		readonly changed: Changed;
		readonly continued: Continued;
	}
): Shown {
	const rendered = sceneOf(state, options, steps);
	const run = new ConvolutionRun(rendered);
	const { walker } = run;
	walker.open(state, null);
	if (continued.repeats) walker.dispatch({ kind: 'repeat' });
	if (continued.playing) walker.dispatch({ kind: 'play' });
	const figure = mount(LivePlayer, {
		target,
		props: { run, scene: rendered.scene, options, base, changed }
	});
	// Its controls answer before the plain ones go.
	flushSync();
	return {
		get playing() {
			return walker.playing;
		},
		get steps() {
			return walker.timeline.length;
		},
		get sentence() {
			return plainText(walker.sentence);
		},
		get bookmark() {
			return stepBookmark(walker.index);
		},
		state(): EmbedState {
			return {
				v: 1,
				state: walker.state,
				options: { ...options, loop: walker.playing.loop !== null }
			};
		},
		dispatch: (command: Command) => walker.dispatch(command),
		restore(bookmark) {
			const index = bookmarkedStep(bookmark);
			if (index !== null) walker.seek(index);
		},
		destroy() {
			void unmount(figure);
			run.destroy();
		}
	};
}
