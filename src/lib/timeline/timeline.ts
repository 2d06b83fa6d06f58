import { sourceIndex } from '$lib/core';
import type { Convolution, MacStep, Step, WindowStep, WriteStep } from '$lib/core';
import { blockProgression, firstAfter, lastBefore, NONE, progression, single } from './boundaries';
import type { Boundaries } from './boundaries';
import { firstPaddedWindow, lastPaddedWindow } from './padded-windows';
import type { Marker, Trace } from './trace';

/** A step's place: an output cell and one of its taps, or its window step (the default), or its write. */
export type StepPlace = {
	readonly outputRow: number;
	readonly outputCol: number;
	readonly tap?: number | 'window' | 'write';
};

/**
 * The steps of `convolutionSteps(c)`, each by arithmetic on its index: nothing is stored and nothing is
 * replayed. A window takes `tapsPerOutput + 2` steps (window, multiplies, write), windows follow each other
 * in row-major order, so length = outputCount · (tapsPerOutput + 2). Indices are whole numbers up to 2^53;
 * the quotients below are exact in that range.
 */
export class Timeline implements Trace<Step> {
	readonly convolution: Convolution;
	readonly length: number;
	readonly #stepsPerWindow: number;
	readonly #boundaries: Readonly<Record<Marker, Boundaries>>;

	constructor(c: Convolution) {
		this.convolution = c;
		this.#stepsPerWindow = c.tapsPerOutput + 2;
		this.length = c.outputCount * this.#stepsPerWindow;
		this.#boundaries = this.#findBoundaries();
	}

	/**
	 * The step at `index`, 0 … length − 1. A multiply or a write costs one pass over its window's taps,
	 * in the generator's order, so that the numbers are the same to the last bit.
	 * Throws RangeError for anything else.
	 */
	at(index: number): Step {
		if (!(index >= 0 && index < this.length) || !Number.isInteger(index)) {
			throw new RangeError(`step ${index} is not one of 0 to ${this.length - 1}`);
		}
		const c = this.convolution;
		const ordinal = Math.floor(index / this.#stepsPerWindow);
		const tap = index - ordinal * this.#stepsPerWindow - 1;
		const outputRow = Math.floor(ordinal / c.outputCols);
		const outputCol = ordinal - outputRow * c.outputCols;
		if (tap < 0) return this.#windowStep(outputRow, outputCol);
		if (tap < c.tapsPerOutput) return this.#macStep(outputRow, outputCol, tap);
		return this.#writeStep(outputRow, outputCol);
	}

	/**
	 * The index of a step, or of an output cell's window step, tap or write: the inverse of `at`.
	 * Throws RangeError for an output cell or a tap that does not exist.
	 */
	indexOf(step: Step | StepPlace): number {
		const c = this.convolution;
		const { outputRow, outputCol } = step;
		if (!isIndex(outputRow, c.outputRows) || !isIndex(outputCol, c.outputCols)) {
			throw new RangeError(
				`output (${outputRow}, ${outputCol}) is not in ${c.outputRows}×${c.outputCols}`
			);
		}
		const start = (outputRow * c.outputCols + outputCol) * this.#stepsPerWindow;
		const place = placeInWindow(step);
		if (place === 'window') return start;
		if (place === 'write') return start + 1 + c.tapsPerOutput;
		if (!isIndex(place, c.tapsPerOutput)) {
			throw new RangeError(`tap ${place} is not one of 0 to ${c.tapsPerOutput - 1}`);
		}
		return start + 1 + place;
	}

	next(marker: Marker, index: number): number | null {
		return firstAfter(this.#boundaries[marker], index);
	}

	previous(marker: Marker, index: number): number | null {
		return lastBefore(this.#boundaries[marker], index);
	}

	count(marker: Marker): number {
		return this.#boundaries[marker].count;
	}

	#windowStep(outputRow: number, outputCol: number): WindowStep {
		const { stride, padding } = this.convolution;
		let move: WindowStep['move'] = null;
		if (outputCol > 0) move = { axis: 'cols', length: stride.cols };
		else if (outputRow > 0) move = { axis: 'rows', length: stride.rows };
		return {
			kind: 'window',
			outputRow,
			outputCol,
			originRow: outputRow * stride.rows - padding.top,
			originCol: outputCol * stride.cols - padding.left,
			move
		};
	}

	#macStep(outputRow: number, outputCol: number, tap: number): MacStep {
		const { input, slidingKernel, padding, paddingMode, stride, dilation, operation } =
			this.convolution;
		const originRow = outputRow * stride.rows - padding.top;
		const originCol = outputCol * stride.cols - padding.left;
		const tapRow = Math.floor(tap / slidingKernel.cols);
		const tapCol = tap - tapRow * slidingKernel.cols;
		const inputRow = originRow + tapRow * dilation.rows;
		const inputCol = originCol + tapCol * dilation.cols;
		const inPadding = !(
			inputRow >= 0 &&
			inputRow < input.rows &&
			inputCol >= 0 &&
			inputCol < input.cols
		);
		let value = 0;
		if (!inPadding) {
			value = input.data[inputRow * input.cols + inputCol];
		} else {
			const sourceRow = sourceIndex(inputRow, input.rows, paddingMode);
			const sourceCol = sourceIndex(inputCol, input.cols, paddingMode);
			if (sourceRow !== null && sourceCol !== null) {
				value = input.data[sourceRow * input.cols + sourceCol];
			}
		}
		const weight = slidingKernel.data[tap];
		// + 0 turns the −0 of 0 × −1 into 0, here and at the write.
		const product = value * weight + 0;
		const before = this.#sumOfTaps(originRow, originCol, tap);
		const flipped = operation === 'convolution';
		return {
			kind: 'mac',
			outputRow,
			outputCol,
			tap,
			tapRow,
			tapCol,
			kernelRow: flipped ? slidingKernel.rows - 1 - tapRow : tapRow,
			kernelCol: flipped ? slidingKernel.cols - 1 - tapCol : tapCol,
			inputRow,
			inputCol,
			inPadding,
			value,
			weight,
			product,
			before,
			after: before + product
		};
	}

	#writeStep(outputRow: number, outputCol: number): WriteStep {
		const { stride, padding, divisor, tapsPerOutput } = this.convolution;
		const accumulator = this.#sumOfTaps(
			outputRow * stride.rows - padding.top,
			outputCol * stride.cols - padding.left,
			tapsPerOutput
		);
		return { kind: 'write', outputRow, outputCol, accumulator, value: accumulator / divisor + 0 };
	}

	/** The accumulator after the window's first `taps` taps. */
	#sumOfTaps(originRow: number, originCol: number, taps: number): number {
		const { input, slidingKernel, dilation, paddingMode } = this.convolution;
		const { rows, cols, data } = input;
		const weights = slidingKernel.data;
		const width = slidingKernel.cols;
		const lastCol = originCol + (width - 1) * dilation.cols;
		const colsInside = originCol >= 0 && lastCol < cols;
		let sum = 0;
		let inputRow = originRow;
		for (let rowStart = 0; rowStart < taps; rowStart += width, inputRow += dilation.rows) {
			const rowInside = inputRow >= 0 && inputRow < rows;
			const sourceRow = rowInside ? inputRow : sourceIndex(inputRow, rows, paddingMode);
			// A row of zeros adds ±0, which changes no sum: the sum starts at 0 and so is never −0.
			if (sourceRow === null) continue;
			const rowEnd = Math.min(rowStart + width, taps);
			const base = sourceRow * cols;
			let inputCol = originCol;
			if (colsInside) {
				for (let tap = rowStart; tap < rowEnd; tap++, inputCol += dilation.cols) {
					sum += data[base + inputCol] * weights[tap];
				}
				continue;
			}
			for (let tap = rowStart; tap < rowEnd; tap++, inputCol += dilation.cols) {
				const colInside = inputCol >= 0 && inputCol < cols;
				const sourceCol = colInside ? inputCol : sourceIndex(inputCol, cols, paddingMode);
				if (sourceCol !== null) sum += data[base + sourceCol] * weights[tap];
			}
		}
		return sum;
	}

	#findBoundaries(): Record<Marker, Boundaries> {
		const c = this.convolution;
		const { outputRows, outputCols, outputCount, stride } = c;
		const perWindow = this.#stepsPerWindow;
		const perRow = perWindow * outputCols;
		const columnJumps = stride.cols >= 2;
		const rowJumps = stride.rows >= 2;
		const columnJump = columnJumps
			? blockProgression(outputRows, perRow, outputCols - 1, perWindow)
			: NONE;
		const rowJump = rowJumps ? progression(perRow, perRow, outputRows - 1) : NONE;
		const everyMove = progression(perWindow, perWindow, outputCount - 1);
		const firstPadded = firstPaddedWindow(c);
		const lastPadded = lastPaddedWindow(c);
		return {
			multiply: progression(0, 1, this.length),
			window: progression(perWindow - 1, perWindow, outputCount),
			row: progression(perRow - 1, perRow, outputRows),
			'row-start': progression(0, perRow, outputRows),
			'column-jump': columnJump,
			'row-jump': rowJump,
			'stride-jump': columnJumps && rowJumps ? everyMove : columnJumps ? columnJump : rowJump,
			'first-padded-window': single(firstPadded && this.indexOf(firstPadded)),
			'last-padded-window': single(lastPadded && this.indexOf(lastPadded))
		};
	}
}

function isIndex(value: number, length: number): boolean {
	return Number.isInteger(value) && value >= 0 && value < length;
}

function placeInWindow(step: Step | StepPlace): number | 'window' | 'write' {
	if (!('kind' in step)) return step.tap ?? 'window';
	return step.kind === 'mac' ? step.tap : step.kind;
}
