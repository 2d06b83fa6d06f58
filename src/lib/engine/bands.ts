import type { Convolution } from '$lib/core';

/** A run of output rows, computed in one go: from `fromRow` up to but not including `toRow`. */
export type Band = { readonly fromRow: number; readonly toRow: number };

/** About how many multiplies one band costs: some 10 to 20 ms, short enough to cancel and to report between. */
const multipliesPerBand = 4_000_000;

/** Cuts the output's rows into bands of about equal cost, from top to bottom. */
export function bandsOf(
	c: Pick<Convolution, 'outputRows' | 'outputCols' | 'tapsPerOutput'>,
	multiplies: number = multipliesPerBand
): Band[] {
	const perRow = c.outputCols * c.tapsPerOutput;
	const rows = Math.max(1, Math.floor(multiplies / perRow));
	const bands: Band[] = [];
	for (let fromRow = 0; fromRow < c.outputRows; fromRow += rows) {
		bands.push({ fromRow, toRow: Math.min(fromRow + rows, c.outputRows) });
	}
	return bands;
}
