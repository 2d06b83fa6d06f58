import {
	posePlainQuestion,
	poseQuestion,
	resolveScene,
	type PosedQuestion,
	type ResolvedScene
} from '$lib/lessons';
import type { RenderedScene } from '$lib/prose';
import type { ConvolutionScene, LessonQuestion } from '$lib/schema';
import type { Clock } from '$lib/timeline';
import { makeSteppers } from '../scene';
import type { Stepper } from '../stepper.svelte';
import { alike, figureParts } from './change-together.svelte';
import { scenePlayer, type ScenePlayer } from './scene-player';
import { stopIndices } from './stop-indices';

/** A scene of convolutions on the page: a stepper for each figure, and the path through it. */
export class ConvolutionRun {
	readonly kind = 'convolutions';
	readonly resolved: ResolvedScene;
	readonly steppers: readonly Stepper[];
	/** The stepper that walks; the others follow. */
	readonly walker: Stepper;
	#player!: ScenePlayer;
	/** Where the path last put the figure; null before it did, and where it has no say. */
	#placed = $state.raw<number | null>(null);

	/**
	 * @throws ConvolutionError when a figure's settings do not go together
	 * @throws RangeError when a place of the scene does not exist
	 */
	constructor(rendered: RenderedScene & { scene: ConvolutionScene }, clock?: Clock) {
		const { scene } = rendered;
		this.resolved = resolveScene(scene);
		const { walker, range } = this.resolved;
		this.steppers = makeSteppers(this.resolved, {
			clock,
			player: scenePlayer({
				stops: stopIndices(rendered.path),
				range,
				onmade: (player) => {
					this.#player = player;
				}
			})
		});
		this.walker = this.steppers[walker];
	}

	/** Where the scene opens. */
	get start(): number {
		return this.resolved.start;
	}

	get index(): number {
		return this.walker.index;
	}

	/** Whether a setting of a figure is not as the lesson gives it. */
	readonly changed: boolean = $derived.by(() => {
		const { figures, scene } = this.resolved;
		return this.steppers.some(({ settings }, i) =>
			figureParts.some((part) => {
				// What a chain's later figure takes in follows from the one before.
				if (part === 'input' && i > 0 && scene.arrangement === 'chain') return false;
				return !alike(settings, figures[i].state, part);
			})
		);
	});

	/** Whether the learner went somewhere else than where the path put the figure. */
	get offPath(): boolean {
		const { index } = this.walker.playing;
		return this.#placed !== null && index !== this.#placed && !this.#player.showing;
	}

	/** Puts the figure at a step of the path at once. */
	place(index: number): void {
		this.#placed = index;
		this.walker.seek(index);
	}

	/** Shows the walk from one step of the path to another, as it plays; at once where nothing may move. */
	show(from: number, to: number, still: boolean): void {
		this.#placed = to;
		if (still) this.walker.seek(to);
		else this.#player.show(from, to);
	}

	/** Gives every figure its settings back. */
	restore(): void {
		for (const stepper of this.steppers) while (stepper.canUndo) stepper.undo();
	}

	pose(question: LessonQuestion): PosedQuestion {
		// What asks about no place leaves the figure where it is.
		const plain = question.ask === 'choice' || question.ask === 'wrong-line';
		return plain && question.at === null
			? posePlainQuestion(question, this.index)
			: poseQuestion(question, this.resolved);
	}

	destroy(): void {
		for (const stepper of this.steppers) stepper.destroy();
	}
}
