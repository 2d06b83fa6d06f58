import type { DefectName, LessonQuestion, QuestionKind } from '$lib/schema';

/** What a learner answers, and what is right. Cells are (row, col) in input coordinates; lines count from 0. */
export type Answer =
	| { readonly kind: 'cell'; readonly row: number; readonly col: number }
	| { readonly kind: 'number'; readonly value: number }
	| { readonly kind: 'size'; readonly rows: number; readonly cols: number }
	| { readonly kind: 'line'; readonly line: number }
	| { readonly kind: 'option'; readonly option: number }
	| { readonly kind: 'grid'; readonly values: readonly (readonly number[])[] };

/** The mistakes that a wrong answer can be recognised by. */
export const mistakeNames = [
	'not-flipped',
	'flipped-anyway',
	'flipped-up-down-only',
	'flipped-left-right-only',
	'transposed',
	'other-direction',
	'forgot-stride',
	'forgot-padding',
	'padding-on-one-side',
	'forgot-dilation',
	'swapped-rows-and-columns',
	'ceil-instead-of-floor',
	'forgot-the-first-window',
	'same-size-as-input',
	'went-down',
	'past-the-row-end',
	'output-index-as-input',
	'middle-instead-of-corner',
	'added-instead-of-multiplied',
	'lost-the-sign',
	'product-instead-of-sum',
	'sum-before',
	'forgot-divisor',
	'padding-is-zero',
	'replicate-instead',
	'reflect-instead',
	'symmetric-instead',
	'circular-instead',
	'other-kernel'
] as const;
export type MistakeName = (typeof mistakeNames)[number];

/** A part of the figure that would give the answer away while the question stands. */
export type Hidden =
	| 'output' // the whole output grid, its size included
	| 'size' // the panel that works the output's size out
	| 'kernel' // the kernel, as given and as it slides, and the weights in the window
	| 'padding' // the numbers of padded cells
	| 'stage' // this window's values, products and sum
	| 'sentence'; // the caption, and the values beside the code

/** A question as it is put, everything settled: the same question and scene always give the same. */
export type PosedQuestion = {
	readonly id: string;
	readonly kind: QuestionKind;
	readonly figure: number;
	/** The index that the figure that walks shows while the question stands. */
	readonly at: number;
	readonly hides: readonly Hidden[];
	readonly answer: Answer;
	/** Wrong answers that tell which mistake was made; none equals the answer. */
	readonly mistakes: readonly { readonly answer: Answer; readonly mistake: MistakeName }[];
	/** The steps to play that show why, both included; null where no step shows it. */
	readonly why: { readonly start: number; readonly end: number } | null;
	/** One step of the animation that helps without telling; null where there is none. */
	readonly hint: number | null;
	/** The lesson's own question, for what only its kind has. */
	readonly source: LessonQuestion;
	/** What the sentence that asks needs to know. */
	readonly about: QuestionSubject;
};

/** Numbers that the question's sentence names; places in input or output coordinates. */
export type QuestionSubject =
	| { readonly kind: 'next-window'; readonly originRow: number; readonly originCol: number }
	| {
			readonly kind: 'product';
			readonly value: number;
			/** The kernel is drawn as given and as it slides. */
			readonly drawnTwice: boolean;
			readonly ordinal: number;
	  }
	| {
			readonly kind: 'sum';
			readonly before: number;
			readonly ordinal: number;
			readonly count: number;
	  }
	| {
			readonly kind: 'written';
			readonly outputRow: number;
			readonly outputCol: number;
			readonly divisor: number;
	  }
	| { readonly kind: 'output-size' }
	| { readonly kind: 'padding-source'; readonly row: number; readonly col: number }
	| { readonly kind: 'place-window'; readonly outputRow: number; readonly outputCol: number }
	| {
			readonly kind: 'product-grid';
			readonly rows: number;
			readonly cols: number;
			readonly outputRow: number;
			readonly outputCol: number;
	  }
	| { readonly kind: 'which-kernel' }
	| { readonly kind: 'build-kernel'; readonly rows: number; readonly cols: number }
	| { readonly kind: 'wrong-line'; readonly defect: DefectName }
	| { readonly kind: 'choice' };

/** What became of an answer. */
export type Verdict = {
	readonly correct: boolean;
	/** The mistake it was recognised by; null: right, or wrong in no way that is known. */
	readonly mistake: MistakeName | null;
	readonly given: Answer;
	readonly expected: Answer;
};
