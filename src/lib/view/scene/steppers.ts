import type { ResolvedScene } from '$lib/lessons';
import { Player, type Clock } from '$lib/timeline';
import { Stepper } from '../stepper.svelte';
import { follow } from './follower.svelte';
import { finished, samePlace } from './places';

export type SceneSteppersOptions = {
	/** Default: the system's. */
	readonly clock?: Clock | undefined;
	/** What carries out the walker's commands. Default: the timeline's player. */
	readonly player?: typeof Player | undefined;
};

/**
 * A stepper for each figure of a scene, in its order. The walker stands at the scene's start; the
 * others follow it, and in a chain stand at their end.
 */
export function makeSteppers(
	{ scene, figures, walker, start }: ResolvedScene,
	{ clock, player = Player }: SceneSteppersOptions = {}
): Stepper[] {
	const { granularity } = scene;
	const walking = new Stepper({
		state: { ...figures[walker].state, step: start, granularity },
		player,
		...(clock && { clock })
	});
	const placing = scene.arrangement === 'chain' ? finished : samePlace;
	return figures.map(({ state }, i) =>
		i === walker ? walking : new Stepper({ state, player: follow(walking, placing) })
	);
}
