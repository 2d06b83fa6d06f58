import type { ExampleName, KernelName, Operation, Padding, PaddingMode, PerAxis } from '$lib/core';
import { defaultState, type Granularity, type State } from '$lib/schema';

/** What a figure in a page of one's own shows. What is left out is as on the start page. */
export type KernelWalkSettings = {
	/** Rows of numbers, or the name of an example. */
	readonly input?: readonly (readonly number[])[] | ExampleName;
	/** Rows of weights as given, or the name of a kernel. */
	readonly kernel?: readonly (readonly number[])[] | KernelName;
	/** What the sum is divided by at the write, for weights of one's own. Default 1. */
	readonly divisor?: number;
	/** Default 1. */
	readonly padding?: Padding;
	/** Default 'zeros'. */
	readonly paddingMode?: PaddingMode;
	/** Default 2. */
	readonly stride?: number | PerAxis;
	/** Default 1. */
	readonly dilation?: number | PerAxis;
	/** Default 'convolution': the kernel is flipped. */
	readonly operation?: Operation;
	/** How far one press goes. Default 'multiply'. */
	readonly granularity?: Granularity;
	/** 1 is 1.5 units of the granularity a second. Default 1. */
	readonly speed?: number;
};

/** A step that is shown: zero-based, of so many, and the sentence under the figure. */
export type StepChange = {
	readonly step: number;
	readonly steps: number;
	readonly sentence: string;
};

function perAxis(given: number | PerAxis | undefined, otherwise: PerAxis): PerAxis {
	if (given === undefined) return otherwise;
	return typeof given === 'number' ? { rows: given, cols: given } : given;
}

function inputOf(input: KernelWalkSettings['input']): State['input'] {
	if (input === undefined) return defaultState.input;
	return typeof input === 'string'
		? { source: 'example', name: input }
		: { source: 'numbers', values: input };
}

function kernelOf(kernel: KernelWalkSettings['kernel'], divisor = 1): State['kernel'] {
	if (kernel === undefined) return defaultState.kernel;
	return typeof kernel === 'string'
		? { source: 'named', name: kernel }
		: { source: 'own', values: kernel, divisor };
}

/** The state that settings make, at its first step. */
export function stateOf(settings: KernelWalkSettings): State {
	return {
		...defaultState,
		input: inputOf(settings.input),
		kernel: kernelOf(settings.kernel, settings.divisor),
		padding: settings.padding ?? defaultState.padding,
		paddingMode: settings.paddingMode ?? defaultState.paddingMode,
		stride: perAxis(settings.stride, defaultState.stride),
		dilation: perAxis(settings.dilation, defaultState.dilation),
		operation: settings.operation ?? defaultState.operation,
		granularity: settings.granularity ?? defaultState.granularity,
		speed: settings.speed ?? defaultState.speed
	};
}
