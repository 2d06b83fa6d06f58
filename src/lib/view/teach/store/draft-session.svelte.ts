import { toLesson, type Draft } from '$lib/lessons';
import { systemClock, type Clock } from '$lib/timeline';
import type { DraftStore } from './draft-store';
import { isFull, type LoadedDraft, type Saved, type StoreNews } from './stored-draft';

/** How a draft that is being edited is kept. */
export type SaveState =
	| { readonly kind: 'saved'; readonly time: number }
	/** Something changed; it is saved within a second. */
	| { readonly kind: 'waiting' }
	/** Another page has saved the same draft; nothing is saved here until it is settled which counts. */
	| { readonly kind: 'newer-elsewhere'; readonly time: number }
	/** Another page has thrown it away; nothing is saved here until `keepMine`. */
	| { readonly kind: 'gone' }
	/** The browser would not keep it. It is tried again with the next change. */
	| { readonly kind: 'failed'; readonly full: boolean };

/** A change is saved no later than this. Milliseconds. */
const longestWait = 1000;

/**
 * Keeps one draft while it is edited: within a second of each change, and at once when the page is
 * hidden or goes.
 */
export class DraftSession {
	readonly id: string;
	readonly #store: DraftStore;
	readonly #clock: Clock;
	readonly #page: string;
	readonly #channel: BroadcastChannel | null;
	#revision: number;
	#draft: Draft;
	#unsaved = false;
	#state = $state.raw<SaveState>({ kind: 'waiting' });
	#cancel: (() => void) | null = null;
	#saving: Promise<void> = Promise.resolve();

	constructor(store: DraftStore, { entry, draft }: LoadedDraft, clock: Clock = systemClock) {
		this.id = entry.id;
		this.#store = store;
		this.#clock = clock;
		this.#page = store.newPage();
		this.#revision = entry.revision;
		this.#draft = draft;
		this.#state = { kind: 'saved', time: entry.updated };
		this.#channel = store.openChannel();
		this.#channel?.addEventListener('message', ({ data }: MessageEvent<StoreNews>) => {
			void this.#hear(data);
		});
	}

	/** How the draft is kept. A rune: what reads it follows. */
	get state(): SaveState {
		return this.#state;
	}

	/** Takes the draft after an edit; it is saved within a second. */
	keep(draft: Draft): void {
		if (draft === this.#draft) return;
		this.#draft = draft;
		this.#unsaved = true;
		if (this.#stopped) return;
		this.#state = { kind: 'waiting' };
		this.#cancel ??= this.#clock.after(longestWait, () => void this.settle());
	}

	/** Saves what is not saved yet, now. Resolves when that is done or has failed; never rejects. */
	settle(): Promise<void> {
		this.#cancel?.();
		this.#cancel = null;
		this.#saving = this.#saving.then(() => this.#save());
		return this.#saving;
	}

	/** Waits no longer: for when the page is hidden or goes. A copy is written at once. */
	leave(): void {
		if (!this.#unsaved) return;
		const { id: draft } = this;
		const copy = { draft, revision: this.#revision, time: this.#store.now() };
		this.#store.emergencyCopies.write(this.#page, { ...copy, text: toLesson(this.#draft) });
		if (!this.#stopped) void this.settle();
	}

	/** Leaves as soon as the page is hidden or goes. Gives back what ends that. */
	follow(page: Window): () => void {
		const listening = new AbortController();
		const { signal } = listening;
		const hidden = () => page.document.visibilityState === 'hidden' && this.leave();
		page.addEventListener('pagehide', () => this.leave(), { signal });
		page.document.addEventListener('visibilitychange', hidden, { signal });
		return () => listening.abort();
	}

	/**
	 * The draft as another page has saved it, which from now on counts here too; null where there is
	 * none. What was not saved here becomes a version first, so that nothing is lost.
	 */
	async takeNewer(): Promise<Draft | null> {
		await this.#saving;
		const loaded = await this.#store.loadDraft(this.id);
		if (loaded === null) return null;
		const { entry, draft } = loaded;
		let { revision } = entry;
		if (this.#unsaved) {
			for (const version of [this.#draft, draft]) {
				const saved = await this.#store.saveDraft(this.id, version, revision);
				if (saved.kind === 'saved') ({ revision } = saved.entry);
			}
		}
		this.#settled(draft, revision, entry.updated);
		return draft;
	}

	/** Saves the draft as it is here on top of what another page saved, which stays as a version. */
	async keepMine(): Promise<void> {
		await this.#saving;
		await this.#store.restoreDraft(this.id);
		const loaded = await this.#store.loadDraft(this.id);
		this.#revision = loaded?.entry.revision ?? this.#revision;
		this.#unsaved = true;
		this.#state = { kind: 'waiting' };
		await this.settle();
	}

	/** Goes back to a version, which becomes the newest; null where it is not kept any more. */
	async restoreVersion(revision: number): Promise<Draft | null> {
		await this.settle();
		if (this.#stopped) return null;
		const restored = await this.#store.restoreVersion(this.id, revision, this.#revision);
		if (restored.kind !== 'saved' || restored.draft === undefined) {
			if (restored.kind === 'newer') this.#took(restored, this.#draft);
			return null;
		}
		this.#took(restored, restored.draft);
		return restored.draft;
	}

	/** Saves what is not saved yet and ends. */
	async close(): Promise<void> {
		await this.settle();
		this.#channel?.close();
	}

	/** Nothing is saved until somebody has said which draft counts. */
	get #stopped(): boolean {
		return this.#state.kind === 'newer-elsewhere' || this.#state.kind === 'gone';
	}

	async #save(): Promise<void> {
		if (!this.#unsaved || this.#stopped) return;
		const draft = this.#draft;
		try {
			this.#took(await this.#store.saveDraft(this.id, draft, this.#revision), draft);
		} catch (error) {
			this.#state = { kind: 'failed', full: isFull(error) };
		}
	}

	#took(saved: Saved, draft: Draft): void {
		if (saved.kind === 'gone') this.#state = { kind: 'gone' };
		else if (saved.kind === 'newer') {
			this.#state = { kind: 'newer-elsewhere', time: saved.entry.updated };
		} else {
			const { revision, updated } = saved.entry;
			const news: StoreNews = { draft: this.id, revision };
			this.#channel?.postMessage(news);
			if (draft === this.#draft || !this.#unsaved) this.#settled(draft, revision, updated);
			else this.#revision = revision;
		}
	}

	#settled(draft: Draft, revision: number, time: number): void {
		this.#draft = draft;
		this.#revision = revision;
		this.#unsaved = false;
		this.#state = { kind: 'saved', time };
		this.#store.emergencyCopies.remove(this.#page);
	}

	async #hear({ draft, revision }: StoreNews): Promise<void> {
		if (draft !== this.id || revision <= this.#revision || this.#stopped) return;
		await this.#saving;
		if (revision <= this.#revision || this.#stopped) return;
		this.#state = { kind: 'newer-elsewhere', time: this.#store.now() };
	}
}
