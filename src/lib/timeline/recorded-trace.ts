import { countThrough } from './count-through';
import type { Marker, Trace } from './trace';

/** The longest trace that may be held step by step. */
export const RECORDED_STEPS_LIMIT = 100_000;

/**
 * A short trace whose steps are held, for walks that have no closed form.
 * `isBoundary(marker, step, index)` says whether a step is a boundary of that kind; 'multiply' is every step.
 * Throws RangeError for no steps, or more than RECORDED_STEPS_LIMIT.
 */
export class RecordedTrace<S> implements Trace<S> {
	readonly #steps: readonly S[];
	readonly #isBoundary: (marker: Marker, step: S, index: number) => boolean;
	readonly #boundaries = new Map<Marker, readonly number[]>();

	constructor(steps: Iterable<S>, isBoundary: (marker: Marker, step: S, index: number) => boolean) {
		const held: S[] = [];
		for (const step of steps) {
			if (held.length === RECORDED_STEPS_LIMIT) {
				throw new RangeError(`a recorded trace holds at most ${RECORDED_STEPS_LIMIT} steps`);
			}
			held.push(step);
		}
		if (held.length === 0) throw new RangeError('a trace has at least one step');
		this.#steps = held;
		this.#isBoundary = isBoundary;
	}

	get length(): number {
		return this.#steps.length;
	}

	at(index: number): S {
		if (!Number.isInteger(index) || index < 0 || index >= this.length) {
			throw new RangeError(`step ${index} is not one of 0 to ${this.length - 1}`);
		}
		return this.#steps[index];
	}

	next(marker: Marker, index: number): number | null {
		const found = this.#find(marker);
		return found[countThrough(found, index)] ?? null;
	}

	previous(marker: Marker, index: number): number | null {
		const found = this.#find(marker);
		return found[countThrough(found, index - 1) - 1] ?? null;
	}

	count(marker: Marker): number {
		return this.#find(marker).length;
	}

	#find(marker: Marker): readonly number[] {
		let found = this.#boundaries.get(marker);
		if (!found) {
			found = [...this.#steps.keys()].filter(
				(index) => marker === 'multiply' || this.#isBoundary(marker, this.#steps[index], index)
			);
			this.#boundaries.set(marker, found);
		}
		return found;
	}
}
