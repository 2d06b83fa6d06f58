import { createContext, tick } from 'svelte';
import { makeRestInert } from './rest-inert';

/**
 * Surfaces that handed the browser's full screen on to another. They lie below that one in it, and
 * would come to light again when it leaves.
 */
const below = new WeakSet<Element>();

async function leaveFullScreen(surface: Element | null): Promise<void> {
	let top = document.fullscreenElement;
	while (top !== null && (top === surface || below.has(top))) {
		below.delete(top);
		await document.exitFullscreen();
		top = document.fullscreenElement;
	}
}

/**
 * Whether one player fills the screen, and whether it is blanked. The layout fills the window at
 * once; the browser's own full screen comes on top of it where it is granted, and where it wants a
 * gesture first (a link that opens in Present), with the first key or click.
 */
export class Presenting {
	#on = $state(false);
	#blank = $state(false);
	#surface: HTMLElement | null = null;
	/** Real full screen is to be asked for at the next gesture. */
	#owed = false;
	#restore: (() => void) | null = null;

	/** The player fills the screen; nothing else is to be seen or reached. */
	get on(): boolean {
		return this.#on;
	}

	/** The screen is black; the next key or click ends that, and does nothing else. */
	get blank(): boolean {
		return this.#blank;
	}

	/** An attachment for the element that is to fill the screen. */
	readonly surface = (element: HTMLElement): (() => void) => {
		this.#surface = element;
		const onchange = () => {
			// Escape in the browser's full screen reaches the page only like this.
			if (document.fullscreenElement !== element && this.#on && !this.#owed) this.stop();
		};
		document.addEventListener('fullscreenchange', onchange);
		return () => {
			document.removeEventListener('fullscreenchange', onchange);
			this.stop();
			this.#surface = null;
		};
	};

	/**
	 * Fills the screen and takes the focus.
	 * `gesture` (default true): a key or a click asks for it, so that full screen can be had now.
	 */
	start({ gesture = true }: { readonly gesture?: boolean } = {}): void {
		const surface = this.#surface;
		if (this.#on || surface === null) return;
		const { scrollX, scrollY } = globalThis;
		const opener = document.activeElement;
		const restoreRest = makeRestInert(surface);
		this.#restore = () => {
			restoreRest();
			const toOpener = document.activeElement === surface && opener instanceof HTMLElement;
			void tick().then(() => {
				scrollTo(scrollX, scrollY);
				if (toOpener && surface.contains(opener)) opener.focus({ preventScroll: true });
			});
		};
		this.#on = true;
		this.#owed = true;
		surface.focus({ preventScroll: true });
		if (gesture) this.askForFullScreen();
	}

	/**
	 * `handOn` (default false): another player fills the screen next. The browser's own full screen
	 * stays for it: left and asked for again, it would be gone.
	 */
	stop({ handOn = false }: { readonly handOn?: boolean } = {}): void {
		if (!this.#on) return;
		this.#on = false;
		this.#blank = false;
		this.#owed = false;
		const surface = this.#surface;
		if (surface !== null && document.fullscreenElement === surface) {
			if (handOn) below.add(surface);
			else void leaveFullScreen(surface);
		}
		this.#restore?.();
		this.#restore = null;
	}

	toggle(): void {
		if (this.#on) this.stop();
		else this.start();
	}

	/** To be called in a key or click handler. Asks for real full screen if that is still owed, and says whether it did. */
	askForFullScreen(): boolean {
		if (!this.#on || !this.#owed) return false;
		const surface = this.#surface;
		this.#owed = false;
		// Where it is refused, the player fills the window as it does already.
		if (surface !== null) below.delete(surface);
		surface?.requestFullscreen?.({ navigationUI: 'hide' }).then(
			() => {
				if (!this.#on) void leaveFullScreen(surface);
				// While another surface had full screen, nothing outside that one could be focused.
				else if (surface?.contains(document.activeElement) === false) {
					surface.focus({ preventScroll: true });
				}
			},
			() => void leaveFullScreen(null)
		);
		return true;
	}

	/** Turns the screen black. The focus leaves whatever control has it, so that no key presses it. */
	blankScreen(): void {
		if (!this.#on) return;
		this.#blank = true;
		this.#surface?.focus({ preventScroll: true });
	}

	showScreen(): void {
		this.#blank = false;
	}
}

export const [getPresenting, setPresenting] = createContext<Presenting>();
