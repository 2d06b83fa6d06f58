import { KernelwalkError } from '$lib/client';
import { describe, expect, test } from 'vitest';
import { clientPage, outcome, site } from './client-page';

const failure = (code: string, message: unknown = expect.stringMatching(/\.$/)) => ({
	error: expect.objectContaining({ name: 'KernelwalkError', code, message })
});

describe('A call', () => {
	test('waits until somebody is in the iframe, then goes out once', async () => {
		const { client, calls, ready } = clientPage();
		const seek = client.seek(12);
		expect(calls()).toEqual([]);
		ready();
		ready();
		expect(calls()).toEqual([
			{
				source: 'kernelwalk',
				v: 1,
				type: 'call',
				id: expect.stringMatching(/^[\w-]{3,64}$/),
				method: 'seek',
				args: [12],
				to: '*'
			}
		]);
		expect(await outcome(seek)).toBe('waiting');
	});

	test.each([
		['play', []],
		['pause', []],
		['seek', [3]],
		['stepForward', []],
		['stepBack', []],
		['getState', []],
		['setState', ['?step=3']]
	] as const)('of %s carries its arguments', (method, args) => {
		const { client, calls, ready } = clientPage();
		ready();
		void (client[method] as (...given: readonly unknown[]) => Promise<unknown>)(...args);
		expect(calls()).toMatchObject([{ method, args }]);
	});

	test('reads and writes properties', async () => {
		const { client, calls, reply, ready } = clientPage();
		ready();
		const rate = client.get('playbackRate');
		const loop = client.set('loop', true);
		const [first, second] = calls();
		expect(first).toMatchObject({ method: 'get', args: ['playbackRate'] });
		expect(second).toMatchObject({ method: 'set', args: ['loop', true] });
		// In whatever order the replies come.
		reply(second.id);
		reply(first.id, 2);
		expect(await rate).toBe(2);
		expect(await loop).toBeUndefined();
	});

	test('has an id of its own, among all clients of all pages', () => {
		const ids = Array.from({ length: 20 }, () => {
			const { client, calls, ready } = clientPage();
			ready();
			void client.play();
			void client.play();
			return calls().map(({ id }) => id);
		}).flat();
		expect(new Set(ids).size).toBe(40);
	});

	test('is rejected with the code and the sentence of a refusal', async () => {
		const { client, calls, refuse, ready } = clientPage();
		ready();
		const seek = client.seek(0.5);
		refuse(calls()[0].id, 'bad-arguments', 'These arguments do not fit seek.');
		const error = await seek.catch((reason: unknown) => reason);
		expect(error).toBeInstanceOf(KernelwalkError);
		expect(error).toMatchObject({
			code: 'bad-arguments',
			message: 'These arguments do not fit seek.'
		});
	});

	test('is rejected when ten seconds bring no reply, and lets a late one pass', async () => {
		const { client, clock, calls, reply, ready } = clientPage();
		ready();
		const play = client.play();
		const [{ id }] = calls();
		clock.advance(9_999);
		expect(await outcome(play)).toBe('waiting');
		clock.advance(1);
		reply(id);
		expect(await outcome(play)).toEqual(failure('timeout'));
	});

	test('is rejected in the time that was chosen when nobody ever is in the iframe', async () => {
		const { client, clock, calls, ready } = clientPage({ timeout: 50 });
		const play = client.play();
		clock.advance(50);
		expect(await outcome(play)).toEqual(failure('timeout', 'No reply to play within 50 ms.'));
		// What was given up is not done later.
		ready();
		expect(calls()).toEqual([]);
	});

	test('leaves no timer behind', () => {
		const { client, clock, calls, reply, ready } = clientPage();
		ready();
		void client.play();
		expect(clock.pending).toBe(1);
		reply(calls()[0].id);
		expect(clock.pending).toBe(0);
	});

	test('of what goes into no message is rejected alone', async () => {
		const { client, calls, ready } = clientPage();
		const state = client.setState(() => {});
		const play = client.play();
		ready();
		expect(await outcome(state)).toEqual(failure('bad-arguments', expect.any(String)));
		expect(calls()).toMatchObject([{ method: 'play' }]);
		expect(await outcome(play)).toBe('waiting');
	});

	test('waits where the iframe has left the page, and nobody speaks for it', async () => {
		const { client, clock, ready, iframe, deliver } = clientPage();
		const heard: unknown[] = [];
		client.on('play', (detail) => heard.push(detail));
		ready();
		iframe.contentWindow = null;
		const play = client.play();
		// A message of a window that is closed has no source either.
		deliver({ source: 'kernelwalk', v: 1, type: 'event', event: 'play' }, { source: null });
		expect(heard).toEqual([]);
		clock.advance(10_000);
		expect(await outcome(play)).toEqual(failure('timeout'));
	});
});

describe('ready', () => {
	test('is fulfilled by the event', async () => {
		const { client, ready } = clientPage();
		expect(await outcome(client.ready)).toBe('waiting');
		ready();
		expect(await outcome(client.ready)).toEqual({ value: undefined });
	});

	test('is fulfilled where the player was ready before the client', async () => {
		const { client, sent, reply } = clientPage();
		expect(sent).toMatchObject([{ message: { method: 'get', args: ['steps'] }, to: '*' }]);
		reply(sent[0].message.id, 66);
		expect(await outcome(client.ready)).toEqual({ value: undefined });
	});

	test('waits for a player that has no steps yet, and so do all calls but setState', async () => {
		const { client, sent, reply, calls, event, ready } = clientPage();
		const seek = client.seek(12);
		void client.setState('?step=3');
		reply(sent[0].message.id, 0);
		// Another client's call.
		reply('another-1', 5);
		event('error', { message: 'The lesson could not be loaded.' });
		void client.play();
		void client.setState('?step=4');
		expect(calls()).toMatchObject([{ args: ['?step=3'] }, { args: ['?step=4'] }]);
		expect(await outcome(client.ready)).toBe('waiting');
		ready();
		expect(await outcome(client.ready)).toEqual({ value: undefined });
		const [{ id, args }, { method }] = calls();
		expect([args, method]).toEqual([[12], 'play']);
		reply(id);
		expect(await outcome(seek)).toEqual({ value: undefined });
	});

	test('waits as long as it takes for an iframe that loads when it is near', async () => {
		const { client, clock, ready } = clientPage();
		clock.advance(3_600_000);
		ready();
		expect(await outcome(client.ready)).toEqual({ value: undefined });
	});
});

describe('When the iframe is loaded anew', () => {
	test('calls wait for the new player, and events go on', async () => {
		const { client, iframe, calls, sent, event, reply, ready } = clientPage();
		const heard: number[] = [];
		client.on('seeked', ({ currentStep }) => heard.push(currentStep));
		ready();
		event('seeked', { currentStep: 1 });
		sent.length = 0;
		iframe.dispatchEvent(new Event('load'));
		const play = client.play();
		expect(sent).toMatchObject([{ message: { method: 'get', args: ['steps'] }, to: '*' }]);
		reply(sent[0].message.id, 66);
		const [{ id, method }] = calls();
		expect(method).toBe('play');
		reply(id);
		expect(await outcome(play)).toEqual({ value: undefined });
		event('seeked', { currentStep: 2 });
		expect(heard).toEqual([1, 2]);
	});

	test('no call is made twice', () => {
		const { client, iframe, calls, ready } = clientPage();
		ready();
		void client.stepForward();
		expect(calls()).toHaveLength(1);
		iframe.dispatchEvent(new Event('load'));
		ready();
		expect(calls()).toEqual([]);
	});
});

describe('Messages are passed over', () => {
	const told = { source: 'kernelwalk', v: 1, type: 'event', event: 'ready', detail: {} };
	const stranger = { postMessage: () => {} };

	test.each([
		['of another window', told, { source: stranger }],
		['of nobody', told, { source: null }],
		['of another source', { ...told, source: 'another' }, {}],
		['of another version', { ...told, v: 2 }, {}],
		['of another type', { ...told, type: 'call' }, {}],
		['that say nothing', null, {}],
		['that are texts', 'kernelwalk', {}],
		['of heights for other hosts', { height: 3 }, {}]
	])('%s', async (_what, data, from) => {
		const { client, calls, deliver } = clientPage();
		const heard: unknown[] = [];
		client.on('ready', (detail) => heard.push(detail));
		void client.pause();
		deliver(data, from);
		expect(heard).toEqual([]);
		expect(calls()).toEqual([]);
	});

	test.each([
		['https://stranger.example', site],
		['null', site],
		['https://kernelwalk.example.org', site],
		[site, 'null']
	])('from %s where %s was named', (origin, named) => {
		const { client, calls, event } = clientPage({ origin: named });
		void client.pause();
		event('ready', {}, { origin });
		expect(calls()).toEqual([]);
	});

	test.each([
		[site, site, site],
		[`${site}/embed/?step=3`, site, site],
		['null', 'null', '*'],
		[undefined, 'null', '*'],
		[undefined, site, '*']
	])('but not where %s was named and %s came: calls go to %s', (named, origin, to) => {
		const { client, calls, event } = clientPage({ origin: named });
		void client.pause();
		event('ready', {}, { origin });
		expect(calls()).toMatchObject([{ method: 'pause', to }]);
	});

	test("nor is another client's reply taken for one's own", async () => {
		const { client, reply, ready } = clientPage();
		ready();
		const play = client.play();
		for (const id of [0, 1, 'x-1', '', null, undefined]) reply(id);
		expect(await outcome(play)).toBe('waiting');
	});

	test('an origin that is none is refused at once', () => {
		expect(() => clientPage({ origin: 'kernelwalk' })).toThrow(TypeError);
	});
});

describe('on', () => {
	test('calls back with what comes with the event until it is ended', () => {
		const { client, event } = clientPage();
		const heard: unknown[] = [];
		const first = client.on('answer', (detail) => heard.push(detail));
		client.on('answer', ({ correct }) => heard.push(correct));
		client.on('complete', ({ score }) => heard.push(score));
		const detail = { questionId: 'q', correct: true };
		event('answer', detail);
		first();
		event('answer', { ...detail, correct: false });
		event('complete', { score: 1, max: 2 });
		expect(heard).toEqual([detail, true, false, 1]);
	});
});

describe('autoHeight', () => {
	test('sets the height that is told, until it is ended', () => {
		const { client, event, iframe } = clientPage();
		const end = client.autoHeight();
		expect(iframe.style.height).toBe('');
		event('resize', { height: 480 });
		expect(iframe.style.height).toBe('480px');
		event('resize', { height: 500 });
		expect(iframe.style.height).toBe('500px');
		end();
		event('resize', { height: 300 });
		expect(iframe.style.height).toBe('500px');
	});

	test('sets at once what was told before', () => {
		const { client, event, iframe } = clientPage();
		event('resize', { height: 480 });
		expect(iframe.style.height).toBe('');
		client.autoHeight();
		expect(iframe.style.height).toBe('480px');
	});

	test.each([0, -3, NaN, undefined, null, 'high'])('passes a height of %o over', (height) => {
		const { client, event, iframe } = clientPage();
		client.autoHeight();
		event('resize', { height });
		expect(iframe.style.height).toBe('');
	});
});

describe('close', () => {
	test('rejects what is waiting and what is asked later, and ends all listening', async () => {
		const { client, clock, calls, event, iframe, sent, ready } = clientPage();
		const heard: unknown[] = [];
		client.on('play', (detail) => heard.push(detail));
		client.autoHeight();
		const early = client.play();
		client.close();
		const late = client.pause();
		expect(await outcome(early)).toEqual(failure('closed'));
		expect(await outcome(late)).toEqual(failure('closed'));
		expect(await outcome(client.ready)).toEqual(failure('closed'));
		ready();
		event('resize', { height: 400 });
		sent.length = 0;
		iframe.dispatchEvent(new Event('load'));
		expect(heard).toEqual([]);
		expect(iframe.style.height).toBe('');
		expect(calls()).toEqual([]);
		expect(sent).toEqual([]);
		expect(clock.pending).toBe(0);
		client.close();
	});

	test('leaves what was fulfilled as it is', async () => {
		const { client, ready } = clientPage();
		ready();
		client.close();
		expect(await outcome(client.ready)).toEqual({ value: undefined });
	});
});
