import { checkFileSize, checkPixels, inspectPicture } from './inspect-picture';
import type { ColorPicture } from './picture';
import { PictureError } from './picture-error';

/** Formats that some browsers decode and others do not, so that a refusal says nothing of the file. */
const notEverywhere = new Set(['heic', 'avif']);

async function readBytes(file: Blob, name: string): Promise<Uint8Array<ArrayBuffer>> {
	try {
		return new Uint8Array(await file.arrayBuffer());
	} catch {
		throw new PictureError({ code: 'unreadable', details: { name } });
	}
}

function readPixels(bitmap: ImageBitmap): Uint8ClampedArray {
	const { width, height } = bitmap;
	const canvas = new OffscreenCanvas(width, height);
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) throw new Error('no 2d context');
	context.drawImage(bitmap, 0, 0);
	return context.getImageData(0, 0, width, height).data;
}

/**
 * Decodes a still picture, turned as its EXIF orientation says. Colours are taken as stored,
 * without a colour profile, so that a lossless picture gives every browser the same numbers.
 *
 * @returns RGBA, at most 24 megapixels
 * @throws PictureError for whatever cannot become a picture
 */
export async function decodePicture(
	file: Blob & { readonly name?: string }
): Promise<ColorPicture> {
	const name = file.name ?? '';
	checkFileSize(file.size, name);
	const bytes = await readBytes(file, name);
	const { format } = inspectPicture(bytes, name);
	let bitmap: ImageBitmap | null = null;
	try {
		// The type is stated from the bytes: a wrong one must not choose the decoder.
		bitmap = await createImageBitmap(new Blob([bytes], { type: `image/${format}` }), {
			imageOrientation: 'from-image',
			colorSpaceConversion: 'none',
			premultiplyAlpha: 'none'
		});
		const { width, height } = bitmap;
		checkPixels(width, height, name);
		return { width, height, data: readPixels(bitmap) };
	} catch (problem) {
		if (problem instanceof PictureError) throw problem;
		const code = notEverywhere.has(format) ? 'unsupported' : 'damaged';
		throw new PictureError({ code, details: { name, format } });
	} finally {
		bitmap?.close();
	}
}
