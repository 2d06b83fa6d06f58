import { namedKernel } from '$lib/core';
import {
	kernelNames,
	type DefectName,
	type KernelName,
	type LessonQuestion,
	type QuestionKind,
	type ScenePanel
} from '$lib/schema';
import { QuestionError } from '../questions/question-error';
import { posePlainQuestion } from '../questions/plain-questions';
import { poseQuestion } from '../questions/pose-question';
import type { PosedQuestion } from '../questions/question';
import type { ResolvedScene } from '../resolve-scene';
import type { DraftScene } from './draft';
import { sameData } from './same-data';
import { placedCandidates } from './placed-candidates';
import { placeOf, sceneWalk } from './scene-walk';

/** A question that a scene can put, ready to be added to its path. */
export type Candidate = {
	/** With a name of its own among the candidates; `addQuestion` sees to the lesson. */
	readonly question: LessonQuestion;
	readonly kind: QuestionKind;
	/** As it is put: what it asks about (`about`), the right answer and the wrong ones. */
	readonly posed: PosedQuestion;
	/** The index, on the timeline of the figure that walks, that is shown while it is asked. */
	readonly at: number;
};

/** Candidates of one scene in all. */
const most = 30;

/** Multiplies that choosing among kernels may take; larger figures are not asked about their kernel. */
const mostMultiplies = 1_000_000;

/** What the candidates of some figures follow from, and the candidates. */
type Known = Pick<ResolvedScene, 'range' | 'start'> & {
	readonly panels: readonly ScenePanel[];
	readonly candidates: readonly Candidate[];
};

const knownOf = new WeakMap<object, Known>();

/**
 * The questions that can be asked about a scene: some of each kind that makes sense there, spread over
 * its timeline, in the order in which they stand there; 30 at most. All are about the figure that
 * walks. A choice is not among them: its words are the author's. The same scene always gives the same.
 * Empty while the scene's settings do not go together.
 */
export function candidateQuestions(scene: DraftScene): readonly Candidate[] {
	if (scene.kind === 'bug-lab') return scene.defects.map(lineCandidate);
	const resolved = sceneWalk(scene)?.resolved;
	if (!resolved) return [];
	const { figures, range, start } = resolved;
	const { panels } = resolved.scene;
	const known = knownOf.get(figures);
	if (
		known &&
		sameData({ ...known, candidates: null }, { range, start, panels, candidates: null })
	) {
		return known.candidates;
	}
	const candidates = candidatesOf(resolved);
	knownOf.set(figures, { range, start, panels, candidates });
	return candidates;
}

function candidatesOf(scene: ResolvedScene): readonly Candidate[] {
	const questions = [...wholeQuestions(scene), ...placedCandidates(scene)];
	return questions
		.flatMap((question) => candidate(question, scene))
		.slice(0, most)
		.sort((one, other) => one.at - other.at);
}

function lineCandidate(defect: DefectName): Candidate {
	const question = { ...base, ask: 'wrong-line', id: `line-${defect}`, defect } as const;
	return { question, kind: 'wrong-line', posed: posePlainQuestion(question, 0), at: 0 };
}

const base = { figure: 0, prompt: null, seed: 1, at: null } as const;

function candidate(question: LessonQuestion, scene: ResolvedScene): Candidate[] {
	try {
		const posed = poseQuestion(question, scene);
		return [{ question, kind: question.ask, posed, at: posed.at }];
	} catch (error) {
		if (error instanceof QuestionError) return [];
		throw error;
	}
}

/** Questions about the figure as a whole: asked where its steps begin, or before all is said. */
function wholeQuestions(scene: ResolvedScene): LessonQuestion[] {
	const { walker, figures, range } = scene;
	const { convolution, timeline, state } = figures[walker];
	// Where nothing is said they would be asked at the first step, which may be out of reach.
	const at = range && placeOf(timeline, range.start);
	const asked = { ...base, figure: walker, at };
	const questions: LessonQuestion[] = [
		{ ...asked, ask: 'output-size', id: 'output-size' },
		{ ...asked, ask: 'build-kernel', id: 'build-a-shift', rows: 0, cols: 1 }
	];
	const { kernel } = state;
	const others = 3;
	const cost = (others + 1) * convolution.outputCount * convolution.tapsPerOutput;
	if (kernel.source !== 'named' || cost > mostMultiplies) return questions;
	const kernels = kernelsBeside(kernel.name, others);
	return [...questions, { ...asked, at: null, ask: 'which-kernel', id: 'which-kernel', kernels }];
}

/** A kernel's name and those of its neighbours in the list that have its size, in the list's order. */
function kernelsBeside(name: KernelName, count: number): KernelName[] {
	const own = namedKernel(name).matrix;
	const alike = kernelNames.filter((other) => {
		const { rows, cols } = namedKernel(other).matrix;
		return rows === own.rows && cols === own.cols;
	});
	const from = alike.length > count ? alike : kernelNames;
	const at = from.indexOf(name);
	const first = Math.max(0, Math.min(at - 1, from.length - count - 1));
	return from.slice(first, first + count + 1);
}
