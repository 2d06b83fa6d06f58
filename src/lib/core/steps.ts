import type { Convolution } from './options';
import { sourceIndex } from './source-index';
import type { MacStep, Step, WindowStep, WriteStep } from './step';

/**
 * The definition of 2D convolution, one step at a time: the window visits every output in row-major
 * order, multiplies and adds its taps in row-major order, and writes the sum.
 *
 * Takes outputCount · (tapsPerOutput + 2) steps and keeps none of them. Sums are float64, start at
 * 0 and add one product at a time; nothing in a step is ever −0, since adding 0 turns −0 into 0.
 */
export function* convolutionSteps(c: Convolution): Generator<Step, void, undefined> {
	for (let outputRow = 0; outputRow < c.outputRows; outputRow++) {
		for (let outputCol = 0; outputCol < c.outputCols; outputCol++) {
			const placed = placeWindow(c, outputRow, outputCol);
			yield placed;
			const accumulator = yield* multiplyAccumulate(c, placed);
			yield writeOutput(c, placed, accumulator);
		}
	}
}

/** Slides the window to an output: along the row by a stride, or down to the next row's start. */
function placeWindow(c: Convolution, outputRow: number, outputCol: number): WindowStep {
	let move: WindowStep['move'] = null;
	if (outputCol > 0) move = { axis: 'cols', length: c.stride.cols };
	else if (outputRow > 0) move = { axis: 'rows', length: c.stride.rows };
	const originRow = outputRow * c.stride.rows - c.padding.top;
	const originCol = outputCol * c.stride.cols - c.padding.left;
	return { kind: 'window', outputRow, outputCol, originRow, originCol, move };
}

/** Multiplies every weight with the number under it, and returns the sum of the products. */
function* multiplyAccumulate(
	c: Convolution,
	{ outputRow, outputCol, originRow, originCol }: WindowStep
): Generator<MacStep, number, undefined> {
	const { rows, cols, data: weights } = c.slidingKernel;
	const flipped = c.operation === 'convolution';
	let accumulator = 0;
	for (let tapRow = 0; tapRow < rows; tapRow++) {
		for (let tapCol = 0; tapCol < cols; tapCol++) {
			const tap = tapRow * cols + tapCol;
			const kernelRow = flipped ? rows - 1 - tapRow : tapRow;
			const kernelCol = flipped ? cols - 1 - tapCol : tapCol;
			const inputRow = originRow + tapRow * c.dilation.rows;
			const inputCol = originCol + tapCol * c.dilation.cols;
			const inPadding = !isInside(c, inputRow, inputCol);
			const value = paddedValue(c, inputRow, inputCol);
			const weight = weights[tap];
			const product = value * weight + 0;
			const before = accumulator;
			const after = before + product;
			// prettier-ignore
			yield {
				kind: 'mac', outputRow, outputCol,
				tap, tapRow, tapCol, kernelRow, kernelCol,
				inputRow, inputCol, inPadding,
				value, weight, product, before, after
			};
			accumulator = after;
		}
	}
	return accumulator;
}

/** Divides the finished sum, once. */
function writeOutput(
	c: Convolution,
	{ outputRow, outputCol }: WindowStep,
	accumulator: number
): WriteStep {
	const value = accumulator / c.divisor + 0;
	return { kind: 'write', outputRow, outputCol, accumulator, value };
}

function isInside({ input }: Convolution, row: number, col: number): boolean {
	return row >= 0 && row < input.rows && col >= 0 && col < input.cols;
}

/** The number at a cell of the padded grid, in input coordinates. */
function paddedValue({ input, paddingMode }: Convolution, row: number, col: number): number {
	const sourceRow = sourceIndex(row, input.rows, paddingMode);
	const sourceCol = sourceIndex(col, input.cols, paddingMode);
	if (sourceRow === null || sourceCol === null) return 0;
	return input.data[sourceRow * input.cols + sourceCol];
}
