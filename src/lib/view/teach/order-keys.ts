import type { Attachment } from 'svelte/attachments';

/**
 * Alt with the up or down arrow, anywhere in an item of a list, moves that item by one.
 *
 * @param onmove called with an item's place and its new one, both from 0
 */
export function orderKeys(onmove: (from: number, to: number) => void): Attachment<HTMLElement> {
	return (list) => {
		function onkeydown(event: KeyboardEvent): void {
			if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
			if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
			if (!(event.target instanceof Element)) return;
			const items = [...list.children];
			const from = items.findIndex((item) => item.contains(event.target as Element));
			const to = from + (event.key === 'ArrowUp' ? -1 : 1);
			if (from < 0) return;
			event.preventDefault();
			event.stopPropagation();
			if (to >= 0 && to < items.length) onmove(from, to);
		}
		list.addEventListener('keydown', onkeydown);
		return () => list.removeEventListener('keydown', onkeydown);
	};
}
