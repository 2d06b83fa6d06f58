import { ConvolutionError, type MatrixRole } from './errors';
import { flipKernel } from './flip';
import { effectiveKernelSize, outputSize, resolvePadding } from './geometry';
import type { Matrix } from './matrix';
import type { Convolution, ConvolutionOptions, Operation, PaddingMode, PerAxis } from './options';

/** Every padding mode, in the order a list shows them. */
export const paddingModes: readonly PaddingMode[] = [
	'zeros',
	'replicate',
	'reflect',
	'symmetric',
	'circular'
];

/** Both operations, in the order a list shows them. */
export const operations: readonly Operation[] = ['convolution', 'cross-correlation'];

/** Cells of the largest padded grid: 16384 × 16384. Beyond it a browser runs out of memory. */
const largestPaddedCount = 2 ** 28;

/**
 * Checks an input, a kernel and options, and works out all that follows from them.
 *
 * The matrices are kept, not copied, unless one holds a −0: that one is copied with 0 in its place,
 * so that no step ever shows −0. Don't change their data afterwards.
 *
 * @throws ConvolutionError for every kind of input that has no answer; see ConvolutionErrorDetails.
 */
export function defineConvolution(
	input: Matrix,
	kernel: Matrix,
	options: ConvolutionOptions = {}
): Convolution {
	const { paddingMode = 'zeros', operation = 'convolution', divisor = 1 } = options;
	requireSize(input, 'input');
	requireSize(kernel, 'kernel');
	const stride = wholePerAxis(options.stride ?? 1, 'bad-stride');
	const dilation = wholePerAxis(options.dilation ?? 1, 'bad-dilation');
	if (!paddingModes.includes(paddingMode)) {
		throw new ConvolutionError({ code: 'bad-padding-mode', details: { value: paddingMode } });
	}
	if (!operations.includes(operation)) {
		throw new ConvolutionError({ code: 'bad-operation', details: { value: operation } });
	}
	if (!Number.isFinite(divisor) || divisor === 0) {
		throw new ConvolutionError({ code: 'bad-divisor', details: { value: divisor } });
	}

	const padding = resolvePadding(options.padding ?? 0, { input, kernel, stride, dilation });
	if (paddingMode === 'reflect') {
		requireTwoPixels('rows', input.rows, padding.top + padding.bottom);
		requireTwoPixels('cols', input.cols, padding.left + padding.right);
	}
	const outputRows = outputSize(input.rows, kernel.rows, {
		before: padding.top,
		after: padding.bottom,
		stride: stride.rows,
		dilation: dilation.rows
	});
	const outputCols = outputSize(input.cols, kernel.cols, {
		before: padding.left,
		after: padding.right,
		stride: stride.cols,
		dilation: dilation.cols
	});
	const geometry = { padding, stride, dilation };
	if (outputRows < 1 || outputCols < 1) throw kernelTooLarge(input, kernel, geometry);
	requireManageable(input, geometry);

	const cleanInput = finite(input, 'input');
	const cleanKernel = finite(kernel, 'kernel');
	requireRange(cleanInput, cleanKernel, divisor);
	return {
		input: cleanInput,
		kernel: cleanKernel,
		slidingKernel: operation === 'convolution' ? flipKernel(cleanKernel) : cleanKernel,
		padding,
		paddingMode,
		stride,
		dilation,
		operation,
		divisor,
		outputRows,
		outputCols,
		outputCount: outputRows * outputCols,
		tapsPerOutput: kernel.rows * kernel.cols
	};
}

type Geometry = Pick<Convolution, 'padding' | 'stride' | 'dilation'>;

function requireSize({ rows, cols, data }: Matrix, matrix: MatrixRole): void {
	if (rows === 0 || cols === 0) {
		throw new ConvolutionError({ code: 'empty-matrix', details: { matrix, rows, cols } });
	}
	const whole = Number.isSafeInteger(rows) && Number.isSafeInteger(cols) && rows > 0 && cols > 0;
	if (!whole || data.length !== rows * cols) {
		const details = { matrix, rows, cols, dataLength: data.length };
		throw new ConvolutionError({ code: 'bad-size', details });
	}
}

function wholePerAxis(value: number | PerAxis, code: 'bad-stride' | 'bad-dilation'): PerAxis {
	const { rows, cols } = typeof value === 'number' ? { rows: value, cols: value } : value;
	for (const axis of ['rows', 'cols'] as const) {
		const along = axis === 'rows' ? rows : cols;
		if (!Number.isSafeInteger(along) || along < 1) {
			throw new ConvolutionError({ code, details: { axis, value: along } });
		}
	}
	return { rows, cols };
}

function requireTwoPixels(axis: 'rows' | 'cols', length: number, padding: number): void {
	if (padding === 0 || length > 1) return;
	throw new ConvolutionError({ code: 'reflect-too-small', details: { axis, length } });
}

function kernelTooLarge(input: Matrix, kernel: Matrix, geometry: Geometry): ConvolutionError {
	const { padding, dilation } = geometry;
	const effectiveRows = effectiveKernelSize(kernel.rows, dilation.rows);
	const effectiveCols = effectiveKernelSize(kernel.cols, dilation.cols);
	const paddedRows = input.rows + padding.top + padding.bottom;
	const paddedCols = input.cols + padding.left + padding.right;
	const missing = Math.max(effectiveRows - paddedRows, effectiveCols - paddedCols);
	return new ConvolutionError({
		code: 'kernel-too-large',
		details: {
			kernelRows: kernel.rows,
			kernelCols: kernel.cols,
			effectiveRows,
			effectiveCols,
			inputRows: input.rows,
			inputCols: input.cols,
			padding,
			dilation,
			neededPadding: Math.ceil(missing / 2),
			largestRows: Math.floor((paddedRows - 1) / dilation.rows) + 1,
			largestCols: Math.floor((paddedCols - 1) / dilation.cols) + 1
		}
	});
}

function requireManageable(input: Matrix, { padding }: Geometry): void {
	const paddedRows = input.rows + padding.top + padding.bottom;
	const paddedCols = input.cols + padding.left + padding.right;
	if (paddedRows * paddedCols <= largestPaddedCount) return;
	throw new ConvolutionError({
		code: 'too-large',
		details: { paddedRows, paddedCols, largestCount: largestPaddedCount }
	});
}

/** The matrix itself, or a copy where a −0 had to become 0. Bytes are always finite and never −0. */
function finite(m: Matrix, role: MatrixRole): Matrix {
	const { rows, cols, data } = m;
	if (!(data instanceof Float64Array || data instanceof Float32Array)) return m;
	let negativeZero = false;
	for (let i = 0; i < data.length; i++) {
		const value = data[i];
		if (value - value !== 0) {
			const details = { matrix: role, row: Math.floor(i / cols), col: i % cols, value };
			throw new ConvolutionError({ code: 'not-finite', details });
		}
		if (value === 0 && 1 / value < 0) negativeZero = true;
	}
	return negativeZero ? { rows, cols, data: data.map((value) => value + 0) } : m;
}

/** Refuses numbers so large that a sum on the way could overflow into Infinity or NaN. */
function requireRange(input: Matrix, kernel: Matrix, divisor: number): void {
	const largestInput = largestMagnitude(input);
	let weightSum = 0;
	for (const weight of kernel.data) weightSum += Math.abs(weight);
	// Half the range leaves room for the rounding of the partial sums.
	const bound = largestInput * weightSum * 2;
	if (Number.isFinite(bound) && Number.isFinite(bound / divisor)) return;
	throw new ConvolutionError({ code: 'overflow', details: { largestInput, weightSum, divisor } });
}

function largestMagnitude({ data }: Matrix): number {
	if (data instanceof Uint8Array || data instanceof Uint8ClampedArray) return 255;
	let largest = 0;
	for (let i = 0; i < data.length; i++) {
		const magnitude = Math.abs(data[i]);
		if (magnitude > largest) largest = magnitude;
	}
	return largest;
}
