import type { Matrix } from './matrix';

/** The smallest and the largest number of an output. */
export type DisplayRange = { readonly min: number; readonly max: number };

/** The smallest and the largest number of a matrix of finite numbers. */
export function displayRange(m: Matrix): DisplayRange {
	let min = Infinity;
	let max = -Infinity;
	for (let i = 0; i < m.data.length; i++) {
		const value = m.data[i];
		if (value < min) min = value;
		if (value > max) max = value;
	}
	return { min, max };
}
