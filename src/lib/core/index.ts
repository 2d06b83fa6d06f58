export { cell, matrix, toRows, type Matrix } from './matrix';
export type {
	Convolution,
	ConvolutionOptions,
	Operation,
	Padding,
	PaddingMode,
	PerAxis,
	Sides
} from './options';
export type { MacStep, Move, Step, WindowStep, WriteStep } from './step';
export {
	ConvolutionError,
	type ConvolutionErrorCode,
	type ConvolutionErrorDetails,
	type ConvolutionFault,
	type MatrixRole
} from './errors';
export { effectiveKernelSize, outputSize, resolvePadding } from './geometry';
export { sourceIndex } from './source-index';
export { flipCols, flipKernel, flipRows } from './flip';
export { defineConvolution, operations, paddingModes } from './convolution';
export {
	anchorOf,
	isReached,
	outputsReached,
	receptiveField,
	touchesPadding,
	valueAt,
	type Place,
	type Places,
	type ReceptiveField
} from './receptive-field';
export { paddedCopies } from './padded-copies';
export { convolutionSteps } from './steps';
export { convolve2d, convolveRows } from './convolve2d';
export { kernelNames, namedKernel, type KernelName, type NamedKernel } from './kernels';
export { exampleInput, exampleNames, type ExampleName } from './examples';
export { toGrayscale, weightedChannels, type Pixels } from './grayscale';
export {
	displayByte,
	displays,
	divergingZero,
	signedPart,
	toDisplay,
	type Display
} from './display';
export { displayRange, type DisplayRange } from './display-range';
export { stepsSource } from './steps-source';
