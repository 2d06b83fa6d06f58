/**
 * A rectangle of numbers, row-major: the cell (row, col) is `data[row * cols + col]`.
 * Results are Float64Array; a photo's gray is a byte a pixel.
 */
export type Matrix = {
	readonly rows: number;
	readonly cols: number;
	readonly data: Float64Array | Float32Array | Uint8Array | Uint8ClampedArray;
};
