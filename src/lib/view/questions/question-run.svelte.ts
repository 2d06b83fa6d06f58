import type { Answer, Hidden, PosedQuestion, Verdict } from '$lib/lessons';
import { sameShape } from './same-shape';

/** What moves the figure that a question is about. */
export interface Walker {
	/** Goes to a step at once. */
	seek(index: number): void;
	/** Plays from one step to another and rests there; where nothing may move, it goes to the end. */
	playTo(from: number, to: number): void;
}

/**
 * Where a question stands in its life:
 * - ahead: not put yet; posed: it waits for an answer;
 * - answered: judged, rightly or wrongly; why: the steps that show why have been played;
 * - revealed: the answer was shown without one being given; done: the reader went on.
 */
export type QuestionStatus = 'ahead' | 'posed' | 'answered' | 'why' | 'revealed' | 'done';

/** What became of a question, as plain data. */
export type QuestionOutcome = {
	readonly posed: PosedQuestion;
	/** The first answer; null where none was given. */
	readonly first: Verdict | null;
	/** The reader went on without an answer. */
	readonly skipped: boolean;
	/** The answer was shown without one being given. */
	readonly shown: boolean;
};

export type QuestionRunOptions = {
	readonly walker: Walker;
	/** Decides whether an answer is right, and which mistake a wrong one shows. */
	readonly judge: (posed: PosedQuestion, given: Answer) => Verdict;
};

/** One question's life, from when it is put until the reader goes on. No answer ever blocks the way. */
export class QuestionRun {
	readonly posed: PosedQuestion;
	readonly #walker: Walker;
	readonly #judge: QuestionRunOptions['judge'];
	#status = $state<QuestionStatus>('ahead');
	#given = $state.raw<Answer | null>(null);
	#verdict = $state.raw<Verdict | null>(null);
	#first = $state.raw<Verdict | null>(null);
	#hinted = $state(false);
	#skipped = $state(false);
	#shown = $state(false);

	constructor(posed: PosedQuestion, { walker, judge }: QuestionRunOptions) {
		this.posed = posed;
		this.#walker = walker;
		this.#judge = judge;
	}

	get status(): QuestionStatus {
		return this.#status;
	}

	/** The last answer; null before the first and while another is asked for. */
	get given(): Answer | null {
		return this.#given;
	}

	/** What became of the last answer. */
	get verdict(): Verdict | null {
		return this.#verdict;
	}

	/** No answer was given so far, and none shown. */
	get unanswered(): boolean {
		return this.#first === null && !this.#shown;
	}

	get hinted(): boolean {
		return this.#hinted;
	}

	/** What of the figure is to be covered just now; null once nothing is asked. */
	get hides(): readonly Hidden[] | null {
		return this.#status === 'posed' ? this.posed.hides : null;
	}

	get outcome(): QuestionOutcome {
		return {
			posed: this.posed,
			first: this.#first,
			skipped: this.#skipped,
			shown: this.#shown
		};
	}

	/** Puts the question, or puts it anew: the figure goes to where it is asked. */
	pose(): void {
		this.#status = 'posed';
		this.#given = null;
		this.#verdict = null;
		this.#hinted = false;
		this.#walker.seek(this.posed.at);
	}

	/** Takes an answer. Null where none is asked for. */
	answer(given: Answer): Verdict | null {
		if (this.#status !== 'posed') return null;
		const verdict = this.#judge(this.posed, given);
		this.#given = given;
		this.#verdict = verdict;
		this.#first ??= verdict;
		this.#skipped = false;
		this.#status = 'answered';
		return verdict;
	}

	/**
	 * Takes up an answer that was given on an earlier visit, as if the reader had gone on from it.
	 *
	 * @throws TypeError when it is no answer to this question
	 */
	recall(given: Answer): void {
		if (this.#first !== null) return;
		const { answer } = this.posed;
		if (!sameShape(given, answer) || given.kind !== answer.kind) throw new TypeError();
		const verdict = this.#judge(this.posed, given);
		this.#given = given;
		this.#verdict = verdict;
		this.#first = verdict;
		this.#skipped = false;
		this.#status = 'done';
	}

	/** Asks for another answer. */
	again(): void {
		if (this.#status === 'answered' || this.#status === 'why') this.pose();
	}

	/** Takes the question back unanswered, until it is put again. */
	withdraw(): void {
		if (this.#status === 'posed') this.#status = 'ahead';
	}

	/** One step of the animation that helps without telling. */
	hint(): void {
		const { at, hint } = this.posed;
		if (this.#status !== 'posed' || hint === null) return;
		this.#hinted = true;
		if (hint > at) this.#walker.playTo(at, hint);
		else this.#walker.seek(hint);
	}

	/** Plays the steps that show why. */
	showWhy(): void {
		if (this.#status === 'posed' || this.#status === 'ahead') return;
		if (this.#status === 'answered') this.#status = 'why';
		this.#playWhy();
	}

	/** Shows the answer, and why, without one being given. */
	reveal(): void {
		if (this.#status !== 'posed') return;
		this.#status = 'revealed';
		this.#shown = this.#first === null;
		this.#playWhy();
	}

	/** The reader is done with the question, whether or not the answer was right. */
	goOn(): void {
		if (this.#status === 'posed') this.skip();
		else this.#status = 'done';
	}

	/** Goes on without an answer. */
	skip(): void {
		if (this.#status !== 'posed') return;
		this.#skipped = this.#first === null;
		this.#status = 'done';
	}

	#playWhy(): void {
		const { why } = this.posed;
		if (why !== null) this.#walker.playTo(why.start, why.end);
	}
}
