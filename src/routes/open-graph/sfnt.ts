import { inflateSync } from 'node:zlib';

const WOFF = 0x774f4646;
const CMAP = 'cmap';
/** Bytes of the header of either format, and of an entry in its directory. */
const HEADER = { woff: 44, sfnt: 12 } as const;
const ENTRY = { woff: 20, sfnt: 16 } as const;
/** A cmap of one subtable: full Unicode, in groups of characters. */
const UNICODE_FULL = { platform: 3, encoding: 10, format: 12 } as const;
const GROUPS_FROM = { table: 12, subtable: 16 } as const;
const GROUP = 12;

/**
 * A font out of a WOFF 1.0 file (W3C, 2012): the same tables, not deflated, as TrueType or OpenType.
 *
 * @param from the first character that the font is to know; the ones before it are left to others.
 *   The font needs a character map of format 12 for that
 * @throws Error when it is no WOFF file, or has no such map
 */
export function sfntOfWoff(woff: Buffer, from = 0): Buffer {
	if (woff.length < HEADER.woff || woff.readUInt32BE(0) !== WOFF)
		throw new Error('not a WOFF file');
	const count = woff.readUInt16BE(12);
	const directory = Buffer.alloc(HEADER.sfnt + ENTRY.sfnt * count);
	writeHeader(directory, woff.readUInt32BE(4), count);
	const tables: Buffer[] = [];
	let offset = directory.length;
	for (let i = 0; i < count; i++) {
		const entry = woff.subarray(HEADER.woff + ENTRY.woff * i, HEADER.woff + ENTRY.woff * (i + 1));
		const [start, stored, length] = [4, 8, 12].map((at) => entry.readUInt32BE(at));
		const bytes = woff.subarray(start, start + stored);
		const tag = entry.toString('latin1', 0, 4);
		let table = stored < length ? inflateSync(bytes) : bytes;
		if (tag === CMAP && from > 0) table = charactersFrom(table, from);
		const at = HEADER.sfnt + ENTRY.sfnt * i;
		directory.write(tag, at, 'latin1');
		directory.writeUInt32BE(entry.readUInt32BE(16), at + 4);
		directory.writeUInt32BE(offset, at + 8);
		directory.writeUInt32BE(table.length, at + 12);
		// Each table starts at a multiple of four.
		const filled = Buffer.alloc(Math.ceil(table.length / 4) * 4);
		table.copy(filled);
		tables.push(filled);
		offset += filled.length;
	}
	return Buffer.concat([directory, ...tables]);
}

/** The flavour, and the numbers by which old readers search the directory. */
function writeHeader(directory: Buffer, flavour: number, count: number): void {
	const steps = Math.floor(Math.log2(count));
	const range = 2 ** steps * ENTRY.sfnt;
	directory.writeUInt32BE(flavour, 0);
	directory.writeUInt16BE(count, 4);
	directory.writeUInt16BE(range, 6);
	directory.writeUInt16BE(steps, 8);
	directory.writeUInt16BE(count * ENTRY.sfnt - range, 10);
}

/** A cmap with the characters from `first` on. */
function charactersFrom(cmap: Buffer, first: number): Buffer {
	const subtables = cmap.readUInt16BE(2);
	for (let i = 0; i < subtables; i++) {
		const at = cmap.readUInt32BE(8 + 8 * i);
		if (cmap.readUInt16BE(at) !== UNICODE_FULL.format) continue;
		const groups: Buffer[] = [];
		const count = cmap.readUInt32BE(at + 12);
		for (let j = 0; j < count; j++) {
			const group = cmap.subarray(at + GROUPS_FROM.subtable + GROUP * j).subarray(0, GROUP);
			if (group.readUInt32BE(0) >= first) groups.push(group);
		}
		const head = Buffer.alloc(GROUPS_FROM.table + GROUPS_FROM.subtable);
		head.writeUInt16BE(1, 2);
		head.writeUInt16BE(UNICODE_FULL.platform, 4);
		head.writeUInt16BE(UNICODE_FULL.encoding, 6);
		head.writeUInt32BE(GROUPS_FROM.table, 8);
		head.writeUInt16BE(UNICODE_FULL.format, 12);
		head.writeUInt32BE(GROUPS_FROM.subtable + GROUP * groups.length, 16);
		head.writeUInt32BE(groups.length, 24);
		return Buffer.concat([head, ...groups]);
	}
	throw new Error('the font has no character map of format 12');
}
