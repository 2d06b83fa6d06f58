export {
	openStore,
	type DraftEntry,
	type DraftStore,
	type LoadedDraft,
	type Saved,
	type VersionEntry
} from './draft-store';
export { DraftSession, type SaveState } from './draft-session.svelte';
export { lessonFile, lessonFileName } from './lesson-blob';
export { readDraftText, type ReadDraft } from './read-draft-text';
export type { StoreParts } from './parts';
