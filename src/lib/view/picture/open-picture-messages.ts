import type { PictureProblem } from '$lib/picture';
import type { OpenedPicture } from './opened-picture';

/** A file to open; a worker is sent exactly one. */
export type OpenRequest = { readonly file: Blob; readonly name: string };

/** What the worker answers, once; 'failed' is a fault of ours or of the worker, not of the file. */
export type OpenReply =
	| { readonly kind: 'opened'; readonly picture: OpenedPicture }
	| { readonly kind: 'refused'; readonly problem: PictureProblem }
	| { readonly kind: 'failed' };
