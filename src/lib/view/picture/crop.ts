import type { Crop } from '$lib/schema';

/** A picture's size in pixels. */
export type PictureSize = { readonly rows: number; readonly cols: number };

/** The smallest side of a crop, in pixels; a smaller picture is taken whole. */
const smallestSide = 8;

/** Which corner of a crop is pulled. */
export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

export const corners: readonly Corner[] = ['top-left', 'top-right', 'bottom-left', 'bottom-right'];

const between = (value: number, least: number, most: number) =>
	Math.round(Math.min(Math.max(value, least), Math.max(least, most)));

/** Whole pixels inside the picture; the size gives way last. */
function fitted(start: number, length: number, whole: number): [number, number] {
	const size = between(length, Math.min(smallestSide, whole), whole);
	return [between(start, 0, whole - size), size];
}

/** The nearest crop that lies inside the picture and is large enough to see. */
export function fitCrop(crop: Crop, size: PictureSize): Crop {
	const [row, rows] = fitted(crop.row, crop.rows, size.rows);
	const [col, cols] = fitted(crop.col, crop.cols, size.cols);
	return { row, col, rows, cols };
}

/** Moves a crop by rows and columns, up to the picture's edges, without changing its size. */
export function moveCrop(crop: Crop, rows: number, cols: number, size: PictureSize): Crop {
	return fitCrop({ ...crop, row: crop.row + rows, col: crop.col + cols }, size);
}

/** One axis with its start or its end pulled, up to the edge; the other end stays where it is. */
function pulled(start: number, length: number, by: number, atStart: boolean, whole: number) {
	const least = Math.min(smallestSide, whole);
	const end = start + length;
	if (!atStart) return [start, between(length + by, least, whole - start)];
	const next = between(start + by, 0, end - least);
	return [next, end - next];
}

/** Pulls one corner of a crop by rows and columns; the opposite corner stays where it is. */
export function pullCorner(
	crop: Crop,
	corner: Corner,
	rows: number,
	cols: number,
	size: PictureSize
): Crop {
	const [row, height] = pulled(crop.row, crop.rows, rows, corner.startsWith('top'), size.rows);
	const [col, width] = pulled(crop.col, crop.cols, cols, corner.endsWith('left'), size.cols);
	return { row, col, rows: height, cols: width };
}
