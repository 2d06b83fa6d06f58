export { Player } from '$lib/timeline';
export { default as DetailsHost } from '../details/DetailsHost.svelte';
export { PictureHost, PictureShelf, WholePictureHost } from '../picture';
export { default as PlayerTools } from '../player/PlayerTools.svelte';
export { default as SettingsBar } from '../settings/SettingsBar.svelte';
export { default as LinkNotes } from '../share/LinkNotes.svelte';
export { default as Printing } from '../share/Printing.svelte';
export { default as HeaderTools } from './HeaderTools.svelte';
export { default as WideSize } from '../details/WideSize.svelte';
