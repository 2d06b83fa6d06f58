import type { LoopPlan } from './loop-plan';

/** A weight, and its place in the kernel as given. */
export type PlacedWeight = { readonly weight: number; readonly row: number; readonly col: number };

/** The kernel as it is about to slide. */
export type SlidingWeights = readonly (readonly PlacedWeight[])[];

/** The kernel as given. */
export function givenWeights(kernel: readonly (readonly number[])[]): SlidingWeights {
	return kernel.map((weights, row) => weights.map((weight, col) => ({ weight, row, col })));
}

function upDown(weights: SlidingWeights): SlidingWeights {
	return weights.toReversed();
}

function leftRight(weights: SlidingWeights): SlidingWeights {
	return weights.map((row) => row.toReversed());
}

function transposed(weights: SlidingWeights): SlidingWeights {
	return weights[0].map((_, col) => weights.map((row) => row[col]));
}

/** What the line that flips does each time it is come by. */
export function flipped(weights: SlidingWeights, flip: LoopPlan['flip']): SlidingWeights {
	switch (flip) {
		case 'both':
		case 'every-window':
		case 'every-column':
			return upDown(leftRight(weights));
		case 'up-down':
		case 'up-down-every-window':
			return upDown(weights);
		case 'left-right':
			return leftRight(weights);
		case 'transposed':
			return transposed(weights);
		case 'quarter-turn':
			return upDown(transposed(weights));
		case 'none':
			return weights;
	}
}
