import type { Clock } from '$lib/timeline';

/** Milliseconds between two heights at least: four a second. */
const rest = 250;

export type HeightTeller = {
	/** The height that is wanted now. Anything but a positive number is passed over. */
	want(height: number): void;
	/** Tells the last height once more, for somebody who was not there. */
	again(): void;
	stop(): void;
};

/**
 * Tells heights with rests between: the first at once, and of those that follow within 250 ms the
 * last; in whole CSS pixels, rounded up, and only when it is another one.
 */
export function tellHeights(tell: (height: number) => void, clock: Clock): HeightTeller {
	let wanted = 0;
	let told = 0;
	let cancel: (() => void) | null = null;
	const go = () => {
		cancel = null;
		if (wanted === told) return;
		told = wanted;
		cancel = clock.after(rest, go);
		tell(told);
	};
	return {
		want(height) {
			if (!(height > 0 && height < Infinity)) return;
			wanted = Math.ceil(height);
			if (!cancel) go();
		},
		again() {
			told = 0;
			if (!cancel) go();
		},
		stop: () => cancel?.()
	};
}

/** The messages that pages listen for which know frames, but not this player. */
export function heightMessages(height: number, address: string): readonly unknown[] {
	return [
		{ subject: 'lti.frameResize', height },
		{ height },
		JSON.stringify({ context: 'iframe.resize', height, src: address }),
		{ sentinel: 'amp', type: 'embed-size', height }
	];
}
