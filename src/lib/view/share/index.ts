export { default as ShareButton } from './ShareButton.svelte';
export type { Publishing, SharedLesson } from './share-content';
