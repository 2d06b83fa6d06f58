export { default as InputPointing } from './InputPointing.svelte';
export { default as OutputPointing } from './OutputPointing.svelte';
export { default as PointingNote } from './PointingNote.svelte';
