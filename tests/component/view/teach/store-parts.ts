import { openStore, type DraftStore, type StoreParts } from '$lib/view/teach/store';

/** A storage that is written at once, as a browser that has been killed leaves it behind. */
class LeftStorage {
	readonly #items = new Map<string, string>();

	get length(): number {
		return this.#items.size;
	}
	key(index: number): string | null {
		return [...this.#items.keys()][index] ?? null;
	}
	getItem(key: string): string | null {
		return this.#items.get(key) ?? null;
	}
	setItem(key: string, value: string): void {
		this.#items.set(key, value);
	}
	removeItem(key: string): void {
		this.#items.delete(key);
	}
}

let browsers = 0;

/**
 * A browser with storage of its own, real IndexedDB and channels, and a time of day that is told.
 * `open` is a page: nothing but the storage leads from one to the next.
 */
export class Browser {
	readonly #name = `test-${String(Date.now())}-${String(browsers++)}-`;
	readonly local = new LeftStorage();
	/** Milliseconds since 1970. */
	time = Date.UTC(2026, 0, 15, 12);
	#names = 0;

	readonly parts: StoreParts = {
		databases: {
			open: (name: string, version: number) => indexedDB.open(this.#name + name, version)
		} as IDBFactory,
		local: this.local,
		channel: (name) => new BroadcastChannel(this.#name + name),
		now: () => this.time,
		name: () => `name-${String(this.#names++)}`
	};

	open(parts: Partial<StoreParts> = {}): Promise<DraftStore> {
		return openStore({ ...this.parts, ...parts });
	}
}
