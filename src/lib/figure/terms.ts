import type { MacStep } from '$lib/core';
import { formatFactor } from './number-format';

/** Up to this many taps the sum is written out whole; above it, kernel rows other than the current one are subtotals. */
export const MOST_TERMS = 25;

/** One summand of the written-out sum: a product of two numbers, or a kernel row's subtotal. */
export type Term =
	| {
			readonly kind: 'product';
			readonly tap: number;
			readonly value: string;
			readonly weight: string;
	  }
	| {
			readonly kind: 'subtotal';
			readonly tapRow: number;
			readonly firstTap: number;
			readonly lastTap: number;
			readonly text: string;
	  };

/** The line of terms of a window while tap `current` is at work (0 before the first). */
export function terms(macs: readonly MacStep[], kernelCols: number, current: number): Term[] {
	const product = (mac: MacStep): Term => ({
		kind: 'product',
		tap: mac.tap,
		value: formatFactor(mac.value),
		weight: formatFactor(mac.weight)
	});
	if (macs.length <= MOST_TERMS) return macs.map(product);
	const currentRow = Math.floor(current / kernelCols);
	const list: Term[] = [];
	for (let tapRow = 0; tapRow * kernelCols < macs.length; tapRow++) {
		const row = macs.slice(tapRow * kernelCols, (tapRow + 1) * kernelCols);
		if (tapRow === currentRow) {
			list.push(...row.map(product));
		} else {
			const subtotal = row.reduce((sum, mac) => sum + mac.product, 0);
			list.push({
				kind: 'subtotal',
				tapRow,
				firstTap: row[0].tap,
				lastTap: row[row.length - 1].tap,
				text: formatFactor(subtotal)
			});
		}
	}
	return list;
}
