import type { ProtocolErrorCode } from '$lib/schema';

/** Why a call was not done: what the player said, or that it said nothing in time, or `close()`. */
export type KernelwalkErrorCode = ProtocolErrorCode | 'timeout' | 'closed';

/** What the promises of a client are rejected with. */
export class KernelwalkError extends Error {
	override readonly name = 'KernelwalkError';
	readonly code: KernelwalkErrorCode;

	constructor(code: KernelwalkErrorCode, message: string) {
		super(message);
		this.code = code;
	}
}
