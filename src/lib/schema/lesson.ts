import type { Operation, Padding, PaddingMode, PerAxis } from '$lib/core';
import type { DefectName } from './defects';
import type { LessonQuestion } from './lesson-question';
import type { Granularity, InputChoice, KernelChoice } from './state';

/**
 * A place on a figure's timeline: an index, an end of it, or the step of an output's window.
 * `tap`: the window's arrival, one of its multiplies (from 0), or its write.
 */
export type StepRef =
	| number
	| 'first'
	| 'last'
	| {
			readonly outputRow: number;
			readonly outputCol: number;
			readonly tap: number | 'window' | 'write';
	  };

/** The input of a chain's later figure: what the figure before it gives. */
export type ChainedInput = { readonly source: 'previous' };

/** One convolution of a scene, everything said. A picture as input carries its grid. */
export type LessonFigure = {
	/** What tells it from the figures beside it; null where there is only one. */
	readonly title: string | null;
	readonly input: InputChoice | ChainedInput;
	readonly kernel: KernelChoice;
	readonly padding: Padding;
	readonly paddingMode: PaddingMode;
	readonly stride: PerAxis;
	readonly dilation: PerAxis;
	readonly operation: Operation;
};

/** A place where a lesson pauses, and what is to be seen there: CommonMark with placeholders. */
export type LessonStop = { readonly stop: StepRef; readonly caption: string };

/** What a scene's path leads past, in order. */
export type LessonBeat = LessonStop | LessonQuestion;

/** Settings that a learner may be invited to change. */
export const changeable = [
	'input',
	'kernel',
	'padding',
	'stride',
	'dilation',
	'operation'
] as const;
export type Changeable = (typeof changeable)[number];

/** An invitation to change something and see what it does; `text` is CommonMark with placeholders. */
export type LessonChange = { readonly text: string; readonly settings: readonly Changeable[] };

/**
 * What a scene shows beside input and output:
 * - kernel: as given and as it slides; stage: this window's products and their sum;
 * - size: the output's size worked out; equation: the written-out sum; tables: the numbers as tables;
 * - code: the listings in step; borders: what libraries call each padding mode;
 * - picture: the whole picture at full size, where the input is one.
 */
export const scenePanels = [
	'kernel',
	'stage',
	'size',
	'equation',
	'tables',
	'code',
	'borders',
	'picture'
] as const;
export type ScenePanel = (typeof scenePanels)[number];

type SceneBase = {
	readonly title: string;
	/** CommonMark with placeholders; paragraphs apart by an empty line. */
	readonly prose: string;
	readonly path: readonly LessonBeat[];
	readonly change: LessonChange | null;
};

/** One to four convolutions on one shared step. */
export type ConvolutionScene = SceneBase & {
	readonly kind: 'convolutions';
	/** beside: each for itself; chain: each takes the output of the one before, and the last one walks. */
	readonly arrangement: 'beside' | 'chain';
	readonly figures: readonly LessonFigure[];
	/** Where the scene opens: a place of the figure that walks. */
	readonly start: StepRef;
	/** The steps that can be reached, both included; null: all. */
	readonly range: { readonly start: StepRef; readonly end: StepRef } | null;
	readonly granularity: Granularity;
	readonly panels: readonly ScenePanel[];
};

/** A colour picture of a few pixels, each channel rows×cols of bytes, made gray one pixel at a time. */
export type ChannelScene = SceneBase & {
	readonly kind: 'channels';
	readonly red: readonly (readonly number[])[];
	readonly green: readonly (readonly number[])[];
	readonly blue: readonly (readonly number[])[];
	/** The order in which the channels lie in memory and are taken to lie. */
	readonly stored: 'rgb' | 'bgr';
	readonly readAs: 'rgb' | 'bgr';
};

/** A loop with defects on the timeline beside the right answer; the learner finds and mends them. */
export type BugScene = SceneBase & {
	readonly kind: 'bug-lab';
	readonly input: readonly (readonly number[])[];
	readonly kernel: readonly (readonly number[])[];
	readonly padding: number;
	readonly stride: number;
	/** In the order in which mending one uncovers the next. */
	readonly defects: readonly DefectName[];
};

export type LessonScene = ConvolutionScene | ChannelScene | BugScene;

/** A picture of the lesson's own: nothing is fetched for it. */
export type LessonImage = {
	readonly type: 'image/png' | 'image/jpeg' | 'image/webp';
	/** Base64. */
	readonly data: string;
};

/** A lesson: data that a schema checks and nothing in which runs. */
export type Lesson = {
	readonly kind: 'lesson';
	readonly version: 1;
	readonly title: string;
	/** One sentence: what the learner can do afterwards. */
	readonly aim: string;
	/** What the learner is to do. */
	readonly task: string;
	readonly scenes: readonly LessonScene[];
	/** By the name that the prose uses: `![what it shows](#name)`. */
	readonly images: Readonly<Record<string, LessonImage>>;
};
