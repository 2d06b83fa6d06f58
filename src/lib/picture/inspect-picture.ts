import { ByteReader } from './bytes';
import { headerReaders } from './formats';
import { maxFileBytes, maxPixels } from './picture';
import { PictureError, type PictureFormat } from './picture-error';
import { sniff } from './sniff';

/** What a picture's file says of itself. Width and height are as stored, before any EXIF turn. */
export type PictureInfo = {
	readonly format: PictureFormat;
	readonly width: number;
	readonly height: number;
	readonly animated: boolean;
};

/** @throws PictureError for a file of no bytes or of more than 40 MB */
export function checkFileSize(bytes: number, name: string): void {
	if (bytes === 0) throw new PictureError({ code: 'empty', details: { name } });
	if (bytes > maxFileBytes) {
		throw new PictureError({
			code: 'file-too-large',
			details: { name, bytes, maxBytes: maxFileBytes }
		});
	}
}

/** @throws PictureError for more than 24 megapixels */
export function checkPixels(width: number, height: number, name: string): void {
	if (width * height > maxPixels) {
		throw new PictureError({
			code: 'too-many-pixels',
			details: { name, width, height, maxPixels }
		});
	}
}

/**
 * Looks at a file's structure without decoding a pixel, so that nothing harmful, huge or moving
 * reaches the browser's decoder. Only the bytes count; a name or type may say anything.
 *
 * @param bytes the whole file
 * @param name the file's name, for the error's sentence; may be empty
 * @returns a still picture's format and size
 * @throws PictureError for whatever is not a complete still picture of up to 24 megapixels and 40 MB
 */
export function inspectPicture(bytes: Uint8Array, name: string): PictureInfo {
	checkFileSize(bytes.length, name);
	const file = new ByteReader(bytes);
	const found = sniff(file);
	if (found.kind === 'svg') throw new PictureError({ code: 'svg', details: { name } });
	if (found.kind === 'foreign') {
		throw new PictureError({
			code: 'not-a-picture',
			details: { name, content: found.content }
		});
	}
	const { format } = found;
	const read = headerReaders[format];
	if (!read) throw new PictureError({ code: 'unsupported', details: { name, format } });
	const header = read(file);
	if (typeof header === 'string') {
		throw new PictureError({ code: header, details: { name, format } });
	}
	const { width, height, animated, complete } = header;
	if (width === 0 || height === 0) {
		throw new PictureError({ code: 'damaged', details: { name, format } });
	}
	checkPixels(width, height, name);
	if (animated) throw new PictureError({ code: 'animated', details: { name, format } });
	if (!complete) throw new PictureError({ code: 'truncated', details: { name, format } });
	return { format, width, height, animated };
}
