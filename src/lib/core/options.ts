import type { Matrix } from './matrix';

/** How cells beyond the input's edge get their numbers. Names as in PyTorch, `symmetric` as in NumPy. */
export type PaddingMode = 'zeros' | 'replicate' | 'reflect' | 'symmetric' | 'circular';

/** Cells added before and after each axis. */
export type Sides = {
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
};

/** One number for rows, one for columns. */
export type PerAxis = { readonly rows: number; readonly cols: number };

export type Padding = number | 'valid' | 'same' | 'full' | Sides;

export type Operation = 'convolution' | 'cross-correlation';

export type ConvolutionOptions = {
	/** Cells around the input; default 0. */
	readonly padding?: Padding;
	/** What those cells hold; default 'zeros'. */
	readonly paddingMode?: PaddingMode;
	/** How far the window moves; default 1. */
	readonly stride?: number | PerAxis;
	/** Distance between neighbouring taps; default 1. */
	readonly dilation?: number | PerAxis;
	/** Default 'convolution': the kernel is flipped both ways. */
	readonly operation?: Operation;
	/** Divides once, at the write; default 1. */
	readonly divisor?: number;
};

/** What `defineConvolution` works out. All later geometry comes from here. */
export type Convolution = {
	readonly input: Matrix;
	readonly kernel: Matrix;
	/** Flipped for convolution, the kernel itself for cross-correlation. */
	readonly slidingKernel: Matrix;
	readonly padding: Sides;
	readonly paddingMode: PaddingMode;
	readonly stride: PerAxis;
	readonly dilation: PerAxis;
	readonly operation: Operation;
	readonly divisor: number;
	readonly outputRows: number;
	readonly outputCols: number;
	readonly outputCount: number;
	readonly tapsPerOutput: number;
};
