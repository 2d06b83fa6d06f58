/** Random numbers that come again for the same seed, so that every failure can be looked at. */
export class Chance {
	#state: number;

	constructor(seed: number) {
		this.#state = seed >>> 0;
	}

	/** A number from 0, below 1. (A Weyl sequence, mixed as MurmurHash3 ends.) */
	next(): number {
		this.#state = (this.#state + 0x9e3779b9) >>> 0;
		let mixed = this.#state;
		mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
		mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
		return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
	}

	/** A whole number from 0, below `count`. */
	below(count: number): number {
		return Math.floor(this.next() * count);
	}

	/** Whether something happens that does so with this probability. */
	happens(probability: number): boolean {
		return this.next() < probability;
	}

	pick<T>(choices: readonly T[]): T {
		return choices[this.below(choices.length)];
	}
}
