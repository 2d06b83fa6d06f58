/** What a page or a frame in it can be asked. */
export interface Frame {
	/**
	 * Runs a function in the page. It sees its arguments and the page's globals, and nothing of where
	 * it was written; arguments and result are what JSON can carry. A promise is waited for.
	 */
	evaluate<Result, Args extends unknown[]>(
		work: (...args: Args) => Result,
		...args: Args
	): Promise<Awaited<Result>>;
}

/** A point in CSS pixels, from the page's top left as it is scrolled now. */
export type Point = { readonly x: number; readonly y: number };

export type Size = { readonly width: number; readonly height: number };

/** A page as a person has it before them: real keys, a real pointer. */
export interface Tab extends Frame {
	/** Goes to an address and waits until it has loaded. */
	goto(address: string): Promise<void>;
	/** Presses and releases a key, named as in KeyboardEvent.key. */
	press(key: string): Promise<void>;
	/** Types a text, a key for each character. */
	type(text: string): Promise<void>;
	click(at: Point): Promise<void>;
	/** Presses the pointer at one point, moves it to another, and lets go there. */
	drag(from: Point, to: Point): Promise<void>;
	/** The document in the first element that the selector finds, whatever its origin. */
	frame(selector: string): Promise<Frame>;
	/**
	 * Turns the page to paper, as the preview of a print does, as far as the engine allows.
	 *
	 * @returns what turns it back to the screen
	 */
	toPaper(): Promise<() => Promise<void>>;
	/** The visible part as a PNG. */
	screenshot(): Promise<Buffer>;
	/** Errors, warnings and breaches of the security policy since the page was last gone to. */
	trouble(): Promise<string[]>;
	close(): Promise<void>;
}

/** A browser that has been started. */
export interface Browser {
	/** A new page with a window of that size inside. */
	open(size?: Size): Promise<Tab>;
	close(): Promise<void>;
}

/** A teacher's laptop. */
export const LAPTOP: Size = { width: 1440, height: 900 };
/** A small phone. */
export const PHONE: Size = { width: 360, height: 740 };
