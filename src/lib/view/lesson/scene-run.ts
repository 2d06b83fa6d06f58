import { posePlainQuestion, type PosedQuestion } from '$lib/lessons';
import type { RenderedScene } from '$lib/prose';
import type { LessonQuestion } from '$lib/schema';
import type { Clock } from '$lib/timeline';
import { ChannelRun } from './channel-run.svelte';
import { ConvolutionRun } from './convolution-run.svelte';

/** A bug lab has no path for its figure: it leads through itself. */
export type BugRun = {
	readonly kind: 'bug-lab';
	readonly start: 0;
	readonly index: 0;
	readonly changed: false;
	readonly offPath: false;
	place(index: number): void;
	show(from: number, to: number, still: boolean): void;
	restore(): void;
	pose(question: LessonQuestion): PosedQuestion;
	destroy(): void;
};

/** A scene that lives on the page: its figure, and where the lesson's path puts it. */
export type SceneRun = ConvolutionRun | ChannelRun | BugRun;

const bugRun: BugRun = {
	kind: 'bug-lab',
	start: 0,
	index: 0,
	changed: false,
	offPath: false,
	place: () => {},
	show: () => {},
	restore: () => {},
	pose: (question) => posePlainQuestion(question, 0),
	destroy: () => {}
};

/** Brings a scene to life. */
export function runScene(rendered: RenderedScene, clock?: Clock): SceneRun {
	const { scene } = rendered;
	if (scene.kind === 'convolutions') return new ConvolutionRun({ ...rendered, scene }, clock);
	if (scene.kind === 'channels') return new ChannelRun({ ...rendered, scene }, clock);
	return bugRun;
}
