import type { Answer } from '$lib/lessons';
import { formatCell, formatNumber, formatSize } from '$lib/figure';
import { gapMessages } from '$lib/messages';

/** An answer made of numbers, as a reader sees it; null for those that are chosen or drawn. */
export function answerText(answer: Answer): string | null {
	switch (answer.kind) {
		case 'number':
			return formatNumber(answer.value);
		case 'size':
			return formatSize(answer.rows, answer.cols);
		case 'cell':
			return formatCell(answer.row, answer.col);
		case 'grid':
			return answer.values.map((row) => row.map(formatNumber).join(' ')).join(' / ');
		case 'line':
		case 'option':
			return null;
	}
}

/** Whether the two grids differ in each cell, row by row. */
export function differingCells(
	given: readonly (readonly number[])[],
	expected: readonly (readonly number[])[]
): boolean[] {
	return expected.flatMap((row, r) => row.map((value, c) => given[r]?.[c] !== value));
}

/** How far an answer lies from the right one, in words; null where that has no measure, or is nothing. */
export function gapText(given: Answer, expected: Answer): string | null {
	if (given.kind === 'number' && expected.kind === 'number') {
		const gap = given.value - expected.value;
		return gap === 0 ? null : gapMessages.number(formatNumber(Math.abs(gap)), gap > 0);
	}
	if (given.kind === 'size' && expected.kind === 'size') {
		return gapMessages.size(given.rows - expected.rows, given.cols - expected.cols) || null;
	}
	if (given.kind === 'cell' && expected.kind === 'cell') {
		return gapMessages.cell(given.row - expected.row, given.col - expected.col) || null;
	}
	if (given.kind === 'line' && expected.kind === 'line') {
		const gap = given.line - expected.line;
		return gap === 0 ? null : gapMessages.line(gap);
	}
	if (given.kind === 'grid' && expected.kind === 'grid') {
		const differing = differingCells(given.values, expected.values);
		const wrong = differing.filter(Boolean).length;
		return wrong === 0 ? null : gapMessages.grid(wrong, differing.length);
	}
	return null;
}
