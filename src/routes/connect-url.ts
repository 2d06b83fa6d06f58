import type { Matrix } from '$lib/core';
import type { StateNote } from '$lib/messages';
import { defaultOptions, type PlayerOptions, type State } from '$lib/schema';
import type { Clock } from '$lib/timeline';
import type { Stepper } from '$lib/view';

export type OpenedLink = {
	/** The page's own choices in the link. */
	readonly options: PlayerOptions;
	/** What of the link could not be used; empty for a link of our own. */
	readonly notes: readonly StateNote[];
};

export type UrlConnection = {
	/** The reduced grid of a state whose input is a sample picture; null or an error when it cannot be had. */
	readonly gridFor: (state: State) => Promise<Matrix | null>;
	/**
	 * Called when the state of the address is in the stepper: at once where the address says nothing,
	 * and again whenever the reader goes back or forward. Reveal the figure at the first call.
	 */
	readonly onopen: (opened: OpenedLink) => void;
	/** The page's own choices that the address keeps. Default: those it came with. */
	readonly options?: () => PlayerOptions;
	/** Default: the system's clock. */
	readonly clock?: Clock;
};

/**
 * Keeps the page's address and a stepper in step, both ways. Call it once the page is mounted. What
 * reads and writes links is loaded for it; only an address that says something makes the reader wait.
 *
 * @returns a function that ends it
 */
export function connectUrl(stepper: Stepper, connection: UrlConnection): () => void {
	const bare = location.search === '' && location.hash === '';
	let stop: (() => void) | null = null;
	let ended = false;
	if (bare) connection.onopen({ options: defaultOptions, notes: [] });
	import('./follow-url.svelte').then(
		({ followUrl }) => {
			if (!ended) stop = followUrl(stepper, connection, bare);
		},
		() => {
			// Without a network the page still works, from its usual example and without an address.
			if (ended || bare) return;
			const note: StateNote = { part: 'link', code: 'not-loaded', details: {} };
			connection.onopen({ options: defaultOptions, notes: [note] });
		}
	);
	return () => {
		ended = true;
		stop?.();
	};
}
