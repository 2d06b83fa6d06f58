import { parseNumberGrid, type NumberTextProblem } from '$lib/schema';

/**
 * The one number in a cell of an editable grid, or what is wrong with it there.
 *
 * @param row zero-based, as `col`; the problem counts from one
 */
export function readNumber(
	text: string,
	row: number,
	col: number
): { readonly value: number } | { readonly problem: NumberTextProblem } {
	const parsed = parseNumberGrid(text, { maxRows: 1, maxCols: 1 });
	if ('values' in parsed) return { value: parsed.values[0][0] };
	const place = { row: row + 1, position: col + 1 };
	return parsed.problem.code === 'out-of-range'
		? { problem: { ...parsed.problem, ...place } }
		: { problem: { code: 'not-a-number', token: text.trim().slice(0, 20), ...place } };
}

/** Every number of an editable grid, or the first problem in row-major order. */
export function readNumbers(
	texts: readonly (readonly string[])[]
): { readonly values: number[][] } | { readonly problem: NumberTextProblem } {
	const values: number[][] = [];
	for (const [row, line] of texts.entries()) {
		const numbers: number[] = [];
		for (const [col, text] of line.entries()) {
			const read = readNumber(text, row, col);
			if ('problem' in read) return read;
			numbers.push(read.value);
		}
		values.push(numbers);
	}
	return { values };
}
