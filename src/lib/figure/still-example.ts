import type { Step } from '$lib/core';
import { convolutionOf, defaultState } from '$lib/schema';
import { Timeline, type Trace } from '$lib/timeline';
import { makeScene, type Scene } from './scene';

/**
 * The step that stands for the whole where nothing can be stepped: in the second window of the
 * default example, after its first jump, the product that moves the sum the most.
 */
export function exampleStep(): {
	readonly scene: Scene;
	readonly trace: Trace<Step>;
	readonly index: number;
} {
	const convolution = convolutionOf(defaultState);
	const trace = new Timeline(convolution);
	const index = trace.indexOf({ outputRow: 0, outputCol: 1, tap: 6 });
	return { scene: makeScene(convolution, 'numbers'), trace, index };
}
