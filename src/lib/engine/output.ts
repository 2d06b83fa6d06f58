import type { Convolution, Matrix } from '$lib/core';
import type { Band } from './bands';

/** How outputs are kept: 'exact' as float64, 'live' as float32. */
export type EnginePath = 'exact' | 'live';

export type OutputData = Float64Array<ArrayBuffer> | Float32Array<ArrayBuffer>;

/** One whole picture to convolve. */
export type Job = {
	readonly convolution: Convolution;
	readonly path: EnginePath;
	readonly bands: readonly Band[];
	/** Filled band by band. */
	readonly output: Matrix & { readonly data: OutputData };
};

/** What a job reports to and is cancelled by. */
export type JobControl = {
	readonly signal?: AbortSignal;
	readonly onProgress: (part: number) => void;
};

/** An output full of zeros, outputRows × outputCols. */
export function emptyOutput(c: Convolution, path: EnginePath): Job['output'] {
	const data = path === 'exact' ? new Float64Array(c.outputCount) : new Float32Array(c.outputCount);
	return { rows: c.outputRows, cols: c.outputCols, data };
}
