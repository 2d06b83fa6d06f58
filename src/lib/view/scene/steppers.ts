import type { Step } from '$lib/core';
import type { ResolvedScene } from '$lib/lessons';
import {
	Player,
	type Clock,
	type PlayerOptions,
	type Stops,
	type StepRange,
	type Trace
} from '$lib/timeline';
import { Stepper } from '../stepper.svelte';
import { follow } from './follower.svelte';
import { finished, samePlace } from './places';

/** A player that keeps to a range and knows a path's stops, until another trace replaces its own. */
export function pathPlayer(range: StepRange | null, stops: Stops): typeof Player {
	return class PathPlayer<S = Step> extends Player<S> {
		constructor(trace: Trace<S>, options: PlayerOptions = {}) {
			super(trace, { ...options, stops, initial: { ...options.initial, ...(range && { range }) } });
		}
	};
}

export type SceneSteppersOptions = {
	/** Default: the system's. */
	readonly clock?: Clock;
	/** Rising indices on the walker's timeline for previous and next stop; default null: row ends. */
	readonly stops?: Stops;
};

/**
 * A stepper for each figure of a scene, in its order. The walker stands at the scene's start and
 * keeps to its range; the others follow it, and in a chain stand at their end.
 */
export function sceneSteppers(
	{ scene, figures, walker, start, range }: ResolvedScene,
	{ clock, stops = null }: SceneSteppersOptions = {}
): Stepper[] {
	const { granularity } = scene;
	const walking = new Stepper({
		state: { ...figures[walker].state, step: start, granularity },
		player: pathPlayer(range, stops),
		...(clock && { clock })
	});
	const placing = scene.arrangement === 'chain' ? finished : samePlace;
	return figures.map(({ state }, i) =>
		i === walker ? walking : new Stepper({ state, player: follow(walking, placing) })
	);
}
