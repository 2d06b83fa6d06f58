export { default as Courier } from './Courier.svelte';
export { default as JumpArc } from './JumpArc.svelte';
export { default as JumpGhost } from './JumpGhost.svelte';
