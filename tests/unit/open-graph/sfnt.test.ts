import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { sfntOfWoff } from '../../../src/routes/open-graph/sfnt';

const require = createRequire(import.meta.url);
const inter = fontFile('@fontsource/inter/files/inter-latin-400-normal.woff');
const signs = fontFile('@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff');

function fontFile(path: string): Buffer {
	return readFileSync(require.resolve(path));
}

/** The tables of a font, as its directory names them. */
function tablesOf(font: Buffer): Map<string, Buffer> {
	const tables = new Map<string, Buffer>();
	for (let i = 0; i < font.readUInt16BE(4); i++) {
		const entry = 12 + 16 * i;
		const offset = font.readUInt32BE(entry + 8);
		expect(offset % 4).toBe(0);
		tables.set(
			font.toString('latin1', entry, entry + 4),
			font.subarray(offset, offset + font.readUInt32BE(entry + 12))
		);
	}
	return tables;
}

/** A table's checksum (OpenType, "Calculating checksums"): the sum of its words. */
function checksum(table: Buffer): number {
	const words = Buffer.alloc(Math.ceil(table.length / 4) * 4);
	table.copy(words);
	let sum = 0;
	for (let at = 0; at < words.length; at += 4) sum = (sum + words.readUInt32BE(at)) >>> 0;
	return sum;
}

describe('A font out of a WOFF file', () => {
	it('has the tables that the file keeps, whole', () => {
		const font = sfntOfWoff(inter);
		const tables = tablesOf(font);
		expect(font.length).toBe(inter.readUInt32BE(16));
		for (let i = 0; i < tables.size; i++) {
			const entry = 12 + 16 * i;
			const tag = font.toString('latin1', entry, entry + 4);
			// The checksum of head is made with a zero in place of the adjustment for the whole file.
			if (tag === 'head') continue;
			expect(checksum(tables.get(tag) ?? Buffer.alloc(0))).toBe(font.readUInt32BE(entry + 4));
		}
		expect(tables.get('head')?.readUInt32BE(12)).toBe(0x5f0f3cf5);
	});

	it('knows only the characters from the first one that is asked for', () => {
		const cmap = tablesOf(sfntOfWoff(signs, 0x2016)).get('cmap') ?? Buffer.alloc(0);
		const count = cmap.readUInt32BE(24);
		const starts = Array.from({ length: count }, (_, i) => cmap.readUInt32BE(28 + 12 * i));
		expect(Math.min(...starts)).toBeGreaterThanOrEqual(0x2016);
		expect(cmap.length).toBe(28 + 12 * count);
		expect(count).toBeGreaterThan(100);
	});

	it('is refused when the file is something else', () => {
		expect(() =>
			sfntOfWoff(Buffer.from('wOF2 and a good deal more of bytes than a header'))
		).toThrow('not a WOFF file');
		expect(() => sfntOfWoff(Buffer.alloc(0))).toThrow('not a WOFF file');
	});
});
