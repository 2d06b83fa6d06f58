import { convolve2d, type Convolution, type Matrix } from '$lib/core';
import type { Timeline } from '$lib/timeline';

/** One figure of a scene, as its placeholders ask about it. */
export class FigureFacts {
	readonly convolution: Convolution;
	readonly timeline: Timeline;
	#output: Matrix | null = null;

	constructor({ convolution, timeline }: Pick<FigureFacts, 'convolution' | 'timeline'>) {
		this.convolution = convolution;
		this.timeline = timeline;
	}

	/** The whole output, worked out when it is first asked for. */
	get output(): Matrix {
		this.#output ??= convolve2d(this.convolution);
		return this.#output;
	}
}
