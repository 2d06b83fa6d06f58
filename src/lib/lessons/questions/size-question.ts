import { effectiveKernelSize, outputSize, type Convolution } from '$lib/core';
import type { Draft, Ground } from './ground';
import type { Answer, MistakeName } from './question';
import type { Mistaken } from './recognizable';

/** What decides the output's size along one axis. */
type Axis = {
	readonly length: number;
	readonly kernel: number;
	readonly before: number;
	readonly after: number;
	readonly stride: number;
	readonly dilation: number;
};

function axesOf({ input, kernel, padding, stride, dilation }: Convolution): {
	readonly rows: Axis;
	readonly cols: Axis;
} {
	return {
		rows: {
			length: input.rows,
			kernel: kernel.rows,
			before: padding.top,
			after: padding.bottom,
			stride: stride.rows,
			dilation: dilation.rows
		},
		cols: {
			length: input.cols,
			kernel: kernel.cols,
			before: padding.left,
			after: padding.right,
			stride: stride.cols,
			dilation: dilation.cols
		}
	};
}

function sizeOf(axis: Axis): number {
	return outputSize(axis.length, axis.kernel, axis);
}

/** Wrong ways to work the size out, each done along both axes. */
const wrongSizes: readonly (readonly [MistakeName, (axis: Axis) => number])[] = [
	['forgot-stride', (axis) => sizeOf({ ...axis, stride: 1 })],
	['forgot-padding', (axis) => sizeOf({ ...axis, before: 0, after: 0 })],
	['padding-on-one-side', (axis) => sizeOf({ ...axis, after: 0 })],
	['padding-on-one-side', (axis) => sizeOf({ ...axis, before: 0 })],
	['forgot-dilation', (axis) => sizeOf({ ...axis, dilation: 1 })],
	[
		'ceil-instead-of-floor',
		(axis) => {
			const span = effectiveKernelSize(axis.kernel, axis.dilation);
			return Math.ceil((axis.length + axis.before + axis.after - span) / axis.stride) + 1;
		}
	],
	['forgot-the-first-window', (axis) => sizeOf(axis) - 1],
	['same-size-as-input', (axis) => axis.length]
];

function size(rows: number, cols: number): Answer {
	return { kind: 'size', rows, cols };
}

/** How large is the output? Asked at the first step that can be reached, before any size shows. */
export function sizeDraft({ convolution, timeline }: Ground, named: number | null): Draft {
	const { outputRows, outputCols } = convolution;
	const { rows, cols } = axesOf(convolution);
	const made: Mistaken[] = wrongSizes.map(([mistake, wrong]) => ({
		mistake,
		answer: size(wrong(rows), wrong(cols))
	}));
	const last = { outputRow: outputRows - 1, outputCol: outputCols - 1 };
	const second = convolution.outputCount > 1 ? timeline.indexOf(secondOutput(convolution)) : null;
	return {
		at: named ?? 0,
		hides: ['output', 'size', 'sentence'],
		answer: size(outputRows, outputCols),
		made: [...made, { mistake: 'swapped-rows-and-columns', answer: size(outputCols, outputRows) }],
		// The last window: where it ends, and what is left that no window reaches.
		why: { start: timeline.indexOf(last), end: timeline.length - 1 },
		hint: second,
		about: { kind: 'output-size' }
	};
}

function secondOutput({ outputCols }: Convolution): { outputRow: number; outputCol: number } {
	return outputCols > 1 ? { outputRow: 0, outputCol: 1 } : { outputRow: 1, outputCol: 0 };
}
