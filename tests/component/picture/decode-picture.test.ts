import { describe, expect, test } from 'vitest';
import { decodePicture, PictureError } from '$lib/picture';
import { pictureErrorSentence } from '../../../src/lib/messages/picture-errors';
import halfClear from '../../fixtures/pictures/half-clear.png?url';
import lossless from '../../fixtures/pictures/lossless.webp?url';
import movingGif from '../../fixtures/pictures/moving.gif?url';
import still from '../../fixtures/pictures/still.png?url';
import stillBmp from '../../fixtures/pictures/still.bmp?url';
import stillGif from '../../fixtures/pictures/still.gif?url';
import turned from '../../fixtures/pictures/turned.jpg?url';
import { hollowPng, isoFile, textFile, zipFile } from '../../fixtures/pictures/bytes';

async function fileOf(url: string, name: string, type = ''): Promise<File> {
	return new File([await (await fetch(url)).arrayBuffer()], name, { type });
}

async function refusal(file: Blob): Promise<string> {
	try {
		await decodePicture(file);
	} catch (problem) {
		if (problem instanceof PictureError) return pictureErrorSentence(problem.problem);
		throw problem;
	}
	return 'not refused';
}

/** The middle pixels of the four quarters, in reading order, as RGBA. */
function quarters({ width, height, data }: Awaited<ReturnType<typeof decodePicture>>) {
	return [0.25, 0.75].flatMap((down) =>
		[0.25, 0.75].map((along) => {
			const at = 4 * (Math.floor(down * height) * width + Math.floor(along * width));
			return [...data.subarray(at, at + 4)];
		})
	);
}

const [red, lime, blue, white] = [
	[255, 0, 0, 255],
	[0, 255, 0, 255],
	[0, 0, 255, 255],
	[255, 255, 255, 255]
];

describe('decodePicture', () => {
	test.each([
		['PNG', still],
		['GIF', stillGif],
		['BMP', stillBmp],
		['lossless WebP', lossless]
	])('reads the pixels of a %s', async (_, url) => {
		const picture = await decodePicture(await fileOf(url, 'picture'));
		expect([picture.width, picture.height]).toEqual([24, 16]);
		expect(picture.data).toHaveLength(24 * 16 * 4);
		expect(quarters(picture)).toEqual([red, lime, blue, white]);
	});

	test('turns a photograph as its EXIF orientation says', async () => {
		const picture = await decodePicture(await fileOf(turned, 'turned.jpg', 'image/jpeg'));
		expect([picture.width, picture.height]).toEqual([16, 24]);
		// A quarter clockwise: the bottom left comes to the top left.
		const expected = [blue, red, white, lime];
		for (const [i, pixel] of quarters(picture).entries()) {
			pixel.forEach((value, channel) =>
				expect(Math.abs(value - expected[i][channel])).toBeLessThan(8)
			);
		}
	});

	test('keeps colours under a half clear pixel', async () => {
		const { data } = await decodePicture(await fileOf(halfClear, 'half-clear.png'));
		expect(data[3]).toBe(128);
		expect(Math.abs(data[0] - 200)).toBeLessThan(2);
	});

	test('goes by the bytes where the type is wrong', async () => {
		const picture = await decodePicture(await fileOf(still, 'still.jpg', 'image/jpeg'));
		expect(quarters(picture)).toEqual([red, lime, blue, white]);
	});

	test('needs no name', async () => {
		const file = await fileOf(still, 'still.png');
		expect((await decodePicture(new Blob([file]))).width).toBe(24);
	});
});

describe('decodePicture refuses', () => {
	test('a JPEG whose tables are destroyed', async () => {
		const bytes = new Uint8Array(await (await fileOf(turned, '')).arrayBuffer());
		const tables = bytes.findIndex((byte, i) => byte === 0xff && bytes[i + 1] === 0xc4);
		bytes.fill(0xee, tables + 4, tables + 24);
		expect(await refusal(new File([bytes], 'broken.jpg'))).toBe(
			'“broken.jpg” is a damaged JPEG: its pixels cannot be read. Choose another copy of it.'
		);
	});

	test('a PNG whose pixels are destroyed', async () => {
		const bytes = new Uint8Array(await (await fileOf(still, '')).arrayBuffer());
		bytes.fill(0xee, 45, 60);
		expect(await refusal(new File([bytes], 'broken.png'))).toMatch(
			/^“broken\.png” is a damaged PNG/
		);
	});

	test('a PNG without pixels', async () => {
		expect(await refusal(new File([hollowPng(10, 10)], 'a.png'))).toMatch(/is a damaged PNG/);
	});

	test('a PNG cut short', async () => {
		const file = await fileOf(still, '');
		expect(await refusal(new File([file.slice(0, 80)], 'a.png'))).toMatch(/ends too early/);
	});

	test.each([
		['an empty file', new Uint8Array(), /is empty \(0 bytes\)/],
		['100 megapixels', hollowPng(10000, 10000), /has 10000×10000 pixels/],
		['a web page', textFile('<html><script>alert(1)</script></html>'), /holds a web page/],
		['an SVG with a script', textFile('<svg><script>alert(1)</script></svg>'), /is an SVG/],
		['an archive', zipFile, /holds a ZIP archive/],
		['a HEIC', isoFile('heic', { width: 9, height: 9 }), /HEIC picture, which this browser/]
	])('%s named as a PNG', async (_, bytes, sentence) => {
		const file = new File([bytes as BlobPart], 'photo.png', { type: 'image/png' });
		expect(await refusal(file)).toMatch(sentence);
	});

	test('a moving picture', async () => {
		expect(await refusal(await fileOf(movingGif, 'cat.gif'))).toMatch(/is an animated GIF/);
	});

	test('a file that can no longer be read', async () => {
		const gone = new File(['x'], 'gone.png');
		gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
		expect(await refusal(gone)).toMatch(/^“gone\.png” could not be read/);
	});
});
