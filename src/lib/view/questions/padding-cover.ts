import type { Convolution } from '$lib/core';

const percent = (share: number) => `${String(100 * share)}%`;

/**
 * Lays a cover over the padded cells of an input's grid, so that their numbers cannot be read. What
 * moves over the grid stays above it.
 *
 * @returns takes it away
 */
export function coverPadding(
	grid: HTMLElement,
	{ input, padding: { top, right, bottom, left } }: Pick<Convolution, 'input' | 'padding'>
): () => void {
	const rows = input.rows + top + bottom;
	const cols = input.cols + left + right;
	const [x1, x2] = [percent(left / cols), percent((cols - right) / cols)];
	const [y1, y2] = [percent(top / rows), percent((rows - bottom) / rows)];
	const cover = document.createElement('div');
	cover.className = 'padding-cover';
	// The whole grid, with a hole where the input is.
	cover.style.clipPath = `polygon(evenodd, 0 0, 100% 0, 100% 100%, 0 100%, 0 0, ${x1} ${y1}, ${x2} ${y1}, ${x2} ${y2}, ${x1} ${y2}, ${x1} ${y1})`;
	grid.append(cover);
	return () => cover.remove();
}
