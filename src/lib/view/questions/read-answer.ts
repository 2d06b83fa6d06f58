import type { AnswerFault, AnswerField } from '$lib/messages';
import { limits } from '$lib/schema';

export type Read<Value> = { readonly value: Value } | { readonly fault: AnswerFault };

/** What keyboards and programs write for a minus sign: hyphens, dashes, the true minus sign. */
const MINUS_SIGNS = /[\u2010-\u2014\u2212\uFE63\uFF0D]/g;
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

function decimal(text: string): number {
	return DECIMAL.test(text) ? Number(text) : NaN;
}

/**
 * The number that a learner wrote: with a hyphen or a true minus, a decimal point or comma, or as a
 * fraction like 2/9.
 */
export function readNumber(text: string, field: AnswerField): Read<number> {
	const token = text.trim().slice(0, 20);
	if (token === '') return { fault: { code: 'empty', field } };
	const plain = text
		.trim()
		.replace(MINUS_SIGNS, '-')
		.replace(/^([+-])\s+/, '$1');
	const point = /^[^,.]*,[^,.]*$/.test(plain) ? plain.replace(',', '.') : plain;
	const [over, under, ...rest] = point.split('/').map((part) => decimal(part.trim()));
	const value = rest.length > 0 ? NaN : under === undefined ? over : over / under;
	if (!Number.isFinite(value)) return { fault: { code: 'not-a-number', field, token } };
	if (Math.abs(value) > limits.magnitude) return { fault: { code: 'too-far', field, token } };
	return { value: value === 0 ? 0 : value }; // "-0" is zero here: it would print as such
}

/** A whole number: an index, or a number of rows. */
export function readWhole(text: string, field: AnswerField): Read<number> {
	const read = readNumber(text, field);
	if ('fault' in read || Number.isInteger(read.value)) return read;
	return { fault: { code: 'not-whole', field, token: text.trim().slice(0, 20) } };
}

/** A grid of numbers, or its first fault in row-major order. */
export function readGrid(texts: readonly (readonly string[])[]): Read<number[][]> {
	const values: number[][] = [];
	for (const [row, line] of texts.entries()) {
		const numbers: number[] = [];
		for (const [col, text] of line.entries()) {
			const read = readNumber(text, { row: row + 1, col: col + 1 });
			if ('fault' in read) return read;
			numbers.push(read.value);
		}
		values.push(numbers);
	}
	return { value: values };
}
