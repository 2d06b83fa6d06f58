import { PictureError } from '$lib/picture';
import type { OpenReply, OpenRequest } from './open-picture-messages';
import { openPicture, type OpenedPicture } from './opened-picture';

/** Lets input, painting and timers have their turn. */
export function otherWork(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Opens a file in a worker; null where no worker can be made or it cannot do the work. */
function inWorker(
	file: Blob & { readonly name?: string },
	signal: AbortSignal | undefined
): Promise<OpenedPicture | null> {
	let worker: Worker;
	try {
		worker = new Worker(new URL('./open-picture-worker.ts', import.meta.url), { type: 'module' });
	} catch {
		return Promise.resolve(null);
	}
	const answer = new Promise<OpenedPicture | null>((resolve, reject) => {
		signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
		worker.onerror = (event) => {
			event.preventDefault();
			resolve(null);
		};
		worker.onmessage = ({ data: reply }: MessageEvent<OpenReply>) => {
			if (reply.kind === 'opened') resolve(reply.picture);
			else if (reply.kind === 'refused') reject(new PictureError(reply.problem));
			else resolve(null);
		};
		worker.postMessage({ file, name: file.name ?? '' } satisfies OpenRequest);
	});
	return answer.finally(() => worker.terminate());
}

/**
 * Opens a picture without holding up the page: in a worker, and where none can be made (a page
 * opened from disk, an opaque origin) here, in slices.
 *
 * @throws PictureError for a file that cannot become a picture; the signal's reason when cancelled
 */
export async function openOffThread(
	file: Blob & { readonly name?: string },
	signal?: AbortSignal
): Promise<OpenedPicture> {
	signal?.throwIfAborted();
	const opened = await inWorker(file, signal);
	if (opened) return opened;
	return openPicture(file, async () => {
		await otherWork();
		signal?.throwIfAborted();
	});
}
