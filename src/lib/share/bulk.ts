import { linkNote } from './decode-link';
import type { DecodedLessonLink } from './lesson-link';
import { refuse, type Note } from './note';
import { linkVersion, maxLinkLength, maxTextLength } from './parameters';

/** The key of a hash's packed part: other pairs, as a text that was deflated. */
const packedKey = 'z';

/** A hash that can be read at once, or a note on the link as a whole. */
export type ExpandedHash = { readonly hash: string } | { readonly problem: Note };

/**
 * The hash with what is packed in it (`#v=1&z=…`) unpacked; any other hash as it is. Total. What
 * unpacks is loaded only for a hash that needs it, and unpacks 1 MB at most.
 */
export async function expandHash(hash: string): Promise<ExpandedHash> {
	const pairs = pairsOf(hash);
	const packed = pairs.find((pair) => keyOf(pair) === packedKey);
	if (packed === undefined || versionOf(pairs) !== linkVersion) return { hash };
	const fail = (code: Parameters<typeof refuse>[0], details = {}) => {
		return { problem: linkNote(refuse(code, details)) };
	};
	if (hash.length > maxLinkLength) {
		return fail('too-long', { length: hash.length, limit: maxLinkLength });
	}
	const tools = await loadDeflate();
	if (tools === null) return fail('cannot-unpack');
	const unpacked = tools.unpackText(packed.slice(packedKey.length + 1), maxTextLength);
	if ('fault' in unpacked) {
		return fail(unpacked.fault, unpacked.fault === 'damaged' ? {} : { limit: maxTextLength });
	}
	// Packed once is packed once: a packed part within is a key that nobody reads.
	const plain = pairs.filter((pair) => ![packedKey, 'v'].includes(keyOf(pair)));
	return { hash: `#${[`v=${linkVersion}`, unpacked.text, ...plain].join('&')}` };
}

/**
 * The hash with its pairs packed, where that makes it shorter; any other hash as it is: an anchor, a
 * lesson's (it is packed already), one that is too long to be unpacked again. `expandHash` gives back
 * what `encodeState` and `encodeEmbed` wrote, letter by letter.
 */
export async function compressHash(hash: string): Promise<string> {
	const start = `#v=${linkVersion}&`;
	if (!hash.startsWith(start) || hash.length > maxTextLength) return hash;
	const tools = await loadDeflate();
	if (tools === null || keyOf(hash.slice(start.length)) === packedKey) return hash;
	const packed = `${start}${packedKey}=${tools.packText(hash.slice(start.length))}`;
	return packed.length < hash.length ? packed : hash;
}

/**
 * The text of the lesson in a hash (`#v=1&lesson=…`), or null where it carries none. Total. What
 * unpacks it is loaded only for a hash that carries one.
 */
export async function lessonOfHash(hash: string): Promise<DecodedLessonLink> {
	if (!pairsOf(hash).some((pair) => keyOf(pair) === 'lesson')) return null;
	try {
		return (await import('./lesson-link')).decodeLessonHash(hash);
	} catch {
		return { problem: { code: 'not-loaded', details: {} } };
	}
}

async function loadDeflate() {
	try {
		return await import('./deflate');
	} catch {
		// A frame without an origin, under a policy that allows nothing more, or no network.
		return null;
	}
}

function pairsOf(hash: string): string[] {
	return hash.replace(/^#/, '').split('&');
}

function keyOf(pair: string): string {
	return pair.split('=', 1)[0];
}

function versionOf(pairs: readonly string[]): string | undefined {
	return pairs.find((pair) => keyOf(pair) === 'v')?.slice('v='.length);
}
