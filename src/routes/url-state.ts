import type { State } from '$lib/schema';
import type { PagePart, encodeState } from '$lib/share';
import type { Clock } from '$lib/timeline';

/** A link's text, marks included: '' or `?…`, '' or `#…`. */
export type LinkText = ReturnType<typeof encodeState>;

/** The keys that are ours. Every other key in a query belongs to whoever hosts the page. */
const ours = {
	input: true,
	picture: true,
	crop: true,
	cells: true,
	grid: true,
	kernel: true,
	divisor: true,
	padding: true,
	'padding-mode': true,
	stride: true,
	dilation: true,
	operation: true,
	step: true,
	granularity: true,
	narration: true,
	speed: true,
	rulers: true,
	display: true,
	theme: true,
	present: true
} as const satisfies Record<PagePart, true>;

function isOurs(pair: string): boolean {
	const [key] = new URLSearchParams(pair).keys();
	return key !== undefined && Object.hasOwn(ours, key);
}

function pairsOf(query: string): string[] {
	return query
		.replace(/^\?/, '')
		.split('&')
		.filter((pair) => pair !== '');
}

/** A hash is one of ours when it has a version; any other is an anchor of the page. */
function isStateHash(hash: string): boolean {
	return new URLSearchParams(hash.replace(/^#/, '')).has('v');
}

/** What of a link is the state's, as one text: two links with equal texts open the same step. */
export function stateText({ query, hash }: LinkText): string {
	const pairs = pairsOf(query).filter(isOurs);
	return `${pairs.join('&')}#${isStateHash(hash) ? hash.replace(/^#/, '') : ''}`;
}

/** A page's query and hash with the state in them replaced; what is not ours stays as it is. */
export function withState(place: LinkText, state: LinkText): LinkText {
	const others = pairsOf(place.query).filter((pair) => !isOurs(pair));
	const pairs = [...pairsOf(state.query), ...others];
	const anchor = isStateHash(place.hash) ? '' : place.hash;
	return {
		query: pairs.length === 0 ? '' : `?${pairs.join('&')}`,
		hash: state.hash === '' ? anchor : state.hash
	};
}

/** An address with its query and hash replaced. */
export function addressWith(address: string, { query, hash }: LinkText): string {
	const url = new URL(address);
	url.search = query;
	url.hash = hash;
	return url.href;
}

/** Where states are written: a browser's history, which may refuse. */
export type StateHistory = {
	/** Adds an entry for a state. */
	push(state: State): void;
	/** Makes the present entry one for a state. */
	replace(state: State): void;
};

/** Browsers refuse to write an address more often than about every 300 ms for long. */
const LEAST_INTERVAL = 500;

/**
 * Follows a stepper's states into the history: a setting adds an entry, a step rewrites the present
 * one, at most every 500 ms and once more at rest.
 */
export class StateWriter {
	readonly #history: StateHistory;
	readonly #clock: Clock;
	#seen: { readonly state: State; readonly settings: unknown } | null = null;
	#cancel: (() => void) | null = null;
	#writtenAt = -Infinity;

	constructor(history: StateHistory, clock: Clock) {
		this.#history = history;
		this.#clock = clock;
	}

	/** Takes a state as what the address says already, and forgets what was still to be written. */
	settle(state: State, settings: unknown): void {
		this.#forget();
		this.#seen = { state, settings };
	}

	/** Tells what is on the screen now. `settings` is the same object as long as no setting changes. */
	show(state: State, settings: unknown): void {
		const before = this.#seen;
		this.#seen = { state, settings };
		if (before === null || sameState(before.state, state)) return;
		if (before.settings !== settings) {
			// The entry that is left keeps the step at which it was left.
			if (this.#cancel !== null) this.#write(() => this.#history.replace(before.state));
			this.#write(() => this.#history.push(state));
			return;
		}
		this.#cancel ??= this.#clock.after(
			Math.max(0, this.#writtenAt + LEAST_INTERVAL - this.#clock.now()),
			() => this.flush()
		);
	}

	/** Writes at once what is still to be written. */
	flush(): void {
		if (this.#cancel === null || this.#seen === null) return;
		const { state } = this.#seen;
		this.#write(() => this.#history.replace(state));
	}

	/** Writes no more. */
	close(): void {
		this.#forget();
		this.#seen = null;
	}

	#write(write: () => void): void {
		this.#forget();
		this.#writtenAt = this.#clock.now();
		try {
			write();
		} catch {
			// A sandboxed frame, or a browser that has had enough: the page works without an address.
		}
	}

	#forget(): void {
		this.#cancel?.();
		this.#cancel = null;
	}
}

function sameState(one: State, other: State): boolean {
	return (Object.keys(one) as (keyof State)[]).every((part) => one[part] === other[part]);
}
