import type { Step } from '$lib/core';
import { systemClock } from './clock';
import type { Clock } from './clock';
import type { Stops } from './destination';
import { clampToRange, initialState, MAX_UNITS_PER_TICK, unitDuration } from './player-state';
import type { Command, InitialState, PlayerState } from './player-state';
import type { Trace } from './trace';
import { transition } from './transition';

export type PlayerOptions = {
	/** Default: the system's. */
	readonly clock?: Clock;
	/** Rising step indices for previous and next stop; default null: row ends. */
	readonly stops?: Stops;
	readonly initial?: InitialState;
};

/** Timers may fire a fraction of a millisecond early; such a tick counts as on time. */
const EARLY_MS = 0.5;

/**
 * Plays a trace: holds the state, applies commands by `transition`, and while it plays keeps exactly one
 * timer. Each unit has its own due time, counted from the one before and not from when the timer came, so
 * late timers neither slow the pace nor lose units (up to MAX_UNITS_PER_TICK).
 */
export class Player<S = Step> {
	readonly #clock: Clock;
	readonly #listeners = new Set<(state: PlayerState) => void>();
	#trace: Trace<S>;
	#stops: Stops;
	#state: PlayerState;
	/** When the next unit is due. */
	#due = 0;
	#cancelTimer: (() => void) | null = null;
	#destroyed = false;

	constructor(trace: Trace<S>, { clock = systemClock, stops = null, initial }: PlayerOptions = {}) {
		this.#trace = trace;
		this.#clock = clock;
		this.#stops = stops;
		this.#state = initialState(trace.length, initial);
	}

	get state(): PlayerState {
		return this.#state;
	}

	get trace(): Trace<S> {
		return this.#trace;
	}

	dispatch(command: Command): void {
		if (this.#destroyed) return;
		this.#become(transition(this.#state, command, this.#trace, this.#stops));
	}

	/** Calls `listener` after every change with the state of that moment. Returns a function that unsubscribes. */
	subscribe(listener: (state: PlayerState) => void): () => void {
		// A function of its own, so that subscribing one listener twice gives two subscriptions.
		const subscription = (state: PlayerState) => listener(state);
		this.#listeners.add(subscription);
		return () => this.#listeners.delete(subscription);
	}

	/**
	 * Shows another trace from `index` on, clamped to it. Range, loop and marks are step indices of the old
	 * trace and start afresh; speed and granularity stay, and so does playing, unless `index` is the end.
	 */
	replaceTrace(trace: Trace<S>, index: number, stops: Stops = null): void {
		if (this.#destroyed) return;
		const { granularity, rate, status } = this.#state;
		this.#trace = trace;
		this.#stops = stops;
		const fresh = initialState(trace.length, { granularity, rate });
		const at = clampToRange(index, fresh.range, fresh.range.start);
		const playing = at === fresh.range.end ? 'ended' : 'playing';
		const still = status === 'ended' && playing === 'ended' ? 'ended' : 'paused';
		this.#become({ ...fresh, index: at, status: status === 'playing' ? playing : still });
	}

	/** Stops the timer and forgets the listeners. Commands do nothing from here on. */
	destroy(): void {
		this.#destroyed = true;
		this.#listeners.clear();
		this.#stopTimer();
	}

	#become(state: PlayerState, ticked = false): void {
		const before = this.#state;
		if (state === before) return;
		this.#state = state;
		this.#keepTime(before, ticked);
		for (const listener of [...this.#listeners]) {
			// One listener may have unsubscribed another, and a command from one is news to the rest.
			if (this.#listeners.has(listener)) listener(this.#state);
		}
	}

	/** Works out when the next unit is due after a change of state, and sets the timer to it. */
	#keepTime(before: PlayerState, ticked: boolean): void {
		const { status, index, rate } = this.#state;
		if (status !== 'playing') {
			this.#stopTimer();
			return;
		}
		if (!ticked) {
			const now = this.#clock.now();
			const moved = index !== before.index || before.status !== 'playing';
			// A new place is shown for a whole unit; a new rate applies to what is left of this one.
			if (moved) this.#due = now + unitDuration(rate);
			else if (rate !== before.rate) {
				this.#due = now + ((this.#due - now) * before.rate) / rate;
			}
		}
		this.#startTimer();
	}

	#startTimer(): void {
		this.#stopTimer();
		const delay = Math.max(0, this.#due - this.#clock.now());
		this.#cancelTimer = this.#clock.after(delay, () => {
			this.#cancelTimer = null;
			this.#onTimer();
		});
	}

	#stopTimer(): void {
		this.#cancelTimer?.();
		this.#cancelTimer = null;
	}

	#onTimer(): void {
		const now = this.#clock.now();
		const unit = unitDuration(this.#state.rate);
		const late = now + EARLY_MS - this.#due;
		const units = late < 0 ? 0 : Math.floor(late / unit) + 1;
		this.#due = units > MAX_UNITS_PER_TICK ? now + unit : this.#due + units * unit;
		const state = transition(this.#state, { kind: 'tick', units }, this.#trace, this.#stops);
		if (state === this.#state) this.#startTimer();
		else this.#become(state, true);
	}
}
