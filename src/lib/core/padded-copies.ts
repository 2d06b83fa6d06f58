import type { Convolution } from './options';
import type { Places } from './receptive-field';
import { sourceIndex } from './source-index';

/**
 * Every cell of the padded grid that shows this pixel, itself among them: the product of the rows
 * that copy its row and the columns that copy its column. Ascending.
 */
export function paddedCopies(c: Convolution, inputRow: number, inputCol: number): Places {
	const { top, right, bottom, left } = c.padding;
	return {
		rows: copiesAlong(c, inputRow, c.input.rows, top, bottom),
		cols: copiesAlong(c, inputCol, c.input.cols, left, right)
	};
}

function copiesAlong(
	{ paddingMode }: Convolution,
	index: number,
	length: number,
	before: number,
	after: number
): number[] {
	const copies: number[] = [];
	for (let place = -before; place < length + after; place++) {
		if (sourceIndex(place, length, paddingMode) === index) copies.push(place);
	}
	return copies;
}
