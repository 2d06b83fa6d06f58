import type { Granularity, Marker } from './trace';

/** paused: waits; playing: a tick is due; ended: played to the range's end. */
export type Status = 'paused' | 'playing' | 'ended';

/** Step indices, both included. */
export type StepRange = { readonly start: number; readonly end: number };

export type PlayerState = {
	readonly status: Status;
	/** The step that is shown. */
	readonly index: number;
	readonly granularity: Granularity;
	/** One of SPEEDS. */
	readonly rate: number;
	/** The steps that can be reached. */
	readonly range: StepRange;
	/** The steps that playing repeats, when both marks are set. */
	readonly loop: StepRange | null;
	readonly marks: { readonly start: number | null; readonly end: number | null };
	/** How `index` was reached. step: walked to from the boundary before, may be animated; seek: lands finished. */
	readonly arrival: 'step' | 'seek';
};

export type Command =
	| { readonly kind: 'play' }
	| { readonly kind: 'pause' }
	| { readonly kind: 'toggle' }
	/** Rounded and clamped to the range; not a finite number: ignored. */
	| { readonly kind: 'seek'; readonly index: number }
	/** 0 is the range's start, 1 its end. */
	| { readonly kind: 'seek-fraction'; readonly fraction: number }
	/** To the first later boundary of `by` (default: the granularity), or the range's end. */
	| { readonly kind: 'next'; readonly by?: Granularity }
	/** To the last earlier boundary of `by` (default: the granularity), or the range's start. */
	| { readonly kind: 'previous'; readonly by?: Granularity }
	| { readonly kind: 'first' }
	| { readonly kind: 'last' }
	/** By the stops, or by row where there are none. */
	| { readonly kind: 'next-stop' }
	| { readonly kind: 'previous-stop' }
	/** Default marker: 'stride-jump', or 'row-start' where nothing jumps. No such marker: stays. */
	| { readonly kind: 'next-marker'; readonly marker?: Marker }
	| { readonly kind: 'previous-marker'; readonly marker?: Marker }
	| { readonly kind: 'faster' }
	| { readonly kind: 'slower' }
	/** Takes the nearest of SPEEDS; not a positive finite number: ignored. */
	| { readonly kind: 'rate'; readonly rate: number }
	| { readonly kind: 'granularity'; readonly granularity: Granularity }
	/** Marks the current step as the loop's start; an end mark that is not later is dropped. */
	| { readonly kind: 'mark-start' }
	/** Marks the current step as the loop's end; a start mark that is not earlier is dropped. */
	| { readonly kind: 'mark-end' }
	| { readonly kind: 'clear-loop' }
	/** Repeats the range; a loop that is set already stays. */
	| { readonly kind: 'repeat' }
	/** The clock says that `units` (default 1) of the granularity are due. */
	| { readonly kind: 'tick'; readonly units?: number };

export const SPEEDS: readonly number[] = [0.25, 0.5, 1, 1.5, 2, 4, 8, 16];

/** Units of the granularity a second at rate 1. */
export const UNITS_PER_SECOND = 1.5;

/** The most units one tick advances: two seconds at the fastest rate. A tick that is later than that drops the rest. */
export const MAX_UNITS_PER_TICK = 48;

/** Milliseconds from one unit to the next. */
export function unitDuration(rate: number): number {
	return 1000 / (UNITS_PER_SECOND * rate);
}

/** The member of SPEEDS nearest to `rate`, or `fallback` when it is not a positive finite number. */
export function nearestSpeed(rate: number, fallback: number): number {
	if (!(rate > 0 && Number.isFinite(rate))) return fallback;
	return SPEEDS.reduce((best, speed) =>
		Math.abs(speed - rate) < Math.abs(best - rate) ? speed : best
	);
}

/** `index` rounded and clamped to `range`, or `fallback` when it is not finite. */
export function clampToRange(index: number, range: StepRange, fallback: number): number {
	if (!Number.isFinite(index)) return fallback;
	return Math.min(range.end, Math.max(range.start, Math.round(index)));
}

export type InitialState = Partial<
	Pick<PlayerState, 'index' | 'granularity' | 'rate' | 'range' | 'loop'>
>;

/**
 * A paused state over `length` steps. Defaults: the first step, by multiply, rate 1, the whole trace,
 * no loop. What does not fit the trace is clamped to it.
 */
export function initialState(length: number, initial: InitialState = {}): PlayerState {
	const whole = { start: 0, end: length - 1 };
	const range = clampRange(initial.range, whole) ?? whole;
	const loop = clampRange(initial.loop, range);
	return {
		status: 'paused',
		index: clampToRange(initial.index ?? range.start, range, range.start),
		granularity: initial.granularity ?? 'multiply',
		rate: nearestSpeed(initial.rate ?? 1, 1),
		range,
		loop,
		marks: { start: loop?.start ?? null, end: loop?.end ?? null },
		arrival: 'seek'
	};
}

function clampRange(range: StepRange | null | undefined, limits: StepRange): StepRange | null {
	if (!range) return null;
	const start = clampToRange(range.start, limits, limits.start);
	const end = clampToRange(range.end, limits, limits.end);
	return start < end ? { start, end } : null;
}
