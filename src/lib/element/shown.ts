import type { EmbedState } from '$lib/schema';
import type { Command, PlayerState } from '$lib/timeline';

/** What an element shows, whoever draws it: something that plays, and can be kept and given back. */
export interface Shown {
	/** Where it is; null while there is nothing that plays (a lesson's scene without a figure). */
	readonly playing: PlayerState | null;
	/** Steps of its timeline; 0 where nothing plays. */
	readonly steps: number;
	/** What happens at this step, in a sentence. */
	readonly sentence: string;
	/** What `restore` takes; see `PlayerApi.bookmark`. */
	readonly bookmark: string;
	state(): EmbedState;
	dispatch(command: Command): void;
	/** Goes back to where a bookmark was taken; one of something else changes nothing. */
	restore(bookmark: string): void;
	destroy(): void;
}

/** Tells that something of what is shown has changed. */
export type Changed = () => void;
