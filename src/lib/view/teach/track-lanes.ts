/** A handle on the track: the step it stands at. */
export type Placed = { readonly index: number };

/** Where a step lies along a track of `width` pixels: its middle. */
export function xOfStep(index: number, length: number, width: number): number {
	return ((index + 0.5) / length) * width;
}

/** The step under a point of the track, from `least` to `most`. */
export function stepAtX(
	x: number,
	length: number,
	width: number,
	{ least, most }: { readonly least: number; readonly most: number }
): number {
	const index = width > 0 ? Math.floor((x / width) * length) : least;
	return Math.min(most, Math.max(least, index));
}

/**
 * In which row each handle stands, so that none covers another: the first row that is free at its
 * place. With more handles than rows have room for, the last row takes what is left.
 *
 * @param size how wide a handle is, in pixels
 */
export function lanes(
	handles: readonly Placed[],
	length: number,
	width: number,
	size: number,
	mostLanes = 4
): number[] {
	const ends: number[] = [];
	const lane = new Array<number>(handles.length).fill(0);
	const order = handles.map((_, i) => i).sort((a, b) => handles[a].index - handles[b].index);
	for (const i of order) {
		const left = xOfStep(handles[i].index, length, width) - size / 2;
		const free = ends.findIndex((end) => end <= left);
		const found = free >= 0 ? free : Math.min(ends.length, mostLanes - 1);
		lane[i] = found;
		ends[found] = left + size;
	}
	return lane;
}
