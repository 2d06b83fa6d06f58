import type { Matrix } from '$lib/core';
import { convolutionErrorSentence } from '$lib/messages';
import type { State } from '$lib/schema';
import type { SettingsPatch, Stepper } from '../stepper.svelte';

/** An editor's last try at a change, and what is to be said about it where it did not go through. */
export class Attempt {
	readonly #stepper: Stepper;
	#refusal = $state.raw<{ readonly sentence: string; readonly settings: State } | null>(null);

	constructor(stepper: Stepper) {
		this.#stepper = stepper;
	}

	/** Why the last entry was not applied, or null. Any later change takes it away. */
	get sentence(): string | null {
		const { problem, settings } = this.#stepper;
		if (this.#refusal?.settings === settings) return this.#refusal.sentence;
		return problem === null ? null : convolutionErrorSentence(problem);
	}

	/**
	 * Changes settings if they go together; otherwise the figure stays and `sentence` says why.
	 * What is so already is no change, and nothing to undo.
	 */
	change(patch: SettingsPatch, grid?: Matrix | null): boolean {
		this.#refusal = null;
		const { settings } = this.#stepper;
		const names = Object.keys(patch) as (keyof SettingsPatch)[];
		if (names.every((name) => JSON.stringify(patch[name]) === JSON.stringify(settings[name]))) {
			this.#stepper.dismissProblem();
			return true;
		}
		return this.#stepper.change(patch, grid);
	}

	/** Refuses an entry that never got as far as the stepper. */
	refuse(sentence: string): void {
		this.#stepper.dismissProblem();
		this.#refusal = { sentence, settings: this.#stepper.settings };
	}
}
