import type { State } from '$lib/schema';
import type { SharedState } from './share-content';

/**
 * The state with a picture's cells in it. A player on somebody's page, or in a file, need not fetch
 * the picture then: it may not be allowed to, or have no network.
 */
export function portableState({ state, scene }: Pick<SharedState, 'state' | 'scene'>): State {
	if (state.input.source !== 'picture' || state.input.grid !== null) return state;
	const { rows, cols, data } = scene.convolution.input;
	return { ...state, input: { ...state.input, grid: { rows, cols, values: Array.from(data) } } };
}
