import { crc32, inflateRawSync } from 'node:zlib';

/**
 * The files of a zip by name, read by its central directory (APPNOTE 6.3, 4.3.12) with Node's own
 * inflate.
 *
 * @throws Error where a length, a checksum or a signature is not as it says
 */
export function readZip(bytes: Uint8Array): Map<string, Buffer> {
	const zip = Buffer.from(bytes);
	const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
	const files = new Map<string, Buffer>();
	let entry = zip.readUInt32LE(end + 16);
	for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
		if (zip.readUInt32LE(entry) !== 0x02014b50) throw new Error('no entry of the directory');
		const nameLength = zip.readUInt16LE(entry + 28);
		const name = zip.toString('utf8', entry + 46, entry + 46 + nameLength);
		const local = zip.readUInt32LE(entry + 42);
		if (zip.readUInt32LE(local) !== 0x04034b50) throw new Error(`no file where ${name} is`);
		const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
		const packed = zip.subarray(start, start + zip.readUInt32LE(entry + 20));
		const content = zip.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed);
		if (content.length !== zip.readUInt32LE(entry + 24)) throw new Error(`${name} is cut`);
		if (crc32(content) !== zip.readUInt32LE(entry + 16)) throw new Error(`${name} is damaged`);
		files.set(name, content);
		entry += 46 + nameLength + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
	}
	return files;
}
