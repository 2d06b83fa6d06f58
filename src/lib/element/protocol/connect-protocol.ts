import { protocolMessages } from '$lib/messages';
import {
	playerEvents,
	type PlayerApi,
	type PlayerEventName,
	type ProtocolErrorCode
} from '$lib/schema';
import { systemClock, type Clock } from '$lib/timeline';
import { argumentsFit, isMethod, readCall, type PlainCall } from './read-call';
import { heightMessages, tellHeights } from './tell-heights';
import { tokenBucket } from './token-bucket';

/** Messages that are looked at: 60 a second, and 120 at once after a rest. */
export const flooding = { perSecond: 60, burst: 120 } as const;

/** What of a framing window is used. */
export type Peer = { postMessage(message: unknown, targetOrigin: string): void };

export type ProtocolOptions = {
	/** The window that may call and that is told: default the parent; none for a page that is not framed. */
	readonly peer?: Peer | null;
	/** The peer's origin where it is known before it calls: default what the browser says, if it does. */
	readonly peerOrigin?: string | null;
	/** Pages that may call and are told, as `https://school.example`; default all. */
	readonly allowedOrigins?: readonly string[] | null;
	/** Where messages arrive: default this window. */
	readonly inbox?: EventTarget;
	/** This page's address, which one of the height messages names. */
	readonly address?: string;
	readonly clock?: Clock;
};

/** What tells what the learner did: never for everybody who might be listening. */
const personal: readonly PlayerEventName[] = ['answer', 'complete', 'statechange'];

const isNamed = (origin: string | null = '') => /^https?:/.test(origin ?? '');

/**
 * Lets the page around drive a player by messages, and tells it what happens; docs/protocol.md says
 * how. Only the peer is answered, and nothing but calls. Never throws for what comes in.
 *
 * @returns what ends it
 */
export function connectProtocol(
	player: PlayerApi & EventTarget,
	{
		peer = parent === self ? null : parent,
		peerOrigin = location.ancestorOrigins?.[0],
		allowedOrigins,
		inbox = self,
		address = location.href,
		clock = systemClock
	}: ProtocolOptions = {}
): () => void {
	const takeToken = tokenBucket(flooding.perSecond, flooding.burst, clock);
	const allowed = allowedOrigins?.filter(
		(origin) => isNamed(origin) && (!isNamed(peerOrigin) || origin === peerOrigin)
	);
	/** Where the peer is, once it has called. */
	let home = '';
	let takesState = false;
	let isOver = false;

	const post = (message: object, to: string) => {
		if (!isOver) peer?.postMessage({ source: 'kernelwalk', v: 1, ...message }, to);
	};
	const addressees = (event: PlayerEventName) =>
		home ? [home] : (allowed ?? (personal.includes(event) ? [] : ['*']));
	const tell = (event: PlayerEventName, detail: unknown) => {
		for (const to of addressees(event)) post({ type: 'event', event, detail }, to);
	};
	const heights = tellHeights((height) => {
		tell('resize', { height });
		for (const to of addressees('resize')) {
			for (const message of heightMessages(height, address)) peer?.postMessage(message, to);
		}
	}, clock);

	async function answer({ id, method, args }: PlainCall): Promise<void> {
		const reply = (result: object) => post({ type: 'reply', id, ...result }, home);
		const refuse = (code: ProtocolErrorCode, message: string) =>
			reply({ ok: false, error: { code, message } });

		if (!isMethod(method)) return refuse('unknown-method', protocolMessages.unknownMethod);
		if (!argumentsFit(method, args)) {
			return refuse('bad-arguments', protocolMessages.badArguments(method));
		}
		const isState = method === 'setState';
		if (isState && takesState) return refuse('busy', protocolMessages.busy);
		takesState ||= isState;
		// `argumentsFit` has settled what types cannot follow.
		const [name, given] = args as [never, never];
		try {
			let value: unknown;
			if (method === 'get') value = player[name];
			else if (method === 'set') player[name] = given;
			else value = await (player[method] as (...all: readonly unknown[]) => unknown)(...args);
			reply({ ok: true, value: value ?? null });
		} catch (error) {
			refuse('failed', (error instanceof Error && error.message) || protocolMessages.failed);
		}
		if (isState) takesState = false;
	}

	const receive = ({ source, origin, data }: MessageEvent) => {
		if (source !== peer || (allowed && !allowed.includes(origin))) return;
		if (data?.source !== 'kernelwalk' || !takeToken()) return;
		const call = readCall(data);
		if (!call) return;
		const isFirst = !home;
		// An opaque origin has no name but "everybody".
		home = isNamed(origin) ? origin : '*';
		if (isFirst) heights.again();
		void answer(call);
	};

	const hear = ({ type, detail }: CustomEvent) =>
		type === 'resize' ? heights.want(detail.height) : tell(type as PlayerEventName, detail);

	const listen = (change: 'addEventListener' | 'removeEventListener') => {
		inbox[change]('message', receive as (event: Event) => void);
		for (const name of playerEvents) player[change](name, hear as (event: Event) => void);
	};

	if (peer) {
		listen('addEventListener');
		// Whoever listens already is told what it has missed.
		const { steps, currentStep } = player;
		if (steps) tell('ready', { steps, currentStep });
	}
	return () => {
		isOver = true;
		listen('removeEventListener');
		heights.stop();
	};
}
