import { on } from 'svelte/events';

/** Opens a dialog over the page for as long as it is there; a press beside it closes it. */
export function modal(element: HTMLElement): () => void {
	const dialog = element as HTMLDialogElement;
	dialog.showModal();
	// A press on the backdrop is a press on the dialog itself.
	return on(dialog, 'click', (event) => {
		if (event.target === dialog) dialog.close();
	});
}
