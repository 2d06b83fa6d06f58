/** Where time comes from, so that tests can bring their own. */
export type Clock = {
	/** Milliseconds since some fixed moment; never goes back. */
	now(): number;
	/** Calls back once, `delayMs` milliseconds from now or somewhat later. Returns a function that cancels. */
	after(delayMs: number, callback: () => void): () => void;
};

export const systemClock: Clock = {
	now: () => performance.now(),
	after(delayMs, callback) {
		const timer = setTimeout(callback, delayMs);
		return () => clearTimeout(timer);
	}
};
