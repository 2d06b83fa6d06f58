const SIGNS = ['pointerenter', 'pointerdown', 'touchstart', 'focusin', 'keydown', 'click'] as const;

/** Whether somebody is at an element, and whether it can be seen. Costs nothing while nobody is there. */
export class Presence {
	readonly #element: HTMLElement;
	readonly #hooks: {
		readonly somebody: () => void;
		readonly seen: (seen: boolean) => void;
	};
	readonly #sight: IntersectionObserver;
	#listening: AbortController | null = null;
	#seen: boolean | null = null;
	#pressed = false;
	readonly #waiting: (() => void)[] = [];

	constructor(
		element: HTMLElement,
		hooks: { readonly somebody: () => void; readonly seen: (seen: boolean) => void }
	) {
		this.#element = element;
		this.#hooks = hooks;
		this.#sight = new IntersectionObserver((entries) => {
			const { isIntersecting } = entries[entries.length - 1];
			if (isIntersecting === this.#seen) return;
			this.#seen = isIntersecting;
			hooks.seen(isIntersecting);
		});
	}

	/** null before anybody has looked. */
	get isSeen(): boolean | null {
		return this.#seen;
	}

	watch(): void {
		this.#listening?.abort();
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		for (const sign of SIGNS) {
			const heard = () => this.#hooks.somebody();
			this.#element.addEventListener(sign, heard, { signal, capture: true, passive: true });
		}
		const down = () => (this.#pressed = true);
		this.#element.addEventListener('pointerdown', down, { signal, capture: true });
		for (const end of ['pointerup', 'pointercancel'] as const) {
			addEventListener(end, () => this.#release(), { signal, capture: true });
		}
		this.#sight.observe(this.#element);
	}

	rest(): void {
		this.#listening?.abort();
		this.#sight.disconnect();
		this.#seen = null;
		this.#pressed = false;
	}

	/** Comes when no button is held down: what is pressed is to be there until it is let go. */
	released(): Promise<void> {
		if (!this.#pressed) return Promise.resolve();
		return new Promise((resolve) => this.#waiting.push(resolve));
	}

	#release(): void {
		this.#pressed = false;
		// The click that the press becomes comes first.
		setTimeout(() => {
			for (const resolve of this.#waiting.splice(0)) resolve();
		});
	}
}
