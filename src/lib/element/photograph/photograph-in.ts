import { defaultCells, type PictureChoice, type State } from '$lib/schema';
import { openPicture, PictureShelf, reducePicture } from '$lib/view';

/** Lets the page take its turn. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * A state with the cells of its photograph worked out.
 *
 * @param address of a picture that takes the input's place, or null for the state's own. It is the one
 * thing that an element fetches from elsewhere: the page around it has named it.
 * @param base where the site's files lie; ends in a slash
 * @throws TypeError where a picture cannot be fetched; PictureError where it is none
 */
export async function photographIn(
	state: State,
	address: string | null,
	base: string
): Promise<State> {
	const { input } = state;
	if (address !== null) return { ...state, input: await pictureAt(address) };
	if (input.source !== 'picture') return state;
	const grid = await new PictureShelf(base).gridFor(state);
	if (grid === null) throw new TypeError();
	return { ...state, input: { ...input, grid: { ...grid, values: [...grid.data] } } };
}

async function pictureAt(address: string): Promise<PictureChoice> {
	const response = await fetch(address);
	if (!response.ok) throw new TypeError(String(response.status));
	const { gray } = await openPicture(await response.blob(), pause);
	const crop = { row: 0, col: 0, rows: gray.rows, cols: gray.cols };
	const grid = reducePicture(gray, crop, defaultCells);
	return {
		source: 'picture',
		picture: { kind: 'own', hash: null },
		crop,
		cells: defaultCells,
		grid: { rows: grid.rows, cols: grid.cols, values: [...grid.data] }
	};
}
