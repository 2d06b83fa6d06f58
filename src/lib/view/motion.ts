import { unitDuration, type PlayerState } from '$lib/timeline';

const SLOW_IN_SLOW_OUT = 'cubic-bezier(0.65, 0, 0.35, 1)';
const LONGEST = 420;

/** How long a move may take, in milliseconds: it is done well before the next one starts. */
export function moveDuration(playing: PlayerState): number {
	return Math.min(LONGEST, 0.6 * unitDuration(playing.rate));
}

/**
 * Plays keyframes that end where the element already stands. The drawing itself is always
 * finished: cancelling, or never starting, an animation changes nothing that is true.
 */
export function play(
	element: Element | null | undefined,
	keyframes: Keyframe[],
	duration: number,
	delay = 0
): Animation | null {
	if (!element || duration <= 0) return null;
	return element.animate(keyframes, {
		duration,
		delay,
		easing: SLOW_IN_SLOW_OUT,
		fill: 'backwards'
	});
}

/** Slides an element from where it was (as a translation in pixels) to where it stands. */
export function slide(
	element: Element | null | undefined,
	from: { x: number; y: number },
	to: { x: number; y: number },
	duration: number
): Animation | null {
	return play(element, [{ transform: translate(from) }, { transform: translate(to) }], duration);
}

export function fadeIn(
	element: Element | null | undefined,
	duration: number,
	delay = 0
): Animation | null {
	return play(element, [{ opacity: 0 }, { opacity: 1 }], duration, delay);
}

/** A CSS translation. */
export function translate({ x, y }: { x: number; y: number }): string {
	return `translate(${String(x)}px, ${String(y)}px)`;
}
