import { ConvolutionError, type Convolution } from '$lib/core';
import { lessonLimits, type LessonQuestion, type StepRef } from '$lib/schema';
import type { Timeline } from '$lib/timeline';
import { loopIndex, mostLoopSteps, runLoop } from '../bugs';
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
import { sameData } from './same-data';
import { lessonSceneOf, type ConvolutionDraft, type DraftBeat, type DraftScene } from './draft';

/** The steps of a scene that is being written, and the places on them. */
export type SceneWalk = {
	/** How many steps there are. */
	readonly length: number;
	/** The index of a place; null where the walk has no such place. */
	readonly indexOf: (place: StepRef) => number | null;
	/** The place at an index, or at the nearest that there is, in the words that stay true longest when the figure changes. */
	readonly placeAt: (index: number) => StepRef;
	/** The scene worked out; null for colour pictures and loops with defects. */
	readonly resolved: ResolvedScene | null;
};

/** What figures come to, by the list of them: texts and beats change without it. */
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

function nearest(index: number, length: number): number {
	return Math.max(0, Math.min(Math.round(index), length - 1));
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
			let left: number = lessonLimits.multiplies;
			for (const figure of figures) {
				const found = resolveFigure(figure, before);
				resolved.push(found);
				before = arrangement === 'chain' ? found.convolution : null;
				left -= found.convolution.outputCount * found.convolution.tapsPerOutput;
				if (left < 0) return null;
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
		placeAt: (index) => placeOf(timeline, nearest(index, timeline.length)),
		resolved: {
			scene,
			figures,
			walker,
			start: indexOf(draft.start) ?? 0,
			range: start === null || end === null || end < start ? null : { start, end }
		}
	};
}

/** The place at an index of a convolution's timeline, which stays true longer than the index does. */
export function placeOf(timeline: Timeline, index: number): StepRef {
	if (index === 0) return 'first';
	if (index === timeline.length - 1) return 'last';
	const step = timeline.at(index);
	const { outputRow, outputCol } = step;
	return { outputRow, outputCol, tap: step.kind === 'mac' ? step.tap : step.kind };
}

function channelWalk(draft: Extract<DraftScene, { kind: 'channels' }>): SceneWalk {
	const scene = { ...draft, path: [] };
	const length = draft.red.length * draft.red[0].length * stepsPerPixel;
	return {
		length,
		indexOf: (place) => orNull(() => channelIndex(scene, place)),
		placeAt: (index) => nearest(index, length),
		resolved: null
	};
}

function loopWalk(draft: Extract<DraftScene, { kind: 'bug-lab' }>): SceneWalk | null {
	const isShort = mostLoopSteps(draft) <= lessonLimits.loopSteps;
	const run = isShort ? orNull(() => runLoop(draft)) : null;
	if (run === null) return null;
	const { length } = run.trace;
	return {
		length,
		indexOf: (place) => loopIndex(run, place),
		placeAt: (index) => nearest(index, length),
		resolved: null
	};
}

/** What it follows from where a question stands, and where that is. */
type Standing = Pick<ResolvedScene, 'range' | 'start'> & {
	readonly figures: object;
	readonly at: number | null;
};

const standings = new WeakMap<LessonQuestion, Standing>();

/** Where a scene of convolutions puts a question; found anew only when that may have changed. */
function questionIndex(question: LessonQuestion, scene: ResolvedScene): number | null {
	const { figures, range, start } = scene;
	const last = standings.get(question);
	if (last?.figures === figures && last.start === start && sameData(last.range, range)) {
		return last.at;
	}
	const at = isAffordable(question, scene) ? orNull(() => poseQuestion(question, scene).at) : null;
	standings.set(question, { figures, range, start, at });
	return at;
}

/** Whether finding the one kernel that fits takes no longer than a lesson may. */
function isAffordable(question: LessonQuestion, { figures }: ResolvedScene): boolean {
	const convolution = figures.at(question.figure)?.convolution;
	if (question.ask !== 'which-kernel' || convolution === undefined) return true;
	const { outputCount, tapsPerOutput } = convolution;
	return question.kernels.length * outputCount * tapsPerOutput <= lessonLimits.multiplies;
}

/**
 * Where a beat stands: a stop at its step, a question at the step that is shown while it is asked.
 * null where the scene has no such step or cannot put the question.
 */
export function beatIndex(scene: DraftScene, { beat }: DraftBeat): number | null {
	const walk = sceneWalk(scene);
	if (walk === null) return null;
	if (isStop(beat)) return walk.indexOf(beat.stop);
	if (walk.resolved !== null) return questionIndex(beat, walk.resolved);
	const at = beat.at === null ? 0 : walk.indexOf(beat.at);
	return at === null ? null : orNull(() => posePlainQuestion(beat, at).at);
}
