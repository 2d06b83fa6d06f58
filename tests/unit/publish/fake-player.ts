import {
	defaultEmbedOptions,
	defaultState,
	type EmbedOptions,
	type EmbedState,
	type Lesson,
	type PlayerApi,
	type PlayerEventName,
	type PlayerEvents
} from '$lib/schema';

type Shown = { lesson: Lesson } | { options?: Partial<EmbedOptions> };

/** What a player shows, and how far it is: a player without a figure, for those who talk to one. */
export class FakePlayer extends EventTarget implements PlayerApi {
	currentTime = 0;
	readonly duration = 0;
	readonly paused = true;
	readonly ended = false;
	playbackRate = 1;
	loop = false;
	steps = 0;
	currentStep = 0;
	readonly #shown: EmbedState;
	#bookmark = 'opening';

	constructor(shown: Shown) {
		super();
		this.#shown =
			'lesson' in shown
				? { v: 1, lesson: shown.lesson, options: defaultEmbedOptions }
				: { v: 1, state: defaultState, options: { ...defaultEmbedOptions, ...shown.options } };
	}

	get bookmark(): string {
		return this.#bookmark;
	}

	set bookmark(text: string) {
		this.#bookmark = text;
		this.tell('statechange', { bookmark: text });
	}

	ready(steps: number): void {
		this.steps = steps;
		this.tell('ready', { steps, currentStep: this.currentStep });
	}

	seek(step: number): void {
		this.currentStep = step;
		this.tell('stepchange', { currentStep: step, steps: this.steps, sentence: '' });
	}

	tell<Name extends PlayerEventName>(name: Name, detail: PlayerEvents[Name]): void {
		this.dispatchEvent(new CustomEvent(name, { detail }));
	}

	getState(): EmbedState {
		return this.#shown;
	}

	play(): void {}
	pause(): void {}
	stepForward(): void {}
	stepBack(): void {}
	setState(): Promise<readonly string[]> {
		return Promise.resolve([]);
	}
}
