/** What a store stands on; each may be missing. */
export type StoreParts = {
	readonly databases: IDBFactory | null;
	/** For copies that have to be written at once, while the page is being closed. */
	readonly local: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'> | null;
	/** How pages that have the same draft open tell each other of it. */
	readonly channel: ((name: string) => BroadcastChannel) | null;
	/** The time of day: milliseconds since 1970. */
	readonly now: () => number;
	/** A name that no other draft or page has. */
	readonly name: () => string;
};

/** What the browser has. Even reading a property throws where an origin may not store. */
export function browserParts(): StoreParts {
	return {
		databases: orNull(() => globalThis.indexedDB ?? null),
		local: orNull(() => globalThis.localStorage),
		channel: typeof BroadcastChannel === 'undefined' ? null : (name) => new BroadcastChannel(name),
		now: () => Date.now(),
		name: () => {
			const bytes = crypto.getRandomValues(new Uint8Array(12));
			return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
		}
	};
}

function orNull<T>(read: () => T): T | null {
	try {
		return read();
	} catch {
		return null;
	}
}
