import type { GridLook } from './cell-looks';
import { inkOn } from './color-scale';
import { formatNumber } from './number-format';

/** Bytes, row by row. */
export type Plane = readonly (readonly number[])[];

/** A colour picture as three planes of bytes, all of one size. */
export type Planes = Readonly<Record<'red' | 'green' | 'blue', Plane>>;

/** A byte in a channel of its own: black to the channel's full colour, in every theme. */
export function channelColor(channel: 'red' | 'green' | 'blue' | 'gray', value: number): string {
	const level = String(value);
	switch (channel) {
		case 'red':
			return `rgb(${level}, 0, 0)`;
		case 'green':
			return `rgb(0, ${level}, 0)`;
		case 'blue':
			return `rgb(0, 0, ${level})`;
		case 'gray':
			return `rgb(${level}, ${level}, ${level})`;
	}
}

/** One channel, or a gray picture: every cell in its own shade, with its number. */
export function planeLook(plane: Plane, channel: 'red' | 'green' | 'blue' | 'gray'): GridLook {
	const fill = (row: number, col: number) => channelColor(channel, plane[row][col]);
	return {
		fill,
		text: (row, col) => ({ text: formatNumber(plane[row][col]), ink: inkOn(fill(row, col)) }),
		hatch: () => []
	};
}

/** A picture in colour, without numbers: a pixel has three. */
export function colorLook({ red, green, blue }: Planes): GridLook {
	return {
		fill: (row, col) =>
			`rgb(${String(red[row][col])}, ${String(green[row][col])}, ${String(blue[row][col])})`,
		text: () => ({ text: '', ink: '#000000' }),
		hatch: () => []
	};
}
