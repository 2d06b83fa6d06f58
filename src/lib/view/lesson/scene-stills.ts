import { defineConvolution, matrix, type Convolution, type Step } from '$lib/core';
import { describe, makeScene, still, type Scene, type ThemeName } from '$lib/figure';
import { resolveScene } from '$lib/lessons';
import { figureMessages as messages, plainText } from '$lib/messages';
import type { RenderedScene } from '$lib/prose';
import type { BugScene, ConvolutionScene } from '$lib/schema';
import { Timeline, type Trace } from '$lib/timeline';
import { channelStills, finished, samePlace } from '../scene';

/** One figure of a scene as a picture, for pages without script and for paper. */
export type SceneStill = {
	/** What tells it from the scene's other figures; null where it is the only one. */
	readonly title: string | null;
	/** What is to be seen, in a sentence. */
	readonly alt: string;
	/** One self-contained SVG. */
	readonly svg: (theme: ThemeName) => string;
};

type Shown = {
	readonly title: string | null;
	readonly scene: Scene;
	readonly trace: Trace<Step>;
	readonly index: number;
};

function drawn({ title, scene, trace, index }: Shown): SceneStill {
	return {
		title,
		alt: plainText(describe(scene, trace.at(index), messages)),
		svg: (theme) => still({ scene, trace, index, theme, messages })
	};
}

function shownConvolution(
	title: string | null,
	c: Convolution,
	photo: boolean,
	index: number
): Shown {
	const trace = new Timeline(c);
	return { title, scene: makeScene(c, photo ? 'picture' : 'numbers'), trace, index };
}

function convolutionStills(scene: ConvolutionScene, index: number): SceneStill[] {
	const { figures, walker } = resolveScene(scene);
	const walking = figures[walker].timeline;
	const place = scene.arrangement === 'chain' ? finished : samePlace;
	return figures.map(({ title, state, convolution, timeline }, i) => {
		const at = i === walker ? index : place(walking, index, timeline);
		return drawn(shownConvolution(title, convolution, state.input.source === 'picture', at));
	});
}

/** The right answer: what is wrong with the loop is the learner's to find. */
function bugStills({ input, kernel, padding, stride }: BugScene): SceneStill[] {
	const c = defineConvolution(matrix(input), matrix(kernel), { padding, stride });
	return [drawn(shownConvolution(null, c, false, new Timeline(c).length - 1))];
}

/** A scene's figures at a step of the figure that walks, each as a picture. */
export function sceneStills({ scene }: RenderedScene, index: number): SceneStill[] {
	if (scene.kind === 'convolutions') return convolutionStills(scene, index);
	return scene.kind === 'channels' ? channelStills(scene, index) : bugStills(scene);
}

/** The step that stands for a scene where nothing can be stepped: its first stop, or where it opens. */
export function openingStep({ scene, path }: RenderedScene): number {
	for (const beat of path) if (beat.kind === 'stop') return beat.index;
	return scene.kind === 'convolutions' ? resolveScene(scene).start : 0;
}
