import * as v from 'valibot';
import type { LessonFault } from './lesson-problem';
import { lessonLimits, limits } from './limits';

/**
 * A fault as the message of a valibot check, which can only be text; `faultInMessage` reads it.
 * Kept apart from other messages by its first character.
 */
export function faultMessage(fault: LessonFault): string {
	return `\u0001${JSON.stringify(fault)}`;
}

/** The fault in a message that `faultMessage` wrote, or null. */
export function faultInMessage(message: string): LessonFault | null {
	return message.startsWith('\u0001') ? (JSON.parse(message.slice(1)) as LessonFault) : null;
}

type Rows = readonly (readonly number[])[];

/** What a value is, as a word for `wrong-type`. */
export function foundType(value: unknown): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'list';
	return value === undefined ? 'nothing' : typeof value;
}

const isNumber = (value: unknown) =>
	typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= limits.magnitude;

const isByte = (value: unknown) =>
	typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 255;

/** Looks at a grid once and tells the first thing that is wrong with it. */
function gridFault(rows: Rows, maxSide: number, holds: 'numbers' | 'bytes'): LessonFault | null {
	const cols = Array.isArray(rows[0]) ? rows[0].length : 0;
	if (rows.length === 0 || cols === 0) return { code: 'empty-grid', details: {} };
	if (rows.length > maxSide || cols > maxSide) {
		return { code: 'grid-too-large', details: { rows: rows.length, cols, maxSide } };
	}
	const isCell = holds === 'numbers' ? isNumber : isByte;
	for (const [row, cells] of rows.entries()) {
		if (!Array.isArray(cells) || cells.length !== cols) {
			const length = Array.isArray(cells) ? cells.length : 0;
			return { code: 'ragged', details: { row, length, expected: cols } };
		}
		const col = cells.findIndex((cell) => !isCell(cell));
		if (col < 0) continue;
		return holds === 'numbers'
			? { code: 'bad-cell', details: { row, col, limit: limits.magnitude } }
			: { code: 'bad-byte', details: { row, col } };
	}
	return null;
}

/** A rectangle of numbers within ±1e9, or of bytes; one pass, without an issue for each cell. */
export function gridOf(maxSide: number, holds: 'numbers' | 'bytes' = 'numbers') {
	return v.pipe(
		v.custom<Rows>(Array.isArray, ({ input }) =>
			faultMessage({
				code: 'wrong-type',
				details: { expected: 'list', found: foundType(input) }
			})
		),
		v.rawCheck(({ dataset, addIssue }) => {
			const fault = dataset.typed ? gridFault(dataset.value, maxSide, holds) : null;
			if (fault !== null) addIssue({ message: faultMessage(fault) });
		})
	);
}

/** An object with these keys and no other, so that a misspelt one is seen. */
export function exactly<const Entries extends v.ObjectEntries>(entries: Entries) {
	return v.strictObject(entries, ({ expected, input }) => {
		if (expected !== 'never') return '';
		const key = String(input).slice(0, 40);
		return faultMessage({
			code: 'unknown-key',
			details: { key, known: Object.keys(entries) }
		});
	});
}

/** A whole number, both ends included. */
export function whole(least: number, most: number) {
	return v.pipe(
		v.number(),
		v.check(
			(given) => Number.isInteger(given) && given >= least && given <= most,
			({ input: given }) =>
				faultMessage(
					Number.isInteger(given)
						? { code: 'out-of-range', details: { given, least, most } }
						: { code: 'not-whole', details: { given } }
				)
		)
	);
}

/** Text with something in it. */
export function text(limit: number) {
	return v.pipe(v.string(), v.nonEmpty(), v.maxLength(limit));
}

/** One text, or its paragraphs, which become one text with empty lines between. */
export function paragraphs(limit: number) {
	return v.pipe(
		v.lazy((value) =>
			Array.isArray(value) ? v.pipe(v.array(v.string()), v.nonEmpty()) : v.string()
		),
		v.transform((given) => (typeof given === 'string' ? given : given.join('\n\n'))),
		v.nonEmpty(),
		v.maxLength(limit)
	);
}

/** A name that stands once in its lesson. */
export function id() {
	return v.pipe(
		v.string(),
		v.check(
			(given) => given.length <= lessonLimits.id && /^[A-Za-z0-9][\w-]*$/.test(given),
			({ input }) =>
				faultMessage({
					code: 'bad-id',
					details: { given: input.slice(0, 40), limit: lessonLimits.id }
				})
		)
	);
}

/** A place on a timeline; whether the timeline has it is not asked here. */
export function stepRef() {
	const index = whole(0, Number.MAX_SAFE_INTEGER);
	const end = v.picklist(['first', 'last']);
	const cell = exactly({
		outputRow: index,
		outputCol: index,
		tap: v.lazy((value) => (typeof value === 'number' ? index : v.picklist(['window', 'write'])))
	});
	return v.lazy((value) => {
		if (typeof value === 'number') return index;
		return typeof value === 'object' ? cell : end;
	});
}
