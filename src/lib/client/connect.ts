import type {
	PlayerApi,
	PlayerEventName,
	PlayerEvents,
	PlayerMethod,
	PlayerProperty,
	ProtocolCall,
	ProtocolEvent,
	ProtocolMethod,
	ProtocolReply,
	SettableProperty
} from '$lib/schema';
import { KernelwalkError, type KernelwalkErrorCode } from './kernelwalk-error';

export type ConnectOptions = {
	/**
	 * The player's origin, or an address of its site; the text `null` for an iframe with
	 * `sandbox="allow-scripts"`. Messages from elsewhere are passed over. Default: any.
	 */
	readonly origin?: string;
	/** Milliseconds that a call waits for its reply, the player's loading included: default 10,000. */
	readonly timeout?: number;
};

/** A player in an iframe. All promises are rejected with a `KernelwalkError`. */
export type KernelwalkClient = {
	readonly [Method in PlayerMethod]: (
		...args: Parameters<PlayerApi[Method]>
	) => Promise<Awaited<ReturnType<PlayerApi[Method]>>>;
} & {
	/** Fulfilled once there are steps. Waits as long as it takes: a lazy iframe loads when it is near. */
	readonly ready: Promise<void>;
	get<Name extends PlayerProperty>(property: Name): Promise<PlayerApi[Name]>;
	set<Name extends SettableProperty>(property: Name, value: PlayerApi[Name]): Promise<void>;
	/** Calls back at each event of that name. Returns what ends it. */
	on<Name extends PlayerEventName>(
		event: Name,
		listener: (detail: PlayerEvents[Name]) => void
	): () => void;
	/** Keeps the iframe as high as the player wants to be. Returns what ends it. */
	autoHeight(): () => void;
	/** Ends everything; what is still waiting is rejected. */
	close(): void;
};

type Waiting = {
	readonly message: ProtocolCall;
	readonly settle: (reply: ProtocolReply) => void;
	readonly fail: (code: KernelwalkErrorCode, message: string) => void;
	isSent: boolean;
};

const methods: readonly PlayerMethod[] = [
	'play',
	'pause',
	'seek',
	'stepForward',
	'stepBack',
	'getState',
	'setState'
];

// What comes may be anything: an object that cannot become a text throws when it is to.
const asText = (value: unknown) => (typeof value === 'string' ? value : '');
const isSize = (value: unknown) => typeof value === 'number' && value > 0;

const closed = () => new KernelwalkError('closed', 'The client was closed.');

/**
 * Connects to the player in an iframe, loaded or not; calls wait until it is ready. Goes on after the
 * iframe was loaded anew.
 *
 * @throws TypeError when `origin` is no address
 */
export function connect(
	iframe: HTMLIFrameElement,
	{ origin, timeout = 10_000 }: ConnectOptions = {}
): KernelwalkClient {
	const home = origin && origin !== 'null' ? new URL(origin).origin : origin;
	const page = iframe.ownerDocument.defaultView!;
	const events = new EventTarget();
	const waiting = new Map<ProtocolCall['id'], Waiting>();
	// Two clients of one player hear each other's replies.
	const name = Math.random().toString(36).slice(2);
	let count = 0;
	/** Whether anybody is in the iframe, and whether it has steps. */
	let isThere = false;
	let isReady = false;
	let isClosed = false;
	let height = 0;
	let becomeReady!: () => void;
	let failReady!: (reason: KernelwalkError) => void;
	const ready = new Promise<void>((resolve, reject) => {
		becomeReady = resolve;
		failReady = reject;
	});
	// Who never asks for it is not told that it failed.
	ready.catch(() => {});

	const makeCall = (method: ProtocolMethod, args: readonly unknown[]): ProtocolCall => ({
		source: 'kernelwalk',
		v: 1,
		type: 'call',
		id: `${name}-${count++}`,
		method,
		args
	});
	const send = (message: ProtocolCall, to: string) =>
		iframe.contentWindow?.postMessage(message, to);
	/** Asks whether anybody is there. For everybody: another origin than hoped for would be an error. */
	const greet = () => {
		isThere = isReady = false;
		send(greeting, '*');
	};
	const greeting = makeCall('get', ['steps']);

	/** A player without steps does nothing but take a state; the other calls wait until it has some. */
	function sendWaiting(): void {
		for (const each of waiting.values()) {
			if (each.isSent || !(each.message.method === 'setState' ? isThere : isReady)) continue;
			each.isSent = true;
			try {
				send(each.message, home && home !== 'null' ? home : '*');
			} catch (error) {
				// A function, say, goes into no message.
				each.fail('bad-arguments', (error as Error).message);
			}
		}
	}

	function call(method: ProtocolMethod, args: readonly unknown[]): Promise<unknown> {
		return new Promise((resolve, reject) => {
			if (isClosed) throw closed();
			const message = makeCall(method, args);
			const timer = page.setTimeout(
				() => fail('timeout', `No reply to ${method} within ${timeout} ms.`),
				timeout
			);
			const end = () => {
				page.clearTimeout(timer);
				waiting.delete(message.id);
			};
			const fail: Waiting['fail'] = (code, text) => {
				end();
				reject(new KernelwalkError(code, text));
			};
			const settle: Waiting['settle'] = (reply) => {
				if (!reply.ok) return fail(reply.error?.code, asText(reply.error?.message));
				end();
				resolve(reply.value ?? undefined);
			};
			waiting.set(message.id, { message, settle, fail, isSent: false });
			sendWaiting();
		});
	}

	function receive({ source, origin: from, data }: MessageEvent): void {
		if (!source || source !== iframe.contentWindow || (home && from !== home)) return;
		if (data?.source !== 'kernelwalk' || data.v !== 1) return;
		const message = data as ProtocolReply | ProtocolEvent;
		if (message.type === 'reply') {
			if (message.id === greeting.id && message.ok && isSize(message.value)) isReady = true;
			waiting.get(message.id)?.settle(message);
		} else if (message.type === 'event' && asText(message.event)) {
			if (message.event === 'ready') isReady = true;
			if (message.event === 'resize') height = message.detail?.height;
			events.dispatchEvent(new CustomEvent(message.event, { detail: message.detail }));
		} else return;
		isThere = true;
		if (isReady) becomeReady();
		sendWaiting();
	}

	const on: KernelwalkClient['on'] = (event, listener) => {
		const hear = (told: Event) => listener((told as CustomEvent).detail);
		events.addEventListener(event, hear);
		return () => events.removeEventListener(event, hear);
	};

	page.addEventListener('message', receive);
	iframe.addEventListener('load', greet);
	greet();

	const calls = methods.map((method) => [method, (...args: unknown[]) => call(method, args)]);
	return {
		...(Object.fromEntries(calls) as Pick<KernelwalkClient, PlayerMethod>),
		ready,
		get: (property) => call('get', [property]) as Promise<never>,
		set: (property, value) => call('set', [property, value]) as Promise<never>,
		on,
		autoHeight() {
			const fit = () => {
				if (isSize(height)) iframe.style.height = `${height}px`;
			};
			fit();
			return on('resize', fit);
		},
		close() {
			isClosed = true;
			page.removeEventListener('message', receive);
			iframe.removeEventListener('load', greet);
			failReady(closed());
			for (const each of waiting.values()) each.fail('closed', closed().message);
		}
	};
}
