export { Presenting } from './presenting.svelte';
export { default as PlayerTools } from './PlayerTools.svelte';
export { default as ThemeSwitch } from './ThemeSwitch.svelte';
