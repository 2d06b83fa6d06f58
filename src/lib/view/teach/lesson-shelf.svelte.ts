import { lessonOpeningSentence, lessonProblemSentence, teachMessages } from '$lib/messages';
import type { Draft } from '$lib/lessons';
import type { LessonText } from '../lesson-open/lesson-text';
import type { DraftEntry, DraftStore, LoadedDraft } from './store';

type Builder = typeof import('./builder');

/** What could not be opened: a file's name, and a sentence for each thing that is wrong. */
export type RefusedFile = { readonly name: string; readonly sentences: readonly string[] };

/**
 * The lessons that this browser keeps, and the one of them that is open. Every way to a lesson ends
 * here: a new one, one of the list, a file, one of the site's.
 */
export class LessonShelf {
	readonly #load: () => Promise<Builder>;
	#builder = $state.raw<Builder | null>(null);
	#store = $state.raw<DraftStore | null>(null);
	#failed = $state(false);
	#entries = $state.raw<readonly DraftEntry[]>([]);
	#open = $state.raw<LoadedDraft | null>(null);
	#refused = $state.raw<RefusedFile | null>(null);
	#removed = $state.raw<DraftEntry | null>(null);
	#said = $state('');
	#busy = $state(false);

	constructor(load: () => Promise<Builder> = () => import('./builder')) {
		this.#load = load;
	}

	/** What comes with the first lesson; null until it is there. */
	get builder(): Builder | null {
		return this.#builder;
	}
	get store(): DraftStore | null {
		return this.#store;
	}
	/** What the page needs could not be loaded. */
	get failed(): boolean {
		return this.#failed;
	}
	/** The one that was changed last first. */
	get entries(): readonly DraftEntry[] {
		return this.#entries;
	}
	get open(): LoadedDraft | null {
		return this.#open;
	}
	get refused(): RefusedFile | null {
		return this.#refused;
	}
	/** The lesson that was deleted last, and can be brought back. */
	get removed(): DraftEntry | null {
		return this.#removed;
	}
	get said(): string {
		return this.#said;
	}
	get busy(): boolean {
		return this.#busy;
	}

	/** Loads what is needed and opens the lesson of that id, if there is one. */
	async begin(id: string | null): Promise<void> {
		this.#failed = false;
		try {
			this.#builder = await this.#load();
			const { openStore } = this.#builder;
			// What is stored may be damaged beyond reading; a lesson can be made all the same.
			this.#store = await openStore().catch(() => openStore({ databases: null, local: null }));
		} catch {
			this.#failed = true;
			return;
		}
		await this.list();
		if (id !== null) await this.show(id);
	}

	async list(): Promise<void> {
		this.#entries = (await this.#store?.listDrafts().catch(() => [])) ?? [];
	}

	/** Opens a lesson of the list. Whether there was one. */
	async show(id: string): Promise<boolean> {
		if (this.#open?.entry.id === id) return true;
		const loaded = await this.#store?.loadDraft(id).catch(() => null);
		if (loaded) this.#take(loaded);
		else {
			this.#open = null;
			const known = this.#entries.some((entry) => entry.id === id);
			this.#said = known ? teachMessages.shelf.unreadable : teachMessages.shelf.gone;
		}
		return Boolean(loaded);
	}

	/** Puts the open lesson back. */
	async close(): Promise<void> {
		this.#open = null;
		await this.list();
	}

	/** A new lesson, or a copy of one. */
	async make(draft?: Draft): Promise<void> {
		const loaded = await this.#store?.createDraft(draft);
		if (loaded) this.#take(loaded);
	}

	/** Opens the lesson in a file's text as a new draft; where it can't be read, says why. */
	async take(name: string, coming: Promise<LessonText>): Promise<void> {
		this.#busy = true;
		this.#refused = null;
		const given = await coming;
		const outcome =
			'fault' in given
				? [lessonOpeningSentence(given.fault)]
				: await this.#import(given.text).catch(() => [
						lessonOpeningSentence({ code: 'unexpected', details: {} })
					]);
		this.#busy = false;
		if (outcome.length > 0) this.#refused = { name, sentences: outcome };
	}

	async #import(text: string): Promise<string[]> {
		const loaded = await this.#store?.importText(text);
		if (loaded === undefined) return [];
		if ('problems' in loaded) return loaded.problems.map(lessonProblemSentence);
		this.#take(loaded);
		this.#said = teachMessages.shelf.opened(titleOf(loaded.draft));
		return [];
	}

	async duplicate({ id, title }: DraftEntry): Promise<void> {
		const loaded = await this.#store?.loadDraft(id);
		if (!loaded) return;
		const copy = teachMessages.shelf.copyOf(title === '' ? teachMessages.untitled : title);
		await this.#store?.createDraft({ ...loaded.draft, title: copy });
		await this.list();
	}

	async remove(entry: DraftEntry): Promise<void> {
		await this.#store?.deleteDraft(entry.id);
		this.#removed = entry;
		this.#said = teachMessages.shelf.removed(titleOf(entry));
		await this.list();
	}

	async bringBack(): Promise<void> {
		const entry = this.#removed;
		if (entry === null) return;
		await this.#store?.restoreDraft(entry.id);
		this.#removed = null;
		this.#said = teachMessages.shelf.broughtBack(titleOf(entry));
		await this.list();
	}

	#take(loaded: LoadedDraft): void {
		this.#open = loaded;
		this.#refused = null;
		this.#removed = null;
	}
}

/** What a lesson is called, as long as it has no title too. */
export function titleOf({ title }: { readonly title: string }): string {
	return title.trim() === '' ? teachMessages.untitled : title;
}
