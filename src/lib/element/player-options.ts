import type { EmbedOptions, State } from '$lib/schema';
import type { InitialState } from '$lib/timeline';

/** How a player starts that walks a timeline of `length` steps for a state and an embed's options. */
export function initialOf(state: State, options: EmbedOptions, length: number): InitialState {
	const range = { start: options.start ?? 0, end: options.end ?? length - 1 };
	return {
		index: state.step,
		granularity: state.granularity,
		rate: state.speed,
		range,
		loop: options.loop ? range : null
	};
}

/** The places that PageUp and PageDown lead to: the markers, or, without any, the rows' ends. */
export function stopsOf({ markers }: EmbedOptions): readonly number[] | null {
	return markers.length > 0 ? markers : null;
}
