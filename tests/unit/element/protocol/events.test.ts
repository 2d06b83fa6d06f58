import { playerEvents } from '$lib/schema';
import { describe, expect, test } from 'vitest';
import { FakePlayer } from './fake-player';
import { call, hostedPlayer, page, type Posted } from './hosted-player';

const event = (name: string, detail: object = {}) => ({
	source: 'kernelwalk',
	v: 1,
	type: 'event',
	event: name,
	detail
});
const names = (posted: readonly Posted[]) => posted.map(({ message }) => message.event);
const personal = ['statechange', 'answer', 'complete'];
const fireAll = (player: FakePlayer) => {
	for (const name of playerEvents) player.fire(name, name === 'resize' ? { height: 300 } : {});
};

describe('Events', () => {
	test('go out in envelopes, with what comes with them', () => {
		const { player, posted } = hostedPlayer();
		posted.length = 0;
		const detail = { currentStep: 3, steps: 66, sentence: 'Multiply 3 of 9.' };
		player.fire('stepchange', detail);
		expect(posted).toEqual([{ message: event('stepchange', detail), to: '*' }]);
	});

	test('start with ready where the player was ready before', () => {
		const { posted } = hostedPlayer();
		expect(posted).toEqual([{ message: event('ready', { steps: 66, currentStep: 0 }), to: '*' }]);
		expect(hostedPlayer({}, new FakePlayer(0)).posted).toEqual([]);
	});

	test('that tell what a learner did are for nobody before somebody has called', () => {
		const { player, posted } = hostedPlayer({}, new FakePlayer(0));
		fireAll(player);
		expect(names(posted).filter(Boolean)).toEqual(
			playerEvents.filter((name) => !personal.includes(name))
		);
	});

	test('go to the origin that has called, all of them, and to no other', async () => {
		const { player, posted, deliver } = hostedPlayer({}, new FakePlayer(0));
		await deliver(call('get', ['steps']));
		posted.length = 0;
		fireAll(player);
		expect(names(posted).filter(Boolean)).toEqual(playerEvents);
		expect(new Set(posted.map(({ to }) => to))).toEqual(new Set([page]));
	});

	test.each(['null', 'file://'])(
		'go to everybody where the origin that has called, %s, cannot be addressed',
		async (origin) => {
			const { player, posted, deliver } = hostedPlayer();
			const [reply] = await deliver(call('get', ['steps']), { origin });
			expect(reply.to).toBe('*');
			posted.length = 0;
			player.fire('complete', { score: 2, max: 3 });
			expect(posted).toEqual([{ message: event('complete', { score: 2, max: 3 }), to: '*' }]);
		}
	);

	test('go to nobody new for what is no call', async () => {
		const { player, posted, deliver } = hostedPlayer();
		await deliver({ source: 'kernelwalk', v: 1 });
		await deliver(call('play'), { source: {}, origin: 'https://stranger.example' });
		posted.length = 0;
		player.fire('answer', { given: 3 });
		expect(posted).toEqual([]);
	});
});

describe('Where origins are listed', () => {
	const allowedOrigins = [page, 'https://wiki.example'];

	test('events go to each of them, and to it alone once it has called', async () => {
		const { player, posted, deliver } = hostedPlayer({ allowedOrigins }, new FakePlayer(0));
		player.fire('answer', { given: 3 });
		expect(posted).toEqual(
			allowedOrigins.map((to) => ({ message: event('answer', { given: 3 }), to }))
		);
		await deliver(call('get', ['steps']));
		posted.length = 0;
		player.fire('play');
		expect(posted).toEqual([{ message: event('play'), to: page }]);
	});

	test('events go only to the one that the browser says the page has', () => {
		const peerOrigin = 'https://wiki.example';
		const { posted } = hostedPlayer({ allowedOrigins, peerOrigin });
		expect(posted.map(({ to }) => to)).toEqual([peerOrigin]);
		// An opaque origin may also mean that the browser does not tell.
		const untold = hostedPlayer({ allowedOrigins, peerOrigin: 'null' });
		expect(untold.posted.map(({ to }) => to)).toEqual(allowedOrigins);
		const stranger = hostedPlayer({ allowedOrigins, peerOrigin: 'https://stranger.example' });
		expect(stranger.posted).toEqual([]);
	});

	test.each(['https://stranger.example', 'null', 'http://course.example', `${page}:8443`, ''])(
		'a call from %s is not answered',
		async (origin) => {
			const { player, deliver } = hostedPlayer({ allowedOrigins });
			expect(await deliver(call('play'), { origin })).toEqual([]);
			expect(player.paused).toBe(true);
		}
	);

	test.each([[[]], [['null']], [['*']], [['']]])(
		'nothing goes anywhere when none can be addressed: %o',
		async (list) => {
			const { player, posted, deliver } = hostedPlayer({ allowedOrigins: list });
			fireAll(player);
			for (const origin of ['null', '*', '', page]) await deliver(call('play'), { origin });
			expect(posted).toEqual([]);
		}
	);

	test('null lists nothing, and everybody may call', async () => {
		const { replies } = hostedPlayer({ allowedOrigins: null });
		expect(await replies(call('play'))).toHaveLength(1);
	});
});

describe('A height', () => {
	const shapes = (height: number) => [
		event('resize', { height }),
		{ subject: 'lti.frameResize', height },
		{ height },
		JSON.stringify({
			context: 'iframe.resize',
			height,
			src: 'https://kernelwalk.example/embed/?step=3'
		}),
		{ sentinel: 'amp', type: 'embed-size', height }
	];
	const start = (options = {}) => {
		const hosted = hostedPlayer(options, new FakePlayer(0));
		const messages = () => hosted.posted.splice(0).map(({ message }) => message);
		const resize = (height: unknown) => hosted.player.fire('resize', { height });
		return { ...hosted, messages, resize };
	};

	test('is told in every shape that pages listen for, rounded up', () => {
		const { resize, messages, posted } = start();
		resize(640.2);
		expect(new Set(posted.map(({ to }) => to))).toEqual(new Set(['*']));
		expect(messages()).toEqual(shapes(641));
	});

	test('goes to the origins that are listed and to no other', () => {
		const { resize, posted } = start({ allowedOrigins: [page] });
		resize(640);
		expect(posted.map(({ to }) => to)).toEqual([page, page, page, page, page]);
	});

	test('is told when it is another one, and not again', () => {
		const { resize, messages, clock } = start();
		resize(640);
		messages();
		clock.advance(1000);
		resize(640);
		resize(639.5);
		expect(messages()).toEqual([]);
		resize(700);
		expect(messages()).toEqual(shapes(700));
	});

	test('is told four times a second at most, the last one always', () => {
		const { resize, messages, clock } = start();
		resize(100);
		expect(messages()).toEqual(shapes(100));
		for (let height = 101; height <= 200; height += 1) {
			clock.advance(10);
			resize(height);
		}
		const told = messages().filter((message) => message.event === 'resize');
		expect(told.map(({ detail }) => (detail as { height: number }).height)).toEqual([
			124, 149, 174, 199
		]);
		clock.advance(250);
		expect(messages()).toEqual(shapes(200));
		clock.advance(250);
		expect(clock.pending).toBe(0);
	});

	test('that comes and goes between two is never told', () => {
		const { resize, messages, clock } = start();
		resize(100);
		resize(200);
		resize(100);
		messages();
		clock.advance(1000);
		expect(messages()).toEqual([]);
	});

	test.each([0, -1, NaN, Infinity, undefined, null, 'high'])('of %o is none', (height) => {
		const { resize, messages, clock } = start();
		resize(height);
		expect(messages()).toEqual([]);
		expect(clock.pending).toBe(0);
	});

	test('is told once more to a page that calls for the first time', async () => {
		const { resize, messages, clock, deliver } = start();
		resize(640);
		clock.advance(1000);
		messages();
		await deliver(call('get', ['steps']));
		expect(messages().slice(0, -1)).toEqual(shapes(640));
		clock.advance(1000);
		await deliver(call('get', ['steps']));
		expect(messages()).toHaveLength(1);
	});
});
