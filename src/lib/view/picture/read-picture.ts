import type { Matrix } from '$lib/core';
import {
	boxAverage,
	gridSize,
	loadPicture,
	PictureError,
	samplePictures,
	type SamplePicture
} from '$lib/picture';
import type { Crop, PictureChoice } from '$lib/schema';
import { openOffThread } from './open-off-thread';
import type { OpenedPicture } from './opened-picture';

/** A crop reduced to `cells` on its longer side, as bytes. */
export function reducePicture(gray: Matrix, crop: Crop, cells: number): Matrix {
	const { rows, cols } = gridSize(crop, cells);
	return boxAverage(gray, crop, rows, cols);
}

/** Whether a choice's grid is what its crop of this picture is reduced to. */
export function isReduction(gray: Matrix, { crop, cells, grid }: PictureChoice): boolean {
	if (grid === null) return false;
	if (crop.row + crop.rows > gray.rows || crop.col + crop.cols > gray.cols) return false;
	const reduced = reducePicture(gray, crop, cells);
	return (
		reduced.cols === grid.cols &&
		reduced.data.length === grid.values.length &&
		grid.values.every((value, i) => value === reduced.data[i])
	);
}

/** Where a sample's file lies for a site whose root is at `base`. */
export function sampleAddress(file: string, base: string): string {
	return new URL(base + file, document.baseURI).href;
}

/**
 * Fetches and opens a photograph that ships with the site.
 *
 * @throws TypeError where it cannot be fetched
 */
export async function fetchSample(
	name: SamplePicture['name'],
	base: string,
	signal?: AbortSignal
): Promise<OpenedPicture> {
	const { file } = samplePictures.find((sample) => sample.name === name)!;
	const response = await fetch(sampleAddress(file, base), { signal });
	if (!response.ok) throw new TypeError(`${file}: ${response.status}`);
	return openOffThread(Object.assign(await response.blob(), { name: file }), signal);
}

/** Opens the learner's own picture by its hash; null where this browser does not hold it. */
export async function openStored(
	hash: string,
	signal?: AbortSignal
): Promise<OpenedPicture | null> {
	const file = await loadPicture(hash);
	if (file === null) return null;
	try {
		return await openOffThread(file, signal);
	} catch (problem) {
		// Stored bytes that no longer decode are as good as gone; the grid is in the state.
		if (problem instanceof PictureError) return null;
		throw problem;
	}
}
