import type { Convolution, Matrix } from '$lib/core';
import { bandsOf } from './bands';
import { convolveHere } from './convolve-here';
import { convolveInWorkers, WorkersUnavailable } from './convolve-in-workers';
import { emptyOutput, type EnginePath } from './output';

export type ConvolveAsyncOptions = {
	/** Cancels: the promise rejects with the signal's reason and the work stops at once. */
	readonly signal?: AbortSignal;
	/** Told after each band of rows which part of the output is ready, 0 to 1; the last call says 1. */
	readonly onProgress?: (part: number) => void;
	/**
	 * 'exact' (the default) gives float64, to the last bit what `convolve2d` gives; 'live' adds up
	 * in float64 and keeps each output as float32, in half the memory, for drawing.
	 */
	readonly path?: EnginePath;
};

/**
 * Convolves a whole picture without holding up the page: in workers, band by band. Where workers
 * cannot be made (a page opened from disk, an opaque origin, a server) the same bands are computed
 * here, in slices with the event loop's other work between them.
 *
 * @returns c.outputRows × c.outputCols
 * @throws the signal's reason when cancelled; RangeError when the output does not fit in memory
 */
export async function convolveAsync(
	c: Convolution,
	options: ConvolveAsyncOptions = {}
): Promise<Matrix> {
	const { signal, onProgress = () => {}, path = 'exact' } = options;
	signal?.throwIfAborted();
	const job = { convolution: c, path, bands: bandsOf(c), output: emptyOutput(c, path) };
	try {
		await convolveInWorkers(job, { signal, onProgress });
	} catch (problem) {
		if (!(problem instanceof WorkersUnavailable)) throw problem;
		await convolveHere(job, { signal, onProgress });
	}
	return job.output;
}
