/** A decoded picture: RGBA, a byte a channel, row-major, alpha not premultiplied. */
export type ColorPicture = {
	readonly width: number;
	readonly height: number;
	readonly data: Uint8ClampedArray;
};

/** A rectangle of a picture, in whole pixels; `row` and `col` are its top-left pixel. */
export type PictureCrop = {
	readonly row: number;
	readonly col: number;
	readonly rows: number;
	readonly cols: number;
};

/** The most pixels a picture may have: 24 megapixels. */
export const maxPixels = 24_000_000;

/** The largest picture file that is read, in bytes: 40 MB. */
export const maxFileBytes = 40_000_000;
