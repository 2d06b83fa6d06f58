import type { Attachment } from 'svelte/attachments';

/** Takes a file that is dropped anywhere on the page; null where what was dropped holds none. */
export function lessonDrop(options: {
	readonly onfile: (file: File | null) => void;
	readonly onhover: (hovering: boolean) => void;
}): Attachment {
	return (element) => {
		const page = element.ownerDocument;
		const listening = new AbortController();
		const { signal } = listening;
		const holds = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
		page.addEventListener(
			'dragover',
			(event) => {
				if (!holds(event)) return;
				event.preventDefault();
				options.onhover(true);
			},
			{ signal }
		);
		page.addEventListener(
			'dragleave',
			// Leaving the page leads to nothing; going from one part of it to the next leads there.
			(event) => event.relatedTarget === null && options.onhover(false),
			{ signal }
		);
		page.addEventListener(
			'drop',
			(event) => {
				if (!holds(event)) return;
				event.preventDefault();
				options.onhover(false);
				options.onfile(event.dataTransfer?.files[0] ?? null);
			},
			{ signal }
		);
		return () => listening.abort();
	};
}
