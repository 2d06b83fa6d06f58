import {
	channelIndex,
	channelTrace,
	posePlainQuestion,
	type ChannelStep,
	type PosedQuestion
} from '$lib/lessons';
import type { RenderedScene } from '$lib/prose';
import type { ChannelScene, LessonQuestion } from '$lib/schema';
import type { Clock } from '$lib/timeline';
import { Walk } from '../walk';
import { stopIndices } from './stop-indices';

/** A scene of channels on the page: a walk from pixel to pixel, and the path through it. */
export class ChannelRun {
	readonly kind = 'channels';
	readonly #scene: ChannelScene;
	readonly start = 0;
	readonly walk: Walk<ChannelStep>;
	#placed = $state.raw<number | null>(null);

	constructor(rendered: RenderedScene & { scene: ChannelScene }, clock?: Clock) {
		this.#scene = rendered.scene;
		this.walk = new Walk(channelTrace(rendered.scene), {
			...(clock && { clock }),
			stops: stopIndices(rendered.path)
		});
	}

	get index(): number {
		return this.walk.index;
	}

	readonly changed = false;

	get offPath(): boolean {
		return this.#placed !== null && this.walk.index !== this.#placed;
	}

	place(index: number): void {
		this.#placed = index;
		this.walk.seek(index);
	}

	show(_from: number, to: number): void {
		this.place(to);
	}

	restore(): void {}

	pose(question: LessonQuestion): PosedQuestion {
		return posePlainQuestion(
			question,
			question.at === null ? this.index : channelIndex(this.#scene, question.at)
		);
	}

	destroy(): void {
		this.walk.destroy();
	}
}
