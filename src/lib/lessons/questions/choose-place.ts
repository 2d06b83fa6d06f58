import type { MacStep, WindowStep } from '$lib/core';
import type { Ground } from './ground';
import { seededRandom, shuffled } from './seeded-random';

/** As many windows of a long walk are looked at before one is chosen. */
const LOOKED_AT = 96;

/**
 * How well a place suits a question: null: not at all; the higher the more it tells. Places that
 * suit equally well are equally likely.
 */
export type Interest<S> = (step: S) => number | null;

/** The windows that may be asked about, in an order of chance, the first and last padded ones among them. */
function someWindows({ timeline, scene }: Ground, random: () => number): number[] {
	const perWindow = timeline.convolution.tapsPerOutput + 2;
	const walker = scene.figures[scene.walker].timeline;
	const range = walker.length === timeline.length ? scene.range : null;
	const first = range ? Math.floor(range.start / perWindow) : 0;
	const last = range ? Math.floor(range.end / perWindow) : timeline.length / perWindow - 1;
	const count = last - first + 1;
	if (count <= LOOKED_AT) {
		return shuffled(
			Array.from({ length: count }, (_, i) => (first + i) * perWindow),
			random
		);
	}
	const some = Array.from(
		{ length: LOOKED_AT },
		() => (first + Math.floor(random() * count)) * perWindow
	);
	const padded = [
		timeline.next('first-padded-window', -1),
		timeline.previous('last-padded-window', timeline.length)
	];
	const ends = [first * perWindow, last * perWindow];
	const extra = padded.filter((index) => index !== null);
	return shuffled([...new Set([...some, ...ends, ...extra])], random);
}

/** Stable: what suits equally well keeps its order. */
function bestFirst(found: { readonly index: number; readonly level: number }[]): number[] {
	return found.sort((one, other) => other.level - one.level).map(({ index }) => index);
}

/** The indices of window steps that suit, the best first, in the order that the seed gives them. */
export function suitableWindows(
	ground: Ground,
	seed: number,
	interest: Interest<WindowStep>
): number[] {
	const found: { index: number; level: number }[] = [];
	for (const index of someWindows(ground, seededRandom(seed))) {
		const step = ground.timeline.at(index);
		const level = step.kind === 'window' ? interest(step) : null;
		if (level !== null) found.push({ index, level });
	}
	return bestFirst(found);
}

/** The indices of multiplies that suit, the best first, in the order that the seed gives them. */
export function suitableMultiplies(
	ground: Ground,
	seed: number,
	interest: Interest<MacStep>
): number[] {
	const random = seededRandom(seed);
	const found: { index: number; level: number }[] = [];
	const taps = Array.from({ length: ground.convolution.tapsPerOutput }, (_, tap) => tap);
	for (const windowIndex of someWindows(ground, random)) {
		for (const tap of shuffled(taps, random)) {
			const index = windowIndex + 1 + tap;
			const step = ground.timeline.at(index);
			const level = step.kind === 'mac' ? interest(step) : null;
			if (level !== null) found.push({ index, level });
		}
	}
	return bestFirst(found);
}
