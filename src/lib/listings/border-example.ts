import { sourceIndex, type PaddingMode } from '$lib/core';

/** A row of numbers continued by `reach` cells on either side, by a padding mode of ours. */
export function continuedRow(
	row: readonly number[],
	reach: number,
	mode: PaddingMode
): { readonly value: number; readonly copied: boolean }[] {
	return Array.from({ length: row.length + 2 * reach }, (_, place) => {
		const source = sourceIndex(place - reach, row.length, mode);
		const copied = place < reach || place >= reach + row.length;
		return { value: source === null ? 0 : row[source], copied };
	});
}
