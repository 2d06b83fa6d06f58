import type { Draft, Ground } from './ground';

/** A kind of question that is about one place of its figure's timeline. */
export type PlacedKind = {
	/** The indices at which the question makes sense, the most telling first; the seed mixes them. */
	readonly suitable: (ground: Ground, seed: number) => number[];
	/** The question at that index of the figure's timeline; null where it makes no sense. */
	readonly draft: (ground: Ground, index: number) => Draft | null;
};
