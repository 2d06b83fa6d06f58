import { lessonLimits } from '$lib/schema';
import { packText, unpackText } from './deflate';
import { linkVersion, maxLinkLength, writePairs } from './parameters';

/** Why the lesson in a link cannot be read. */
export type LessonLinkProblem = {
	readonly code:
		| 'too-long' // more characters than a link may have, or than the lesson may unpack to: { limit }
		| 'unknown-version' // { given }
		| 'damaged' // cut off or changed on its way: {}
		| 'not-loaded'; // what unpacks it could not be loaded: {}
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
	return `#${writePairs([
		['v', linkVersion],
		['lesson', packText(compact(text))]
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
	const limit = lessonLimits.fileBytes;
	const unpacked = unpackText(packed, limit);
	if ('text' in unpacked) return unpacked;
	return unpacked.fault === 'damaged' ? problem('damaged') : problem('too-long', { limit });
}

function problem(
	code: LessonLinkProblem['code'],
	details: LessonLinkProblem['details'] = {}
): { problem: LessonLinkProblem } {
	return { problem: { code, details } };
}

function compact(text: string): string {
	try {
		return JSON.stringify(JSON.parse(text));
	} catch {
		return text;
	}
}
