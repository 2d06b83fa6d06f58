export { Flip } from './flip.svelte';
export { default as FlipControls } from './FlipControls.svelte';
