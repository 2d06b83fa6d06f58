import type { LinkText } from './decode-link';
import { linkVersion } from './parameters';

/**
 * The attributes of an element that say what a link says, in a link's order. They are written as
 * there, but `image` is the link's `picture`, and `src` is a whole link, which the others come before.
 */
export const attributeNames = [
	'src',
	'input',
	'image',
	'crop',
	'cells',
	'grid',
	'kernel',
	'divisor',
	'padding',
	'padding-mode',
	'stride',
	'dilation',
	'operation',
	'step',
	'granularity',
	'narration',
	'speed',
	'rulers',
	'display',
	'theme',
	'controls',
	'autoplay',
	'loop',
	'keyboard',
	'announce',
	'start',
	'end',
	'panels',
	'markers'
] as const;
export type AttributeName = (typeof attributeNames)[number];

/** On by being there, as in HTML. */
const presence: readonly AttributeName[] = ['autoplay', 'loop'];

/** On unless they say no. */
const onByDefault: readonly AttributeName[] = ['controls', 'keyboard', 'announce'];

/** Numbers stand in the hash. */
const bulky: readonly AttributeName[] = ['grid', 'divisor'];
const bulkyAsNumbers: readonly AttributeName[] = ['input', 'kernel'];

/**
 * An element's attributes as a link's text. Total; for attributes as `encodeEmbed` writes their parts
 * it is the very text that `encodeEmbed` writes.
 *
 * @param get an attribute's text, or null where there is none
 */
export function linkOfAttributes(get: (name: AttributeName) => string | null): LinkText {
	const query: string[] = [];
	const hash: string[] = [];
	const named = new Set<string>();
	for (const name of attributeNames.slice(1)) {
		const text = get(name)?.trim();
		if (text === undefined) continue;
		const key = name === 'image' ? 'picture' : name;
		named.add(key);
		const value = valueOf(name, text);
		if (value === null) continue;
		const inHash =
			bulky.includes(name) || (bulkyAsNumbers.includes(name) && !/^[a-z_]/i.test(text));
		(inHash ? hash : query).push(value === '' ? key : `${key}=${escaped(value)}`);
	}
	const source = linkOfText(get('src') ?? '');
	const isFree = (pair: string) => pair !== '' && !named.has(keyOf(pair));
	query.push(...source.query.slice(1).split('&').filter(isFree));
	const more = source.hash.slice(1).split('&').filter(isFree);
	const version = more.find((pair) => keyOf(pair) === 'v');
	if (version !== undefined) hash.push(...more.filter((pair) => pair !== version));
	else if (hash.length === 0) return { query: marked('?', query), hash: '' };
	return {
		query: marked('?', query),
		hash: marked('#', [version ?? `v=${linkVersion}`, ...hash])
	};
}

/** A link's text (`?…#…`), or a whole address, taken apart; marks included. */
export function linkOfText(text: string): LinkText {
	const [before, ...after] = text.trim().split('#');
	const at = before.indexOf('?');
	return {
		query: at < 0 ? '' : before.slice(at),
		hash: after.length === 0 ? '' : `#${after.join('#')}`
	};
}

/** What a link says for an attribute; null where it says nothing. */
function valueOf(name: AttributeName, text: string): string | null {
	if (presence.includes(name)) return '';
	if (onByDefault.includes(name)) return /^(0|false|off)$/i.test(text) ? '0' : null;
	return text;
}

function keyOf(pair: string): string {
	return [...new URLSearchParams(pair).keys()][0] ?? '';
}

/** Percent-encoded, with the signs that this codec writes left readable. */
function escaped(value: string): string {
	// URLSearchParams takes any text; encodeURIComponent throws at half a surrogate pair.
	const text = new URLSearchParams([['', value]]).toString().slice(1);
	return text.replace(/%(2C|3A|3B)/g, decodeURIComponent);
}

function marked(mark: string, pairs: readonly string[]): string {
	return pairs.length === 0 ? '' : mark + pairs.join('&');
}
