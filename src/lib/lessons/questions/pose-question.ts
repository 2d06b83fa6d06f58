import type { LessonQuestion } from '$lib/schema';
import type { ResolvedScene } from '../resolve-scene';
import { groundOf, namedIndex, placeOnWalker, type Draft, type Ground } from './ground';
import { buildKernelDraft, whichKernelDraft } from './kernel-questions';
import { productKind, sumKind } from './multiply-questions';
import { paddingSourceKind } from './padding-questions';
import type { PlacedKind } from './placed-kind';
import { isPlain, posePlainQuestion } from './plain-questions';
import type { PosedQuestion } from './question';
import { QuestionError } from './question-error';
import { recognizable } from './recognizable';
import { sizeDraft } from './size-question';
import { nextWindowKind, placeWindowKind } from './window-place-questions';
import { productGridKind, writtenKind } from './window-sum-questions';

const placedKinds = {
	'next-window': nextWindowKind,
	product: productKind,
	sum: sumKind,
	written: writtenKind,
	'padding-source': paddingSourceKind,
	'place-window': placeWindowKind,
	'product-grid': productGridKind
} as const satisfies Partial<Record<LessonQuestion['ask'], PlacedKind>>;

function isPlacedKind(ask: LessonQuestion['ask']): ask is keyof typeof placedKinds {
	return ask in placedKinds;
}

/** The question at the place that it names, or else at the most telling one that the seed chooses. */
function placedDraft(kind: PlacedKind, ground: Ground, question: LessonQuestion): Draft {
	const named = namedIndex(question, ground);
	for (const index of named === null ? kind.suitable(ground, question.seed) : [named]) {
		const draft = kind.draft(ground, index);
		const placed = draft && placeOnWalker(ground, draft);
		if (placed && (named !== null || placed.why !== null)) return placed;
	}
	throw new QuestionError(named === null ? 'no-fitting-place' : 'unfitting-place', question.id);
}

/** Where the scene opens, as an index of the question's figure; its first step if that differs. */
function opening({ scene, timeline }: Ground): number {
	const walker = scene.figures[scene.walker].timeline;
	return walker.length === timeline.length ? scene.start : 0;
}

/** The question about the figure as a whole: it can be asked anywhere, if need be where the scene opens. */
function wholeDraft(ground: Ground, question: LessonQuestion): Draft {
	const named = namedIndex(question, ground);
	const draft = draftOfWhole(ground, question, named);
	const placed = placeOnWalker(ground, draft);
	if (placed) return placed;
	if (named !== null) throw new QuestionError('unfitting-place', question.id);
	return { ...draft, at: ground.scene.start, hint: null, why: null };
}

function draftOfWhole(ground: Ground, question: LessonQuestion, named: number | null): Draft {
	if (question.ask === 'which-kernel') return whichKernelDraft(ground, question, named);
	if (question.ask === 'build-kernel') {
		return buildKernelDraft(ground, question, named ?? opening(ground));
	}
	return sizeDraft(ground, named);
}

/** A plain question stands where its place says, or where the scene opens. */
function plainIndex(ground: Ground, question: LessonQuestion): number {
	const named = namedIndex(question, ground);
	if (named === null) return ground.scene.start;
	const about = { kind: 'choice' } as const;
	const answer = { kind: 'option', option: 0 } as const;
	const draft: Draft = { at: named, hides: [], answer, made: [], why: null, hint: null, about };
	const placed = placeOnWalker(ground, draft);
	if (placed === null) throw new QuestionError('unfitting-place', question.id);
	return placed.at;
}

/**
 * Puts a question to a scene: settles its place, its answer, the wrong answers that tell a mistake,
 * and what to show. The same question and scene always give the same.
 *
 * Where `at` is null the seed chooses among the places that suit the kind best. `at` of the result
 * is a step of the figure that walks and comes before the one that shows the answer.
 *
 * @throws QuestionError, a RangeError with a code, where the scene cannot put it
 */
export function poseQuestion(question: LessonQuestion, scene: ResolvedScene): PosedQuestion {
	const ground = groundOf(question, scene);
	if (isPlain(question)) return posePlainQuestion(question, plainIndex(ground, question));
	const { made, ...draft } = isPlacedKind(question.ask)
		? placedDraft(placedKinds[question.ask], ground, question)
		: wholeDraft(ground, question);
	return {
		id: question.id,
		kind: question.ask,
		figure: question.figure,
		...draft,
		mistakes: recognizable(draft.answer, made),
		source: question
	};
}
