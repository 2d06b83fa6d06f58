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
 * tickIncrement chooses it (a test compares them); d3-array itself would be a kilobyte of the first load.
 */
function tickStep(span: number, count: number): number {
	const raw = span / count;
	const power = 10 ** Math.floor(Math.log10(raw));
	const lead = raw / power;
	return (
		power * (lead >= Math.sqrt(50) ? 10 : lead >= Math.sqrt(10) ? 5 : lead >= Math.sqrt(2) ? 2 : 1)
	);
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
	let step = tickStep(high - low, tickCount);
	for (let longer = step, turns = 0; turns < 10; turns++, step = longer) {
		low = Math.floor(low / step) * step;
		high = Math.ceil(high / step) * step;
		longer = tickStep(high - low, tickCount);
		if (longer === step) break;
	}
	const [first, last] = [Math.round(low / step), Math.round(high / step)];
	// Below one, dividing by a whole number keeps 3 · 0.1 from being 0.30000000000000004.
	const at = (k: number) => (step < 1 ? k / Math.round(1 / step) : k * step);
	return {
		domain: [at(first), at(last)],
		ticks: Array.from({ length: last - first + 1 }, (_, k) => at(first + k) + 0),
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
