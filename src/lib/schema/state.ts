import type { ExampleName, KernelName, Operation, Padding, PaddingMode, PerAxis } from '$lib/core';

/** The core's names that a state may hold, for layers that know only states. */
export { exampleNames, kernelNames, operations, paddingModes } from '$lib/core';
export type { KernelName, Padding, PaddingMode, PerAxis } from '$lib/core';

/** The names of the photographs that ship with the site, in the order a list shows them. */
export const sampleNames = ['raccoon', 'coffee', 'rocket'] as const;

export type SampleName = (typeof sampleNames)[number];

/** Which photograph: one that ships, or the learner's own, known by the hash of its bytes. */
export type PictureSource =
	| { readonly kind: 'sample'; readonly name: SampleName }
	| {
			readonly kind: 'own';
			/** null: the picture itself was never stored, only its reduced grid is known. */
			readonly hash: string | null;
	  };

/** A rectangle of the full-size picture, in its pixels. */
export type Crop = {
	readonly row: number;
	readonly col: number;
	readonly rows: number;
	readonly cols: number;
};

/** A picture reduced to a few cells; `values` are bytes, 0 to 255, row-major. */
export type PictureGrid = {
	readonly rows: number;
	readonly cols: number;
	readonly values: readonly number[];
};

export type InputChoice =
	| { readonly source: 'example'; readonly name: ExampleName }
	| { readonly source: 'numbers'; readonly values: readonly (readonly number[])[] }
	| {
			readonly source: 'picture';
			readonly picture: PictureSource;
			readonly crop: Crop;
			/** Cells on the longer side of the crop: 8 to 64. */
			readonly cells: number;
			/** null: worked out again from the sample. */
			readonly grid: PictureGrid | null;
	  };

export type PictureChoice = Extract<InputChoice, { source: 'picture' }>;

export type KernelChoice =
	| { readonly source: 'named'; readonly name: KernelName }
	| {
			readonly source: 'own';
			readonly values: readonly (readonly number[])[];
			readonly divisor: number;
	  };

export const granularities = ['multiply', 'window', 'row'] as const;
export const narrations = ['window', 'multiply'] as const;
export const rulerChoices = ['input', 'padded'] as const;
export const displayModes = [
	'diverging',
	'absolute',
	'clamped',
	'stretched',
	'mid-gray',
	'wrapped'
] as const;
export const themes = ['auto', 'light', 'dark', 'projector'] as const;

/** How far one press of next goes. */
export type Granularity = (typeof granularities)[number];
/** How often the sentence under the figure changes. */
export type Narration = (typeof narrations)[number];
/** Whether indices count from the input's corner or from the padded input's. */
export type Rulers = (typeof rulerChoices)[number];
/** How the whole picture's output is turned into something to look at. */
export type DisplayMode = (typeof displayModes)[number];
export type Theme = (typeof themes)[number];

/** Everything that decides what is on the screen. Plain data: it survives JSON and structuredClone. */
export type State = {
	readonly kind: 'conv2d';
	readonly input: InputChoice;
	readonly kernel: KernelChoice;
	readonly padding: Padding;
	readonly paddingMode: PaddingMode;
	readonly stride: PerAxis;
	readonly dilation: PerAxis;
	readonly operation: Operation;
	/** Zero-based index on the timeline of the convolution these settings make. */
	readonly step: number;
	readonly granularity: Granularity;
	readonly narration: Narration;
	/** 1 is 1.5 units of the granularity a second; 0.25 to 16. */
	readonly speed: number;
	readonly rulers: Rulers;
	readonly display: DisplayMode;
};

/** Choices about the page rather than about the convolution; never stored with a state. */
export type PlayerOptions = {
	readonly theme: Theme;
	/** Whether the player opens full screen, ready for a lecture. */
	readonly present: boolean;
};

/** What a fresh visitor sees. */
export const defaultState: State = {
	kind: 'conv2d',
	input: { source: 'example', name: 'grid-a' },
	kernel: { source: 'named', name: 'all-different' },
	padding: 1,
	paddingMode: 'zeros',
	stride: { rows: 2, cols: 2 },
	dilation: { rows: 1, cols: 1 },
	operation: 'convolution',
	step: 0,
	granularity: 'multiply',
	narration: 'window',
	speed: 1,
	rulers: 'input',
	display: 'diverging'
};

export const defaultOptions: PlayerOptions = { theme: 'auto', present: false };
