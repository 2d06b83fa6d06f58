/**
 * Adds one kernel row's products to a whole row of sums: sums[j] += Σ values[j + v] · weights[v].
 *
 * The taps go in passes of up to four. Within a pass four neighbouring sums are worked out together,
 * so that each number is loaded once and used by up to four of them, which makes this several times
 * faster than a loop over taps. Every sum still adds its products one by one from left to right:
 * regrouping them would change the last bits.
 */
export function addTapRow(sums: Float64Array, values: Float64Array, weights: Float64Array): void {
	let tap = 0;
	while (tap < weights.length) {
		const left = weights.length - tap;
		// Five as three and two: a pass of a single tap is the slowest.
		const taps = left === 5 ? 3 : Math.min(left, 4);
		if (taps === 4) addFourTaps(sums, values, weights, tap);
		else if (taps === 3) addThreeTaps(sums, values, weights, tap);
		else if (taps === 2) addTwoTaps(sums, values, weights, tap);
		else addOneTap(sums, values, weights, tap);
		tap += taps;
	}
}

/** The same for outputs that lie `stride` apart and taps that lie `dilation` apart. */
export function addSpacedTapRow(
	sums: Float64Array,
	values: Float64Array,
	weights: Float64Array,
	stride: number,
	dilation: number
): void {
	for (let tap = 0; tap < weights.length; tap++) {
		const weight = weights[tap];
		let place = tap * dilation;
		for (let j = 0; j < sums.length; j++) {
			sums[j] += values[place] * weight;
			place += stride;
		}
	}
}

function addOneTap(sums: Float64Array, x: Float64Array, weights: Float64Array, tap: number): void {
	const w0 = weights[tap];
	for (let j = 0; j < sums.length; j++) sums[j] += x[tap + j] * w0;
}

function addTwoTaps(sums: Float64Array, x: Float64Array, weights: Float64Array, tap: number): void {
	const w0 = weights[tap];
	const w1 = weights[tap + 1];
	const count = sums.length;
	let j = 0;
	let at = tap;
	let x0 = x[at];
	for (; j + 4 <= count; j += 4, at += 4) {
		const x1 = x[at + 1];
		const x2 = x[at + 2];
		const x3 = x[at + 3];
		const x4 = x[at + 4];
		sums[j] = sums[j] + x0 * w0 + x1 * w1;
		sums[j + 1] = sums[j + 1] + x1 * w0 + x2 * w1;
		sums[j + 2] = sums[j + 2] + x2 * w0 + x3 * w1;
		sums[j + 3] = sums[j + 3] + x3 * w0 + x4 * w1;
		x0 = x4;
	}
	for (; j < count; j++, at++) {
		sums[j] = sums[j] + x[at] * w0 + x[at + 1] * w1;
	}
}

function addThreeTaps(
	sums: Float64Array,
	x: Float64Array,
	weights: Float64Array,
	tap: number
): void {
	const w0 = weights[tap];
	const w1 = weights[tap + 1];
	const w2 = weights[tap + 2];
	const count = sums.length;
	let j = 0;
	let at = tap;
	let x0 = x[at];
	let x1 = x[at + 1];
	for (; j + 4 <= count; j += 4, at += 4) {
		const x2 = x[at + 2];
		const x3 = x[at + 3];
		const x4 = x[at + 4];
		const x5 = x[at + 5];
		sums[j] = sums[j] + x0 * w0 + x1 * w1 + x2 * w2;
		sums[j + 1] = sums[j + 1] + x1 * w0 + x2 * w1 + x3 * w2;
		sums[j + 2] = sums[j + 2] + x2 * w0 + x3 * w1 + x4 * w2;
		sums[j + 3] = sums[j + 3] + x3 * w0 + x4 * w1 + x5 * w2;
		x0 = x4;
		x1 = x5;
	}
	for (; j < count; j++, at++) {
		sums[j] = sums[j] + x[at] * w0 + x[at + 1] * w1 + x[at + 2] * w2;
	}
}

function addFourTaps(
	sums: Float64Array,
	x: Float64Array,
	weights: Float64Array,
	tap: number
): void {
	const w0 = weights[tap];
	const w1 = weights[tap + 1];
	const w2 = weights[tap + 2];
	const w3 = weights[tap + 3];
	const count = sums.length;
	let j = 0;
	let at = tap;
	let x0 = x[at];
	let x1 = x[at + 1];
	let x2 = x[at + 2];
	for (; j + 4 <= count; j += 4, at += 4) {
		const x3 = x[at + 3];
		const x4 = x[at + 4];
		const x5 = x[at + 5];
		const x6 = x[at + 6];
		sums[j] = sums[j] + x0 * w0 + x1 * w1 + x2 * w2 + x3 * w3;
		sums[j + 1] = sums[j + 1] + x1 * w0 + x2 * w1 + x3 * w2 + x4 * w3;
		sums[j + 2] = sums[j + 2] + x2 * w0 + x3 * w1 + x4 * w2 + x5 * w3;
		sums[j + 3] = sums[j + 3] + x3 * w0 + x4 * w1 + x5 * w2 + x6 * w3;
		x0 = x4;
		x1 = x5;
		x2 = x6;
	}
	for (; j < count; j++, at++) {
		sums[j] = sums[j] + x[at] * w0 + x[at + 1] * w1 + x[at + 2] * w2 + x[at + 3] * w3;
	}
}
