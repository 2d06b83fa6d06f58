import { pushState, replaceState } from '$app/navigation';
import type { Matrix } from '$lib/core';
import type { StateNote } from '$lib/messages';
import { defaultOptions, type PlayerOptions, type State } from '$lib/schema';
import { systemClock, type Clock } from '$lib/timeline';
import type { Stepper } from '$lib/view';
import { addressWith, StateWriter, stateText, withState, type LinkText } from './url-state';

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

/** The address of this page with nothing but a state in it, for a link to share. */
export function linkToHere(link: LinkText): string {
	return addressWith(location.href, link);
}

function notLoaded(part: 'link' | 'picture'): StateNote {
	return { part, code: 'not-loaded', details: {} };
}

/** The codec is fetched when there is something to read or to write: a bare address needs none of it. */
function codec(): Promise<typeof import('$lib/share')> {
	return import('$lib/share');
}

/**
 * Keeps the page's address and a stepper in step, both ways. Call it once the page is mounted.
 *
 * @returns a function that ends it
 */
export function connectUrl(
	stepper: Stepper,
	{ gridFor, onopen, options, clock = systemClock }: UrlConnection
): () => void {
	let encode: typeof import('$lib/share').encodeState | null = null;
	let kept = defaultOptions;
	let known = '';
	/** Counts the openings, so that one that was overtaken changes nothing. */
	let opening = 0;
	let busy = false;

	const here = () => ({ query: location.search, hash: location.hash });

	function write(state: State, how: (url: string, state: App.PageState) => void): void {
		if (encode === null) return;
		const link = withState(here(), encode(state, options?.() ?? kept));
		known = stateText(link);
		const address = addressWith(location.href, link);
		if (address !== location.href) how(address, {});
	}

	const writer = new StateWriter(
		{
			push: (state) => write(state, pushState),
			replace: (state) => write(state, replaceState)
		},
		clock
	);

	async function open(): Promise<void> {
		const turn = ++opening;
		busy = true;
		known = stateText(here());
		writer.settle(stepper.state, stepper.settings);
		let notes: readonly StateNote[];
		try {
			const { decodeState, encodeState } = await codec();
			encode = encodeState;
			if (turn !== opening) return;
			const decoded = decodeState(here());
			const { ok, grid } = await loadGrid(decoded.state);
			if (turn !== opening) return;
			kept = decoded.options;
			const opened = ok && stepper.open(decoded.state, grid);
			notes = opened ? decoded.notes : [...decoded.notes, notLoaded('picture')];
		} catch {
			if (turn !== opening) return;
			notes = [notLoaded('link')];
		}
		finish(notes);
	}

	async function loadGrid(state: State): Promise<{ ok: boolean; grid: Matrix | null }> {
		const { input } = state;
		if (input.source !== 'picture' || input.grid !== null) return { ok: true, grid: null };
		try {
			const grid = await gridFor(state);
			return { ok: grid !== null, grid };
		} catch {
			return { ok: false, grid: null };
		}
	}

	function finish(notes: readonly StateNote[]): void {
		busy = false;
		writer.settle(stepper.state, stepper.settings);
		onopen({ options: kept, notes });
	}

	/** The back button, the forward button, an edited hash: but not an anchor of the page. */
	function travel(): void {
		if (stateText(here()) !== known) void open();
	}

	if (stateText(here()) === '#') {
		finish([]);
		codec().then(
			({ encodeState }) => {
				encode = encodeState;
			},
			() => undefined
		);
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
