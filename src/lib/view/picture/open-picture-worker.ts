import { PictureError } from '$lib/picture';
import type { OpenReply, OpenRequest } from './open-picture-messages';
import { openPicture } from './opened-picture';

/** A worker's whole life: it opens one picture and answers. */

const scope = self as unknown as {
	onmessage: ((event: MessageEvent<OpenRequest>) => void) | null;
	postMessage(reply: OpenReply, transfer?: Transferable[]): void;
};

const noPause = () => Promise.resolve();

scope.onmessage = async ({ data: { file, name } }) => {
	try {
		const named = Object.assign(new Blob([file], { type: file.type }), { name });
		const picture = await openPicture(named, noPause);
		const { gray, preview } = picture;
		scope.postMessage({ kind: 'opened', picture }, [
			gray.data.buffer as ArrayBuffer,
			preview.data.buffer as ArrayBuffer
		]);
	} catch (problem) {
		const refused = problem instanceof PictureError;
		scope.postMessage(refused ? { kind: 'refused', problem: problem.problem } : { kind: 'failed' });
	}
};
