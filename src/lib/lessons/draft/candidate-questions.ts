import { kernelNames, type KernelName, type LessonQuestion, type QuestionKind } from '$lib/schema';
import { namedKernel } from '$lib/core';
import { QuestionError } from '../questions/question-error';
import { posePlainQuestion } from '../questions/plain-questions';
import { poseQuestion } from '../questions/pose-question';
import type { PosedQuestion } from '../questions/question';
import type { ResolvedScene } from '../resolve-scene';
import type { DraftScene } from './draft';
import { placedCandidates } from './placed-candidates';
import { sceneWalk } from './scene-walk';

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

const answers = new WeakMap<DraftScene, readonly Candidate[]>();

/**
 * The questions that can be asked about a scene: some of each kind that makes sense there, spread over
 * its timeline, in the order in which they stand there; 30 at most. All are about the figure that
 * walks. A choice is not among them: its words are the author's. The same scene always gives the same.
 * Empty while the scene's settings do not go together.
 */
export function candidateQuestions(scene: DraftScene): readonly Candidate[] {
	const known = answers.get(scene) ?? found(scene);
	answers.set(scene, known);
	return known;
}

function found(scene: DraftScene): readonly Candidate[] {
	if (scene.kind === 'bug-lab') return scene.defects.map(lineCandidate);
	const resolved = sceneWalk(scene)?.resolved ?? null;
	if (resolved === null) return [];
	const whole = [...sizeQuestions(resolved), ...kernelQuestions(resolved)].flatMap((question) =>
		candidate(question, resolved)
	);
	const placed = placedCandidates(resolved).flatMap((question) => candidate(question, resolved));
	return [...whole, ...placed].slice(0, most).sort((one, other) => one.at - other.at);
}

function lineCandidate(
	defect: Extract<LessonQuestion, { ask: 'wrong-line' }>['defect']
): Candidate {
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

function sizeQuestions({ walker }: ResolvedScene): LessonQuestion[] {
	return [{ ...base, figure: walker, ask: 'output-size', id: 'output-size' }];
}

/** Other kernels to choose from, of the size and kind that could be mistaken for the figure's own. */
function kernelQuestions({ walker, figures }: ResolvedScene): LessonQuestion[] {
	const { convolution, state } = figures[walker];
	const asked = { ...base, figure: walker };
	const shift = {
		...asked,
		ask: 'build-kernel',
		id: 'build-a-shift',
		rows: 0,
		cols: 1
	} as const;
	const { kernel } = state;
	const others = 3;
	const cost = (others + 1) * convolution.outputCount * convolution.tapsPerOutput;
	if (kernel.source !== 'named' || cost > mostMultiplies) return [shift];
	const kernels = kernelsBeside(kernel.name, others);
	return [shift, { ...asked, ask: 'which-kernel', id: 'which-kernel', kernels }];
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
