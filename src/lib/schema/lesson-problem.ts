import { lessonLimits } from './limits';

/** Why a part of a lesson cannot be used, with what a sentence about it needs. */
export type LessonFault =
	// The file
	| Fault<'too-big', { bytes: number; limit: number }>
	| Fault<'not-json', { line: number; column: number; found: string | null }>
	// The shape
	| Fault<'too-deep', { limit: number }>
	| Fault<'missing', { key: string }>
	| Fault<'unknown-key', { key: string; known: readonly string[] }>
	| Fault<'reserved-key', { key: string }>
	| Fault<'wrong-type', { expected: ExpectedType; found: string }>
	| Fault<'unknown-name', { given: string; choices: readonly string[] }>
	| Fault<'not-whole', { given: number }>
	| Fault<'out-of-range', { given: number; least: number; most: number }>
	| Fault<'too-long', { length: number; limit: number }>
	| Fault<'too-many', { count: number; limit: number }>
	| Fault<'empty', { what: 'text' | 'list' }>
	| Fault<'bad-id', { given: string; limit: number }>
	// Grids of numbers; rows and columns count from zero
	| Fault<'empty-grid', Record<never, never>>
	| Fault<'grid-too-large', { rows: number; cols: number; maxSide: number }>
	| Fault<'ragged', { row: number; length: number; expected: number }>
	| Fault<'bad-cell', { row: number; col: number; limit: number }>
	| Fault<'bad-byte', { row: number; col: number }>
	| Fault<'sizes-differ', { rows: number; cols: number; otherRows: number; otherCols: number }>
	| Fault<'bad-divisor', { given: number }>
	| Fault<'bad-picture', Record<never, never>>
	// Images
	| Fault<'bad-image', { type: string }>
	| Fault<'image-too-big', { bytes: number; limit: number }>
	// What goes together
	| Fault<'does-not-fit', { error: string; errorDetails: unknown }>
	| Fault<'too-much-work', { limit: number }>
	| Fault<'no-such-place', { place: unknown; steps: number }>
	| Fault<'range-backwards', { start: number; end: number }>
	| Fault<'outside-range', { index: number; start: number; end: number }>
	| Fault<'previous-first', Record<never, never>>
	| Fault<'previous-beside', Record<never, never>>
	| Fault<'chain-broken', Record<never, never>>
	| Fault<'repeated-id', { id: string; first: string }>
	| Fault<'correct-options', { count: number }>
	| Fault<'cannot-ask', { reason: string; ask: string }>
	// Texts
	| Fault<'unclosed-brace', { text: string }>
	| Fault<'unknown-placeholder', { placeholder: string }>
	| Fault<'placeholder-without-value', { placeholder: string }>
	| Fault<'unknown-image', { name: string; images: readonly string[] }>
	| Fault<'foreign-image' | 'bad-link', { address: string }>;

/**
 * A fault and its place in the lesson as JavaScript would name it: `scenes[2].path[0].stop`, counted
 * from zero; '' for the lesson as a whole.
 */
export type LessonProblem = { readonly place: string } & LessonFault;

export type ExpectedType = 'object' | 'list' | 'text' | 'number' | 'yes-or-no' | 'name';

type Fault<Code extends string, Details> = {
	readonly code: Code;
	readonly details: Readonly<Details>;
};

/**
 * What no schema would say of a value: an object or list too deep, or a key that every object has
 * from its prototype. Null where there is nothing of the kind.
 */
export function shapeProblem(
	value: unknown,
	keys: readonly (string | number)[] = []
): LessonProblem | null {
	if (typeof value !== 'object' || value === null) return null;
	if (keys.length >= lessonLimits.depth) {
		const { depth: limit } = lessonLimits;
		return { place: placeName(keys), code: 'too-deep', details: { limit } };
	}
	const isList = Array.isArray(value);
	for (const [key, part] of Object.entries(value)) {
		if (!isList && key in Object.prototype) {
			return { place: placeName(keys), code: 'reserved-key', details: { key } };
		}
		if (typeof part !== 'object') continue;
		const found = shapeProblem(part, [...keys, isList ? Number(key) : key]);
		if (found !== null) return found;
	}
	return null;
}

/** A place in a lesson, from its keys. */
export function placeName(keys: readonly (string | number)[]): string {
	let name = '';
	for (const key of keys) {
		if (typeof key === 'number') name += `[${key}]`;
		else if (!/^[A-Za-z_$][\w$]{0,59}$/.test(key)) name += `[${JSON.stringify(key.slice(0, 60))}]`;
		else name += name === '' ? key : `.${key}`;
	}
	return name;
}
