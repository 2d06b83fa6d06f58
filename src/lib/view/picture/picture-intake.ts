import { pictureFromTransfer, type TransferredPicture } from '$lib/picture';
import type { Attachment } from 'svelte/attachments';

export type IntakeOptions = {
	/** Told of every file that is dropped on the page or pasted outside a text field. */
	readonly onpicture: (picture: TransferredPicture) => void;
	/** Told when a file begins or ceases to hover over the page. */
	readonly onhover: (hovering: boolean) => void;
};

const textFields =
	'textarea, [contenteditable]:not([contenteditable="false"]), input:not([type="range"], [type="radio"], [type="checkbox"], [type="button"], [type="file"])';

const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;

/**
 * Takes pictures that are dropped anywhere on the page of the element it is attached to, or pasted
 * there. A paste into a text field is the field's own, and dragged text is left alone.
 */
export function pictureIntake({ onpicture, onhover }: IntakeOptions): Attachment {
	return (element) => {
		const page = element.ownerDocument;
		const listening = new AbortController();
		const { signal } = listening;
		// Entering a child comes before leaving its parent, so only a count tells when all is left.
		let entered = 0;

		const hover = (count: number) => {
			entered = Math.max(0, count);
			onhover(entered > 0);
		};
		page.addEventListener('dragenter', (event) => carriesFile(event) && hover(entered + 1), {
			signal
		});
		page.addEventListener('dragleave', (event) => carriesFile(event) && hover(entered - 1), {
			signal
		});
		page.addEventListener(
			'dragover',
			(event) => {
				if (!carriesFile(event)) return;
				event.preventDefault();
				if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
			},
			{ signal }
		);
		page.addEventListener(
			'drop',
			(event) => {
				if (!carriesFile(event)) return;
				event.preventDefault();
				hover(0);
				const picture = pictureFromTransfer(event);
				if (picture) onpicture(picture);
			},
			{ signal }
		);
		page.addEventListener(
			'paste',
			(event) => {
				if (event.target instanceof Element && event.target.closest(textFields)) return;
				const picture = pictureFromTransfer(event);
				if (!picture) return;
				event.preventDefault();
				onpicture(picture);
			},
			{ signal }
		);
		return () => listening.abort();
	};
}
