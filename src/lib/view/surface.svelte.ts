import { createContext } from 'svelte';

/** The element that a player lives in, and how it stands on the screen. */
export class Surface {
	/** null until it is on the page. */
	element = $state.raw<HTMLElement | null>(null);
	/** It fills the screen. */
	presenting = $state(false);
	/** The last thing done in it was a key press, so that where the focus is wants showing. */
	keyed = $state(false);
	/** Somebody answers its keys. Until then they are kept, in their order. */
	answered = false;
	early: KeyboardEvent[] = [];
}

export const [getSurface, setSurface] = createContext<Surface>();
