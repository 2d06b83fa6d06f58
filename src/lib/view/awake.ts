const SIGNS = [
	'pointermove',
	'pointerdown',
	'keydown',
	'touchstart',
	'wheel',
	'scroll',
	'dragenter',
	'paste',
	// Assistive technology presses and chooses without a pointer or a key.
	'click',
	'change'
] as const;

/**
 * Tells, once, that somebody is there: a pointer that moves, a key, a touch, a scroll, a choice.
 * What the first figure does without waits for it, so that a page nobody has touched loads the
 * figure alone.
 */
export class Awake {
	readonly #listening = new AbortController();

	constructor(onwake: () => void) {
		const wake = () => {
			this.sleep();
			onwake();
		};
		const { signal } = this.#listening;
		for (const sign of SIGNS)
			addEventListener(sign, wake, { capture: true, passive: true, signal });
	}

	/** Listens no more. */
	sleep(): void {
		this.#listening.abort();
	}
}
