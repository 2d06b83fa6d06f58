import type { DefectName } from './defects';
import type { StepRef } from './lesson';
import type { KernelName } from './state';

/** What every question has. Where a place is left open, `seed` chooses it. */
type QuestionBase = {
	/** Unique in its lesson; events carry it. */
	readonly id: string;
	/** Which of the scene's figures it is about, from 0. */
	readonly figure: number;
	/** The teacher's own words for the question; null: ours. */
	readonly prompt: string | null;
	/** Decides what is left open; the same seed always gives the same question. */
	readonly seed: number;
	/** The place it asks about: see each kind; null: chosen by the seed. */
	readonly at: StepRef | null;
};

export type LessonQuestion = QuestionBase &
	(
		| {
				readonly ask:
					| 'next-window' // click: where does the window's top-left corner go after the window of `at`?
					| 'product' // number: the product of the multiply at `at`
					| 'sum' // number: the sum after the multiply at `at`
					| 'written' // number: what the window of `at` writes
					| 'output-size' // two numbers
					| 'padding-source' // click: which pixel does the padded cell under the multiply at `at` copy?
					| 'place-window' // click: where is the window's top-left corner for the output of `at`?
					| 'product-grid'; // a grid of numbers: the products of the window of `at`
		  }
		/** Which of these kernels did this? The figure's own is among them. */
		| { readonly ask: 'which-kernel'; readonly kernels: readonly KernelName[] }
		/** A 3×3 kernel that moves the picture by so many pixels, down and to the right. */
		| { readonly ask: 'build-kernel'; readonly rows: number; readonly cols: number }
		/** Which line of the listing is wrong? */
		| { readonly ask: 'wrong-line'; readonly defect: DefectName }
		| {
				readonly ask: 'choice';
				readonly prompt: string;
				readonly options: readonly {
					readonly text: string;
					/** Said when it was chosen: why it is right, or what it mistakes. */
					readonly feedback: string;
					readonly correct: boolean;
				}[];
		  }
	);

export type QuestionKind = LessonQuestion['ask'];
