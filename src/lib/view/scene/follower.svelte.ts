import type { Step } from '$lib/core';
import {
	initialState,
	Player,
	Timeline,
	type Command,
	type PlayerOptions,
	type PlayerState,
	type Trace
} from '$lib/timeline';
import { untrack } from 'svelte';
import type { Stepper } from '../stepper.svelte';
import { samePlace, type Placing } from './places';

/** What a follower takes from its walker beside its place. */
function shared({ status, granularity, rate, arrival }: PlayerState) {
	return { status, granularity, rate, arrival };
}

/**
 * A player, for the `player` option of a stepper, that always shows where `walker` is, and hands all
 * that it is told to the walker. It keeps no time of its own. It follows by an effect, so that a move
 * of the walker's is there before the browser draws, and not at once.
 *
 * `placing` says where on its own timeline that is. With another than `samePlace` there is no way
 * back, and a seek leads nowhere.
 */
export function follow(walker: Stepper, placing: Placing = samePlace): typeof Player {
	return class Follower<S = Step> extends Player<S> {
		#listeners: readonly ((state: PlayerState) => void)[] = [];
		readonly #stopFollowing: () => void;
		#shown: PlayerState;

		constructor(trace: Trace<S>, options?: PlayerOptions) {
			super(trace, options);
			this.#shown = this.#followed();
			this.#stopFollowing = $effect.root(() => {
				$effect.pre(() => {
					const shown = this.#followed();
					untrack(() => this.#show(shown));
				});
			});
		}

		override get state(): PlayerState {
			return this.#shown;
		}

		override dispatch(command: Command): void {
			if (command.kind !== 'seek') {
				walker.dispatch(command);
				return;
			}
			const own = this.#timeline();
			const { length } = own;
			const index = Math.min(length - 1, Math.max(0, Math.round(command.index)));
			if (placing !== samePlace || !Number.isFinite(index)) return;
			walker.seek(placing(own, index, walker.timeline));
		}

		/** Calls `listener` at once too: the state that it starts with is the walker's. */
		override subscribe(listener: (state: PlayerState) => void): () => void {
			const subscription = (state: PlayerState) => listener(state);
			this.#listeners = [...this.#listeners, subscription];
			subscription(this.#shown);
			return () => {
				this.#listeners = this.#listeners.filter((listening) => listening !== subscription);
			};
		}

		/** Shows the walker's place in another trace; `index` has no say. */
		override replaceTrace(trace: Trace<S>, index: number): void {
			super.replaceTrace(trace, index);
			this.#show(untrack(() => this.#followed()));
		}

		override destroy(): void {
			this.#stopFollowing();
			this.#listeners = [];
			super.destroy();
		}

		#timeline(): Timeline {
			const trace: unknown = this.trace;
			if (trace instanceof Timeline) return trace;
			throw new TypeError('only the timeline of a convolution can follow another');
		}

		#followed(): PlayerState {
			const own = this.#timeline();
			const index = placing(walker.timeline, walker.index, own);
			return { ...initialState(own.length, { index }), ...shared(walker.playing) };
		}

		#show(state: PlayerState): void {
			this.#shown = state;
			for (const listener of this.#listeners) listener(state);
		}
	};
}
