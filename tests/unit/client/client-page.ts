import { connect, type ConnectOptions } from '$lib/client';
import { ManualClock } from '../timeline/manual-clock';

export const site = 'https://kernelwalk.example';

export type Sent = { readonly message: Record<string, unknown>; readonly to: string };

/** A page with an iframe that is connected to, in which nobody is yet. */
export function clientPage(options?: ConnectOptions) {
	const clock = new ManualClock();
	const cancels = new Map<number, () => void>();
	const page = Object.assign(new EventTarget(), {
		setTimeout(callback: () => void, ms: number) {
			cancels.set(cancels.size + 1, clock.after(ms, callback));
			return cancels.size;
		},
		clearTimeout: (timer: number) => cancels.get(timer)?.()
	});
	/** What was posted into the iframe. */
	const sent: Sent[] = [];
	const frame = {
		postMessage(message: unknown, to: string) {
			sent.push({ message: structuredClone(message) as Sent['message'], to });
		}
	};
	const iframe = Object.assign(new EventTarget(), {
		contentWindow: frame as typeof frame | null,
		ownerDocument: { defaultView: page },
		style: { height: '' }
	});
	const client = connect(iframe as unknown as HTMLIFrameElement, options);
	const greeting = sent[0].message.id;

	/** Delivers a message, by default the iframe's. */
	function deliver(data: unknown, from: { source?: unknown; origin?: string } = {}): void {
		const event = Object.assign(new Event('message'), { source: frame, origin: site, data });
		page.dispatchEvent(Object.assign(event, from));
	}
	const envelope = { source: 'kernelwalk', v: 1 };

	const event = (name: string, detail: unknown = {}, from = {}) =>
		deliver({ ...envelope, type: 'event', event: name, detail }, from);

	return {
		client,
		clock,
		iframe,
		sent,
		deliver,
		event,
		/** Tells that there are steps. */
		ready: () => event('ready', { steps: 66, currentStep: 0 }),
		reply: (id: unknown, value: unknown = null, from = {}) =>
			deliver({ ...envelope, type: 'reply', id, ok: true, value }, from),
		refuse: (id: unknown, code: string, message: string) =>
			deliver({ ...envelope, type: 'reply', id, ok: false, error: { code, message } }),
		/** The calls that were posted since last asked, without greetings. */
		calls: () =>
			sent
				.splice(0)
				.filter(({ message }) => message.id !== greeting)
				.map(({ message, to }) => ({ ...message, to }) as Record<string, unknown>)
	};
}

/** What has become of a promise by now. */
export async function outcome(promise: Promise<unknown>): Promise<unknown> {
	const waiting = new Promise((resolve) => setImmediate(resolve, 'waiting'));
	return Promise.race([
		promise.then(
			(value) => ({ value }),
			(error) => ({ error })
		),
		waiting
	]);
}
