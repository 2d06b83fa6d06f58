import { limits } from './limits';
import { splitRows } from './number-rows';

/** Why a text is not a grid of numbers. Rows and positions count from one, as in sentences. */
export type NumberTextProblem =
	| { readonly code: 'empty' }
	| { readonly code: 'too-long'; readonly length: number; readonly limit: number }
	| {
			readonly code: 'too-large';
			readonly rows: number;
			readonly cols: number;
			readonly maxRows: number;
			readonly maxCols: number;
	  }
	| {
			readonly code: 'ragged';
			readonly row: number;
			readonly length: number;
			/** How many numbers the first row has. */
			readonly expected: number;
	  }
	| {
			readonly code: 'not-a-number';
			/** What stands there, cut to 20 characters; empty where a cell was left blank. */
			readonly token: string;
			readonly row: number;
			readonly position: number;
	  }
	| {
			readonly code: 'out-of-range';
			readonly token: string;
			readonly row: number;
			readonly position: number;
			readonly limit: number;
	  };

/** Characters of a text that is still looked at. */
const longestText = 2_000_000;

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** What people's programs write for a minus sign: hyphens, dashes, the true minus sign. */
const minusSigns = /[\u2010-\u2014\u2212\uFE63\uFF0D]/g;

/**
 * The grid of numbers in what a learner typed or pasted: a spreadsheet's cells (tabs), commas,
 * spaces, semicolons, JSON, or a printed NumPy array.
 *
 * @param size.maxRows rows allowed
 * @param size.maxCols columns allowed
 * @returns the rows, all of one length, each number finite and within ±1e9; or the first problem
 */
export function parseNumberGrid(
	text: string,
	{ maxRows, maxCols }: { readonly maxRows: number; readonly maxCols: number }
): { values: number[][] } | { problem: NumberTextProblem } {
	if (text.length > longestText) {
		return { problem: { code: 'too-long', length: text.length, limit: longestText } };
	}
	const tokens = splitRows(text.replace(minusSigns, '-'));

	const rows = tokens.length;
	const cols = tokens.reduce((most, row) => Math.max(most, row.length), 0);
	if (cols === 0) return { problem: { code: 'empty' } };
	if (rows > maxRows || cols > maxCols) {
		return { problem: { code: 'too-large', rows, cols, maxRows, maxCols } };
	}
	const values: number[][] = [];
	for (const [i, row] of tokens.entries()) {
		const numbers: number[] = [];
		for (const [j, token] of row.entries()) {
			const value = decimal.test(token) ? Number(token) : NaN;
			const place = { token: token.slice(0, 20), row: i + 1, position: j + 1 };
			if (Number.isNaN(value)) return { problem: { code: 'not-a-number', ...place } };
			if (Math.abs(value) > limits.magnitude) {
				return { problem: { code: 'out-of-range', ...place, limit: limits.magnitude } };
			}
			numbers.push(value === 0 ? 0 : value); // "-0" is zero here: it would print as such
		}
		if (numbers.length !== tokens[0].length) {
			const expected = tokens[0].length;
			return { problem: { code: 'ragged', row: i + 1, length: numbers.length, expected } };
		}
		values.push(numbers);
	}
	return { values };
}

/**
 * A grid as text to edit: a line a row, columns lined up on the right. `parseNumberGrid` gives the
 * same numbers back. The minus is the hyphen that a keyboard types, so that the text can be edited
 * and pasted into programs.
 */
export function formatNumberGrid(values: readonly (readonly number[])[]): string {
	const texts = values.map((row) => row.map(String));
	const widths = (texts[0] ?? []).map((_, col) =>
		texts.reduce((widest, row) => Math.max(widest, row[col]?.length ?? 0), 0)
	);
	return texts
		.map((row) => row.map((text, col) => text.padStart(widths[col])).join(' '))
		.join('\n');
}
