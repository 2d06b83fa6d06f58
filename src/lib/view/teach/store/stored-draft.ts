import type { Draft } from '$lib/lessons';
import type { DraftRecord, VersionRecord } from './shelf';

/** A draft in the list. */
export type DraftEntry = Omit<DraftRecord, 'deleted'>;
/** A save of a draft that can be gone back to. */
export type VersionEntry = Omit<VersionRecord, 'draft'>;

/** A draft that was taken from the store, at one of its revisions. */
export type LoadedDraft = { readonly entry: DraftEntry; readonly draft: Draft };

/** What became of a save. */
export type Saved =
	| { readonly kind: 'saved'; readonly entry: DraftEntry }
	/** Another page has saved since; nothing was changed. */
	| { readonly kind: 'newer'; readonly entry: DraftEntry }
	/** It was thrown away, by another page perhaps; nothing was changed. */
	| { readonly kind: 'gone' };

/** What pages tell each other: a draft has a new revision, or is gone. */
export type StoreNews = { readonly draft: string; readonly revision: number };

/** A draft's record as the list has it. */
export function entryOf({ deleted: _, ...entry }: DraftRecord): DraftEntry {
	return entry;
}

/** Whether a piece of work failed because the browser has no room left. */
export function isFull(error: unknown): boolean {
	return error instanceof DOMException && error.name === 'QuotaExceededError';
}
