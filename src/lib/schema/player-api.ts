import type { EmbedOptions } from './embed-options';
import type { Lesson } from './lesson';
import type { State } from './state';

/** What an embedded player shows, whole; it survives JSON. `v` is the version of this shape. */
export type EmbedState =
	| { readonly v: 1; readonly state: State; readonly options: EmbedOptions }
	| { readonly v: 1; readonly lesson: Lesson; readonly options: EmbedOptions };

/**
 * What an embedded player can be asked for: the part of HTMLMediaElement that makes sense for steps,
 * counted in steps instead of seconds. In a lesson it is about the figure that the reader is at.
 */
export interface PlayerApi {
	/** The step that is shown, zero-based; setting it seeks. `currentTime` is the same. */
	currentStep: number;
	currentTime: number;
	/** How many steps the timeline has; 0 until the player is ready. `duration` is the same. */
	readonly steps: number;
	readonly duration: number;
	readonly paused: boolean;
	readonly ended: boolean;
	/** 1 is 1.5 units of the granularity a second; the nearest of the player's speeds is taken. */
	playbackRate: number;
	/** Whether the range is repeated. */
	loop: boolean;
	/**
	 * Where the reader is and what was answered, as a text of at most 3,900 characters that can be kept
	 * and given back; a step for a state. A text of something else changes nothing, but that a place is
	 * gone to that another lesson has too.
	 */
	bookmark: string;
	play(): void;
	pause(): void;
	/** @throws RangeError when `step` is no whole number; one outside the range goes to its nearer end */
	seek(step: number): void;
	stepForward(): void;
	stepBack(): void;
	getState(): EmbedState;
	/**
	 * Shows something else: an `EmbedState`, or a link's text (`?…#…`).
	 *
	 * @returns sentences about the parts that could not be used; empty where all were
	 */
	setState(value: unknown): Promise<readonly string[]>;
}

export const playerMethods = [
	'play',
	'pause',
	'seek',
	'stepForward',
	'stepBack',
	'getState',
	'setState'
] as const;
export type PlayerMethod = (typeof playerMethods)[number];

/** What can be read from a player. */
export const playerProperties = [
	'currentStep',
	'currentTime',
	'steps',
	'duration',
	'paused',
	'ended',
	'playbackRate',
	'loop',
	'bookmark'
] as const;
export type PlayerProperty = (typeof playerProperties)[number];

/** What of it can be set. */
export const settableProperties = [
	'currentStep',
	'currentTime',
	'playbackRate',
	'loop',
	'bookmark'
] as const satisfies readonly PlayerProperty[];
export type SettableProperty = (typeof settableProperties)[number];

/**
 * What a player tells, and what comes with it. In a page these are DOM events at the element; as a media
 * element's they do not bubble. `answer` and `complete` do, from the question that they are about.
 */
export type PlayerEvents = {
	ready: { readonly steps: number; readonly currentStep: number };
	play: Record<string, never>;
	pause: Record<string, never>;
	seeking: { readonly currentStep: number };
	seeked: { readonly currentStep: number };
	/** While it plays and whenever the step changes, at most four times a second. */
	timeupdate: { readonly currentStep: number; readonly steps: number };
	/** Each step that is shown. */
	stepchange: {
		readonly currentStep: number;
		readonly steps: number;
		/** The sentence under the figure. */
		readonly sentence: string;
	};
	ratechange: { readonly playbackRate: number };
	ended: Record<string, never>;
	/** The step it rests at, a lesson's place or its answers changed: what bookmark gives is new. */
	statechange: { readonly bookmark: string };
	/** Something could not be used or loaded. */
	error: { readonly message: string };
	/** The height that it wants, in CSS pixels. */
	resize: { readonly height: number };
	answer: {
		readonly questionId: string;
		readonly kind: string;
		readonly given: unknown;
		readonly expected: unknown;
		readonly correct: boolean;
		readonly mistake: string | null;
	};
	/**
	 * A lesson's questions are answered: how many at the first try, and how many there are. Where
	 * there are none: its last place was reached, 0 of 0.
	 */
	complete: { readonly score: number; readonly max: number };
	/** The focus is led out of the player: past its last control or, with Escape, to the page around. */
	leave: Record<string, never>;
};
export type PlayerEventName = keyof PlayerEvents;

export const playerEvents = [
	'ready',
	'play',
	'pause',
	'seeking',
	'seeked',
	'timeupdate',
	'stepchange',
	'ratechange',
	'ended',
	'statechange',
	'error',
	'resize',
	'answer',
	'complete',
	'leave'
] as const satisfies readonly PlayerEventName[];
