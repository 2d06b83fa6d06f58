import type { PaddingMode } from './options';

/** The remainder that is never negative: modulo(-1, 5) is 4. */
function modulo(dividend: number, divisor: number): number {
	return ((dividend % divisor) + divisor) % divisor;
}

/**
 * Where along one axis a cell of the padded grid gets its number from, as numpy.pad does, at any
 * distance past the edge: reflections and copies go on when the padding exceeds the axis.
 *
 * @param index Input coordinate: negative before the first pixel, `length` or more after the last.
 * @param length Pixels along the axis, at least 1 (reflect needs 2 to have anything to reflect).
 * @returns An index from 0 to length − 1, or null where the padding holds a zero.
 */
export function sourceIndex(index: number, length: number, mode: PaddingMode): number | null {
	if (index >= 0 && index < length) return index;
	switch (mode) {
		case 'zeros':
			return null;
		case 'replicate':
			return index < 0 ? 0 : length - 1;
		case 'circular':
			return modulo(index, length);
		case 'symmetric': {
			const place = modulo(index, 2 * length);
			return place < length ? place : 2 * length - 1 - place;
		}
		case 'reflect': {
			if (length === 1) return 0;
			const place = modulo(index, 2 * (length - 1));
			return place < length ? place : 2 * (length - 1) - place;
		}
	}
}
