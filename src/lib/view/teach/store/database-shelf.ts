import type { DraftRecord, Shelf, ShelfChange, VersionRecord } from './shelf';

const databaseName = 'kernelwalk-teach';
const stores = ['drafts', 'versions', 'texts'] as const;

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

/** Everything that a transaction does is done; rejects with its reason where it is not. */
function ended(transaction: IDBTransaction): Promise<void> {
	return new Promise((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
	});
}

/** Keys of a draft's versions: [draft, revision] for all revisions. */
function ofDraft(draft: string): IDBKeyRange {
	return IDBKeyRange.bound([draft], [draft, []]);
}

/**
 * Keeps drafts in IndexedDB. The database is opened for each piece of work and closed behind it, so
 * that a page that is killed, frozen or kept for going back to holds nothing up.
 */
export class DatabaseShelf implements Shelf {
	readonly #databases: IDBFactory;

	constructor(databases: IDBFactory) {
		this.#databases = databases;
	}

	drafts(): Promise<readonly DraftRecord[]> {
		return this.#within('readonly', (transaction) =>
			settled<DraftRecord[]>(transaction.objectStore('drafts').getAll())
		);
	}

	versions(draft: string): Promise<readonly VersionRecord[]> {
		return this.#within('readonly', (transaction) => versionsIn(transaction, draft));
	}

	text(draft: string, revision: number): Promise<string | null> {
		return this.#within('readonly', (transaction) => textIn(transaction, draft, revision));
	}

	change(draft: string, decide: Parameters<Shelf['change']>[1]): Promise<void> {
		return this.#within('readwrite', async (transaction) => {
			const record =
				(await settled<DraftRecord | undefined>(transaction.objectStore('drafts').get(draft))) ??
				null;
			const versions = await versionsIn(transaction, draft);
			const text = record && (await textIn(transaction, draft, record.revision));
			const change = decide(record, versions, text);
			if (change !== null) write(transaction, draft, change);
		});
	}

	async #within<T>(
		mode: IDBTransactionMode,
		work: (transaction: IDBTransaction) => Promise<T>
	): Promise<T> {
		const database = await this.#open();
		try {
			const transaction = database.transaction(stores, mode);
			const done = ended(transaction);
			const [result] = await Promise.all([work(transaction), done]);
			return result;
		} finally {
			database.close();
		}
	}

	#open(): Promise<IDBDatabase> {
		const opening = this.#databases.open(databaseName, 1);
		opening.onupgradeneeded = () => {
			const database = opening.result;
			database.createObjectStore('drafts', { keyPath: 'id' });
			database.createObjectStore('versions', { keyPath: ['draft', 'revision'] });
			database.createObjectStore('texts');
		};
		return settled(opening);
	}
}

function versionsIn(transaction: IDBTransaction, draft: string): Promise<VersionRecord[]> {
	return settled<VersionRecord[]>(transaction.objectStore('versions').getAll(ofDraft(draft)));
}

async function textIn(
	transaction: IDBTransaction,
	draft: string,
	revision: number
): Promise<string | null> {
	const text: unknown = await settled(transaction.objectStore('texts').get([draft, revision]));
	return typeof text === 'string' ? text : null;
}

function write(
	transaction: IDBTransaction,
	draft: string,
	{ draft: record, add, drop = [] }: ShelfChange
): void {
	const [drafts, versions, texts] = stores.map((name) => transaction.objectStore(name));
	if (record === null) {
		drafts.delete(draft);
		versions.delete(ofDraft(draft));
		texts.delete(ofDraft(draft));
		return;
	}
	drafts.put(record);
	if (add) {
		versions.put(add.version);
		texts.put(add.text, [draft, add.version.revision]);
	}
	for (const revision of drop) {
		versions.delete([draft, revision]);
		texts.delete([draft, revision]);
	}
}
