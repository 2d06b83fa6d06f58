import type { PerAxis, Sides } from './options';

/** Which matrix is at fault: the input, the kernel, or one that is only being built. */
export type MatrixRole = 'input' | 'kernel' | 'matrix';

/** What each kind of bad input was given, and what would have worked. Plain data, no sentences. */
export type ConvolutionErrorDetails = {
	'empty-matrix': { readonly matrix: MatrixRole; readonly rows: number; readonly cols: number };
	/** `row` is the first (zero-based) whose length differs from that of row 0. */
	'ragged-rows': { readonly row: number; readonly cols: number; readonly expectedCols: number };
	'not-finite': {
		readonly matrix: MatrixRole;
		readonly row: number;
		readonly col: number;
		readonly value: number;
	};
	/** Sizes that aren't whole, or that disagree with the amount of data. */
	'bad-size': {
		readonly matrix: MatrixRole;
		readonly rows: number;
		readonly cols: number;
		readonly dataLength: number;
	};
	'bad-stride': { readonly axis: 'rows' | 'cols'; readonly value: number };
	'bad-dilation': { readonly axis: 'rows' | 'cols'; readonly value: number };
	'bad-padding': { readonly side: 'all' | keyof Sides; readonly value: number | string };
	'bad-padding-mode': { readonly value: string };
	'bad-operation': { readonly value: string };
	'bad-divisor': { readonly value: number };
	'reflect-too-small': { readonly axis: 'rows' | 'cols'; readonly length: number };
	'kernel-too-large': {
		readonly kernelRows: number;
		readonly kernelCols: number;
		/** The span of the kernel once its taps are spread by the dilation. */
		readonly effectiveRows: number;
		readonly effectiveCols: number;
		readonly inputRows: number;
		readonly inputCols: number;
		readonly padding: Sides;
		readonly dilation: PerAxis;
		/** Pixels to add on every side, beyond the padding given, so that the kernel fits. */
		readonly neededPadding: number;
		/** The largest kernel that fits as things are. */
		readonly largestRows: number;
		readonly largestCols: number;
	};
	/** The padded grid has more cells than can be handled. */
	'too-large': {
		readonly paddedRows: number;
		readonly paddedCols: number;
		readonly largestCount: number;
	};
	/** Some sum could leave the range of float64. */
	overflow: {
		readonly largestInput: number;
		readonly weightSum: number;
		readonly divisor: number;
	};
};

export type ConvolutionErrorCode = keyof ConvolutionErrorDetails;

/** A code with its own details: switching on `code` narrows `details`. */
export type ConvolutionFault = {
	[Code in ConvolutionErrorCode]: {
		readonly code: Code;
		readonly details: ConvolutionErrorDetails[Code];
	};
}[ConvolutionErrorCode];

class FaultError extends Error {
	override readonly name = 'ConvolutionError';
	readonly code: ConvolutionErrorCode;
	readonly details: ConvolutionErrorDetails[ConvolutionErrorCode];

	/** The message is for a developer's console; what a learner reads is made from code and details. */
	constructor({ code, details }: ConvolutionFault) {
		super(`${code} ${JSON.stringify(details)}`);
		this.code = code;
		this.details = details;
	}
}

/** Thrown for input that no convolution can be made of. */
export type ConvolutionError = Error & ConvolutionFault;

/** A class whose instances narrow like a discriminated union, which a class by itself cannot. */
export const ConvolutionError = FaultError as new (fault: ConvolutionFault) => ConvolutionError;
