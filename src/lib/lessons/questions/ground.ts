import type { Convolution, Step } from '$lib/core';
import type { LessonQuestion } from '$lib/schema';
import type { Timeline } from '$lib/timeline';
import { stepIndex, type ResolvedScene } from '../resolve-scene';
import type { Hidden, PosedQuestion } from './question';
import { QuestionError } from './question-error';
import type { Mistaken } from './recognizable';

/** The figure that a question is about, in its scene. */
export type Ground = {
	readonly scene: ResolvedScene;
	readonly figure: number;
	readonly convolution: Convolution;
	readonly timeline: Timeline;
};

/** A question before its steps are those of the figure that walks: they are its own figure's. */
export type Draft = Pick<PosedQuestion, 'at' | 'hides' | 'answer' | 'why' | 'hint' | 'about'> & {
	readonly made: readonly Mistaken[];
};

/** @throws QuestionError 'no-such-figure' */
export function groundOf(question: LessonQuestion, scene: ResolvedScene): Ground {
	if (!(question.figure in scene.figures)) {
		throw new QuestionError('no-such-figure', question.id);
	}
	const { convolution, timeline } = scene.figures[question.figure];
	return { scene, figure: question.figure, convolution, timeline };
}

/**
 * The place that the question names, as an index of its figure; null where the seed is to choose.
 *
 * @throws QuestionError 'no-such-place'
 */
export function namedIndex(question: LessonQuestion, { timeline }: Ground): number | null {
	if (question.at === null) return null;
	try {
		return stepIndex(timeline, question.at);
	} catch (error) {
		if (error instanceof RangeError) throw new QuestionError('no-such-place', question.id);
		throw error;
	}
}

/** The walker's step of that output; null where its output is smaller. */
function walkersIndex(
	{ scene }: Ground,
	{ outputRow, outputCol }: Step,
	tap: number | 'window' | 'write'
): number | null {
	const { convolution, timeline } = scene.figures[scene.walker];
	if (outputRow >= convolution.outputRows || outputCol >= convolution.outputCols) return null;
	return timeline.indexOf({ outputRow, outputCol, tap });
}

/**
 * The index of the figure that walks at which the question's figure shows a step: the same one
 * where the two timelines are equally long, else the same output's. Where the windows differ in
 * size a multiply has no counterpart: `otherwise` is taken, which shows less or more.
 */
function onWalker(ground: Ground, index: number, otherwise: 'window' | 'write'): number | null {
	const walker = ground.scene.figures[ground.scene.walker];
	if (ground.timeline.length === walker.timeline.length) return index;
	const step = ground.timeline.at(index);
	if (step.kind !== 'mac') return walkersIndex(ground, step, step.kind);
	const alike = walker.convolution.tapsPerOutput === ground.convolution.tapsPerOutput;
	return walkersIndex(ground, step, alike ? step.tap : otherwise);
}

function reachable({ scene: { range } }: Ground, index: number | null): index is number {
	return index !== null && (range === null || (index >= range.start && index <= range.end));
}

/** In a chain the next figure's input is this one's output: while that is asked, it is covered. */
function coveredToo({ scene, figure }: Ground, { answer, hides }: Draft): readonly Hidden[] {
	const feeds = scene.scene.arrangement === 'chain' && figure < scene.walker;
	const told = answer.kind === 'number' || answer.kind === 'size';
	if (!feeds || !told || hides.includes('output')) return hides;
	return [...hides, 'output'];
}

/**
 * The draft with its steps on the figure that walks, and nothing to play that cannot be reached;
 * null where the step at which it is asked cannot.
 */
export function placeOnWalker(ground: Ground, draft: Draft): Draft | null {
	const at = onWalker(ground, draft.at, 'window');
	if (!reachable(ground, at)) return null;
	const hint = draft.hint === null ? null : onWalker(ground, draft.hint, 'window');
	const start = draft.why && onWalker(ground, draft.why.start, 'window');
	const end = draft.why && onWalker(ground, draft.why.end, 'write');
	return {
		...draft,
		at,
		hides: coveredToo(ground, draft),
		hint: reachable(ground, hint) && hint !== at ? hint : null,
		why: reachable(ground, start) && reachable(ground, end) ? { start, end } : null
	};
}
