import type { Matrix } from '$lib/core';
import type { StateNote } from '$lib/messages';
import { defaultOptions, defaultState, type State } from '$lib/schema';
import { decodeState, encodeState, expandHash } from '$lib/share';
import { systemClock } from '$lib/timeline';
import type { Stepper } from '$lib/view';
import type { UrlConnection } from './connect-url';
import { addressWith, StateWriter, stateText, withState, type LinkText } from './url-state';

type Grid = { readonly loaded: boolean; readonly grid: Matrix | null };

/**
 * Follows the address into a stepper and the stepper's states into the address.
 *
 * @param opened whether the stepper already shows what the address says: nothing, and so the default
 * @returns a function that ends it
 */
export function followUrl(
	stepper: Stepper,
	{ gridFor, onopen, options, clock = systemClock }: UrlConnection,
	opened: boolean
): () => void {
	let kept = defaultOptions;
	/** The state's part of the address as last read or written. */
	let known = '';
	/** Counts the openings, so that one that was overtaken changes nothing. */
	let opening = 0;
	let busy = false;

	const here = () => ({ query: location.search, hash: location.hash });

	function write(state: State, how: 'pushState' | 'replaceState'): void {
		const link = withState(here(), encodeState(state, options?.() ?? kept));
		known = stateText(link);
		const address = addressWith(location.href, link);
		// The router's own entry is kept, so that it takes this for the page it knows. Its pushState
		// would bring 3 kB of serializer into the first load for a state that is empty.
		if (address !== location.href) history[how](history.state, '', address);
	}

	const writer = new StateWriter(
		{
			push: (state) => write(state, 'pushState'),
			replace: (state) => write(state, 'replaceState')
		},
		clock
	);

	async function open(): Promise<void> {
		const turn = ++opening;
		busy = true;
		known = stateText(here());
		writer.settle(stepper.state, stepper.settings);
		const decoded = await decode(here());
		const { loaded, grid } = await gridOf(decoded.state);
		if (turn !== opening) return;
		const shown = loaded && stepper.open(decoded.state, grid);
		const missing: StateNote = { part: 'picture', code: 'not-loaded', details: {} };
		kept = decoded.options;
		busy = false;
		writer.settle(stepper.state, stepper.settings);
		onopen({ options: kept, notes: shown ? decoded.notes : [...decoded.notes, missing] });
	}

	/** A packed hash is unpacked first; where that fails the query still counts. */
	async function decode({ query, hash }: LinkText) {
		const expanded = await expandHash(hash);
		if ('hash' in expanded) return decodeState({ query, hash: expanded.hash });
		const { state, options, notes } = decodeState({ query, hash: '' });
		return { state, options, notes: [expanded.problem, ...notes] };
	}

	async function gridOf(state: State): Promise<Grid> {
		const { input } = state;
		if (input.source !== 'picture' || input.grid !== null) return { loaded: true, grid: null };
		try {
			const grid = await gridFor(state);
			return { loaded: grid !== null, grid };
		} catch {
			return { loaded: false, grid: null };
		}
	}

	/** The back button, the forward button, an edited hash: but not an anchor of the page. */
	function travel(): void {
		if (stateText(here()) !== known) void open();
	}

	if (opened) {
		known = stateText(here());
		// Steps taken while this was loading are written like any other.
		writer.settle(defaultState, stepper.settings);
	} else {
		void open();
	}
	const leave = () => writer.flush();
	addEventListener('popstate', travel);
	addEventListener('hashchange', travel);
	addEventListener('pagehide', leave);
	const stop = $effect.root(() => {
		$effect(() => {
			const { state, settings } = stepper;
			if (!busy) writer.show(state, settings);
		});
	});
	return () => {
		opening++;
		stop();
		writer.close();
		removeEventListener('popstate', travel);
		removeEventListener('hashchange', travel);
		removeEventListener('pagehide', leave);
	};
}
