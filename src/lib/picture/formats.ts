import type { ByteReader } from './bytes';
import type { PictureFormat } from './picture-error';

/** What a picture's header says, and whether the file goes on to the picture's end. */
export type PictureHeader = {
	readonly width: number;
	readonly height: number;
	readonly animated: boolean;
	readonly complete: boolean;
};

/** 'truncated': the file ends within its header; 'damaged': it contradicts its own format. */
export type HeaderFault = 'truncated' | 'damaged';

type HeaderReader = (file: ByteReader) => PictureHeader | HeaderFault;

/** PNG (W3C, third edition): chunks of length, name, data and checksum, from IHDR to IEND. */
const readPng: HeaderReader = (file) => {
	const width = file.long(16);
	const height = file.long(20);
	if (width === null || height === null) return 'truncated';
	if (file.text(12, 4) !== 'IHDR') return 'damaged';
	let animated = false;
	for (let at = 8; ;) {
		const length = file.long(at);
		const complete = length !== null && at + 12 + length <= file.length;
		if (!complete) return { width, height, animated, complete };
		const name = file.text(at + 4, 4);
		if (name === 'acTL' && (file.long(at + 8) ?? 0) > 1) animated = true;
		if (name === 'IEND') return { width, height, animated, complete };
		at += 12 + length;
	}
};

/** Start-of-frame markers of JPEG (ITU T.81, table B.1): C0 to CF without DHT, JPG and DAC. */
const isStartOfFrame = (marker: number) =>
	marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** JPEG: segments of a marker and a length; a start-of-frame segment holds the size. */
const readJpeg: HeaderReader = (file) => {
	let size: { width: number; height: number } | null = null;
	for (let at = 2; ;) {
		const lead = file.byte(at);
		const marker = file.byte(at + 1);
		const length = file.short(at + 2);
		if (lead !== null && lead !== 0xff) return size ? { ...size, ...incomplete } : 'damaged';
		if (marker === 0xff) {
			at += 1; // a fill byte
			continue;
		}
		if (marker === null || length === null) {
			return size ? { ...size, ...incomplete } : 'truncated';
		}
		if (isStartOfFrame(marker)) {
			const height = file.short(at + 5);
			const width = file.short(at + 7);
			if (width === null || height === null) return 'truncated';
			size = { width, height };
		}
		if (marker === 0xda) {
			if (!size) return 'damaged';
			// Some programs write more after the end marker, so it need not be the last thing.
			return { ...size, animated: false, complete: file.lastPair(0xff, 0xd9, at) >= 0 };
		}
		at += 2 + length;
	}
};

const incomplete = { animated: false, complete: false } as const;

/** Skips GIF's data sub-blocks, each a length and so many bytes, to after the empty one; null past the end. */
function skipSubBlocks(file: ByteReader, from: number): number | null {
	for (let at = from; ;) {
		const length = file.byte(at);
		if (length === null || at + length >= file.length) return null;
		at += 1 + length;
		if (length === 0) return at;
	}
}

/** Bytes of a GIF colour table that its packed flags announce. */
const colourTableBytes = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** GIF89a: blocks after the screen's header; two image blocks make an animation. */
const readGif: HeaderReader = (file) => {
	const width = file.short(6, true);
	const height = file.short(8, true);
	const flags = file.byte(10);
	if (width === null || height === null || flags === null) return 'truncated';
	let frames = 0;
	let at: number | null = 13 + colourTableBytes(flags);
	while (at !== null) {
		const block = file.byte(at);
		if (block === 0x2c) {
			frames += 1;
			if (frames > 1) return { width, height, animated: true, complete: true };
			at = skipSubBlocks(file, at + 11 + colourTableBytes(file.byte(at + 9) ?? 0));
		} else if (block === 0x21) {
			at = skipSubBlocks(file, at + 2);
		} else {
			// The trailer (0x3b), the file's end, or what no decoder reads on from.
			return { width, height, animated: false, complete: frames > 0 };
		}
	}
	return { width, height, ...incomplete };
};

/** WebP (RFC 9649): a RIFF file whose first chunk is VP8X (extended), VP8L (lossless) or VP8 (lossy). */
const readWebp: HeaderReader = (file) => {
	const size = file.long(4, true);
	if (size === null) return 'truncated';
	const complete = 8 + size <= file.length;
	const kind = file.text(12, 4);
	if (kind.length < 4) return 'truncated';
	if (kind === 'VP8X') {
		const flags = file.byte(20);
		const width = file.littleTriple(24);
		const height = file.littleTriple(27);
		if (flags === null || width === null || height === null) return 'truncated';
		return { width: width + 1, height: height + 1, animated: (flags & 2) !== 0, complete };
	}
	if (kind === 'VP8L') {
		const bits = file.long(21, true);
		if (bits === null) return 'truncated';
		const [width, height] = [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
		return { width, height, animated: false, complete };
	}
	if (kind === 'VP8 ') {
		const width = file.short(26, true);
		const height = file.short(28, true);
		if (width === null || height === null) return 'truncated';
		return { width: width & 0x3fff, height: height & 0x3fff, animated: false, complete };
	}
	return 'damaged';
};

/** BMP: the size follows the file header, as 16-bit numbers in the oldest kind; rows run upwards unless the height is negative. */
const readBmp: HeaderReader = (file) => {
	const bytes = file.long(2, true);
	const oldest = file.long(14, true) === 12;
	const width = oldest ? file.short(18, true) : file.long(18, true);
	const height = oldest ? file.short(20, true) : file.long(22, true);
	if (bytes === null || width === null || height === null) return 'truncated';
	const signed = oldest ? height : Math.abs(height | 0);
	return { width, height: signed, animated: false, complete: bytes <= file.length };
};

/** AVIF and HEIC (ISO/IEC 23008-12): each item's size stands in an `ispe` property; the largest is the picture's. */
const readIsoPicture: HeaderReader = (file) => {
	const end = Math.min(file.length, 1 << 20);
	let width = 0;
	let height = 0;
	for (let at = file.find('ispe', 0, end); at >= 0; at = file.find('ispe', at + 4, end)) {
		const [itemWidth, itemHeight] = [file.long(at + 8), file.long(at + 12)];
		if (itemWidth === null || itemHeight === null) return 'truncated';
		if (itemWidth * itemHeight > width * height) [width, height] = [itemWidth, itemHeight];
	}
	if (width === 0) return 'truncated';
	const animated = ['avis', 'hevc', 'msf1'].includes(file.text(8, 4));
	return { width, height, animated, complete: true };
};

/** Readers by format; the formats without one are recognized only to be named. */
export const headerReaders: Partial<Record<PictureFormat, HeaderReader>> = {
	png: readPng,
	jpeg: readJpeg,
	gif: readGif,
	webp: readWebp,
	bmp: readBmp,
	avif: readIsoPicture,
	heic: readIsoPicture
};
