import { playerMethods, playerProperties, settableProperties } from '$lib/schema';
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { call, hostedPlayer } from '../../../unit/element/protocol/hosted-player';

/** What a call is, said a second time. */
const callSchema = v.pipe(
	v.strictObject({
		source: v.literal('kernelwalk'),
		v: v.literal(1),
		type: v.literal('call'),
		id: v.union([
			v.pipe(v.number(), v.safeInteger()),
			v.pipe(v.string(), v.minLength(1), v.maxLength(64))
		]),
		method: v.pipe(v.string(), v.minLength(1), v.maxLength(32)),
		args: v.array(v.unknown())
	}),
	v.check((message) => Object.keys(message).length === 6)
);

const methods = fc.constantFrom(
	...playerMethods,
	...['get', 'set', '__proto__', 'constructor', 'dispatchEvent', 'fire', '']
);
const oddValue = fc.oneof(
	fc.anything({ maxDepth: 2 }),
	fc.string({ maxLength: 80 }),
	fc.integer(),
	fc.double(),
	fc.constantFrom<unknown[]>(...playerProperties, '__proto__', 'constructor', 'taken')
);
const goodCall = fc.oneof(
	fc.constantFrom(
		...['play', 'pause', 'stepForward', 'stepBack', 'getState'].map((method) => call(method))
	),
	fc.maxSafeInteger().map((step) => call('seek', [step])),
	fc.constantFrom(...playerProperties).map((property) => call('get', [property])),
	fc.oneof(fc.string(), fc.object()).map((state) => call('setState', [state])),
	fc.constantFrom(
		call('set', ['currentStep', 3]),
		call('set', ['playbackRate', 2]),
		call('set', ['loop', true]),
		call('set', ['bookmark', 'b'])
	)
);
const looseCall = fc
	.tuple(methods, fc.array(oddValue, { maxLength: 3 }), oddValue)
	.map(([method, args, id]) => call(method, args, id));
/** A call with a property that is changed, taken away or put in. */
const damagedCall = fc
	.tuple(
		fc.oneof(goodCall, looseCall),
		fc.constantFrom('source', 'v', 'type', 'id', 'method', 'args', 'more', '__proto__'),
		fc.option(oddValue)
	)
	.map(([message, name, value]) => {
		const { [name]: _, ...rest } = message;
		if (value !== null) Object.defineProperty(rest, name, { value, enumerable: true });
		return rest;
	});
const messages = fc.oneof(fc.anything(), goodCall, looseCall, damagedCall);

test('Whatever arrives, only calls of the page are answered, once each, and nothing throws', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.tuple(messages, fc.boolean()), { minLength: 1, maxLength: 20 }),
			async (arriving) => {
				const { replies, end } = hostedPlayer();
				for (const [message, isOurs] of arriving) {
					const given = await replies(message, isOurs ? {} : { source: {} });
					const reading = v.safeParse(callSchema, message);
					const isAnswered = isOurs && reading.success && !Array.isArray(message);
					expect(given).toHaveLength(isAnswered ? 1 : 0);
					if (!isAnswered) continue;
					expect(given[0].id).toBe((message as { id: unknown }).id);
					if (given[0].ok) continue;
					expect(given[0].error).toEqual({
						code: expect.stringMatching(/^(unknown-method|bad-arguments)$/),
						message: expect.stringMatching(/^[A-Z].*\.$/)
					});
				}
				end();
			}
		),
		{ numRuns: 500 }
	);
});

test('Every call with arguments of the right kind is done', async () => {
	await fc.assert(
		fc.asyncProperty(goodCall, async (message) => {
			const { replies, end } = hostedPlayer();
			expect(await replies(message)).toMatchObject([{ ok: true }]);
			end();
		}),
		{ numRuns: 500 }
	);
});

test('No message reaches a property that is not named', async () => {
	const odd = fc.tuple(fc.constantFrom('get', 'set'), oddValue, oddValue);
	await fc.assert(
		fc.asyncProperty(odd, async ([method, property, value]) => {
			const { player, replies, end } = hostedPlayer();
			const before = Object.getOwnPropertyNames(player);
			const [{ ok }] = await replies(
				call(method, method === 'get' ? [property] : [property, value])
			);
			const known: readonly unknown[] = method === 'get' ? playerProperties : settableProperties;
			if (!known.includes(property)) expect(ok).toBe(false);
			expect(Object.getOwnPropertyNames(player)).toEqual(before);
			expect(({} as Record<string, unknown>).polluted).toBeUndefined();
			end();
		}),
		{ numRuns: 1000 }
	);
});

test('However long a flood lasts, 120 messages and 60 a second pass at most', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.tuple(fc.nat(400), fc.nat(60)), { minLength: 1, maxLength: 12 }),
			async (bursts) => {
				const { clock, deliver, posted, end } = hostedPlayer();
				for (const [rest, count] of bursts) {
					clock.advance(rest);
					for (let i = 0; i < count; i += 1) void deliver(call('get', ['steps']));
				}
				await deliver(null);
				const passed = posted.filter(({ message }) => message.type === 'reply').length;
				expect(passed).toBeLessThanOrEqual(120 + (60 * clock.now()) / 1000);
				end();
			}
		),
		{ numRuns: 200 }
	);
});
