import { convolveBand } from './convolve-band';
import type { WorkerReply, WorkerRequest } from './worker-messages';

/** A worker's whole life: it takes one convolution, then bands, one at a time, until it is ended. */

const scope = self as unknown as {
	onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null;
	postMessage(reply: WorkerReply, transfer?: Transferable[]): void;
};

let job: Extract<WorkerRequest, { kind: 'start' }> | null = null;

scope.onmessage = ({ data: request }) => {
	if (request.kind === 'start') {
		job = request;
		scope.postMessage({ kind: 'ready' });
	} else if (job) {
		const data = convolveBand(job.convolution, request.band, job.path);
		scope.postMessage({ kind: 'band', band: request.band, data }, [data.buffer]);
	}
};
