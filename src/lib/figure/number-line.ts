import { nice, ticks } from 'd3';
import type { MacStep } from '$lib/core';

/** The number line of one window: the sum walks from 0, one arc a product. */
export type NumberLine = {
	/** [low, high], wide enough for 0, every partial sum and the total. */
	readonly domain: readonly [number, number];
	readonly ticks: readonly number[];
	/** The walk: arc k runs from the sum before multiply k to the sum after it. */
	readonly hops: readonly { readonly from: number; readonly to: number }[];
};

/** The domain is rounded outward to ticks, so that both ends carry a label. */
export function numberLine(macs: readonly MacStep[], tickCount = 7): NumberLine {
	let low = 0;
	let high = 0;
	for (const { after } of macs) {
		low = Math.min(low, after);
		high = Math.max(high, after);
	}
	if (low === high) high = low + 1;
	const domain = nice(low, high, tickCount);
	return {
		domain,
		ticks: ticks(domain[0], domain[1], tickCount),
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
