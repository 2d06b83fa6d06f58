export { Walk } from './walk.svelte';
export { walkKeys } from './walk-keys';
export { default as WalkTransport } from './WalkTransport.svelte';
