import type { LessonQuestion } from '$lib/schema';
import type { StepPlace, StepRange } from '$lib/timeline';
import type { PosedQuestion } from '../questions/question';
import { poseQuestion } from '../questions/pose-question';
import { QuestionError } from '../questions/question-error';
import type { ResolvedScene } from '../resolve-scene';

type PlacedAsk = keyof typeof asked;

/** Kinds that ask about one place, and how often a scene offers them: all together 26. */
const asked = {
	'next-window': 4,
	product: 4,
	sum: 4,
	written: 4,
	'padding-source': 4,
	'place-window': 3,
	'product-grid': 3
} as const;

/** Kinds that ask for nothing but where a window is. */
const geometric: readonly PlacedAsk[] = ['next-window', 'place-window'];

/** Taps of a window that somebody may still multiply and add up; a larger one is asked about by place only. */
const mostTaps = 49;

/** Taps of a window of which each product may be asked for. */
const mostProducts = 25;

function makesSense(ask: PlacedAsk, taps: number): boolean {
	if (geometric.includes(ask)) return true;
	return taps <= (ask === 'product-grid' ? mostProducts : mostTaps);
}

/**
 * Questions about places of the figure that walks, spread over its timeline: it is cut into as many
 * stretches as a kind is offered times, and each stretch gives its most telling place.
 */
export function placedCandidates(scene: ResolvedScene): LessonQuestion[] {
	const { tapsPerOutput } = scene.figures[scene.walker].convolution;
	const all = Object.keys(asked) as PlacedAsk[];
	const kinds = all.filter((ask) => makesSense(ask, tapsPerOutput));
	return kinds.flatMap((ask, kind) => {
		const places = new Map<string, LessonQuestion>();
		for (const [i, stretch] of stretches(scene, asked[ask]).entries()) {
			// Another seed for each, or all would be about the same tap.
			const question = tellingQuestion(ask, scene, stretch, 10 * kind + i + 1);
			if (question !== null && !places.has(question.id)) places.set(question.id, question);
		}
		return [...places.values()];
	});
}

/** The reachable steps in so many stretches of whole windows, or in as many as there are windows. */
function stretches({ figures, walker, range }: ResolvedScene, count: number): StepRange[] {
	const { timeline, convolution } = figures[walker];
	const perWindow = convolution.tapsPerOutput + 2;
	const first = Math.ceil((range?.start ?? 0) / perWindow);
	const end = Math.floor(((range?.end ?? timeline.length - 1) + 1) / perWindow);
	const windows = Math.max(0, end - first);
	const parts = Math.min(count, windows);
	const bound = (part: number) => (first + Math.floor((part * windows) / parts)) * perWindow;
	return Array.from({ length: parts }, (_, i) => ({ start: bound(i), end: bound(i + 1) - 1 }));
}

/** The most telling question of a stretch, with its place said; null where it has none. */
function tellingQuestion(
	ask: PlacedAsk,
	scene: ResolvedScene,
	stretch: StepRange,
	seed: number
): LessonQuestion | null {
	const { walker, range } = scene;
	const last = range?.end ?? scene.figures[walker].timeline.length - 1;
	// What comes next may be the window after the stretch.
	const end = ask === 'next-window' ? Math.min(stretch.end + 1, last) : stretch.end;
	const question = { ask, id: ask, figure: walker, prompt: null, seed, at: null } as const;
	try {
		const posed = poseQuestion(question, { ...scene, range: { ...stretch, end } });
		const at = askedPlace(posed, scene);
		return at && { ...question, seed: 1, at, id: idAt(ask, at) };
	} catch (error) {
		if (error instanceof QuestionError) return null;
		throw error;
	}
}

type Place = Required<StepPlace>;

/** The place that a question asks about, which the file then names instead of a seed. */
function askedPlace({ about, at, why }: PosedQuestion, scene: ResolvedScene): Place | null {
	const { timeline } = scene.figures[scene.walker];
	switch (about.kind) {
		case 'written':
		case 'place-window':
		case 'product-grid':
			return { outputRow: about.outputRow, outputCol: about.outputCol, tap: 'window' };
		case 'next-window': {
			const { outputRow, outputCol } = timeline.at(at);
			return { outputRow, outputCol, tap: 'write' };
		}
		default: {
			const step = why && timeline.at(why.start);
			if (step?.kind !== 'mac') return null;
			return { outputRow: step.outputRow, outputCol: step.outputCol, tap: step.tap };
		}
	}
}

/** A name that tells the kind and the place, as in `sum-r0c1m4`. */
function idAt(ask: PlacedAsk, { outputRow, outputCol, tap }: Place): string {
	return `${ask}-r${outputRow}c${outputCol}${typeof tap === 'number' ? `m${tap}` : ''}`;
}
