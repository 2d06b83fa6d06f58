import type { Clock } from '$lib/timeline';

type Timer = { readonly due: number; readonly order: number; readonly callback: () => void };

/** A clock that stands still until it is told to move. Timers fire in the order in which they are due. */
export class ManualClock implements Clock {
	#now: number;
	#order = 0;
	readonly #timers = new Set<Timer>();

	constructor(now = 0) {
		this.#now = now;
	}

	now(): number {
		return this.#now;
	}

	after(delayMs: number, callback: () => void): () => void {
		const timer = { due: this.#now + Math.max(0, delayMs), order: this.#order++, callback };
		this.#timers.add(timer);
		return () => this.#timers.delete(timer);
	}

	/** How many callbacks are waiting. */
	get pending(): number {
		return this.#timers.size;
	}

	/** Lets `ms` milliseconds pass: every timer that is due meanwhile fires exactly on time. */
	advance(ms: number): void {
		const end = this.#now + ms;
		for (let timer = this.#earliest(end); timer; timer = this.#earliest(end)) {
			this.#now = Math.max(this.#now, timer.due);
			this.#fire(timer);
		}
		this.#now = end;
	}

	/** Lets `ms` milliseconds pass with the timers held back to their end, as a throttled tab does. */
	stall(ms: number): void {
		this.#now += ms;
		for (const timer of [...this.#timers]) {
			if (timer.due <= this.#now && this.#timers.has(timer)) this.#fire(timer);
		}
	}

	#earliest(limit: number): Timer | undefined {
		let earliest: Timer | undefined;
		for (const timer of this.#timers) {
			if (timer.due > limit) continue;
			if (!earliest || timer.due < earliest.due) earliest = timer;
			else if (timer.due === earliest.due && timer.order < earliest.order) earliest = timer;
		}
		return earliest;
	}

	#fire(timer: Timer): void {
		this.#timers.delete(timer);
		timer.callback();
	}
}
