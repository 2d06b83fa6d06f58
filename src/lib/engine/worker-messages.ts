import type { Convolution } from '$lib/core';
import type { Band } from './bands';
import type { EnginePath, OutputData } from './output';

/** What the page sends to a worker. */
export type WorkerRequest =
	| { readonly kind: 'start'; readonly convolution: Convolution; readonly path: EnginePath }
	| { readonly kind: 'band'; readonly band: Band };

/** What a worker sends back: 'ready' once, then one 'band' for each band it was given. */
export type WorkerReply =
	| { readonly kind: 'ready' }
	| { readonly kind: 'band'; readonly band: Band; readonly data: OutputData };
