/** How many of the sorted `indices` are at or before `index`. */
export function countThrough(indices: readonly number[], index: number): number {
	let low = 0;
	let high = indices.length;
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if (indices[middle] <= index) low = middle + 1;
		else high = middle;
	}
	return low;
}
