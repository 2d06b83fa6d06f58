import { flipKernel, matrix, toRows, type Matrix } from '$lib/core';
import { formatExact, formatNumber } from '$lib/figure';
import { editorMessages } from '$lib/messages';

const messages = editorMessages.kernel;

/** A kernel as the texts of an editable grid. */
export function weightTexts(kernel: Matrix): string[][] {
	return toRows(kernel).map((row) => row.map(formatExact));
}

/** The same weights in another size: cut, or filled with zeros, at the bottom and the right. */
export function resized(kernel: Matrix, rows: number, cols: number): number[][] {
	return Array.from({ length: rows }, (_, row) =>
		Array.from({ length: cols }, (_, col) =>
			row < kernel.rows && col < kernel.cols ? kernel.data[row * kernel.cols + col] : 0
		)
	);
}

/** Turned by half a circle. */
export function flipped(kernel: Matrix): number[][] {
	return toRows(flipKernel(kernel));
}

/** Rows become columns. */
export function transposed(kernel: Matrix): number[][] {
	const { rows, cols, data } = kernel;
	const turned = Array.from({ length: cols }, (_, row) =>
		Array.from({ length: rows }, (_, col) => data[col * cols + row])
	);
	return toRows(matrix(turned));
}

/** What the weights add up to, and what that makes of a picture's flat parts. */
export function sumSentence(kernel: Matrix, divisor: number): string {
	const sum = Array.from(kernel.data).reduce((total, weight) => total + weight, 0);
	const factor = sum / divisor;
	const said =
		divisor === 1
			? messages.sum(formatNumber(sum))
			: messages.sumDivided(formatNumber(sum), formatNumber(divisor), formatNumber(factor));
	const shown = formatNumber(factor);
	const effect =
		shown === '1'
			? messages.flatSame
			: shown === '0'
				? messages.flatZero
				: messages.flatTimes(shown);
	return messages.joined(said, effect);
}
