import type { Answer } from './question';

/** Two ways to the same number may differ by this much of it. */
const ROUNDING = 1e-9;

/** Numbers are shown to 4 significant digits, and may be answered so: half a unit of the fourth. */
const SHOWN = 5e-4;

/**
 * Whether a number is the expected one. A whole number is matched exactly, any other to the
 * digits that are shown.
 */
export function sameNumber(given: number, expected: number): boolean {
	if (!Number.isFinite(given)) return false;
	const gap = Math.abs(given - expected);
	if (gap <= ROUNDING * Math.abs(expected)) return true;
	const whole = Math.round(expected);
	if (Math.abs(expected - whole) <= ROUNDING) return given === whole;
	return gap <= SHOWN * Math.abs(expected);
}

/** Whether two grids have the same size and the same numbers. Anything may be given. */
function sameGrid(given: unknown, expected: readonly (readonly number[])[]): boolean {
	if (!Array.isArray(given) || given.length !== expected.length) return false;
	return expected.every((row, r) => {
		const cells: unknown = given[r];
		if (!Array.isArray(cells) || cells.length !== row.length) return false;
		return row.every((value, c) => {
			const cell: unknown = cells[c];
			return typeof cell === 'number' && sameNumber(cell, value);
		});
	});
}

/** Whether two answers say the same. Never throws, whatever is given. */
export function sameAnswer(given: Answer, expected: Answer): boolean {
	if (expected.kind === 'number') {
		return (
			given.kind === 'number' &&
			typeof given.value === 'number' &&
			sameNumber(given.value, expected.value)
		);
	}
	if (expected.kind === 'size') {
		return given.kind === 'size' && given.rows === expected.rows && given.cols === expected.cols;
	}
	if (expected.kind === 'cell') {
		return given.kind === 'cell' && given.row === expected.row && given.col === expected.col;
	}
	if (expected.kind === 'grid') {
		return given.kind === 'grid' && sameGrid(given.values, expected.values);
	}
	if (expected.kind === 'line') return given.kind === 'line' && given.line === expected.line;
	return given.kind === 'option' && given.option === expected.option;
}
