import type { RenderedScene } from '$lib/prose';
import type { ConvolutionScene, EmbedOptions, State } from '$lib/schema';
import { playerMessages } from '$lib/messages';

/**
 * A state as a scene of a lesson: one convolution with its panels, a range, and stops at the markers.
 * An embedded state and a lesson's figure are then one thing.
 *
 * @param steps of the state's timeline
 */
export function sceneOf(
	state: State,
	options: EmbedOptions,
	steps: number
): RenderedScene & { readonly scene: ConvolutionScene } {
	const { input, kernel, padding, paddingMode, stride, dilation, operation } = state;
	const scene: ConvolutionScene = {
		kind: 'convolutions',
		title: playerMessages.surface,
		prose: '',
		path: [],
		change: null,
		arrangement: 'beside',
		figures: [{ title: null, input, kernel, padding, paddingMode, stride, dilation, operation }],
		start: state.step,
		range: { start: options.start ?? 0, end: options.end ?? steps - 1 },
		granularity: state.granularity,
		panels: options.panels
	};
	return {
		scene,
		prose: '',
		path: options.markers.map((index) => ({ kind: 'stop', index, html: '', text: '' })),
		change: null
	};
}
