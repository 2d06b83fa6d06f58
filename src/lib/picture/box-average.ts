import type { Matrix } from '$lib/core';
import type { PictureCrop } from './picture';

/** The fewest and the most cells on the longer side of a reduced picture. */
export const minCells = 8;
export const maxCells = 64;

/** The whole picture. */
export function defaultCrop(picture: {
	readonly width: number;
	readonly height: number;
}): PictureCrop {
	return { row: 0, col: 0, rows: picture.height, cols: picture.width };
}

/**
 * The size of the grid that a crop is reduced to: `cells` on the longer side, the shorter side in
 * proportion, rounded half up and at least 1.
 *
 * @param cells whole, 8 to 64
 * @throws RangeError for other numbers of cells, and for a crop without pixels
 */
export function gridSize(
	crop: { readonly rows: number; readonly cols: number },
	cells: number
): { rows: number; cols: number } {
	if (!Number.isInteger(cells) || cells < minCells || cells > maxCells) {
		throw new RangeError(`cells must be a whole number from ${minCells} to ${maxCells}`);
	}
	if (!(crop.rows >= 1 && crop.cols >= 1)) throw new RangeError('the crop holds no pixel');
	const longer = Math.max(crop.rows, crop.cols);
	const share = (length: number) => Math.max(1, Math.round((cells * length) / longer));
	return { rows: share(crop.rows), cols: share(crop.cols) };
}

/** Which source pixels each target cell covers along one axis, and by how much. */
type Overlaps = {
	/** Per cell, the first and the last pixel that it covers at least in part. */
	readonly first: Int32Array;
	readonly last: Int32Array;
	/** How much of the first and of the last pixel lies in the cell. */
	readonly firstWeight: Int32Array;
	readonly lastWeight: Int32Array;
	/** What a pixel wholly inside a cell weighs. */
	readonly wholeWeight: number;
};

/**
 * Lengths are scaled by `cells`: source pixel p spans [p·cells, (p+1)·cells) and target cell k
 * spans [k·pixels, (k+1)·pixels), so every overlap is a whole number and a cell's overlaps add up
 * to `pixels`.
 */
function overlaps(pixels: number, cells: number): Overlaps {
	const first = new Int32Array(cells);
	const last = new Int32Array(cells);
	const firstWeight = new Int32Array(cells);
	const lastWeight = new Int32Array(cells);
	for (let cell = 0; cell < cells; cell++) {
		const start = cell * pixels;
		const end = start + pixels;
		first[cell] = Math.floor(start / cells);
		last[cell] = Math.ceil(end / cells) - 1;
		firstWeight[cell] = Math.min((first[cell] + 1) * cells, end) - start;
		lastWeight[cell] = end - Math.max(last[cell] * cells, start);
	}
	return { first, last, firstWeight, lastWeight, wholeWeight: cells };
}

function checkCrop(gray: Matrix, crop: PictureCrop, rows: number, cols: number): void {
	const whole = [crop.row, crop.col, crop.rows, crop.cols, rows, cols].every(Number.isInteger);
	const inside =
		crop.row >= 0 &&
		crop.col >= 0 &&
		crop.rows >= 1 &&
		crop.cols >= 1 &&
		crop.row + crop.rows <= gray.rows &&
		crop.col + crop.cols <= gray.cols;
	if (!whole || !inside) throw new RangeError('the crop must be whole pixels inside the picture');
	if (rows < 1 || cols < 1) throw new RangeError('the grid must hold a cell');
}

/**
 * Reduces a crop of a gray picture to `rows` × `cols` cells, each the mean of the area that it
 * covers: a pixel cut by a cell's edge counts by the part inside. The arithmetic is in whole
 * numbers (sums stay below 255 · 24 million, far under 2^53), and rounds half up at the end, so that
 * every browser gives the same numbers. A crop smaller than the grid is enlarged by the same rule.
 *
 * @param gray whole numbers from 0 to 255
 * @returns rows × cols bytes
 * @throws RangeError for a crop outside the picture or not in whole pixels
 */
export function boxAverage(gray: Matrix, crop: PictureCrop, rows: number, cols: number): Matrix {
	checkCrop(gray, crop, rows, cols);
	const vertical = overlaps(crop.rows, rows);
	const horizontal = overlaps(crop.cols, cols);
	const area = crop.rows * crop.cols;
	const averages = new Uint8Array(rows * cols);
	const sums = new Float64Array(cols);
	for (let row = 0; row < rows; row++) {
		sums.fill(0);
		for (let pixelRow = vertical.first[row]; pixelRow <= vertical.last[row]; pixelRow++) {
			const rowWeight = weightOf(vertical, pixelRow, row);
			const start = (crop.row + pixelRow) * gray.cols + crop.col;
			for (let col = 0; col < cols; col++) {
				sums[col] += rowWeight * weightedRun(gray.data, start, horizontal, col);
			}
		}
		for (let col = 0; col < cols; col++) {
			averages[row * cols + col] = Math.floor((2 * sums[col] + area) / (2 * area));
		}
	}
	return { rows, cols, data: averages };
}

function weightOf(axis: Overlaps, pixel: number, cell: number): number {
	if (pixel === axis.first[cell]) return axis.firstWeight[cell];
	return pixel === axis.last[cell] ? axis.lastWeight[cell] : axis.wholeWeight;
}

/** The weighted sum of one source row's pixels, from `start` on, under the cell's columns. */
function weightedRun(data: Matrix['data'], start: number, axis: Overlaps, cell: number): number {
	const first = axis.first[cell];
	const last = axis.last[cell];
	const ends = data[start + first] * axis.firstWeight[cell];
	if (first === last) return ends;
	let inner = 0;
	for (let pixel = first + 1; pixel < last; pixel++) inner += data[start + pixel];
	return ends + inner * axis.wholeWeight + data[start + last] * axis.lastWeight[cell];
}
