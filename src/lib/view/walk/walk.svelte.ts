import {
	Player,
	type Clock,
	type Command,
	type InitialState,
	type PlayerState,
	type Stops,
	type Trace
} from '$lib/timeline';

export type WalkOptions = {
	/** Default: the system's. */
	readonly clock?: Clock;
	/** Default: the first step, by multiply, at rate 1. */
	readonly initial?: InitialState;
	/** Rising step indices for previous and next stop; default null: row ends. */
	readonly stops?: Stops;
};

/** Any trace with a player that walks it: what a stepper is to a convolution. */
export class Walk<S> {
	readonly #player: Player<S>;
	#trace = $state.raw<Trace<S>>()!;
	#stops: Stops;
	#playing = $state.raw<PlayerState>()!;

	constructor(trace: Trace<S>, options: WalkOptions = {}) {
		this.#player = new Player(trace, options);
		this.#trace = trace;
		this.#stops = options.stops ?? null;
		this.#playing = this.#player.state;
		this.#player.subscribe((playing) => {
			this.#playing = playing;
		});
	}

	readonly step: S = $derived(this.#trace.at(this.#playing.index));

	get trace(): Trace<S> {
		return this.#trace;
	}

	get index(): number {
		return this.#playing.index;
	}

	get playing(): PlayerState {
		return this.#playing;
	}

	dispatch(command: Command): void {
		this.#player.dispatch(command);
	}

	seek(index: number): void {
		this.dispatch({ kind: 'seek', index });
	}

	/**
	 * Shows another trace from `index` on, clamped to it; what plays goes on playing. Default stops: as
	 * they were in a trace that is equally long, else none.
	 */
	replaceTrace(
		trace: Trace<S>,
		index: number,
		stops: Stops = trace.length === this.#trace.length ? this.#stops : null
	): void {
		this.#trace = trace;
		this.#stops = stops;
		this.#player.replaceTrace(trace, index, stops);
	}

	/** Stops the timer. Commands do nothing from here on. */
	destroy(): void {
		this.#player.destroy();
	}
}
