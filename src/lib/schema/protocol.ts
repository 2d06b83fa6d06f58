import type { PlayerEventName, PlayerEvents, PlayerMethod } from './player-api';

/**
 * The messages between a page and the player in its iframe, version 1; docs/protocol.md tells them.
 * Nothing of this file is left at run time.
 */
type Envelope = { readonly source: 'kernelwalk'; readonly v: 1 };

/** What can be called: a player's methods, and reading and writing its properties. */
export type ProtocolMethod = PlayerMethod | 'get' | 'set';

/** The page asks. */
export type ProtocolCall = Envelope & {
	readonly type: 'call';
	/** Comes back in the reply: a whole number, or 1 to 64 characters. */
	readonly id: number | string;
	readonly method: ProtocolMethod;
	readonly args: readonly unknown[];
};

export type ProtocolErrorCode =
	| 'unknown-method'
	| 'bad-arguments'
	/** A state is still being taken. */
	| 'busy'
	/** The player threw. */
	| 'failed';

/** The player answers a call. `value` is null where the method gives nothing. */
export type ProtocolReply = Envelope & { readonly type: 'reply'; readonly id: number | string } & (
		| { readonly ok: true; readonly value: unknown }
		| {
				readonly ok: false;
				readonly error: { readonly code: ProtocolErrorCode; readonly message: string };
		  }
	);

/** The player tells. */
export type ProtocolEvent<Name extends PlayerEventName = PlayerEventName> = {
	readonly [Each in Name]: Envelope & {
		readonly type: 'event';
		readonly event: Each;
		readonly detail: PlayerEvents[Each];
	};
}[Name];
