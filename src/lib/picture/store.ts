const databaseName = 'kernelwalk';
const storeName = 'pictures';

type StoredPicture = { readonly bytes: ArrayBuffer; readonly type: string };

/** What the store stands on; each may be missing. */
export type PictureStoreParts = {
	readonly databases?: IDBFactory | null;
	readonly subtle?: SubtleCrypto | null;
};

function settled<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = (event) => {
			event.preventDefault(); // keeps a refusal out of the console
			event.stopPropagation();
			reject(request.error);
		};
	});
}

function openDatabase(databases: IDBFactory): Promise<IDBDatabase> {
	const opening = databases.open(databaseName, 1);
	opening.onupgradeneeded = () => opening.result.createObjectStore(storeName);
	return settled(opening);
}

/**
 * Keeps the learner's own pictures under the SHA-256 of their bytes. Where the browser refuses
 * storage they are kept for as long as the page is open; no call ever fails.
 */
export class PictureStore {
	readonly #parts: PictureStoreParts;
	readonly #kept = new Map<string, Blob>();

	constructor(parts: PictureStoreParts) {
		this.#parts = parts;
	}

	/** @returns 64 hexadecimal digits, or null where hashing is not to be had (an insecure address) */
	async save(picture: Blob): Promise<string | null> {
		let hash: string;
		let bytes: ArrayBuffer;
		try {
			bytes = await picture.arrayBuffer();
			const { subtle } = this.#parts;
			if (!subtle) return null;
			const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
			hash = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
		} catch {
			return null;
		}
		this.#kept.set(hash, picture);
		await this.#inStore('readwrite', (store) => store.put({ bytes, type: picture.type }, hash));
		return hash;
	}

	/** @returns the picture as it was saved, or null where it is not to be had here */
	async load(hash: string): Promise<Blob | null> {
		const kept = this.#kept.get(hash);
		if (kept) return kept;
		const stored = await this.#inStore<StoredPicture | undefined>('readonly', (store) =>
			store.get(hash)
		);
		return stored ? new Blob([stored.bytes], { type: stored.type }) : null;
	}

	async #inStore<T>(
		mode: IDBTransactionMode,
		ask: (store: IDBObjectStore) => IDBRequest<T>
	): Promise<T | null>;
	async #inStore(
		mode: IDBTransactionMode,
		ask: (store: IDBObjectStore) => IDBRequest
	): Promise<unknown> {
		const { databases } = this.#parts;
		if (!databases) return null;
		let database: IDBDatabase | null = null;
		try {
			database = await openDatabase(databases);
			const transaction = database.transaction(storeName, mode);
			const ended = new Promise<void>((resolve) => {
				transaction.oncomplete = () => resolve();
				transaction.onabort = () => resolve();
			});
			const answer = await settled(ask(transaction.objectStore(storeName)));
			await ended;
			return answer;
		} catch {
			return null;
		} finally {
			database?.close();
		}
	}
}

/** Even reading the property throws where an origin may not store. */
function browserParts(): PictureStoreParts {
	let databases: IDBFactory | null = null;
	try {
		databases = globalThis.indexedDB ?? null;
	} catch {
		// Kept for as long as the page is open.
	}
	return { databases, subtle: globalThis.crypto?.subtle ?? null };
}

let shared: PictureStore | null = null;
const sharedStore = () => (shared ??= new PictureStore(browserParts()));

/** `PictureStore.save` on the browser's own storage, shared by all figures of a page. */
export function savePicture(picture: Blob): Promise<string | null> {
	return sharedStore().save(picture);
}

/** `PictureStore.load` on the browser's own storage. */
export function loadPicture(hash: string): Promise<Blob | null> {
	return sharedStore().load(hash);
}
