import { convolveBand } from './convolve-band';
import type { Job, JobControl } from './output';

/** Lets input, painting and timers have their turn. */
function otherWork(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Computes a job's bands on this thread, giving way after each. */
export async function convolveHere(
	{ convolution, path, bands, output }: Job,
	{ signal, onProgress }: JobControl
): Promise<void> {
	for (const [index, band] of bands.entries()) {
		await otherWork();
		signal?.throwIfAborted();
		output.data.set(convolveBand(convolution, band, path), band.fromRow * output.cols);
		onProgress((index + 1) / bands.length);
		signal?.throwIfAborted();
	}
}
