/** An increasing list of step indices that is computed rather than held. */
export type Boundaries = {
	readonly count: number;
	/** The index of the boundary with this rank, 0 … count − 1. */
	at(rank: number): number;
	/** How many boundaries are at or before `index`. */
	countThrough(index: number): number;
};

/** first, first + period, first + 2 · period, …: `count` of them. */
export function progression(first: number, period: number, count: number): Boundaries {
	return {
		count,
		at: (rank) => first + rank * period,
		countThrough: (index) => Math.min(count, Math.max(0, Math.floor((index - first) / period) + 1))
	};
}

/** `perBlock` boundaries in each of `blocks` blocks of `blockLength` steps, at period, 2 · period, … from the block's start. */
export function blockProgression(
	blocks: number,
	blockLength: number,
	perBlock: number,
	period: number
): Boundaries {
	return {
		count: blocks * perBlock,
		at: (rank) => {
			const block = Math.floor(rank / perBlock);
			return block * blockLength + (rank - block * perBlock + 1) * period;
		},
		countThrough: (index) => {
			if (index < 0) return 0;
			const block = Math.floor(index / blockLength);
			if (block >= blocks) return blocks * perBlock;
			const within = index - block * blockLength;
			return block * perBlock + Math.min(perBlock, Math.floor(within / period));
		}
	};
}

/** One boundary, or none. */
export function single(index: number | null): Boundaries {
	return index === null ? NONE : progression(index, 1, 1);
}

export const NONE: Boundaries = progression(0, 1, 0);

/** The first boundary after `index`, or null. */
export function firstAfter(boundaries: Boundaries, index: number): number | null {
	const rank = boundaries.countThrough(index);
	return rank < boundaries.count ? boundaries.at(rank) : null;
}

/** The last boundary before `index`, or null. Indices are whole, so before it is at or before its predecessor. */
export function lastBefore(boundaries: Boundaries, index: number): number | null {
	const rank = boundaries.countThrough(index - 1) - 1;
	return rank >= 0 ? boundaries.at(rank) : null;
}
