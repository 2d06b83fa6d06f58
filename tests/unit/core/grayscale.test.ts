import { describe, expect, it } from 'vitest';
import { toGrayscale, weightedChannels } from '$lib/core';
import { faultOf } from './fault-of';
import { goldenPictures, opaque } from './golden';

function pixel(...rgba: [number, number, number, number]) {
	return { width: 1, height: 1, data: Uint8ClampedArray.from(rgba) };
}

describe('toGrayscale', () => {
	it.each(goldenPictures.pictures)(
		'gives the gray of OpenCV for each of $width × $height pixels',
		(picture) => {
			const gray = toGrayscale(opaque(picture));
			expect(gray.data).toBeInstanceOf(Uint8Array);
			expect([gray.rows, gray.cols]).toEqual([picture.height, picture.width]);
			expect(Array.from(gray.data)).toEqual(picture.gray);
		}
	);

	it('keeps black, white and every gray', () => {
		for (let level = 0; level < 256; level++) {
			expect(toGrayscale(pixel(level, level, level, 255)).data[0]).toBe(level);
		}
	});

	it('lays what is transparent on white', () => {
		expect(toGrayscale(pixel(0, 0, 0, 0)).data[0]).toBe(255);
		expect(toGrayscale(pixel(200, 10, 90, 0)).data[0]).toBe(255);
		// 255 − 51 · 255 / 255: a fifth of black over white.
		expect(toGrayscale(pixel(0, 0, 0, 51)).data[0]).toBe(204);
	});

	it('rounds each channel to the nearest byte as it lays it on white', () => {
		for (let alpha = 0; alpha < 256; alpha++) {
			for (const level of [0, 1, 100, 128, 254]) {
				const exact = (level * alpha + 255 * (255 - alpha)) / 255;
				expect(toGrayscale(pixel(level, level, level, alpha)).data[0]).toBe(Math.round(exact));
			}
		}
	});

	it('refuses sizes that disagree with the bytes', () => {
		const data = new Uint8ClampedArray(12);
		expect(faultOf(() => toGrayscale({ width: 2, height: 2, data }))).toEqual({
			code: 'bad-size',
			details: { matrix: 'input', rows: 2, cols: 2, dataLength: 12 }
		});
		expect(faultOf(() => toGrayscale({ width: 0, height: 2, data })).code).toBe('empty-matrix');
		expect(faultOf(() => toGrayscale({ width: -1, height: -3, data })).code).toBe('bad-size');
	});
});

describe('weightedChannels', () => {
	it('splits white by 0.299, 0.587 and 0.114', () => {
		const { red, green, blue } = weightedChannels(pixel(255, 255, 255, 255));
		expect([red.data[0], green.data[0], blue.data[0]]).toEqual([
			Math.round(0.299 * 255),
			Math.round(0.587 * 255),
			Math.round(0.114 * 255)
		]);
	});

	it('adds up to the gray but for the rounding of each part', () => {
		const pixels = opaque(goldenPictures.pictures[0]);
		const gray = toGrayscale(pixels);
		const { red, green, blue } = weightedChannels(pixels);
		gray.data.forEach((value, i) => {
			expect(Math.abs(red.data[i] + green.data[i] + blue.data[i] - value)).toBeLessThanOrEqual(1);
		});
	});
});
