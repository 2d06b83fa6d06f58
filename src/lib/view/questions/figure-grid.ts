/** How far a grid is zoomed in: x and y in pixels, k times as large. */
type GridView = { readonly k: number; readonly x: number; readonly y: number };

/** The input's grids of a figure, or of several beside each other, in their order. */
const INPUT_GRID = '.panel.input .grid';
/** In a chain each grid but the last is the input of a figure. */
const chainGrid = (ordinal: number) => `[data-chain-grid="${String(ordinal)}"] .grid`;

/** The grid of the input that a question is about; null while the figure has not drawn it. */
export function inputGrid(figure: Element, ordinal: number): HTMLElement | null {
	const chained = figure.querySelector<HTMLElement>(chainGrid(ordinal));
	if (chained !== null) return chained;
	const grids = figure.querySelectorAll<HTMLElement>(INPUT_GRID);
	// A wrapper may hold every figure of a scene, or only the one that is asked about.
	return grids[ordinal] ?? grids[0] ?? null;
}

/** The view of a grid, read off its drawing. */
export function viewOf(grid: Element): GridView {
	const transform = grid.querySelector('.overlay > g')?.getAttribute('transform') ?? '';
	const [x, y, k] = (transform.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g) ?? []).map(Number);
	return k === undefined ? { k: 1, x: 0, y: 0 } : { k, x, y };
}

/**
 * Does something with the input's grid as soon as it is there, and again whenever the figure is
 * drawn anew with another.
 *
 * @param enter gets the grid and returns what undoes it
 * @returns stops it, and undoes the last
 */
export function withInputGrid(
	figure: Element,
	ordinal: number,
	enter: (grid: HTMLElement) => () => void
): () => void {
	let current: HTMLElement | null = null;
	let leave = () => {};
	function look() {
		const grid = inputGrid(figure, ordinal);
		if (grid === current) return;
		leave();
		leave = grid === null ? () => {} : enter(grid);
		current = grid;
	}
	look();
	const observer = new MutationObserver(look);
	observer.observe(figure, { childList: true, subtree: true });
	return () => {
		observer.disconnect();
		leave();
	};
}
