export { openStore, type DraftStore } from './draft-store';
export type { DraftEntry, LoadedDraft, VersionEntry } from './stored-draft';
export { DraftSession, type SaveState } from './draft-session.svelte';
export { lessonFile, lessonFileName } from './lesson-blob';
export type { StoreParts } from './parts';
