import type { MacStep } from '$lib/core';

/** The number line of one window: the sum walks from 0, one arc a product. */
export type NumberLine = {
	/** [low, high], wide enough for 0, every partial sum and the total. */
	readonly domain: readonly [number, number];
	readonly ticks: readonly number[];
	/** The walk: arc k runs from the sum before multiply k to the sum after it. */
	readonly hops: readonly { readonly from: number; readonly to: number }[];
};

/**
 * The step between some `count` round ticks over a span: 1, 2 or 5 times a power of ten, as d3's
 * tickIncrement chooses it (a test compares them); d3-array itself would be a kilobyte of the first
 * load. Below one the answer is minus the whole number of steps in one, because 3 · 0.1 is
 * 0.30000000000000004 and 3 / 10 is 0.3.
 */
function tickStep(span: number, count: number): number {
	const raw = span / count;
	const exponent = Math.floor(Math.log10(raw));
	const lead = raw / 10 ** exponent;
	const factor =
		lead >= Math.sqrt(50) ? 10 : lead >= Math.sqrt(10) ? 5 : lead >= Math.sqrt(2) ? 2 : 1;
	return exponent < 0 ? -(10 ** -exponent) / factor : 10 ** exponent * factor;
}

/** The domain is rounded outward to ticks, so that both ends carry a label. */
export function numberLine(macs: readonly MacStep[], tickCount = 7): NumberLine {
	let low = 0;
	let high = 0;
	for (const { after } of macs) {
		low = Math.min(low, after);
		high = Math.max(high, after);
	}
	if (low === high) high = low + 1;
	// Rounding outward lengthens the span, and a longer span may want a longer step.
	let step = 0;
	const stepsTo = (value: number) => (step < 0 ? value * -step : value / step);
	// Adding 0 makes −0 a plain 0.
	const at = (k: number) => (step < 0 ? k / -step : k * step) + 0;
	// Dividing rounds, so that the floor alone may be the tick just past a value.
	const down = (value: number) => {
		const k = Math.ceil(stepsTo(value));
		return at(at(k) > value ? k - 1 : k);
	};
	for (let turns = 0; turns < 10; turns++) {
		const longer = tickStep(high - low, tickCount);
		// A span too small or too large for a power of ten goes without ticks.
		if (longer === step || !Number.isFinite(longer)) break;
		step = longer;
		low = down(low);
		high = -down(-high);
	}
	const [first, last] = [Math.round(stepsTo(low)), Math.round(stepsTo(high))];
	return {
		domain: [low + 0, high + 0],
		ticks: Array.from({ length: step === 0 ? 0 : last - first + 1 }, (_, k) => at(first + k)),
		hops: macs.map(({ before, after }) => ({ from: before, to: after }))
	};
}

/** The place of a value on a line `width` pixels long. */
export function lineX(line: NumberLine, value: number, width: number): number {
	const [low, high] = line.domain;
	return ((value - low) / (high - low)) * width;
}

/** The arc of one hop; a product of zero stands as a short upright stroke. */
export function hopPath(
	line: NumberLine,
	hop: NumberLine['hops'][number],
	width: number,
	rise: number
): string {
	const start = lineX(line, hop.from, width);
	const end = lineX(line, hop.to, width);
	const height = Math.min(rise, 10 + Math.abs(end - start) * 0.28);
	if (start === end) return `M${start.toFixed(1)} 0V-7`;
	return `M${start.toFixed(1)} 0C${start.toFixed(1)} ${(-height * 1.33).toFixed(1)} ${end.toFixed(1)} ${(-height * 1.33).toFixed(1)} ${end.toFixed(1)} 0`;
}
