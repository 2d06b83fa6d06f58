import type { Published } from './published';

/** Names of devices that Windows opens instead of a file, whatever the extension. */
const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=$|\.|\s)/i;

/**
 * What a file's name cannot or should not hold: separators and other signs that a file system
 * forbids; control, private and unassigned characters; marks that turn the direction of a text and
 * so can hide an extension. The joiners within words and emoji stay.
 */
const unfit = /[<>:"/\\|?*]|[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/gu;

/** Bytes of UTF-8 before the extension: 255 is the most that file systems take, paths take more. */
const MOST_BYTES = 120;

/**
 * The name of a file that is given away, from its title, in whatever script that is written:
 * safe on every system, never empty, at most 125 bytes.
 */
export function publishedFileName(
	content: Pick<Published, 'kind' | 'title'>,
	extension: 'html' | 'zip'
): string {
	const words = content.title.normalize('NFC').replace(unfit, ' ').replace(/\s+/gu, ' ');
	const stem = trimmed(cut(trimmed(words)));
	const named = stem === '' ? `kernelwalk-${content.kind}` : stem;
	return `${devices.test(named) ? `kernelwalk ${named}` : named}.${extension}`;
}

/** No dot in front, which hides a file, no hyphen there, which makes an option of it, and neither dot nor space behind. */
function trimmed(name: string): string {
	return name.replace(/^[\s.\-~]+/u, '').replace(/[\s.]+$/u, '');
}

/** As many whole characters, as a reader counts them, as have room. */
function cut(name: string): string {
	const encoder = new TextEncoder();
	let bytes = 0;
	let kept = '';
	for (const { segment } of new Intl.Segmenter().segment(name)) {
		bytes += encoder.encode(segment).length;
		if (bytes > MOST_BYTES) break;
		kept += segment;
	}
	return kept;
}
