import { ConvolutionError, type Convolution } from '$lib/core';
import type { StepRef } from '$lib/schema';
import { runLoop } from '../bugs';
import { channelIndex, stepsPerPixel } from '../channels';
import { poseQuestion } from '../questions/pose-question';
import { posePlainQuestion } from '../questions/plain-questions';
import {
	isStop,
	resolveFigure,
	stepIndex,
	type ResolvedFigure,
	type ResolvedScene
} from '../resolve-scene';
import { lessonSceneOf, type ConvolutionDraft, type DraftBeat, type DraftScene } from './draft';

/** The steps of a scene that is being written, and the places on them. */
export type SceneWalk = {
	/** How many steps there are. */
	readonly length: number;
	/** The index of a place; null where the walk has no such place. */
	readonly indexOf: (place: StepRef) => number | null;
	/** The place at an index, in the words that stay true longest when the figure changes. */
	readonly placeAt: (index: number) => StepRef;
	/** The scene worked out; null for colour pictures and loops with defects. */
	readonly resolved: ResolvedScene | null;
};

/** What does not change with texts and beats is worked out once. Keys are never looked at again. */
const known = new WeakMap<object, unknown>();

function once<T>(about: object, work: () => T): T {
	if (!known.has(about)) known.set(about, work());
	return known.get(about) as T;
}

/** The scene's walk; null while its settings do not go together. */
export function sceneWalk(scene: DraftScene): SceneWalk | null {
	if (scene.kind === 'convolutions') return convolutionWalk(scene);
	return scene.kind === 'channels'
		? once(scene.red, () => channelWalk(scene))
		: once(scene.defects, () => loopWalk(scene));
}

function orNull<T>(work: () => T): T | null {
	try {
		return work();
	} catch (error) {
		if (error instanceof ConvolutionError || error instanceof RangeError) return null;
		throw error;
	}
}

function figuresOf({ figures, arrangement }: ConvolutionDraft): readonly ResolvedFigure[] | null {
	return once(figures, () =>
		orNull(() => {
			const resolved: ResolvedFigure[] = [];
			let before: Convolution | null = null;
			for (const figure of figures) {
				const found = resolveFigure(figure, arrangement === 'chain' ? before : null);
				resolved.push(found);
				before = found.convolution;
			}
			return resolved;
		})
	);
}

function convolutionWalk(draft: ConvolutionDraft): SceneWalk | null {
	const figures = figuresOf(draft);
	if (figures === null || figures.length === 0) return null;
	const walker = draft.arrangement === 'chain' ? figures.length - 1 : 0;
	const { timeline } = figures[walker];
	const indexOf = (place: StepRef) => orNull(() => stepIndex(timeline, place));
	const start = draft.range && indexOf(draft.range.start);
	const end = draft.range && indexOf(draft.range.end);
	const scene = lessonSceneOf(draft);
	if (scene.kind !== 'convolutions') return null;
	return {
		length: timeline.length,
		indexOf,
		placeAt(index) {
			if (index === 0) return 'first';
			if (index === timeline.length - 1) return 'last';
			const step = timeline.at(index);
			const { outputRow, outputCol } = step;
			return { outputRow, outputCol, tap: step.kind === 'mac' ? step.tap : step.kind };
		},
		resolved: {
			scene,
			figures,
			walker,
			start: indexOf(draft.start) ?? 0,
			range: start === null || end === null || end < start ? null : { start, end }
		}
	};
}

function channelWalk(draft: Extract<DraftScene, { kind: 'channels' }>): SceneWalk {
	const scene = { ...draft, path: [] };
	return {
		length: draft.red.length * draft.red[0].length * stepsPerPixel,
		indexOf: (place) => orNull(() => channelIndex(scene, place)),
		placeAt: (index) => index,
		resolved: null
	};
}

function loopWalk(draft: Extract<DraftScene, { kind: 'bug-lab' }>): SceneWalk | null {
	const length = orNull(() => runLoop(draft).trace.length);
	if (length === null) return null;
	return {
		length,
		indexOf(place) {
			if (place === 'first') return 0;
			if (place === 'last') return length - 1;
			return typeof place === 'number' && place < length ? place : null;
		},
		placeAt: (index) => index,
		resolved: null
	};
}

/**
 * Where a beat stands: a stop at its step, a question at the step that is shown while it is asked.
 * null where the scene has no such step or cannot put the question.
 */
export function beatIndex(scene: DraftScene, { beat }: DraftBeat): number | null {
	const walk = sceneWalk(scene);
	if (walk === null) return null;
	if (isStop(beat)) return walk.indexOf(beat.stop);
	const { resolved } = walk;
	if (resolved !== null) return orNull(() => poseQuestion(beat, resolved).at);
	return orNull(
		() => posePlainQuestion(beat, beat.at === null ? 0 : (walk.indexOf(beat.at) ?? 0)).at
	);
}
