import { playerEvents } from '$lib/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clientPage, outcome } from '../../unit/client/client-page';

const untextable = fc.constant({ toString: 1, valueOf: 1 });
const anything = fc.oneof(fc.anything({ maxDepth: 3 }), untextable);
const messages = fc.oneof(
	anything,
	fc.record(
		{
			source: fc.constantFrom('kernelwalk', 'another'),
			v: fc.constantFrom<unknown>(1, 2, '1'),
			type: fc.constantFrom('reply', 'event', 'call', ''),
			id: fc.oneof(fc.integer(), fc.string(), anything),
			ok: fc.oneof(fc.boolean(), anything),
			value: anything,
			error: anything,
			event: fc.oneof(fc.constantFrom(...playerEvents), fc.string(), anything),
			detail: fc.oneof(fc.record({ height: anything, message: anything }), anything)
		},
		{ requiredKeys: ['source', 'v', 'type'] }
	)
);

test("Whatever arrives, nothing throws and only a reply with a call's id settles it", async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(messages, { maxLength: 20 }), async (arriving) => {
			const { client, calls, deliver, ready, reply } = clientPage();
			client.autoHeight();
			ready();
			const steps = client.get('steps');
			for (const message of arriving) deliver(message);
			expect(await outcome(steps)).toBe('waiting');
			const [{ id }] = calls();
			reply(id, 66);
			expect(await steps).toBe(66);
			client.close();
		}),
		{ numRuns: 1000 }
	);
});

test('A reply of any shape settles its call, with a value or a KernelwalkError', async () => {
	const replies = fc.record(
		{
			ok: anything,
			value: anything,
			error: fc.oneof(fc.record({ code: anything, message: anything }), anything)
		},
		{ requiredKeys: [] }
	);
	await fc.assert(
		fc.asyncProperty(replies, async (rest) => {
			const { client, calls, deliver, ready } = clientPage();
			ready();
			const play = client.play();
			const [{ id }] = calls();
			deliver({ source: 'kernelwalk', v: 1, type: 'reply', id, ...rest });
			const settled = await outcome(play);
			if (rest.ok) expect(settled).toEqual({ value: rest.value ?? undefined });
			else expect(settled).toMatchObject({ error: { name: 'KernelwalkError' } });
			client.close();
		}),
		{ numRuns: 1000 }
	);
});
