import type { Attachment } from 'svelte/attachments';

const isLesson = ({ name, type }: File) => type === 'application/json' || /\.json$/i.test(name);

/** Whether what is dragged may hold a lesson's file; while it is dragged, only its type can be known. */
function mayHold({ dataTransfer }: DragEvent): boolean {
	const items = [...(dataTransfer?.items ?? [])];
	return items.some(({ kind, type }) => kind === 'file' && !type.startsWith('image/'));
}

/**
 * Takes a lesson's file that is dropped anywhere on the page, before anyone else does. Other files are
 * left to those who take pictures.
 */
export function takeLessonFiles(options: {
	readonly onfile: (file: File) => void;
	readonly onhover: (hovering: boolean) => void;
}): Attachment {
	return (element) => {
		const page = element.ownerDocument;
		const listening = new AbortController();
		const { signal } = listening;
		const first = { signal, capture: true };
		page.addEventListener(
			'dragover',
			(event) => {
				if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
				if (mayHold(event)) options.onhover(true);
			},
			first
		);
		page.addEventListener(
			'dragleave',
			// Leaving the page leads to nothing; going from one part of it to the next leads there.
			(event) => event.relatedTarget === null && options.onhover(false),
			first
		);
		page.addEventListener(
			'drop',
			(event) => {
				options.onhover(false);
				const files = [...(event.dataTransfer?.files ?? [])];
				// Dropped unheeded, a file would take the page's place.
				if (files.length > 0) event.preventDefault();
				const file = files.find(isLesson) ?? files.find(({ type }) => !type.startsWith('image/'));
				if (file === undefined) return;
				event.stopImmediatePropagation();
				options.onfile(file);
			},
			first
		);
		return () => listening.abort();
	};
}
