export { openStore, type DraftStore } from './draft-store';
export type { DraftEntry, LoadedDraft, Saved, VersionEntry } from './stored-draft';
export { DraftSession, type SaveState } from './draft-session.svelte';
export { lessonFile, lessonFileName } from './lesson-blob';
export { readDraftText, type ReadDraft } from './read-draft-text';
export type { StoreParts } from './parts';
