import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';

/** What unpacking gives: the text, or why there is none. */
export type Unpacked =
	{ readonly text: string } | { readonly fault: 'damaged' | 'unpacks-too-large' };

/** A text deflated (RFC 1951), in base64url. The same text always gives the same letters. */
export function packText(text: string): string {
	const packed = deflateSync(strToU8(text), { level: 9, mem: 8 });
	const letters = btoa(strFromU8(packed, true));
	return letters.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/**
 * The text that `packText` packed. Total: any letters give a text or a fault. Little more than `limit`
 * bytes are ever unpacked: a small link can hold gigabytes.
 *
 * @param limit bytes of the text
 */
export function unpackText(letters: string, limit: number): Unpacked {
	if (!/^[\w-]+$/.test(letters) || letters.length % 4 === 1) return { fault: 'damaged' };
	return inflate(strToU8(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), true), limit);
}

/** Bytes that are unpacked at a time. A byte of deflate gives 1,032 at most. */
const slice = 256;

/** Unpacks until the end or the limit, whichever comes first. */
function inflate(packed: Uint8Array, limit: number): Unpacked {
	const parts: Uint8Array[] = [];
	let size = 0;
	const stream = new Inflate((part) => {
		parts.push(part);
		size += part.length;
	});
	try {
		for (let at = 0; at < packed.length && size <= limit; at += slice) {
			stream.push(packed.subarray(at, at + slice), at + slice >= packed.length);
		}
	} catch {
		return { fault: 'damaged' };
	}
	if (size > limit) return { fault: 'unpacks-too-large' };
	const bytes = new Uint8Array(size);
	let filled = 0;
	for (const part of parts) {
		bytes.set(part, filled);
		filled += part.length;
	}
	try {
		return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
	} catch {
		return { fault: 'damaged' };
	}
}
