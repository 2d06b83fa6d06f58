import { toDisplay, type Display, type DisplayRange, type Matrix } from '$lib/core';
import { divergingTable, type Theme } from '$lib/figure';

/** How a matrix becomes colours: a byte a number, then a colour a byte. */
export type Tones = {
	/** One byte a number, for a part of the matrix as for the whole. */
	readonly bytes: (part: Matrix) => Matrix['data'];
	/** 256 colours as a canvas's four bytes (red, green, blue, opaque). */
	readonly table: Uint32Array;
};

/** A matrix with its tones. */
export type Painting = { readonly matrix: Matrix; readonly tones: Tones };

/** A rectangle of cells. */
export type Part = {
	readonly row: number;
	readonly col: number;
	readonly rows: number;
	readonly cols: number;
};

function colorTable(color: (byte: number) => ArrayLike<number>): Uint32Array {
	const bytes = new Uint8ClampedArray(4 * 256).fill(255);
	for (let byte = 0; byte < 256; byte++) bytes.set([...Array.from(color(byte))], 4 * byte);
	return new Uint32Array(bytes.buffer);
}

const grays = () => colorTable((byte) => [byte, byte, byte]);

/** A gray picture as it is. */
export function grayTones(): Tones {
	return { bytes: ({ data }) => data, table: grays() };
}

/** An output as `display` shows it; `range` is the whole output's. */
export function outputTones(display: Display, range: DisplayRange, theme: Theme): Tones {
	const bytes = (part: Matrix) => toDisplay(part, display, range);
	if (display !== 'diverging') return { bytes, table: grays() };
	// Bytes 1 to 255 lie evenly about 128, which is zero; 0 does not occur.
	const ramp = divergingTable(theme, 255);
	const at = (byte: number) => 3 * Math.max(0, byte - 1);
	return { bytes, table: colorTable((byte) => ramp.subarray(at(byte), at(byte) + 3)) };
}

/** Paints a part of a matrix, a pixel a cell. */
export function paintPart({ matrix, tones }: Painting, part: Part): ImageData {
	const { row, col, rows, cols } = part;
	const data = matrix.data.slice(0, rows * cols);
	for (let i = 0; i < rows; i++) {
		const start = (row + i) * matrix.cols + col;
		data.set(matrix.data.subarray(start, start + cols), i * cols);
	}
	const bytes = tones.bytes({ rows, cols, data });
	const image = new ImageData(cols, rows);
	const pixels = new Uint32Array(image.data.buffer);
	for (let i = 0; i < pixels.length; i++) pixels[i] = tones.table[bytes[i]];
	return image;
}

/** How many cells share a pixel, per axis, for the longer side to take at most `mostPixels`. */
export function shrinkFactor({ rows, cols }: Matrix, mostPixels: number): number {
	return Math.max(1, Math.ceil(Math.max(rows, cols) / mostPixels));
}

/**
 * Paints rows `fromRow` to `toRow` of a picture shrunk by a whole factor: each pixel is the mean
 * of its cells' bytes. At the right and bottom edge a pixel may have fewer cells.
 */
export function paintShrunk(
	{ matrix, tones }: Painting,
	factor: number,
	fromRow: number,
	toRow: number
): ImageData {
	const cols = Math.ceil(matrix.cols / factor);
	const image = new ImageData(cols, toRow - fromRow);
	const pixels = new Uint32Array(image.data.buffer);
	const sums = new Uint32Array(cols);
	for (let row = fromRow; row < toRow; row++) {
		const first = row * factor;
		const rows = Math.min(factor, matrix.rows - first);
		const start = first * matrix.cols;
		const data = matrix.data.subarray(start, start + rows * matrix.cols);
		const bytes = tones.bytes({ rows, cols: matrix.cols, data });
		sums.fill(0);
		for (let i = 0, y = 0; y < rows; y++) {
			for (let col = 0, x = 0; col < cols; col++) {
				const end = Math.min(x + factor, matrix.cols);
				let sum = 0;
				for (; x < end; x++, i++) sum += bytes[i];
				sums[col] += sum;
			}
		}
		for (let col = 0; col < cols; col++) {
			const cells = rows * Math.min(factor, matrix.cols - col * factor);
			pixels[(row - fromRow) * cols + col] = tones.table[Math.round(sums[col] / cells)];
		}
	}
	return image;
}
