import type { Answer } from '$lib/lessons';
import type { RenderedBeat } from '$lib/prose';
import type { LessonQuestion } from '$lib/schema';
import type { QuestionResult, QuestionRun } from '../questions';
import { listedLines } from './listed-lines';

/** The questions on a scene's path: those that have been worked out, and what became of them. */
export class SceneQuestions {
	readonly #path: readonly RenderedBeat[];
	readonly #work: (question: LessonQuestion) => QuestionRun;
	#runs = $state.raw<readonly QuestionRun[]>([]);

	/** `work` works a question out when it is first needed. */
	constructor(path: readonly RenderedBeat[], work: (question: LessonQuestion) => QuestionRun) {
		this.#path = path;
		this.#work = work;
	}

	/** A question that has been worked out, or null. */
	known(id: string): QuestionRun | null {
		return this.#runs.find(({ posed }) => posed.id === id) ?? null;
	}

	/** The question at a beat, worked out; null where there is none. */
	at(beat: number): QuestionRun | null {
		const asked = this.#path[beat];
		if (asked?.kind !== 'question') return null;
		const known = this.known(asked.question.id);
		if (known) return known;
		const made = this.#work(asked.question);
		this.#runs = [...this.#runs, made];
		return made;
	}

	/** Whether a question is still to be answered. */
	isOpen(id: string): boolean {
		return ['ahead', 'posed'].includes(this.known(id)?.status ?? 'ahead');
	}

	/** Whether a beat tells what an open question from `current` on, but before it, asks for. */
	tells(beat: number, current: number): boolean {
		return this.#path.some(
			(asked, i) =>
				asked.kind === 'question' && current <= i && i < beat && this.isOpen(asked.question.id)
		);
	}

	/** Takes back every question that stands, until it is put again. */
	withdraw(): void {
		for (const asked of this.#runs) asked.withdraw();
	}

	/** Works out every question, put or not, so that `results` can tell of it. */
	prepareResults(): void {
		for (const beat of this.#path.keys()) this.at(beat);
	}

	/** What became of the questions, in their order; of those that have been worked out. */
	results(): QuestionResult[] {
		return this.#path.flatMap((beat) => {
			if (beat.kind !== 'question') return [];
			const { prompt, options, question: asked } = beat;
			const known = this.known(asked.id);
			return known ? [{ ...known.outcome, prompt, options, listing: listedLines(asked) }] : [];
		});
	}

	/** The first answers that were given, by question. */
	firstAnswers(): readonly (readonly [id: string, given: Answer])[] {
		return this.#runs.flatMap(({ outcome }) =>
			outcome.first === null ? [] : [[outcome.posed.id, outcome.first.given] as const]
		);
	}

	/** Takes up an answer of an earlier visit; one that does not fit its question is forgotten. */
	recall(id: string, given: Answer): void {
		const beat = this.#path.findIndex((at) => at.kind === 'question' && at.question.id === id);
		try {
			this.at(beat)?.recall(given);
		} catch {
			// Kept outside, it may have been cut or changed.
		}
	}

	/** Whether every question has been answered or passed by. */
	areAnswered(): boolean {
		return this.#path.every((beat) => {
			if (beat.kind === 'stop') return true;
			const asked = this.known(beat.question.id);
			return asked !== null && (!asked.unanswered || asked.outcome.skipped);
		});
	}
}
