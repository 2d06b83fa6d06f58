import type { EmbedOptions } from '$lib/schema';

/** A part of a link that says what is shown, or how the page shows it. */
export type PagePart =
	| 'input'
	| 'picture'
	| 'crop'
	| 'cells'
	| 'grid'
	| 'kernel'
	| 'divisor'
	| 'padding'
	| 'padding-mode'
	| 'stride'
	| 'dilation'
	| 'operation'
	| 'step'
	| 'granularity'
	| 'narration'
	| 'speed'
	| 'rulers'
	| 'display'
	| 'theme'
	| 'present';

/** A part of a link, by the name it has there; `link` is the whole of it. */
export type NotePart = 'link' | PagePart | keyof EmbedOptions;

/** Why a part could not be used, with the numbers that a sentence about it needs. */
export type Reason = {
	readonly code:
		| 'too-long' // whole link: { length, limit }
		| 'damaged' // whole link, packed and cut off or changed on its way: {}
		| 'unpacks-too-large' // whole link, packed: { limit } in bytes
		| 'cannot-unpack' // whole link: what unpacks it could not be loaded: {}
		| 'unknown-version' // whole link: { given }
		| 'repeated' // the first one counts: {}
		| 'unused' // it belongs to something that is not in the link: { needs }, 'state' where there is a lesson
		| 'unknown-name' // { given, choices }
		| 'not-a-number' // { given }; in a grid of numbers { token, row, position }
		| 'not-whole' // { given }
		| 'wrong-count' // { given, expected }
		| 'out-of-range' // { given, least, most }; in a grid { token, row, position, limit }
		| 'empty'
		| 'too-large' // { rows, cols, maxRows, maxCols }
		| 'ragged' // { row, length, expected }
		| 'cut-off' // packed numbers: { expected, found }
		| 'not-packed' // packed numbers with strange characters: {}
		| 'outside-picture' // a crop: {}
		| 'missing-grid' // an own picture without its numbers: {}
		| 'does-not-fit' // { error, errorDetails, used }
		| 'past-the-end' // a step: { given, last }; of several, the first such
		| 'outside-range' // a step beyond `start` and `end`: { given, start, end }
		| 'range-backwards' // { start, end }
		| 'too-many' // { count, limit }
		| 'wrong-type'; // in an object: {}
	readonly details: Readonly<Record<string, unknown>>;
};

/** One part of a link that was not used as it stood. What a state-note sentence is made from. */
export type Note = { readonly part: NotePart } & Reason;

/** What reading one part gives. */
export type Reading<T> = { readonly value: T } | { readonly reason: Reason };

/** A failed reading. */
export function refuse(
	code: Reason['code'],
	details: Reason['details'] = {}
): { readonly reason: Reason } {
	return { reason: { code, details } };
}

/** As much of a text as a sentence can quote. */
export function quotable(text: string): string {
	return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
