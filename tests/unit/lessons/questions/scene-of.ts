import { resolveScene, type ResolvedScene } from '$lib/lessons';
import type { ConvolutionScene, LessonFigure, LessonQuestion, QuestionKind } from '$lib/schema';

/** A figure with 4×5 numbers and nine different weights, unless told otherwise. */
export function lessonFigure(given: Partial<LessonFigure> = {}): LessonFigure {
	return {
		title: null,
		input: { source: 'example', name: 'grid-a' },
		kernel: { source: 'named', name: 'all-different' },
		padding: 1,
		paddingMode: 'zeros',
		stride: { rows: 2, cols: 2 },
		dilation: { rows: 1, cols: 1 },
		operation: 'convolution',
		...given
	};
}

/** A scene of these figures, worked out. */
export function sceneOf(
	figures: readonly LessonFigure[] = [lessonFigure()],
	given: Partial<ConvolutionScene> = {}
): ResolvedScene {
	return resolveScene({
		kind: 'convolutions',
		title: 'A scene',
		prose: 'Some numbers.',
		path: [],
		change: null,
		arrangement: 'beside',
		figures,
		start: 'first',
		range: null,
		granularity: 'multiply',
		panels: ['kernel', 'stage'],
		...given
	});
}

type Base = Pick<LessonQuestion, 'id' | 'figure' | 'prompt' | 'seed' | 'at'>;
type Only<K extends QuestionKind> = Partial<Omit<Extract<LessonQuestion, { ask: K }>, 'ask'>>;

/** A question with everything left open but what is given, which has to be what its kind needs. */
export function questionOf(
	ask: QuestionKind,
	given: Partial<Base> &
		Only<'which-kernel'> &
		Only<'build-kernel'> &
		Only<'wrong-line'> &
		Only<'choice'>
): LessonQuestion {
	const base: Base = { id: 'one', figure: 0, prompt: null, seed: 1, at: null };
	return { ...base, ...given, ask } as LessonQuestion;
}
