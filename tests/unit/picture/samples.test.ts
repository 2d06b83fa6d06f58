import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inspectPicture, samplePictures } from '$lib/picture';

const bytesOf = (file: string) => new Uint8Array(readFileSync(`static/${file}`));

function chunkNames(png: Uint8Array): string[] {
	const view = new DataView(png.buffer, png.byteOffset);
	const names = [];
	for (let at = 8; at < png.length; at += 12 + view.getUint32(at)) {
		names.push(String.fromCharCode(...png.subarray(at + 4, at + 8)));
	}
	return names;
}

describe.each(samplePictures)('the sample picture $name', (sample) => {
	test('has the size that is said', () => {
		const { format, width, height } = inspectPicture(bytesOf(sample.file), sample.file);
		expect({ format, width, height }).toEqual({
			format: 'png',
			width: sample.width,
			height: sample.height
		});
	});

	test('is below 350 kB and carries nothing that could change its colours', () => {
		expect(statSync(`static/${sample.file}`).size).toBeLessThan(350_000);
		expect(new Set(chunkNames(bytesOf(sample.file)))).toEqual(new Set(['IHDR', 'IDAT', 'IEND']));
	});

	test('has a thumbnail below 4 kB', () => {
		const thumbnail = bytesOf(sample.thumbnail);
		expect(thumbnail.length).toBeLessThan(4000);
		expect(inspectPicture(thumbnail, sample.thumbnail)).toMatchObject({
			format: 'webp',
			width: sample.thumbnailWidth,
			height: sample.thumbnailHeight
		});
	});

	test('is named in the table of terms', () => {
		expect(existsSync('static/pictures/SOURCES.md')).toBe(true);
		expect(readFileSync('static/pictures/SOURCES.md', 'utf8')).toContain(`${sample.name}.png`);
	});
});
