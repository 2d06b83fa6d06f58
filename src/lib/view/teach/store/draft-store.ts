import { emptyDraft, toLesson, type Draft } from '$lib/lessons';
import type { LessonProblem } from '$lib/schema';
import { DatabaseShelf } from './database-shelf';
import { EmergencyCopies, type EmergencyCopy } from './emergency-copy';
import { MemoryShelf } from './memory-shelf';
import { browserParts, type StoreParts } from './parts';
import { bytesOf, readDraftText } from './read-draft-text';
import type { DraftRecord, Shelf, ShelfChange, VersionRecord } from './shelf';
import {
	entryOf,
	isFull,
	type DraftEntry,
	type LoadedDraft,
	type Saved,
	type VersionEntry
} from './stored-draft';
import { superfluous } from './thin-versions';

/** Thrown away drafts go for good at the first opening after so long. Milliseconds. */
const keptInBin = 24 * 60 * 60_000;

const channelName = 'kernelwalk-teach';

/**
 * Opens the drafts that this browser keeps. Where it refuses to keep any, drafts live as long as the page
 * does, and `keeps` is false. What a page left unsaved when it went is taken in.
 */
export async function openStore(parts: Partial<StoreParts> = {}): Promise<DraftStore> {
	const all = { ...browserParts(), ...parts };
	const shelf = await shelfOf(all);
	const store = new DraftStore(shelf ?? new MemoryShelf(), all, shelf !== null);
	await store.tidy();
	return store;
}

async function shelfOf({ databases }: StoreParts): Promise<Shelf | null> {
	if (databases === null) return null;
	try {
		const shelf = new DatabaseShelf(databases);
		await shelf.drafts();
		return shelf;
	} catch {
		return null;
	}
}

/** A teacher's drafts and their versions. Times are milliseconds since 1970. */
export class DraftStore {
	/** Whether drafts outlive the page. */
	readonly keeps: boolean;
	readonly #shelf: Shelf;
	readonly #parts: StoreParts;
	readonly #copies: EmergencyCopies;
	#recovered: readonly string[] = [];

	constructor(shelf: Shelf, parts: StoreParts, keeps: boolean) {
		this.#shelf = shelf;
		this.#parts = parts;
		this.keeps = keeps;
		this.#copies = new EmergencyCopies(parts.local);
	}

	/** Drafts of which unsaved work was found when the store was opened, by their ids. */
	get recovered(): readonly string[] {
		return this.#recovered;
	}

	/** Where pages write what they have not saved when they go. */
	get emergencyCopies(): EmergencyCopies {
		return this.#copies;
	}

	/** A name for a page, which no other page has. */
	newPage(): string {
		return this.#parts.name();
	}

	now(): number {
		return this.#parts.now();
	}

	/** The drafts, the one that was changed last first. */
	async listDrafts(): Promise<readonly DraftEntry[]> {
		const records = await this.#shelf.drafts();
		return records
			.filter(({ deleted }) => deleted === null)
			.sort((one, other) => other.updated - one.updated)
			.map(entryOf);
	}

	/** A new draft. */
	async createDraft(draft: Draft = emptyDraft): Promise<LoadedDraft> {
		const id = this.#parts.name();
		let entry: DraftEntry | null = null;
		await this.#shelf.change(id, () => {
			const change = this.#next(id, null, [], draft, toLesson(draft));
			entry = change.draft && entryOf(change.draft);
			return change;
		});
		if (entry === null) throw new Error('a draft was not created');
		return { entry, draft };
	}

	/**
	 * A draft as it was saved last; null where there is none. Where that can't be read, as it was saved
	 * before.
	 */
	async loadDraft(id: string): Promise<LoadedDraft | null> {
		const record = await this.#record(id);
		if (record === null || record.deleted !== null) return null;
		const versions = await this.#shelf.versions(id);
		for (const { revision } of versions.toReversed()) {
			const draft = await this.loadVersion(id, revision);
			if (draft !== null) return { entry: entryOf(record), draft };
		}
		return null;
	}

	/**
	 * Saves a draft as its next version.
	 *
	 * @param since the revision that the draft was loaded or saved with last: where another page has
	 * saved since, nothing is overwritten
	 */
	async saveDraft(id: string, draft: Draft, since: number): Promise<Saved> {
		const text = toLesson(draft);
		let saved: Saved = { kind: 'gone' };
		await this.#changeWithRoom(id, (record, versions, last) => {
			if (record === null || record.deleted !== null) return null;
			if (text === last) {
				saved = { kind: 'saved', entry: entryOf(record) };
				return null;
			}
			if (record.revision !== since) {
				saved = { kind: 'newer', entry: entryOf(record) };
				return null;
			}
			const change = this.#next(id, record, versions, draft, text);
			if (change.draft) saved = { kind: 'saved', entry: entryOf(change.draft) };
			return change;
		});
		return saved;
	}

	/** The versions of a draft, the newest first; the first is the draft as it is. */
	async versionsOf(id: string): Promise<readonly VersionEntry[]> {
		const versions = await this.#shelf.versions(id);
		return versions.toReversed().map(({ draft: _, ...version }) => version);
	}

	/** A version's draft, to look at; null where it is not kept any more or can't be read. */
	async loadVersion(id: string, revision: number): Promise<Draft | null> {
		const text = await this.#shelf.text(id, revision);
		const read = text === null ? null : readDraftText(text, Infinity);
		return read && 'draft' in read ? read.draft : null;
	}

	/**
	 * Makes a version the newest one; those after it stay, so that this can be taken back.
	 *
	 * @param since as in `saveDraft`
	 */
	async restoreVersion(
		id: string,
		revision: number,
		since: number
	): Promise<Saved & { readonly draft?: Draft }> {
		const draft = await this.loadVersion(id, revision);
		if (draft === null) return { kind: 'gone' };
		return { ...(await this.saveDraft(id, draft, since)), draft };
	}

	/** Throws a draft away. `restoreDraft` brings it back within a day. */
	async deleteDraft(id: string): Promise<void> {
		await this.#shelf.change(
			id,
			(record) => record && { draft: { ...record, deleted: this.now() } }
		);
	}

	/** Brings a draft back that was thrown away. */
	async restoreDraft(id: string): Promise<void> {
		await this.#shelf.change(id, (record) => record && { draft: { ...record, deleted: null } });
	}

	/** Keeps the lesson in a file's text as a new draft; it may be unfinished. */
	async importText(
		text: string
	): Promise<LoadedDraft | { readonly problems: readonly LessonProblem[] }> {
		const read = readDraftText(text);
		return 'problems' in read ? read : this.createDraft(read.draft);
	}

	/** Opens the line on which pages tell each other what they saved; null where there is none. */
	openChannel(): BroadcastChannel | null {
		try {
			return this.#parts.channel?.(channelName) ?? null;
		} catch {
			return null;
		}
	}

	/** Takes in what pages left unsaved, and lets go for good what was thrown away long ago. */
	async tidy(): Promise<void> {
		const recovered = new Set<string>();
		for (const { page, copy } of this.#copies.all()) {
			if (await this.#takeIn(copy)) recovered.add(copy.draft);
			this.#copies.remove(page);
		}
		this.#recovered = [...recovered];
		for (const { id, deleted } of await this.#shelf.drafts()) {
			if (deleted === null || this.now() - deleted < keptInBin) continue;
			await this.#shelf.change(id, () => ({ draft: null }));
		}
	}

	/**
	 * Makes a copy a version: the newest, unless another page has saved later, whose version then stays
	 * the newest.
	 */
	async #takeIn({ draft: id, time, text }: EmergencyCopy): Promise<boolean> {
		const read = readDraftText(text, Infinity);
		if ('problems' in read) return false;
		let taken = false;
		let later: string | null = null;
		await this.#shelf.change(id, (record, versions, last) => {
			if (last === text) return null;
			taken = true;
			if (record !== null && record.updated > time) later = last;
			return this.#next(id, record, versions, read.draft, text, time);
		});
		const newest = later === null ? null : readDraftText(later, Infinity);
		if (newest !== null && 'draft' in newest) {
			await this.#shelf.change(id, (record, versions, last) =>
				last === text
					? this.#next(id, record, versions, newest.draft, toLesson(newest.draft))
					: null
			);
		}
		return taken;
	}

	async #record(id: string): Promise<DraftRecord | null> {
		const records = await this.#shelf.drafts();
		return records.find((record) => record.id === id) ?? null;
	}

	/** Changes a draft; where the browser has no room left, without the draft's older versions. */
	async #changeWithRoom(id: string, decide: Parameters<Shelf['change']>[1]): Promise<void> {
		try {
			await this.#shelf.change(id, decide);
		} catch (error) {
			if (!isFull(error)) throw error;
			await this.#shelf.change(id, (record, versions) => {
				const drop = versions.slice(0, -1).map(({ revision }) => revision);
				return record && { draft: record, drop };
			});
			await this.#shelf.change(id, decide);
		}
	}

	/** The next version of a draft, and the versions that go for it. */
	#next(
		id: string,
		record: DraftRecord | null,
		versions: readonly VersionRecord[],
		draft: Draft,
		text: string,
		time = this.now()
	): ShelfChange {
		const revision = (record?.revision ?? 0) + 1;
		const { title } = draft;
		const scenes = draft.scenes.length;
		const version = { draft: id, revision, title, scenes, time, bytes: bytesOf(text) };
		return {
			draft: { id, title, scenes, updated: time, revision, deleted: null },
			add: { version, text },
			drop: superfluous([...versions, version], this.now())
		};
	}
}
