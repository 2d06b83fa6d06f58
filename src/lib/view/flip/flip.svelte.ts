import { easeCubicInOut } from 'd3';
import { Tween } from 'svelte/motion';

/** Milliseconds of one flip: long enough to follow a row with the eye. */
const PHASE = 900;

/** The flip of a kernel as an animation: first up-down (0 to 1), then left-right (1 to 2). */
export class Flip {
	readonly #progress = new Tween(2, { easing: easeCubicInOut });
	readonly #still: () => boolean;
	#moving = $state(false);

	/** `still` says whether motion is unwanted; then every flip lands at once. */
	constructor(still: () => boolean) {
		this.#still = still;
	}

	/** 0: as given; 1: up-down done; 2: left-right done too. */
	get progress(): number {
		return this.#progress.current;
	}

	get moving(): boolean {
		return this.#moving;
	}

	/** Goes on from where it was paused, or begins anew. */
	async play(): Promise<void> {
		this.#moving = true;
		if (this.progress >= 2) await this.#progress.set(0, { duration: 0 });
		if (this.progress < 1) await this.#moveTo(1);
		if (this.#moving && this.progress < 2) await this.#moveTo(2);
		if (this.progress >= 2) this.#moving = false;
	}

	pause(): void {
		this.#moving = false;
		void this.#progress.set(this.progress, { duration: 0 });
	}

	/** One flip a press: up-down, then left-right, then back to as given. */
	async step(): Promise<void> {
		this.pause();
		if (this.progress >= 2) await this.#progress.set(0, { duration: 0 });
		else await this.#moveTo(this.progress < 1 ? 1 : 2);
	}

	async #moveTo(end: number): Promise<void> {
		await this.#progress.set(end, { duration: this.#still() ? 0 : PHASE });
	}
}
