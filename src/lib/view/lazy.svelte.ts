/**
 * A part that is loaded when it is first wanted, and stays.
 *
 * The loader is handed over with the wish, in an event handler or an effect: the server's build,
 * which has neither, then leaves the part out, and its styles stay out of the first load too.
 */
export class Lazy<T> {
	#asked = false;
	#current = $state.raw<T | null>(null);

	/** null until it has been wanted and has arrived. */
	get current(): T | null {
		return this.#current;
	}

	/** Asks for the part. A load that fails (the network was gone) is tried again at the next wish. */
	want(load: () => Promise<T>): void {
		if (this.#asked) return;
		this.#asked = true;
		load().then(
			(part) => {
				this.#current = part;
			},
			() => {
				this.#asked = false;
			}
		);
	}
}
