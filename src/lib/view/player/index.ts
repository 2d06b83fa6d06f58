export { default as PlayerOptions } from './PlayerOptions.svelte';
export { default as PlayerSurface } from './PlayerSurface.svelte';
export { Presenting, setPresenting } from './presenting.svelte';
export { openingTheme } from './theme-choice';
export { default as ThemeSwitch } from './ThemeSwitch.svelte';
