import { channels, divergingScale } from './color-scale';
import type { Theme } from './theme';

/** `count` colours along the diverging scale as RGB bytes, to paint whole pictures without a string a pixel. */
export function divergingTable(theme: Theme, count: number): Uint8ClampedArray {
	const scale = divergingScale(1, theme);
	const table = new Uint8ClampedArray(count * 3);
	for (let i = 0; i < count; i++) {
		table.set(channels(scale((2 * i) / (count - 1) - 1)), i * 3);
	}
	return table;
}
