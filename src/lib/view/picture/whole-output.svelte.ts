import type { Convolution, DisplayRange, Matrix } from '$lib/core';
import { convolveAsync } from '$lib/engine';
import { otherWork } from './open-off-thread';

/** How far the whole picture's output is. `part` is 0 to 1. */
export type OutputStatus =
	| { readonly kind: 'idle' }
	| { readonly kind: 'computing'; readonly part: number }
	| { readonly kind: 'cancelled'; readonly part: number }
	| { readonly kind: 'failed' }
	| {
			readonly kind: 'done';
			readonly convolution: Convolution;
			readonly output: Matrix;
			readonly range: DisplayRange;
			/** How far from zero all but the largest fiftieth of the numbers lie; at least 1. */
			readonly reach: number;
	  };

/** Up to so many outputs are kept as float64; more as float32, in half the memory. */
const mostExact = 4_000_000;

const numbersPerSlice = 2_000_000;

/** The smallest and largest number, with pauses, for an output may have 24 million. */
async function rangeOf({ data }: Matrix, signal: AbortSignal): Promise<DisplayRange> {
	let [min, max] = [Infinity, -Infinity];
	for (let start = 0; start < data.length; start += numbersPerSlice) {
		if (start > 0) await otherWork();
		signal.throwIfAborted();
		const end = Math.min(start + numbersPerSlice, data.length);
		for (let i = start; i < end; i++) {
			if (data[i] < min) min = data[i];
			if (data[i] > max) max = data[i];
		}
	}
	return { min, max };
}

const mostSampled = 20_000;

/**
 * How far from zero all but the largest fiftieth of the numbers lie, of up to twenty thousand
 * evenly picked ones: a few extremes, as along a border padded with zeros, would pale all the rest.
 */
function usualReach({ data }: Matrix): number {
	const stride = Math.ceil(data.length / mostSampled);
	const sizes = new Float64Array(Math.ceil(data.length / stride));
	for (let i = 0; i < sizes.length; i++) sizes[i] = Math.abs(data[i * stride]);
	sizes.sort();
	return Math.max(1, Math.ceil(sizes[Math.floor(0.98 * (sizes.length - 1))]));
}

/** The output of a whole picture: one computation at a time, the newest, off the main thread. */
export class WholeOutput {
	#status = $state.raw<OutputStatus>({ kind: 'idle' });
	#running: AbortController | null = null;
	#convolution: Convolution | null = null;

	get status(): OutputStatus {
		return this.#status;
	}

	/** Computes this convolution's output in place of whatever was being computed or shown. */
	async compute(convolution: Convolution): Promise<void> {
		this.#running?.abort();
		const running = new AbortController();
		const { signal } = running;
		this.#running = running;
		this.#convolution = convolution;
		this.#status = { kind: 'computing', part: 0 };
		try {
			const output = await convolveAsync(convolution, {
				signal,
				path: convolution.outputCount > mostExact ? 'live' : 'exact',
				onProgress: (part) => {
					if (!signal.aborted) this.#status = { kind: 'computing', part };
				}
			});
			const range = await rangeOf(output, signal);
			const reach = usualReach(output);
			await otherWork();
			signal.throwIfAborted();
			this.#status = { kind: 'done', convolution, output, range, reach };
		} catch {
			if (!signal.aborted) this.#status = { kind: 'failed' };
		}
	}

	/** Stops and stays without an output. */
	cancel(): void {
		if (this.#status.kind !== 'computing') return;
		const { part } = this.#status;
		this.#running?.abort();
		this.#status = { kind: 'cancelled', part };
	}

	/** Computes what was cancelled. */
	async again(): Promise<void> {
		if (this.#convolution) await this.compute(this.#convolution);
	}

	/** Stops and forgets everything. */
	clear(): void {
		this.#running?.abort();
		this.#running = null;
		this.#convolution = null;
		this.#status = { kind: 'idle' };
	}
}
