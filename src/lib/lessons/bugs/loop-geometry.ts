import type { PerAxis } from '$lib/core';
import type { LoopVariables } from './bug-step';
import type { LoopPlan } from './loop-plan';
import { roundHalfToEven, view, zeros, type NumberArray } from './numpy';

/** The sizes that a loop works with; the kernel's is that of the one that slides. */
export type LoopGeometry = {
	readonly plan: LoopPlan;
	readonly image: PerAxis;
	readonly kernel: PerAxis;
	readonly padding: number;
	readonly stride: number;
};

/** A place of the window in the padded image; (row, col) is the output that it is for. */
export type Visit = {
	readonly x: number;
	readonly y: number;
	readonly row: number;
	readonly col: number;
};

/** The size of the output as the loop works it out. */
function outputSizeOf({ plan, image, kernel, padding, stride }: LoopGeometry): PerAxis {
	const taken: Readonly<Record<LoopPlan['shape'], PerAxis>> = {
		both: image,
		'rows-twice': { rows: image.rows, cols: image.rows },
		'cols-twice': { rows: image.cols, cols: image.cols },
		swapped: { rows: image.cols, cols: image.rows }
	};
	const size = (axis: 'rows' | 'cols') => {
		const free = taken[plan.shape][axis] + 2 * padding - kernel[axis];
		switch (plan.size) {
			case 'floor':
				return Math.floor(free / stride) + 1;
			case 'truncate':
				return Math.trunc(free / stride + 1) + 0;
			case 'round':
				return roundHalfToEven(free / stride + 1);
			case 'at-least-one':
				return Math.max(1, Math.floor(free / stride) + 1);
		}
	};
	return { rows: size('rows'), cols: size('cols') };
}

/**
 * What the loop writes into.
 *
 * @throws PythonError where its size is negative
 */
export function allocateOutput(geometry: LoopGeometry, padded: NumberArray): NumberArray {
	const { rows, cols } = outputSizeOf(geometry);
	switch (geometry.plan.output) {
		case 'zeros':
			return zeros(rows, cols);
		case 'view':
		case 'viewed-again':
			return view(padded, geometry.padding, rows, cols);
		case 'swapped':
			return zeros(cols, rows);
		case 'like-padded':
			return zeros(padded.rows, padded.cols);
		case 'unsigned-byte':
			return zeros(rows, cols, 'uint8');
		case 'signed-byte':
			return zeros(rows, cols, 'int8');
		case 'unsigned-short':
			return zeros(rows, cols, 'uint16');
	}
}

/** Where the range along an axis ends; that number is not part of it. */
export function rangeEnd({ plan, image, kernel, padding }: LoopGeometry, axis: 'rows' | 'cols') {
	const padded = image[axis] + 2 * padding;
	switch (plan.range) {
		case 'padded':
			return padded - kernel[axis] + 1;
		case 'image':
			return image[axis] - kernel[axis] + 1;
		case 'padded-along-columns':
			return (axis === 'cols' ? padded : image[axis]) - kernel[axis] + 1;
		case 'padded-without-last':
			return padded - kernel[axis];
		case 'whole-padded':
			return padded;
	}
}

/** How many windows the right loop has along an axis. */
export function windowCount(
	{ image, kernel, padding, stride }: LoopGeometry,
	axis: 'rows' | 'cols'
): number {
	const free = image[axis] + 2 * padding - kernel[axis];
	return Math.max(0, Math.floor(free / stride) + 1);
}

/** The index that the loop writes to. */
export function indexOf(
	{ plan, padding }: LoopGeometry,
	{ x, y, row, col }: Visit
): { readonly row: number; readonly col: number } {
	switch (plan.index) {
		case 'divided':
		case 'fraction':
			return { row, col };
		case 'position':
			return { row: x, col: y };
		case 'swapped':
			return { row: col, col: row };
		case 'less-padding':
			return { row: x - padding, col: y - padding };
	}
}

/** The window, cut off where the padded image ends. */
export function sliceOf(
	{ image, kernel, padding }: LoopGeometry,
	{ x, y }: Visit
): NonNullable<LoopVariables['slice']> {
	return {
		fromRow: x,
		toRow: Math.min(x + kernel.rows, image.rows + 2 * padding),
		fromCol: y,
		toCol: Math.min(y + kernel.cols, image.cols + 2 * padding)
	};
}
