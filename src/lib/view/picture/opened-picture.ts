import { toGrayscale, type Matrix, type Pixels } from '$lib/core';
import { decodePicture } from '$lib/picture';

/** A picture that is ready for everything the page does with it. */
export type OpenedPicture = {
	/** Every pixel's gray, a byte each. */
	readonly gray: Matrix;
	/** The colours on white, at most `previewSide` pixels on the longer side. */
	readonly preview: Pixels;
};

/** The longest side of a preview, in pixels. */
const previewSide = 1024;

/** About how many pixels are dealt with between two pauses: some 10 ms of work. */
const pixelsPerSlice = 2_000_000;

/** Lets other work have its turn. */
export type Pause = () => Promise<void>;

/**
 * Decodes a picture and turns it to gray, in slices with a pause between them.
 *
 * @throws PictureError for a file that cannot become a picture
 */
export async function openPicture(
	file: Blob & { readonly name?: string },
	pause: Pause
): Promise<OpenedPicture> {
	const color = await decodePicture(file);
	const gray = await grayInSlices(color, pause);
	return { gray, preview: await previewOf(color, pause) };
}

async function grayInSlices({ width, height, data }: Pixels, pause: Pause): Promise<Matrix> {
	const gray = new Uint8Array(width * height);
	const rows = Math.max(1, Math.floor(pixelsPerSlice / width));
	for (let row = 0; row < height; row += rows) {
		await pause();
		const end = Math.min(row + rows, height);
		const part = data.subarray(4 * width * row, 4 * width * end);
		gray.set(toGrayscale({ width, height: end - row, data: part }).data, width * row);
	}
	return { rows: height, cols: width, data: gray };
}

/** The means of square blocks; at the right and bottom edge a block may be cut. */
async function previewOf({ width, height, data }: Pixels, pause: Pause): Promise<Pixels> {
	const factor = Math.ceil(Math.max(width, height) / previewSide);
	const rows = Math.ceil(height / factor);
	const cols = Math.ceil(width / factor);
	const preview = new Uint8ClampedArray(4 * rows * cols);
	const rowsPerSlice = Math.max(1, Math.floor(pixelsPerSlice / (width * factor)));
	for (let row = 0; row < rows; row++) {
		if (row % rowsPerSlice === 0) await pause();
		const sums = new Float64Array(3 * cols);
		const end = Math.min(height, (row + 1) * factor);
		for (let y = row * factor; y < end; y++) addOnWhite(sums, data, 4 * y * width, width, factor);
		for (let col = 0; col < cols; col++) {
			const across = Math.min(width, (col + 1) * factor) - col * factor;
			const pixels = (end - row * factor) * across;
			const at = 4 * (row * cols + col);
			for (let channel = 0; channel < 3; channel++) {
				preview[at + channel] = sums[3 * col + channel] / pixels;
			}
			preview[at + 3] = 255;
		}
	}
	return { width: cols, height: rows, data: preview };
}

/** Adds one row of pixels, laid on white, to the sums of the blocks it crosses. */
function addOnWhite(
	sums: Float64Array,
	data: Pixels['data'],
	start: number,
	width: number,
	factor: number
): void {
	for (let x = 0; x < width; x++) {
		const at = start + 4 * x;
		const opaque = data[at + 3] / 255;
		const white = 255 * (1 - opaque);
		const block = 3 * Math.floor(x / factor);
		sums[block] += data[at] * opaque + white;
		sums[block + 1] += data[at + 1] * opaque + white;
		sums[block + 2] += data[at + 2] * opaque + white;
	}
}
