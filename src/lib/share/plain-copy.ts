import { lessonLimits } from '$lib/schema';
import { quotable } from './note';
import { maxTextLength } from './parameters';
import type { SharedProblem } from './shared-problem';

/** Values and characters of a shared object in all. */
const mostWeight = maxTextLength;

/** Thrown within `readShared` only, which turns it into its result. */
export class Unusable extends Error {
	readonly problem: SharedProblem;

	constructor(problem: SharedProblem) {
		super(problem.code);
		this.problem = problem;
	}
}

/** Copies values of unknown origin, counting what they weigh together. */
export class PlainCopier {
	#weight = 0;

	/**
	 * A copy that holds only what JSON can hold: whoever gave the value can change the copy no more.
	 *
	 * @throws Unusable where objects lie too deep, a key is one of every object's prototype, there is too
	 * much of everything, or something is not data
	 */
	copy(value: unknown, depth = 0): unknown {
		this.#weigh(typeof value === 'string' ? value.length : 1);
		if (value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value)) {
			return value;
		}
		if (typeof value !== 'object') throw notData();
		const { depth: limit } = lessonLimits;
		if (depth >= limit) throw new Unusable({ code: 'too-deep', details: { limit } });
		return Array.isArray(value) ? this.#list(value, depth) : this.#record(value, depth);
	}

	#list(value: readonly unknown[], depth: number): unknown[] {
		// Before it is walked: a list can say it is long without holding anything.
		this.#weigh(value.length);
		return Array.from({ length: value.length }, (_, i) => this.copy(value[i], depth + 1));
	}

	#record(value: object, depth: number): Record<string, unknown> {
		const prototype: unknown = Object.getPrototypeOf(value);
		// Another page's objects have another Object.prototype, which has no prototype either.
		if (prototype !== null && Object.getPrototypeOf(prototype) !== null) throw notData();
		const copied: Record<string, unknown> = {};
		for (const key of Object.keys(value)) {
			if (key in Object.prototype) {
				throw new Unusable({ code: 'reserved-key', details: { key: quotable(key) } });
			}
			this.#weigh(key.length);
			copied[key] = this.copy((value as Record<string, unknown>)[key], depth + 1);
		}
		return copied;
	}

	#weigh(weight: number): void {
		this.#weight += weight;
		if (this.#weight > mostWeight) {
			throw new Unusable({ code: 'too-large', details: { limit: mostWeight } });
		}
	}
}

function notData(): Unusable {
	return new Unusable({ code: 'not-data', details: {} });
}
