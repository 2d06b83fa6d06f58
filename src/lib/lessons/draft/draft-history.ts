import type { Draft } from './draft';

/** Edits that can be taken back. */
const mostSteps = 200;

/** A longer rest than this ends what one undo takes back of typing. Milliseconds. */
const longestRest = 2000;

type Typing = { readonly field: string; readonly time: number };

/**
 * A draft and how it came about, so that edits can be taken back and made again. Nothing changes it:
 * each call gives another history.
 */
export class DraftHistory {
	/** The draft as it is now. */
	readonly current: Draft;
	readonly #past: readonly Draft[];
	readonly #future: readonly Draft[];
	readonly #typing: Typing | null;

	constructor(
		current: Draft,
		past: readonly Draft[] = [],
		future: readonly Draft[] = [],
		typing: Typing | null = null
	) {
		this.current = current;
		this.#past = past;
		this.#future = future;
		this.#typing = typing;
	}

	get canUndo(): boolean {
		return this.#past.length > 0;
	}

	get canRedo(): boolean {
		return this.#future.length > 0;
	}

	/**
	 * The history with one edit more, and nothing left to make again; the same history where `next` is
	 * the draft that it already has.
	 *
	 * @param field names the field that is typed in, or what is dragged: edits of one field, with no rest
	 * of two seconds between them and no `sealed`, are taken back together; null: an edit by itself
	 * @param time in milliseconds, of the same clock each time
	 */
	with(next: Draft, field: string | null = null, time = 0): DraftHistory {
		if (next === this.current) return this;
		const typing = field === null ? null : { field, time };
		const last = this.#typing;
		const goesOn =
			last !== null && last.field === field && time - last.time <= longestRest && this.canUndo;
		const past = goesOn ? this.#past : [...this.#past, this.current].slice(-mostSteps);
		return new DraftHistory(next, past, [], typing);
	}

	/** The history in which what is typed next is an edit of its own: the field was left. */
	sealed(): DraftHistory {
		return this.#typing === null ? this : new DraftHistory(this.current, this.#past, this.#future);
	}

	/** The history with the last edit taken back; the same one where there is none. */
	undone(): DraftHistory {
		const before = this.#past.at(-1);
		if (before === undefined) return this;
		return new DraftHistory(before, this.#past.slice(0, -1), [this.current, ...this.#future]);
	}

	/** The history with the edit made again that was taken back last; the same one where there is none. */
	redone(): DraftHistory {
		const [next, ...future] = this.#future;
		return next === undefined
			? this
			: new DraftHistory(next, [...this.#past, this.current], future);
	}
}
