import {
	cell,
	convolve2d,
	defineConvolution,
	matrix,
	toRows,
	type Matrix,
	type Operation
} from '$lib/core';
import { sameAnswer } from './same-answer';

/** A move of the whole picture: down and to the right, in pixels. */
export type Shift = { readonly rows: number; readonly cols: number };

/**
 * Pictures that tell every move by a pixel from every other, and from what is no move at all: where
 * a linear filter agrees with a shift on the first, one bright pixel, it agrees everywhere; the
 * others, uneven and of unlike sides, leave nothing to that argument.
 */
const pictures: readonly Matrix[] = [
	matrix([
		[0, 0, 0, 0, 0],
		[0, 0, 0, 0, 0],
		[0, 0, 1, 0, 0],
		[0, 0, 0, 0, 0],
		[0, 0, 0, 0, 0]
	]),
	matrix([
		[7, 2, 9, 4, 1],
		[3, 8, 5, 0, 6],
		[6, 1, 7, 9, 2],
		[4, 5, 3, 8, 7]
	]),
	matrix([
		[-3, 10, 0.5],
		[6, -8, 2],
		[11, 4, -1],
		[5, 9, 12]
	])
];

/** The picture moved, with zeros where nothing moves in. */
function shifted(picture: Matrix, shift: Shift): number[][] {
	return Array.from({ length: picture.rows }, (_, row) =>
		Array.from({ length: picture.cols }, (_, col) => {
			const fromRow = row - shift.rows;
			const fromCol = col - shift.cols;
			const inside =
				fromRow >= 0 && fromRow < picture.rows && fromCol >= 0 && fromCol < picture.cols;
			return inside ? cell(picture, fromRow, fromCol) : 0;
		})
	);
}

/** Whether a 3×3 kernel moves every picture so, with one zero of padding around it. */
export function movesPictures(kernel: Matrix, operation: Operation, shift: Shift): boolean {
	return pictures.every((picture) => {
		const c = defineConvolution(picture, kernel, { padding: 1, operation });
		const given = { kind: 'grid', values: toRows(convolve2d(c)) } as const;
		return sameAnswer(given, { kind: 'grid', values: shifted(picture, shift) });
	});
}

/** The 3×3 kernel, as given, whose only 1 stands `rows` below and `cols` right of the middle. */
export function oneBright({ rows, cols }: Shift): number[][] {
	return [-1, 0, 1].map((row) => [-1, 0, 1].map((col) => Number(row === rows && col === cols)));
}
