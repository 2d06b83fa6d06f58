/** Characters of a link's query and hash together, as they stand in an address. */
export const maxLinkLength = 200_000;

/** Characters of query and hash together once the hash is unpacked: none longer are looked at. */
export const maxTextLength = 1_000_000;

/** The version that `encodeState` writes. A query without a hash is version 1 for ever. */
export const linkVersion = '1';

export type Parameters = {
	/** The first value of each key. A Map, so that `__proto__` is a key like any other. */
	readonly values: ReadonlyMap<string, string>;
	/** Keys that came more than once. */
	readonly repeated: readonly string[];
	/** The hash's `v`, or null where the hash is not one of ours. */
	readonly version: string | null;
};

/**
 * The keys and values of a link. A hash counts only when it has a `v`: any other is an anchor of
 * the page. `v` in the query is not ours either: hosts put one there against caches. Where both
 * name a part, the hash comes first.
 */
export function readParameters(query: string, hash: string): Parameters {
	// URLSearchParams takes any text: what is not percent-encoding it leaves as it stands.
	const hashPairs = [...new URLSearchParams(hash.replace(/^#/, ''))];
	const version = hashPairs.find(([key]) => key === 'v')?.[1] ?? null;
	const pairs = [
		...(version === null ? [] : hashPairs.filter(([key]) => key !== 'v')),
		...[...new URLSearchParams(query)].filter(([key]) => key !== 'v')
	];
	const values = new Map<string, string>();
	const repeated = new Set<string>();
	for (const [key, value] of pairs) {
		if (values.has(key)) repeated.add(key);
		else values.set(key, value);
	}
	return { values, repeated: [...repeated], version };
}

/**
 * Pairs as a query or hash without its mark. The values this codec writes are made of letters,
 * digits and `,;.:_-` only, which need no encoding in either place and stay readable.
 */
export function writePairs(pairs: readonly (readonly [string, string])[]): string {
	return pairs.map(([key, value]) => (value === '' ? key : `${key}=${value}`)).join('&');
}
