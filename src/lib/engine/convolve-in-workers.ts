import type { Job, JobControl } from './output';
import type { WorkerReply, WorkerRequest } from './worker-messages';
import type { Convolution, Matrix } from '$lib/core';

/** No worker could be made here; nothing of the job was done. */
export class WorkersUnavailable extends Error {}

/** More would cost a copy of the input each for little gain. */
const mostWorkers = 4;

function makeWorker(): Worker {
	if (typeof Worker === 'undefined') throw new WorkersUnavailable();
	try {
		return new Worker(new URL('./convolve-worker.ts', import.meta.url), { type: 'module' });
	} catch (cause) {
		throw new WorkersUnavailable('no worker', { cause });
	}
}

/** A matrix that shares its buffer with others would be cloned with all of that buffer. */
function compact(m: Matrix): Matrix {
	return m.data.byteLength === m.data.buffer.byteLength ? m : { ...m, data: m.data.slice() };
}

function sendable(c: Convolution): Convolution {
	return {
		...c,
		input: compact(c.input),
		kernel: compact(c.kernel),
		slidingKernel: compact(c.slidingKernel)
	};
}

/**
 * Computes a job's bands in up to four workers: each asks for the next band when it has handed
 * over its last one, so that a slow core holds up nobody. All workers end with the promise.
 *
 * @throws WorkersUnavailable before any band is done; the signal's reason; a worker's own error
 */
export function convolveInWorkers(job: Job, { signal, onProgress }: JobControl): Promise<void> {
	const { convolution, path, bands, output } = job;
	const count = Math.min(mostWorkers, bands.length, globalThis.navigator?.hardwareConcurrency || 1);
	const workers: Worker[] = [];
	const listening = new AbortController();
	const end = () => {
		listening.abort();
		for (const worker of workers) worker.terminate();
	};

	const work = new Promise<void>((resolve, reject) => {
		const cancel = () => reject(signal?.reason);
		signal?.addEventListener('abort', cancel, { signal: listening.signal });
		const start: WorkerRequest = { kind: 'start', convolution: sendable(convolution), path };
		let next = 0;
		let done = 0;
		let ready = false;

		const receive = (worker: Worker, reply: WorkerReply) => {
			if (reply.kind === 'band') {
				output.data.set(reply.data, reply.band.fromRow * output.cols);
				done += 1;
				onProgress(done / bands.length);
			}
			ready = true;
			if (done === bands.length) resolve();
			else if (next < bands.length) {
				worker.postMessage({ kind: 'band', band: bands[next] } satisfies WorkerRequest);
				next += 1;
			}
		};

		for (let index = 0; index < count; index++) {
			const worker = makeWorker();
			workers.push(worker);
			worker.onmessage = ({ data }: MessageEvent<WorkerReply>) => {
				try {
					receive(worker, data);
				} catch (problem) {
					reject(problem);
				}
			};
			worker.onerror = (event) => {
				event.preventDefault();
				// A worker whose script may not load says so here, before it is ready.
				reject(ready ? new Error(event.message) : new WorkersUnavailable(event.message));
			};
			worker.postMessage(start);
		}
	});
	return work.finally(end);
}
