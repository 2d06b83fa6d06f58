export { default as ShareButton } from './ShareButton.svelte';
export type { Publishing, ShareContent, SharedLesson, SharedState } from './share-content';
