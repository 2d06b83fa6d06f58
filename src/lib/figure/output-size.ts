import type { Convolution } from '$lib/core';

/** The output-size formula of one axis with its numbers, every part of it. */
export type SizeParts = {
	readonly length: number;
	readonly before: number;
	readonly after: number;
	readonly kernel: number;
	readonly dilation: number;
	/** dilation · (kernel − 1) + 1: how many cells the kernel spans. */
	readonly span: number;
	readonly stride: number;
	/** (length + before + after − span) / stride, before the floor. */
	readonly quotient: number;
	readonly floor: number;
	readonly size: number;
	/** Padded cells at the end that no window covers, because the floor drops part of a stride. */
	readonly leftover: number;
};

function partsOf(
	length: number,
	before: number,
	after: number,
	kernel: number,
	dilation: number,
	stride: number
): SizeParts {
	const span = dilation * (kernel - 1) + 1;
	const room = length + before + after - span;
	const floor = Math.floor(room / stride);
	return {
		length,
		before,
		after,
		kernel,
		dilation,
		span,
		stride,
		quotient: room / stride,
		floor,
		size: floor + 1,
		leftover: room - floor * stride
	};
}

/** The formula for both axes: ⌊(length + before + after − dilation·(kernel − 1) − 1) / stride⌋ + 1. */
export function outputSizeParts(c: Convolution): { rows: SizeParts; cols: SizeParts } {
	return {
		rows: partsOf(
			c.input.rows,
			c.padding.top,
			c.padding.bottom,
			c.kernel.rows,
			c.dilation.rows,
			c.stride.rows
		),
		cols: partsOf(
			c.input.cols,
			c.padding.left,
			c.padding.right,
			c.kernel.cols,
			c.dilation.cols,
			c.stride.cols
		)
	};
}
