import type { DraftRecord, Shelf, VersionRecord } from './shelf';

type Kept = {
	record: DraftRecord;
	versions: readonly VersionRecord[];
	readonly texts: Map<number, string>;
};

/** Keeps drafts for as long as the page is open: for where the browser refuses to store anything. */
export class MemoryShelf implements Shelf {
	readonly #drafts = new Map<string, Kept>();

	drafts(): Promise<readonly DraftRecord[]> {
		return Promise.resolve([...this.#drafts.values()].map(({ record }) => record));
	}

	versions(draft: string): Promise<readonly VersionRecord[]> {
		return Promise.resolve(this.#drafts.get(draft)?.versions ?? []);
	}

	text(draft: string, revision: number): Promise<string | null> {
		return Promise.resolve(this.#drafts.get(draft)?.texts.get(revision) ?? null);
	}

	change(draft: string, decide: Parameters<Shelf['change']>[1]): Promise<void> {
		const kept = this.#drafts.get(draft);
		const { record = null, versions = [], texts = new Map<number, string>() } = kept ?? {};
		const change = decide(record, versions, texts.get(record?.revision ?? 0) ?? null);
		if (change === null) return Promise.resolve();
		if (change.draft === null) {
			this.#drafts.delete(draft);
			return Promise.resolve();
		}
		const { add, drop = [] } = change;
		if (add) texts.set(add.version.revision, add.text);
		for (const revision of drop) texts.delete(revision);
		const left = [...versions, ...(add ? [add.version] : [])].filter(
			({ revision }) => !drop.includes(revision)
		);
		this.#drafts.set(draft, { record: change.draft, versions: left, texts });
		return Promise.resolve();
	}
}
