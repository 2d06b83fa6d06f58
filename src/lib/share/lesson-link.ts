import { lessonLimits } from '$lib/schema';
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { linkVersion, maxLinkLength, writePairs } from './parameters';

/** Why the lesson in a link cannot be read. */
export type LessonLinkProblem = {
	readonly code:
		| 'too-long' // more characters than a link may have, or than the lesson may unpack to: { limit }
		| 'unknown-version' // { given }
		| 'damaged'; // cut off or changed on its way: {}
	readonly details: Readonly<Record<string, number | string>>;
};

export type DecodedLessonLink =
	{ readonly text: string } | { readonly problem: LessonLinkProblem } | null;

/**
 * A lesson file's text as the hash of a link, mark included: `#v=1&lesson=…`, deflated (RFC 1951) and
 * in base64url. Where the text is JSON, white space between its parts is left out first; any other
 * text comes back from `decodeLessonHash` as it was. The same text always gives the same hash.
 *
 * Long lessons give links longer than `decodeLessonHash` reads: see `lessonLinkFits`.
 */
export function encodeLesson(text: string): string {
	const packed = deflateSync(strToU8(compact(text)), { level: 9, mem: 8 });
	return `#${writePairs([
		['v', linkVersion],
		['lesson', toBase64Url(packed)]
	])}`;
}

/** Whether a hash that `encodeLesson` wrote is short enough to be read. */
export function lessonLinkFits(hash: string): boolean {
	return hash.length <= maxLinkLength;
}

/**
 * The lesson's text in the hash of a link; null where the hash carries no lesson. Total: any text
 * gives a text, a problem or null. No more than a lesson may have is ever unpacked.
 */
export function decodeLessonHash(hash: string): DecodedLessonLink {
	const parameters = new Map<string, string>();
	for (const pair of hash.replace(/^#/, '').split('&', 20)) {
		const [key, value = ''] = pair.split('=', 2);
		if (!parameters.has(key)) parameters.set(key, value);
	}
	const packed = parameters.get('lesson');
	const version = parameters.get('v');
	if (packed === undefined || version === undefined) return null;
	if (hash.length > maxLinkLength) return problem('too-long', { limit: maxLinkLength });
	if (version !== linkVersion) return problem('unknown-version', { given: version.slice(0, 20) });
	const bytes = fromBase64Url(packed);
	return bytes === null ? problem('damaged') : inflate(bytes);
}

function problem(
	code: LessonLinkProblem['code'],
	details: LessonLinkProblem['details'] = {}
): { problem: LessonLinkProblem } {
	return { problem: { code, details } };
}

/** Bytes that are unpacked at a time. A byte of deflate gives 1,032 at most. */
const slice = 256;

/** Unpacks until the end or the limit, whichever comes first: a small link can unpack to gigabytes. */
function inflate(packed: Uint8Array): Exclude<DecodedLessonLink, null> {
	const limit = lessonLimits.fileBytes;
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
		return problem('damaged');
	}
	if (size > limit) return problem('too-long', { limit });
	const bytes = new Uint8Array(size);
	let filled = 0;
	for (const part of parts) {
		bytes.set(part, filled);
		filled += part.length;
	}
	try {
		return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
	} catch {
		return problem('damaged');
	}
}

function compact(text: string): string {
	try {
		return JSON.stringify(JSON.parse(text));
	} catch {
		return text;
	}
}

function toBase64Url(bytes: Uint8Array): string {
	const text = btoa(strFromU8(bytes, true));
	return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array | null {
	if (!/^[\w-]+$/.test(text) || text.length % 4 === 1) return null;
	return strToU8(atob(text.replaceAll('-', '+').replaceAll('_', '/')), true);
}
