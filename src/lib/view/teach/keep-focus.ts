import { tick } from 'svelte';

/** Does something that moves elements about, and gives the focus back to the one that had it. */
export async function keepFocus(work: () => void): Promise<void> {
	const focused = document.activeElement;
	work();
	await tick();
	if (focused instanceof HTMLElement && focused.isConnected && focused !== document.activeElement)
		focused.focus({ preventScroll: true });
}
