import { ConvolutionError } from './errors';
import type { Matrix } from './matrix';

/** A picture as a canvas gives it: four bytes a pixel (red, green, blue, alpha), row-major. */
export type Pixels = {
	readonly width: number;
	readonly height: number;
	readonly data: Uint8Array | Uint8ClampedArray;
};

/** Weights out of 2^15, as in OpenCV's cvtColor: 0.299, 0.587 and 0.114 (ITU-R BT.601). */
const redWeight = 9798;
const greenWeight = 19235;
const blueWeight = 3735;
const weightBits = 15;
const half = 1 << (weightBits - 1);

/**
 * One byte of gray a pixel, equal to OpenCV's COLOR_RGB2GRAY to the last bit:
 * (9798 R + 19235 G + 3735 B + 16384) >> 15.
 *
 * A pixel that isn't opaque is laid on white first, each channel rounded to the nearest byte.
 *
 * @returns `height` × `width` in a Uint8Array.
 * @throws ConvolutionError 'empty-matrix' or 'bad-size'.
 */
export function toGrayscale(pixels: Pixels): Matrix {
	const gray = byteMatrix(pixels);
	const { data } = pixels;
	for (let i = 0; i < gray.data.length; i++) {
		const alpha = data[4 * i + 3];
		const red = onWhite(data[4 * i], alpha);
		const green = onWhite(data[4 * i + 1], alpha);
		const blue = onWhite(data[4 * i + 2], alpha);
		gray.data[i] = (redWeight * red + greenWeight * green + blueWeight * blue + half) >> weightBits;
	}
	return gray;
}

/**
 * What each channel adds to the gray, each rounded to the nearest byte by itself, for showing: their
 * sum can so differ from `toGrayscale` by one.
 *
 * @throws ConvolutionError 'empty-matrix' or 'bad-size'.
 */
export function weightedChannels(pixels: Pixels): { red: Matrix; green: Matrix; blue: Matrix } {
	return {
		red: weightedChannel(pixels, 0, redWeight),
		green: weightedChannel(pixels, 1, greenWeight),
		blue: weightedChannel(pixels, 2, blueWeight)
	};
}

function weightedChannel(pixels: Pixels, channel: number, weight: number): Matrix {
	const part = byteMatrix(pixels);
	const { data } = pixels;
	for (let i = 0; i < part.data.length; i++) {
		const value = onWhite(data[4 * i + channel], data[4 * i + 3]);
		part.data[i] = (weight * value + half) >> weightBits;
	}
	return part;
}

/** round((value · alpha + 255 · (255 − alpha)) / 255); 255 is odd, so there are no ties. */
function onWhite(value: number, alpha: number): number {
	if (alpha === 255) return value;
	return Math.floor((value * alpha + 255 * (255 - alpha) + 127) / 255);
}

function byteMatrix({ width, height, data }: Pixels): Matrix {
	if (width === 0 || height === 0) {
		const details = { matrix: 'input', rows: height, cols: width } as const;
		throw new ConvolutionError({ code: 'empty-matrix', details });
	}
	if (!Number.isSafeInteger(width * height) || width < 0 || data.length !== 4 * width * height) {
		const details = {
			matrix: 'input',
			rows: height,
			cols: width,
			dataLength: data.length
		} as const;
		throw new ConvolutionError({ code: 'bad-size', details });
	}
	return { rows: height, cols: width, data: new Uint8Array(width * height) };
}
