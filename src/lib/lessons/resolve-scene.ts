import { convolve2d, toRows, type Convolution } from '$lib/core';
import {
	convolutionOf,
	defaultState,
	type ConvolutionScene,
	type InputChoice,
	type LessonBeat,
	type LessonFigure,
	type LessonStop,
	type State,
	type StepRef
} from '$lib/schema';
import { Timeline, type StepRange } from '$lib/timeline';

/** One figure of a scene, worked out. */
export type ResolvedFigure = {
	readonly title: string | null;
	readonly state: State;
	readonly convolution: Convolution;
	readonly timeline: Timeline;
};

/** A scene of convolutions, worked out: every place is an index. */
export type ResolvedScene = {
	readonly scene: ConvolutionScene;
	readonly figures: readonly ResolvedFigure[];
	/** Which figure walks; the others follow it. The first of several side by side, the last of a chain. */
	readonly walker: number;
	/** On the walker's timeline, as is `range`. */
	readonly start: number;
	readonly range: StepRange | null;
};

/**
 * The index that a place has on a timeline.
 *
 * @throws RangeError when the timeline has no such place
 */
export function stepIndex(timeline: Timeline, place: StepRef): number {
	if (place === 'first') return 0;
	if (place === 'last') return timeline.length - 1;
	if (typeof place !== 'number') return timeline.indexOf(place);
	if (!Number.isInteger(place) || place < 0 || place >= timeline.length) {
		throw new RangeError(`step ${place} is not one of 0 to ${timeline.length - 1}`);
	}
	return place;
}

/** Whether a beat of a scene's path is a stop; otherwise it is a question. */
export function isStop(beat: LessonBeat): beat is LessonStop {
	return 'stop' in beat;
}

/**
 * Works out the first figure of a scene, or one that follows `before` in a chain.
 *
 * @throws ConvolutionError when its settings do not go together
 */
export function resolveFigure(figure: LessonFigure, before: Convolution | null): ResolvedFigure {
	const { title, input, ...settings } = figure;
	const state: State = { ...defaultState, ...settings, input: inputOf(input, before), step: 0 };
	const convolution = convolutionOf(state);
	return { title, state, convolution, timeline: new Timeline(convolution) };
}

function inputOf(input: LessonFigure['input'], before: Convolution | null): InputChoice {
	if (input.source !== 'previous') return input;
	if (before === null) throw new RangeError('the first figure of a chain follows no other');
	return { source: 'numbers', values: toRows(convolve2d(before)) };
}

/**
 * Works a scene of convolutions out.
 *
 * @throws ConvolutionError when a figure's settings do not go together
 * @throws RangeError when its start or range is no place on the walker's timeline
 */
export function resolveScene(scene: ConvolutionScene): ResolvedScene {
	const figures: ResolvedFigure[] = [];
	for (const figure of scene.figures) {
		figures.push(resolveFigure(figure, figures.at(-1)?.convolution ?? null));
	}
	const walker = scene.arrangement === 'chain' ? figures.length - 1 : 0;
	const { timeline } = figures[walker];
	return {
		scene,
		figures,
		walker,
		start: stepIndex(timeline, scene.start),
		range: scene.range && {
			start: stepIndex(timeline, scene.range.start),
			end: stepIndex(timeline, scene.range.end)
		}
	};
}
