import type { Convolution, Matrix, Step } from '$lib/core';
import { ConvolutionError } from '$lib/core';
import {
	describe,
	makeScene,
	windowStart,
	windowSteps,
	type Scene,
	type WindowSteps
} from '$lib/figure';
import { figureMessages, type Phrase } from '$lib/messages';
import { convolutionOf, defaultState, type State } from '$lib/schema';
import {
	initialState,
	Timeline,
	type Clock,
	type Command,
	type Player,
	type PlayerState
} from '$lib/timeline';
import { createContext } from 'svelte';

/** The cell that the pointer or the keyboard's cursor is on. */
export type Pointed = {
	readonly matrix: 'input' | 'output';
	readonly row: number;
	readonly col: number;
};

/** The parts of a state that decide the convolution; the others change only how it is shown. */
const CONVOLUTION_PARTS = [
	'input',
	'kernel',
	'padding',
	'paddingMode',
	'stride',
	'dilation',
	'operation'
] as const;

/** The parts that belong to the player while it runs, and are read back into the state. */
type PlayerPart = 'step' | 'granularity' | 'speed';

export type SettingsPatch = Partial<Omit<State, PlayerPart | 'kind'>>;

const MOST_UNDO = 100;

export type StepperOptions = {
	readonly state?: State;
	/** A sample picture reduced to cells, where the state's input is one. */
	readonly grid?: Matrix | null;
	/** Default: the system's clock. */
	readonly clock?: Clock;
	/** What carries out commands; without it they wait for `usePlayer`. */
	readonly player?: typeof Player;
};

/**
 * One stepper: a state, the convolution it makes, and the player that walks its timeline.
 * What is on the screen follows from here; there is nothing else to keep in step.
 */
export class Stepper {
	readonly #clock: Clock | undefined;
	#player = $state.raw<Player<Step> | null>(null);
	/** Commands that came before the player. */
	#waiting: Command[] = [];
	#settings = $state.raw<State>(defaultState);
	#grid = $state.raw<Matrix | null>(null);
	#timeline = $state.raw<Timeline>()!;
	#scene = $state.raw<Scene>()!;
	#playing = $state.raw<PlayerState>()!;
	#past = $state.raw<readonly Snapshot[]>([]);
	#future = $state.raw<readonly Snapshot[]>([]);
	#problem = $state.raw<ConvolutionError | null>(null);
	/** What the pointer or the cell cursor is on. */
	pointed = $state.raw<Pointed | null>(null);

	/** @throws ConvolutionError when the state's settings do not go together */
	constructor({ state = defaultState, grid = null, clock, player }: StepperOptions = {}) {
		this.#clock = clock;
		this.#install(state, grid);
		const { step: index, granularity, speed: rate } = state;
		this.#playing = initialState(this.#timeline.length, { index, granularity, rate });
		if (player) this.usePlayer(player);
	}

	/**
	 * Hands over what carries out commands, which the first figure does without; those that came
	 * before are carried out now.
	 */
	usePlayer(player: typeof Player): void {
		if (this.#player !== null) return;
		const { index, granularity, rate } = this.#playing;
		this.#player = new player<Step>(this.#timeline, {
			...(this.#clock && { clock: this.#clock }),
			initial: { index, granularity, rate }
		});
		this.#player.subscribe((playing) => {
			this.#playing = playing;
		});
		for (const command of this.#waiting.splice(0)) this.#player.dispatch(command);
	}

	readonly step: Step = $derived(this.#timeline.at(this.#playing.index));
	/** What happens at this step, in a sentence: caption, value text and live region share it. */
	readonly sentence: Phrase = $derived(describe(this.#scene, this.step, figureMessages));
	readonly #windowFrom: number = $derived(windowStart(this.#timeline, this.#playing.index));
	/** All steps of the window that the current step belongs to. */
	readonly windowSteps: WindowSteps = $derived(windowSteps(this.#timeline, this.#windowFrom));

	/** Whether commands are carried out, and no longer wait. */
	get hasPlayer(): boolean {
		return this.#player !== null;
	}

	get timeline(): Timeline {
		return this.#timeline;
	}

	get convolution(): Convolution {
		return this.#scene.convolution;
	}

	get scene(): Scene {
		return this.#scene;
	}

	get playing(): PlayerState {
		return this.#playing;
	}

	get index(): number {
		return this.#playing.index;
	}

	/** Settings as last set; step, granularity and speed as they were then. */
	get settings(): State {
		return this.#settings;
	}

	/** The whole state as of now, for a link or a file. */
	get state(): State {
		const { index, granularity, rate } = this.#playing;
		return { ...this.#settings, step: index, granularity, speed: rate };
	}

	/** The reduced sample picture that the input shows, if it does. */
	get grid(): Matrix | null {
		return this.#grid;
	}

	/** Why the last change was refused; null after one that went through. */
	get problem(): ConvolutionError | null {
		return this.#problem;
	}

	get canUndo(): boolean {
		return this.#past.length > 0;
	}

	get canRedo(): boolean {
		return this.#future.length > 0;
	}

	dispatch(command: Command): void {
		if (this.#player === null) this.#waiting.push(command);
		else this.#player.dispatch(command);
	}

	seek(index: number): void {
		this.dispatch({ kind: 'seek', index });
	}

	/** Goes to where an output cell is written. */
	seekToOutput(outputRow: number, outputCol: number): void {
		this.seek(this.#timeline.indexOf({ outputRow, outputCol, tap: 'write' }));
	}

	/**
	 * Changes settings and keeps the learner's place where it still exists. When they do not go
	 * together, nothing changes, `problem` says why, and the answer is false.
	 */
	change(patch: SettingsPatch, grid: Matrix | null = this.#grid): boolean {
		const before: Snapshot = { state: this.state, grid: this.#grid };
		if (!this.#tryInstall({ ...this.state, ...patch }, grid)) return false;
		this.#past = [...this.#past.slice(1 - MOST_UNDO), before];
		this.#future = [];
		return true;
	}

	/** Shows a whole state, as the back button does; nothing is recorded for undo. */
	open(state: State, grid: Matrix | null): boolean {
		if (!this.#tryInstall(state, grid)) return false;
		this.dispatch({ kind: 'granularity', granularity: state.granularity });
		this.dispatch({ kind: 'rate', rate: state.speed });
		this.seek(state.step);
		return true;
	}

	undo(): void {
		const last = this.#past.at(-1);
		if (last === undefined) return;
		const now: Snapshot = { state: this.state, grid: this.#grid };
		this.#tryInstall({ ...last.state }, last.grid);
		this.#past = this.#past.slice(0, -1);
		this.#future = [now, ...this.#future];
	}

	redo(): void {
		const [next, ...rest] = this.#future;
		if (next === undefined) return;
		const now: Snapshot = { state: this.state, grid: this.#grid };
		this.#tryInstall({ ...next.state }, next.grid);
		this.#past = [...this.#past, now];
		this.#future = rest;
	}

	/** Forgets a refusal, when the learner has read it or goes on. */
	dismissProblem(): void {
		this.#problem = null;
	}

	destroy(): void {
		this.#player?.destroy();
	}

	#tryInstall(state: State, grid: Matrix | null): boolean {
		const place = this.step;
		const before = this.#timeline;
		try {
			this.#install(state, grid);
		} catch (error) {
			if (!(error instanceof ConvolutionError)) throw error;
			this.#problem = error;
			return false;
		}
		this.#problem = null;
		if (this.#timeline !== before) {
			this.pointed = null;
			const index = placeIn(this.#timeline, place);
			const { granularity, rate } = this.#playing;
			if (this.#player) this.#player.replaceTrace(this.#timeline, index);
			else this.#playing = initialState(this.#timeline.length, { index, granularity, rate });
		}
		return true;
	}

	#install(state: State, grid: Matrix | null): void {
		const same =
			this.#timeline !== undefined &&
			grid === this.#grid &&
			CONVOLUTION_PARTS.every((part) => state[part] === this.#settings[part]);
		if (!same) {
			const convolution = convolutionOf(state, grid);
			this.#scene = makeScene(
				convolution,
				state.input.source === 'picture' ? 'picture' : 'numbers'
			);
			this.#timeline = new Timeline(convolution);
		}
		this.#settings = state;
		this.#grid = grid;
	}
}

type Snapshot = { readonly state: State; readonly grid: Matrix | null };

/** The step of a new timeline that stands where `place` stood in the old one, or its first. */
function placeIn(timeline: Timeline, place: Step): number {
	const { outputRows, outputCols, kernel } = timeline.convolution;
	const { outputRow, outputCol } = place;
	if (outputRow >= outputRows || outputCol >= outputCols) return 0;
	if (place.kind !== 'mac') return timeline.indexOf({ outputRow, outputCol, tap: place.kind });
	const stillThere = place.tapRow < kernel.rows && place.tapCol < kernel.cols;
	const tap = stillThere ? place.tapRow * kernel.cols + place.tapCol : 'window';
	return timeline.indexOf({ outputRow, outputCol, tap });
}

export const [getStepper, setStepper] = createContext<Stepper>();
