import { connectProtocol, type ProtocolOptions } from '$lib/element/protocol';
import { ManualClock } from '../../timeline/manual-clock';
import { FakePlayer } from './fake-player';

export const page = 'https://course.example';

export type Posted = { readonly message: Record<string, unknown>; readonly to: string };

/** A call as a page sends it. */
export function call(
	method: unknown,
	args: unknown = [],
	id: unknown = 1
): Record<string, unknown> {
	return { source: 'kernelwalk', v: 1, type: 'call', id, method, args };
}

/** A player behind the protocol, in a frame of `page`, and what was posted to the page. */
export function hostedPlayer(options: ProtocolOptions = {}, player = new FakePlayer()) {
	const posted: Posted[] = [];
	const peer = {
		postMessage(message: unknown, to: string) {
			posted.push({ message: structuredClone(message) as Posted['message'], to });
		}
	};
	const inbox = new EventTarget();
	const clock = new ManualClock();
	const end = connectProtocol(player, {
		peer,
		peerOrigin: null,
		inbox,
		address: 'https://kernelwalk.example/embed/?step=3',
		clock,
		...options
	});

	/** Delivers a message, by default the page's; gives what was posted because of it. */
	async function deliver(
		data: unknown,
		from: { source?: unknown; origin?: string } = {}
	): Promise<Posted[]> {
		const before = posted.length;
		inbox.dispatchEvent(
			Object.assign(new Event('message'), { source: peer, origin: page, data, ...from })
		);
		await settled();
		return posted.slice(before);
	}

	return {
		player,
		posted,
		clock,
		end,
		deliver,
		/** The replies to a message. */
		async replies(...given: Parameters<typeof deliver>) {
			const all = await deliver(...given);
			return all.map(({ message }) => message).filter(({ type }) => type === 'reply');
		}
	};
}

/** When everything that waits for nothing but its turn is done. */
export const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
