import type { Convolution, Place } from '$lib/core';
import { cellAt } from '$lib/figure';
import { inputGrid, viewOf } from './figure-grid';

export type CellPick = {
	/** Which of the figures in the element is asked about, from 0. */
	readonly ordinal: number;
	readonly convolution: Convolution;
	readonly onpick: (cell: Place) => void;
	/** The cell under the pointer, or null. */
	readonly onhover: (cell: Place | null) => void;
};

/** The cell of the padded input under a point of the screen, in input coordinates; null outside. */
function cellAtPoint(
	grid: Element,
	{ input, padding }: Pick<Convolution, 'input' | 'padding'>,
	{ clientX, clientY }: { readonly clientX: number; readonly clientY: number }
): Place | null {
	const box = grid.getBoundingClientRect();
	const { k, x, y } = viewOf(grid);
	const cols = input.cols + padding.left + padding.right;
	const frame = {
		rows: input.rows + padding.top + padding.bottom,
		cols,
		firstRow: -padding.top,
		firstCol: -padding.left,
		cell: box.width / cols
	};
	return cellAt(frame, (clientX - box.left - x) / k, (clientY - box.top - y) / k);
}

/**
 * Takes clicks and taps in the input's grid as answers. They are caught before the figure sees
 * them, so that nothing else comes of them.
 *
 * @returns stops it
 */
export function pickCells(
	figure: HTMLElement,
	{ ordinal, convolution, onpick, onhover }: CellPick
): () => void {
	const listening = new AbortController();
	const options = { capture: true, signal: listening.signal };

	function cellOf(event: MouseEvent): Place | null {
		const grid = inputGrid(figure, ordinal);
		if (grid === null || !(event.target instanceof Node) || !grid.contains(event.target)) {
			return null;
		}
		return cellAtPoint(grid, convolution, event);
	}
	function onclick(event: MouseEvent) {
		const cell = cellOf(event);
		if (cell === null) return;
		event.preventDefault();
		event.stopPropagation();
		onpick(cell);
	}
	figure.addEventListener('click', onclick, options);
	// A finger hovers nowhere, and what it left behind would look like a pick.
	figure.addEventListener(
		'pointermove',
		(event) => onhover(event.pointerType === 'touch' ? null : cellOf(event)),
		options
	);
	figure.addEventListener('pointerleave', () => onhover(null), options);
	figure.dataset.picking = '';
	return () => {
		listening.abort();
		delete figure.dataset.picking;
		onhover(null);
	};
}
