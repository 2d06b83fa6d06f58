import { defaultEmbedOptions, defaultState, type EmbedState, type PlayerApi } from '$lib/schema';

/** A player of so many steps that plays nothing, but fires what a real one fires. */
export class FakePlayer extends EventTarget implements PlayerApi {
	readonly steps: number;
	paused = true;
	ended = false;
	loop = false;
	bookmark = '0';
	/** What was given to `setState`, in order. */
	readonly taken: unknown[] = [];
	/** What `setState` waits for. */
	taking: Promise<readonly string[]> = Promise.resolve([]);
	#step = 0;
	#rate = 1;

	constructor(steps = 66) {
		super();
		this.steps = steps;
	}

	fire(name: string, detail: object = {}): void {
		this.dispatchEvent(new CustomEvent(name, { detail }));
	}

	get currentStep(): number {
		return this.#step;
	}
	set currentStep(step: number) {
		this.seek(step);
	}
	get currentTime(): number {
		return this.#step;
	}
	set currentTime(step: number) {
		this.seek(step);
	}
	get duration(): number {
		return this.steps;
	}
	get playbackRate(): number {
		return this.#rate;
	}
	set playbackRate(rate: number) {
		this.#rate = rate;
		this.fire('ratechange', { playbackRate: rate });
	}
	play(): void {
		this.paused = false;
		this.fire('play');
	}
	pause(): void {
		this.paused = true;
		this.fire('pause');
	}
	seek(step: number): void {
		this.#step = Math.min(Math.max(step, 0), this.steps - 1);
		this.fire('seeked', { currentStep: this.#step });
	}
	stepForward(): void {
		this.seek(this.#step + 1);
	}
	stepBack(): void {
		this.seek(this.#step - 1);
	}
	getState(): EmbedState {
		return { v: 1, state: { ...defaultState, step: this.#step }, options: defaultEmbedOptions };
	}
	setState(value: unknown): Promise<readonly string[]> {
		this.taken.push(value);
		return this.taking;
	}
}
