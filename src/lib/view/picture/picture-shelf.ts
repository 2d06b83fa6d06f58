import type { Matrix } from '$lib/core';
import { inputMatrix, type PictureChoice, type State } from '$lib/schema';
import type { OpenedPicture } from './opened-picture';

type Kept = { readonly key: string; readonly picture: OpenedPicture };

const mostGrids = 16;

/**
 * The pictures of one page: at most one decoded picture is kept, and a few reduced grids, which
 * are small, so that undo and the back button need no decoding.
 */
export class PictureShelf {
	/** Where the site's root lies, as an address or relative to the page; ends in a slash. */
	readonly base: string;
	#kept: Kept | null = null;
	readonly #grids = new Map<string, Matrix>();

	constructor(base = './') {
		this.base = base;
	}

	/**
	 * The grid that goes with a state: a sample reduced, or the grid an own picture carries.
	 *
	 * @returns null where the input is no picture
	 * @throws TypeError where the sample cannot be fetched; PictureError where it is damaged
	 */
	async gridFor({ input }: Pick<State, 'input'>): Promise<Matrix | null> {
		if (input.source !== 'picture') return null;
		const carried = inputMatrix(input);
		if (carried !== null) return carried;
		const { crop, cells } = input;
		const key = [keyOf(input), crop.row, crop.col, crop.rows, crop.cols, cells].join(' ');
		const known = this.#grids.get(key);
		if (known) return known;
		const picture = await this.fullSize(input);
		if (picture === null) return null;
		const { reducePicture } = await import('./read-picture');
		const grid = reducePicture(picture.gray, crop, cells);
		this.#grids.set(key, grid);
		const [oldest] = this.#grids.keys();
		if (this.#grids.size > mostGrids) this.#grids.delete(oldest);
		return grid;
	}

	/**
	 * The picture itself at full size: a sample, or the learner's own where this browser has it.
	 *
	 * @returns null where only the grid is known
	 * @throws the signal's reason when cancelled, and as `gridFor`
	 */
	async fullSize(input: PictureChoice, signal?: AbortSignal): Promise<OpenedPicture | null> {
		const picture = await this.look(input, signal);
		signal?.throwIfAborted();
		if (picture) this.keep(input, picture);
		return picture;
	}

	/** As `fullSize`, but what is kept stays as it is. */
	async look(input: PictureChoice, signal?: AbortSignal): Promise<OpenedPicture | null> {
		const { fetchSample, isReduction, openStored } = await import('./read-picture');
		const { picture: source } = input;
		if (this.#kept?.key === keyOf(input)) {
			// A picture that could not be named may be another one than the state means.
			const named = source.kind === 'sample' || source.hash !== null;
			if (named || isReduction(this.#kept.picture.gray, input)) return this.#kept.picture;
		}
		if (source.kind === 'sample') return fetchSample(source.name, this.base, signal);
		return source.hash === null ? null : openStored(source.hash, signal);
	}

	/** Keeps a picture that was opened elsewhere, in place of the one that was kept. */
	keep(input: PictureChoice, picture: OpenedPicture): void {
		this.#kept = { key: keyOf(input), picture };
	}
}

/** What tells one picture from another; all crops of one share it. */
export function keyOf({ picture }: PictureChoice): string {
	return picture.kind === 'sample' ? `sample ${picture.name}` : `own ${picture.hash ?? ''}`;
}
