import { RecordedTrace } from '$lib/timeline';

/**
 * A trace of `rows` rows of two windows of four steps each, whose steps are their own indices:
 * writes at 3, 7, 11, …; a row's last write at 7, 15, 23, …; row starts at 0, 8, 16, …;
 * column jumps at 4, 12, 20, …, and no row jumps.
 */
export function smallTrace(rows = 3): RecordedTrace<number> {
	return new RecordedTrace(Array(rows * 8).keys(), (marker, index) => {
		switch (marker) {
			case 'window':
				return index % 4 === 3;
			case 'row':
				return index % 8 === 7;
			case 'row-start':
				return index % 8 === 0;
			case 'column-jump':
			case 'stride-jump':
				return index % 8 === 4;
			default:
				return false;
		}
	});
}
