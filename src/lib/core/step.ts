/** The move that brought a window here: along a row by the column stride, or down to the next row's start by the row stride. */
export type Move = { readonly axis: 'cols' | 'rows'; readonly length: number };

export type WindowStep = {
	readonly kind: 'window';
	readonly outputRow: number;
	readonly outputCol: number;
	/** The window's top-left in input coordinates; negative inside the padding. */
	readonly originRow: number;
	readonly originCol: number;
	/** null at the first window. */
	readonly move: Move | null;
};

export type MacStep = {
	readonly kind: 'mac';
	readonly outputRow: number;
	readonly outputCol: number;
	/** tapRow * kernel.cols + tapCol, the place in the sliding kernel. */
	readonly tap: number;
	readonly tapRow: number;
	readonly tapCol: number;
	/** The same weight's place in the kernel as given. */
	readonly kernelRow: number;
	readonly kernelCol: number;
	/** Negative or past the edge when inPadding. */
	readonly inputRow: number;
	readonly inputCol: number;
	readonly inPadding: boolean;
	readonly value: number;
	readonly weight: number;
	readonly product: number;
	/** The accumulator before and after this multiply. */
	readonly before: number;
	readonly after: number;
};

export type WriteStep = {
	readonly kind: 'write';
	readonly outputRow: number;
	readonly outputCol: number;
	readonly accumulator: number;
	/** accumulator / divisor; never -0. */
	readonly value: number;
};

export type Step = WindowStep | MacStep | WriteStep;
