import { render } from 'svelte/server';
import StillTools from './StillTools.svelte';

export type StillTool = 'header' | 'player' | 'settings' | 'figure';

/** Without the comments that mark where blocks begin and end: nobody takes this HTML over. */
const html = (tool: StillTool) =>
	// Unbundled, as in development, a browser evaluates this module too, and cannot render for a server.
	import.meta.env.SSR
		? render(StillTools, { props: { tool } }).body.replace(/<!--.*?-->/gs, '')
		: '';

/**
 * The HTML of what comes alive later, for the default example on the site's root page. To be
 * imported where the page is prerendered, and only there.
 */
export const stillTools: Readonly<Record<StillTool, string>> = {
	header: html('header'),
	player: html('player'),
	settings: html('settings'),
	figure: html('figure')
};
