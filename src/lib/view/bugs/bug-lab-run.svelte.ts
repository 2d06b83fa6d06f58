import { formatCount } from '$lib/figure';
import {
	firstDeparture,
	labState,
	telltaleEdits,
	type Answer,
	type BugEdit,
	type BugStep,
	type EditName,
	type LabState
} from '$lib/lessons';
import {
	bugEditMessages,
	bugLineMessages,
	bugMessages as messages,
	plainText
} from '$lib/messages';
import type { BugScene, DefectName } from '$lib/schema';
import { Walk } from '../walk';
import { runSentence } from './run-sentence';
import { stepSentence } from './step-sentence';

/** What the event `answer` carries: one for each line that is picked, and each edit that is run. */
export type BugAnswerDetail = {
	/** The lab's id, the defect, and what was asked, with dots between. */
	readonly questionId: string;
	readonly kind: 'wrong-line' | 'edit';
	readonly given: Answer;
	readonly expected: Answer;
	readonly correct: boolean;
	/** The name of the wrong edit; null for a right one, and for lines. */
	readonly mistake: EditName | null;
};

/** What the lab says to what was done. */
export type Feedback = {
	readonly tone: 'right' | 'wrong' | 'note';
	readonly sentences: readonly string[];
};

/** A learner's way through a bug scene: run and look, find the line, choose the edit, run again. */
export class BugLabRun {
	readonly scene: BugScene;
	readonly walk: Walk<BugStep>;
	readonly #id: string;
	readonly #onanswer: (detail: BugAnswerDetail) => void;
	readonly #oncomplete: () => void;
	#fixed = $state.raw<readonly DefectName[]>([]);
	#tried = $state.raw<EditName | null>(null);
	#found = $state.raw<DefectName | null>(null);
	#feedback = $state.raw<Feedback | null>(null);

	constructor(
		scene: BugScene,
		id: string,
		onanswer: (detail: BugAnswerDetail) => void,
		oncomplete: () => void
	) {
		this.scene = scene;
		this.#id = id;
		this.#onanswer = onanswer;
		this.#oncomplete = oncomplete;
		this.walk = new Walk(this.lab.run.trace);
	}

	readonly lab: LabState = $derived.by(() => labState(this.scene, this.#fixed, this.#tried));

	/** find: a line is asked for; edit: what it should be; done: nothing is wrong any more. */
	readonly stage: 'find' | 'edit' | 'done' = $derived.by(() => {
		if (this.lab.isDone) return 'done';
		return this.#found === null ? 'find' : 'edit';
	});

	/** The defect whose line was found, while its edit is asked for. */
	get found(): DefectName | null {
		return this.#found;
	}

	readonly edits: readonly BugEdit[] = $derived.by(() =>
		this.#found === null ? [] : telltaleEdits(this.#found, this.scene)
	);

	get feedback(): Feedback | null {
		return this.#feedback;
	}

	/** How many defects are mended. */
	get mended(): number {
		return this.#fixed.length;
	}

	/** The learner says that a line, counted from 0, is wrong. */
	pickLine(line: number): void {
		const { lines } = this.lab.run;
		const { defect, role } = lines[line];
		const asked = defect ?? this.lab.current;
		if (asked === null) return;
		this.#onanswer({
			questionId: `${this.#id}.${asked}.line`,
			kind: 'wrong-line',
			given: { kind: 'line', line },
			expected: { kind: 'line', line: lines.findIndex((other) => other.defect === asked) },
			correct: defect !== null,
			mistake: null
		});
		const ordinal = formatCount(line + 1);
		if (defect === null) {
			const sentence = messages.lineFine(ordinal, bugLineMessages[role]);
			this.#feedback = { tone: 'wrong', sentences: [sentence] };
		} else {
			this.#found = defect;
			this.#feedback = { tone: 'right', sentences: [messages.lineRight(ordinal)] };
		}
	}

	/** The learner runs the loop with one of the edits, by its place among them. */
	applyEdit(option: number): void {
		const defect = this.#found;
		const edit = this.edits.at(option);
		if (defect === null || edit === undefined) return;
		this.#onanswer({
			questionId: `${this.#id}.${defect}.edit`,
			kind: 'edit',
			given: { kind: 'option', option },
			expected: { kind: 'option', option: this.edits.findIndex(({ right }) => right) },
			correct: edit.right,
			mistake: edit.right ? null : edit.name
		});
		const before = messages.before(runSentence(this.lab.run));
		const why = bugEditMessages[edit.name].result;
		if (edit.right) {
			this.#fixed = [...this.#fixed, defect];
			this.#found = null;
			this.#tried = null;
		} else {
			this.#tried = edit.name;
		}
		this.#runAgain();
		this.#feedback = {
			tone: edit.right ? 'right' : 'wrong',
			sentences: [
				edit.right ? messages.editRight(why) : messages.editWrong(why),
				before,
				messages.now(runSentence(this.lab.run)),
				...(edit.right && !this.lab.isDone ? [messages.more] : [])
			]
		};
		if (this.lab.isDone) this.#oncomplete();
	}

	/** A hint is a step: the first at which the loop departs from the right answer. */
	hint(): void {
		const { run } = this.lab;
		const index = firstDeparture(run);
		if (index === null) return;
		this.walk.dispatch({ kind: 'pause' });
		this.walk.seek(index);
		const sentence = plainText(stepSentence(run.trace.at(index), run));
		this.#feedback = {
			tone: 'note',
			sentences: [messages.hintTold(formatCount(index + 1), sentence)]
		};
	}

	/** Every defect is back. */
	restart(): void {
		this.#fixed = [];
		this.#found = null;
		this.#tried = null;
		this.#feedback = null;
		this.walk.replaceTrace(this.lab.run.trace, 0);
	}

	destroy(): void {
		this.walk.destroy();
	}

	#runAgain(): void {
		const { trace } = this.lab.run;
		this.walk.dispatch({ kind: 'pause' });
		this.walk.replaceTrace(trace, trace.length - 1);
	}
}
