import type { ConvolutionScene, LessonFigure } from '$lib/schema';

/** A figure of a scene: 5×5 numbers, a 3×3 kernel of ones, nothing else. */
function figureWith(patch: Partial<LessonFigure> = {}): LessonFigure {
	return {
		title: null,
		input: {
			source: 'numbers',
			values: [
				[1, 2, 3, 4, 5],
				[2, 4, 6, 8, 1],
				[3, 6, 9, 2, 5],
				[4, 8, 2, 6, 1],
				[5, 1, 5, 1, 5]
			]
		},
		kernel: {
			source: 'own',
			values: [
				[1, 2, 1],
				[0, 1, 0],
				[-1, 0, 1]
			],
			divisor: 1
		},
		padding: 0,
		paddingMode: 'zeros',
		stride: { rows: 1, cols: 1 },
		dilation: { rows: 1, cols: 1 },
		operation: 'cross-correlation',
		...patch
	};
}

function sceneOf(patch: Partial<ConvolutionScene>): ConvolutionScene {
	return {
		kind: 'convolutions',
		title: 'A scene',
		prose: '',
		path: [],
		change: null,
		arrangement: 'beside',
		figures: [figureWith()],
		start: 'first',
		range: null,
		granularity: 'multiply',
		panels: ['kernel', 'stage'],
		...patch
	};
}

/** Two figures beside each other: as given, and flipped. */
export function besideScene(): ConvolutionScene {
	return sceneOf({
		figures: [
			figureWith({ title: 'Cross-correlation' }),
			figureWith({ title: 'Convolution', operation: 'convolution' })
		]
	});
}

/** Two layers: 5×5 → 3×3 → with padding 1 → 3×3. */
export function chainScene(): ConvolutionScene {
	return sceneOf({
		arrangement: 'chain',
		figures: [figureWith(), figureWith({ input: { source: 'previous' }, padding: 1 })]
	});
}
