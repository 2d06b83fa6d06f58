export { Walk, type WalkOptions } from './walk.svelte';
export { walkKeys } from './walk-keys';
export { default as WalkTrack } from './WalkTrack.svelte';
export { default as WalkTransport } from './WalkTransport.svelte';
