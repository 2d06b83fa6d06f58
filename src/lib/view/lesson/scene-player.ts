import type { Step } from '$lib/core';
import {
	Player,
	SPEEDS,
	UNITS_PER_SECOND,
	type Command,
	type Granularity,
	type PlayerOptions,
	type StepRange,
	type Stops,
	type Trace
} from '$lib/timeline';

/** What a scene gives its player besides what the stepper gives it. */
export type ScenePath = {
	readonly stops: Stops;
	readonly range: StepRange | null;
	/** Called with the player once the stepper has made it. */
	readonly onmade: (player: ScenePlayer) => void;
};

/** A walk that is being shown: it ends at a step, and leaves step size and speed as they were. */
type Showing = { readonly to: number; readonly granularity: Granularity; readonly rate: number };

/** How long a walk that is shown may take, in seconds, as far as the fastest speed allows. */
const SHOWN_FOR = 5;
/** Above so many multiplies a walk is shown window by window. */
const MOST_MULTIPLIES = 60;

/** The slowest speed at which `units` are walked in time. */
function rateFor(units: number): number {
	const wanted = units / (UNITS_PER_SECOND * SHOWN_FOR);
	return SPEEDS.find((speed) => speed >= Math.max(1, wanted)) ?? SPEEDS[SPEEDS.length - 1];
}

/** A player that can also show a stretch of the walk: it plays from one step to another and rests there. */
export class ScenePlayer extends Player<Step> {
	#showing: Showing | null = null;

	constructor(trace: Trace<Step>, options: PlayerOptions, path: ScenePath) {
		const { stops, range } = path;
		super(trace, { ...options, stops, initial: { ...options.initial, ...(range && { range }) } });
		this.subscribe(({ index, status }) => {
			if (this.#showing === null) return;
			if (index >= this.#showing.to || status !== 'playing') this.#rest();
		});
		path.onmade(this);
	}

	/** Whether a stretch is being shown just now. */
	get showing(): boolean {
		return this.#showing !== null;
	}

	/** Plays from one step to another. Any command but the clock's ends it where it is. */
	show(from: number, to: number): void {
		this.#rest();
		const { trace } = this;
		const { granularity, rate } = this.state;
		super.dispatch({ kind: 'seek', index: from });
		if (to <= from) return;
		const multiplies = to - from <= MOST_MULTIPLIES;
		const by: Granularity = multiplies ? 'multiply' : 'window';
		const units = multiplies ? to - from : ((to - from) * trace.count('window')) / trace.length;
		super.dispatch({ kind: 'granularity', granularity: by });
		super.dispatch({ kind: 'rate', rate: rateFor(units) });
		this.#showing = { to, granularity, rate };
		super.dispatch({ kind: 'play' });
	}

	override dispatch(command: Command): void {
		this.#rest();
		super.dispatch(command);
	}

	#rest(): void {
		const shown = this.#showing;
		if (shown === null) return;
		this.#showing = null;
		super.dispatch({ kind: 'pause' });
		if (this.state.index > shown.to) super.dispatch({ kind: 'seek', index: shown.to });
		super.dispatch({ kind: 'granularity', granularity: shown.granularity });
		super.dispatch({ kind: 'rate', rate: shown.rate });
	}
}

/** The class of player that a scene's stepper makes. */
export function scenePlayer(path: ScenePath): typeof Player {
	// A stepper makes players of steps only; the class it is given needs no type parameter.
	return class extends ScenePlayer {
		constructor(trace: Trace<Step>, options: PlayerOptions = {}) {
			super(trace, options, path);
		}
	} as unknown as typeof Player;
}
