import { ConvolutionError } from './errors';
import type { Padding, PerAxis, Sides } from './options';

/** The cells that a kernel of this length spans along one axis once dilation spreads its taps. */
export function effectiveKernelSize(kernel: number, dilation: number): number {
	return dilation * (kernel - 1) + 1;
}

/**
 * The number of outputs along one axis:
 * floor((length + before + after − dilation · (kernel − 1) − 1) / stride) + 1,
 * as in the documentation of PyTorch's Conv2d. Zero or less means that the kernel does not fit.
 *
 * @param length Pixels of the input.
 * @param kernel Taps of the kernel.
 */
export function outputSize(
	length: number,
	kernel: number,
	{
		before,
		after,
		stride,
		dilation
	}: {
		readonly before: number;
		readonly after: number;
		readonly stride: number;
		readonly dilation: number;
	}
): number {
	return Math.floor((length + before + after - dilation * (kernel - 1) - 1) / stride) + 1;
}

/** Padding in all along one axis so that a stride s makes ceil(length / s) outputs, as TensorFlow. */
function samePadding(length: number, kernel: number, stride: number, dilation: number): number {
	const outputs = Math.ceil(length / stride);
	const reach = (outputs - 1) * stride + effectiveKernelSize(kernel, dilation);
	return Math.max(reach - length, 0);
}

/**
 * The cells of padding on each side. 'same' gives an odd pixel to the bottom and the right.
 *
 * @throws ConvolutionError 'bad-padding' for a number that isn't whole or is below 0.
 */
export function resolvePadding(
	padding: Padding,
	geometry: {
		readonly input: PerAxis;
		readonly kernel: PerAxis;
		readonly stride: PerAxis;
		readonly dilation: PerAxis;
	}
): Sides {
	const { input, kernel, stride, dilation } = geometry;
	switch (padding) {
		case 'valid':
			return { top: 0, right: 0, bottom: 0, left: 0 };
		case 'full': {
			const rows = dilation.rows * (kernel.rows - 1);
			const cols = dilation.cols * (kernel.cols - 1);
			return { top: rows, right: cols, bottom: rows, left: cols };
		}
		case 'same': {
			const rows = samePadding(input.rows, kernel.rows, stride.rows, dilation.rows);
			const cols = samePadding(input.cols, kernel.cols, stride.cols, dilation.cols);
			const top = Math.floor(rows / 2);
			const left = Math.floor(cols / 2);
			return { top, right: cols - left, bottom: rows - top, left };
		}
	}
	if (typeof padding === 'object') {
		const { top, right, bottom, left } = padding;
		for (const [side, value] of Object.entries({ top, right, bottom, left })) {
			requirePadding(side as keyof Sides, value);
		}
		return { top, right, bottom, left };
	}
	requirePadding('all', padding);
	return { top: padding, right: padding, bottom: padding, left: padding };
}

function requirePadding(side: 'all' | keyof Sides, value: number): void {
	if (Number.isSafeInteger(value) && value >= 0) return;
	throw new ConvolutionError({ code: 'bad-padding', details: { side, value } });
}
