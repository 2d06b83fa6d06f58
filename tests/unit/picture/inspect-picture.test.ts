import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inspectPicture, PictureError } from '$lib/picture';
import { pictureErrorSentence } from '../../../src/lib/messages/picture-errors';
import { hollowPng, isoFile, textFile, zipFile } from '../../fixtures/pictures/bytes';

const fixture = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/pictures/${name}`));

/** The sentence that a learner reads about a file. */
function refusal(bytes: Uint8Array, name: string): string {
	try {
		inspectPicture(bytes, name);
	} catch (problem) {
		if (problem instanceof PictureError) return pictureErrorSentence(problem.problem);
		throw problem;
	}
	return 'not refused';
}

describe('inspectPicture reads', () => {
	test.each([
		['still.png', 'png'],
		['half-clear.png', 'png'],
		['turned.jpg', 'jpeg'],
		['progressive.jpg', 'jpeg'],
		['still.gif', 'gif'],
		['still.bmp', 'bmp'],
		['lossy.webp', 'webp'],
		['lossless.webp', 'webp'],
		['extended.webp', 'webp']
	])('the format and size of %s', (name, format) => {
		expect(inspectPicture(fixture(name), name)).toEqual({
			format,
			width: 24,
			height: 16,
			animated: false
		});
	});

	test('an AVIF by its largest item', () => {
		expect(inspectPicture(isoFile('avif', { width: 640, height: 480 }), 'a.avif')).toMatchObject({
			format: 'avif',
			width: 640,
			height: 480
		});
	});

	test('the bytes and not the name', () => {
		expect(inspectPicture(fixture('still.png'), 'notes.txt').format).toBe('png');
	});

	test('a picture of just 24 megapixels', () => {
		expect(inspectPicture(hollowPng(6000, 4000), 'large.png').width).toBe(6000);
	});

	test('bytes that begin inside a larger buffer', () => {
		const png = fixture('still.png');
		const larger = new Uint8Array(png.length + 10);
		larger.set(png, 7);
		const view = larger.subarray(7, 7 + png.length);
		expect(inspectPicture(view, 'still.png').width).toBe(24);
	});
});

describe('inspectPicture refuses, with a sentence,', () => {
	test.each<[string, Uint8Array, string, string]>([
		[
			'an empty file',
			new Uint8Array(),
			'blank.png',
			'“blank.png” is empty (0 bytes): choose another file, or copy or download it again.'
		],
		[
			'a header that claims 100 megapixels',
			hollowPng(10000, 10000),
			'bomb.png',
			'“bomb.png” has 10000×10000 pixels, which is 100 million, and at most 24 million fit: save a smaller copy.'
		],
		[
			'one row too many',
			hollowPng(6000, 4001),
			'large.png',
			'“large.png” has 6000×4001 pixels, which is 24.1 million, and at most 24 million fit: save a smaller copy.'
		],
		[
			'an animated GIF',
			fixture('moving.gif'),
			'cat.gif',
			'“cat.gif” is an animated GIF: save one frame of it as a PNG and choose that.'
		],
		[
			'an animated PNG',
			fixture('moving.png'),
			'cat.png',
			'“cat.png” is an animated PNG: save one frame of it as a PNG and choose that.'
		],
		[
			'an animated WebP',
			fixture('moving.webp'),
			'cat.webp',
			'“cat.webp” is an animated WebP: save one frame of it as a PNG and choose that.'
		],
		[
			'a PNG cut in its pixels',
			fixture('still.png').subarray(0, 70),
			'half.png',
			'“half.png” is a PNG that ends too early: copy or download it again.'
		],
		[
			'a PNG cut in its header',
			fixture('still.png').subarray(0, 20),
			'half.png',
			'“half.png” is a PNG that ends too early: copy or download it again.'
		],
		[
			'a JPEG cut in its pixels',
			fixture('turned.jpg').subarray(0, 740),
			'half.jpg',
			'“half.jpg” is a JPEG that ends too early: copy or download it again.'
		],
		[
			'a JPEG cut before its size',
			fixture('turned.jpg').subarray(0, 60),
			'half.jpg',
			'“half.jpg” is a JPEG that ends too early: copy or download it again.'
		],
		[
			'a JPEG of noise behind a sound start',
			Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 3, 4, 5]),
			'noise.jpg',
			'“noise.jpg” is a damaged JPEG: its pixels cannot be read. Choose another copy of it.'
		],
		[
			'a picture without width',
			hollowPng(0, 10),
			'thin.png',
			'“thin.png” is a damaged PNG: its pixels cannot be read. Choose another copy of it.'
		],
		[
			'a web page named as a picture',
			textFile('<!DOCTYPE html><html><body><svg></svg></body></html>'),
			'photo.png',
			'“photo.png” is not a picture: it holds a web page (HTML). Choose a PNG, JPEG, WebP, GIF or BMP file.'
		],
		[
			'an SVG with a script',
			textFile(
				'<?xml version="1.0"?><!-- <html> --><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
			),
			'logo.svg',
			'“logo.svg” is an SVG drawing, which can carry scripts and so is not opened: export it as a PNG and choose that.'
		],
		[
			'an SVG named as a PNG, behind a byte-order mark',
			textFile('\ufeff\n <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" ""><svg onload="x"/>'),
			'logo.png',
			'“logo.png” is an SVG drawing, which can carry scripts and so is not opened: export it as a PNG and choose that.'
		],
		[
			'an archive named as a JPEG',
			zipFile,
			'photos.jpg',
			'“photos.jpg” is not a picture: it holds a ZIP archive or an office document. Choose a PNG, JPEG, WebP, GIF or BMP file.'
		],
		[
			'a PDF',
			textFile('%PDF-1.7'),
			'scan.png',
			'“scan.png” is not a picture: it holds a PDF document. Choose a PNG, JPEG, WebP, GIF or BMP file.'
		],
		[
			'text that begins like a BMP',
			textFile('BMW is a maker of cars.'),
			'cars.bmp',
			'“cars.bmp” is not a picture: it holds plain text. Choose a PNG, JPEG, WebP, GIF or BMP file.'
		],
		[
			'a film',
			isoFile('isom'),
			'clip.png',
			'“clip.png” is not a picture: it holds a film or sound. Choose a PNG, JPEG, WebP, GIF or BMP file.'
		],
		[
			'bytes that mean nothing',
			Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
			'',
			'The file is not a picture: it holds something else. Choose a PNG, JPEG, WebP, GIF or BMP file.'
		],
		[
			'a TIFF',
			fixture('still.tiff'),
			'scan.tiff',
			'“scan.tiff” is a TIFF picture, which this browser cannot open: export it as a PNG or JPEG and choose that.'
		]
	])('%s', (_, bytes, name, sentence) => {
		expect(refusal(bytes, name)).toBe(sentence);
	});

	test('a file of more than 40 MB', () => {
		expect(refusal(new Uint8Array(40_000_001), 'raw.png')).toBe(
			'“raw.png” has 40.1 MB, and at most 40 MB can be read: save it smaller, for example as a JPEG.'
		);
	});

	test('every cut of every picture, and never with another error', () => {
		for (const name of ['still.png', 'turned.jpg', 'still.gif', 'still.bmp', 'extended.webp']) {
			const whole = fixture(name);
			for (let length = 0; length < whole.length - 1; length++) {
				expect(refusal(whole.subarray(0, length), name)).not.toBe('not refused');
			}
		}
	});
});
