import type { ByteReader } from './bytes';
import type { ForeignContent, PictureFormat } from './picture-error';

/** What a file's first bytes say that it is. */
export type Content =
	| { readonly kind: 'picture'; readonly format: PictureFormat }
	| { readonly kind: 'svg' }
	| { readonly kind: 'foreign'; readonly content: ForeignContent };

const picture = (format: PictureFormat): Content => ({ kind: 'picture', format });
const foreign = (content: ForeignContent): Content => ({ kind: 'foreign', content });

const signatures: readonly (readonly [start: string, content: Content])[] = [
	['\x89PNG\r\n\x1a\n', picture('png')],
	['\xff\xd8\xff', picture('jpeg')],
	['GIF87a', picture('gif')],
	['GIF89a', picture('gif')],
	['II*\0', picture('tiff')],
	['MM\0*', picture('tiff')],
	['\0\0\x01\0', picture('icon')],
	['PK\x03\x04', foreign('zip')],
	['PK\x05\x06', foreign('zip')],
	['\x1f\x8b', foreign('gzip')],
	['%PDF', foreign('pdf')],
	['\x1aE\xdf\xa3', foreign('video')]
];

/** The brands of ISO base media files that hold a picture; all others hold film or sound. */
function isoContent(brand: string): Content {
	if (brand === 'avif' || brand === 'avis') return picture('avif');
	if (['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'].includes(brand)) {
		return picture('heic');
	}
	return foreign('video');
}

/** Markup is told by its first element, so that a drawing inside a page stays a page. */
function markupContent(text: string): Content {
	const first = /<(!doctype\s+)?([a-z][\w:-]*)/i.exec(text.replace(/<!--[\s\S]*?(-->|$)/g, ''));
	const name = first?.[2].toLowerCase() ?? '';
	if (name === 'svg' || name.endsWith(':svg')) return { kind: 'svg' };
	return foreign(text.startsWith('<?xml') && name !== 'html' ? 'xml' : 'html');
}

/** Printable characters, line ends and tabs, in ASCII or any encoding's upper half. */
const textOnly = /^[\t\n\f\r\x20-\x7e\x80-\xff]+$/;

/** Tells what a file is by its bytes; its name and type are not asked. */
export function sniff(file: ByteReader): Content {
	for (const [start, content] of signatures) {
		if (file.text(0, start.length) === start) return content;
	}
	if (file.text(0, 4) === 'RIFF') {
		return file.text(8, 4) === 'WEBP' ? picture('webp') : foreign('video');
	}
	if (file.text(4, 4) === 'ftyp') return isoContent(file.text(8, 4));
	const text = file.text(0, 4096).replace(/^(\xef\xbb\xbf)?\s*/, '');
	if (/^<[!?a-z]/i.test(text)) return markupContent(text);
	// Two letters and four empty bytes; text may begin with the letters alone.
	if (file.text(0, 2) === 'BM' && file.long(6) === 0) return picture('bmp');
	return foreign(textOnly.test(file.text(0, 512)) ? 'text' : 'unknown');
}
