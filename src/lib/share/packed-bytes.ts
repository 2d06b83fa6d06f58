import { quotable, refuse, type Reading } from './note';

export type ByteGrid = {
	readonly rows: number;
	readonly cols: number;
	readonly values: readonly number[];
};

const shape = /^(\d{1,5})x(\d{1,5}):/;

/** Whether a text starts as packed bytes do. */
export function isPacked(text: string): boolean {
	return shape.test(text);
}

/** Bytes as `3x4:` and base64url (RFC 4648, section 5, without `=`). */
export function packBytes({ rows, cols, values }: ByteGrid): string {
	const binary = values.map((byte) => String.fromCharCode(byte)).join('');
	const text = btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
	return `${rows}x${cols}:${text}`;
}

/** The bytes in a text that `packBytes` wrote; `maxSide` rows or columns at most. */
export function unpackBytes(text: string, maxSide: number): Reading<ByteGrid> {
	const start = shape.exec(text);
	if (start === null) return refuse('not-packed', { given: quotable(text) });
	const rows = Number(start[1]);
	const cols = Number(start[2]);
	if (rows === 0 || cols === 0) return refuse('empty');
	if (rows > maxSide || cols > maxSide) {
		return refuse('too-large', { rows, cols, maxRows: maxSide, maxCols: maxSide });
	}
	const packed = text.slice(start[0].length);
	if (!/^[\w-]*$/.test(packed)) return refuse('not-packed', { given: quotable(text) });
	// A text cut in the middle of a group of four may end in one character that says nothing.
	const whole = packed.length % 4 === 1 ? packed.slice(0, -1) : packed;
	const binary = atob(whole.replaceAll('-', '+').replaceAll('_', '/'));
	if (binary.length !== rows * cols || whole !== packed) {
		return refuse('cut-off', { expected: rows * cols, found: binary.length });
	}
	return { value: { rows, cols, values: Array.from(binary, (byte) => byte.charCodeAt(0)) } };
}
