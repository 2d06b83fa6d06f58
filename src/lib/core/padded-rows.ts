import type { Convolution } from './options';
import { sourceIndex } from './source-index';

/**
 * The padded input, a row at a time, as float64. It keeps as many rows as the kernel has, so that a
 * window moving down fills each row once, and a picture is never copied whole.
 */
export class PaddedRows {
	readonly #c: Convolution;
	readonly #kept: Float64Array[];
	/** Which row of the padded grid each kept array holds now. */
	readonly #held: Int32Array;

	constructor(c: Convolution) {
		this.#c = c;
		const cols = c.padding.left + c.input.cols + c.padding.right;
		this.#kept = Array.from({ length: c.kernel.rows }, () => new Float64Array(cols));
		this.#held = new Int32Array(c.kernel.rows).fill(-1);
	}

	/** Row `index` of the padded grid, counted from its top. Valid until the window has moved on. */
	row(index: number): Float64Array {
		// A window's rows are `dilation` apart, so these places differ within any one window.
		const place = Math.floor(index / this.#c.dilation.rows) % this.#kept.length;
		if (this.#held[place] !== index) {
			this.#fill(this.#kept[place], index);
			this.#held[place] = index;
		}
		return this.#kept[place];
	}

	#fill(target: Float64Array, index: number): void {
		const { input, padding, paddingMode } = this.#c;
		const sourceRow = sourceIndex(index - padding.top, input.rows, paddingMode);
		if (sourceRow === null) {
			target.fill(0);
			return;
		}
		const start = sourceRow * input.cols;
		const copyFrom = (col: number) => {
			const sourceCol = sourceIndex(col - padding.left, input.cols, paddingMode);
			target[col] = sourceCol === null ? 0 : input.data[start + sourceCol];
		};
		for (let col = 0; col < padding.left; col++) copyFrom(col);
		target.set(input.data.subarray(start, start + input.cols), padding.left);
		for (let col = padding.left + input.cols; col < target.length; col++) copyFrom(col);
	}
}
