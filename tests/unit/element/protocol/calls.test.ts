import { describe, expect, test } from 'vitest';
import { FakePlayer } from './fake-player';
import { call, hostedPlayer, page, settled } from './hosted-player';

const reply = (id: unknown, value: unknown = null) => ({
	source: 'kernelwalk',
	v: 1,
	type: 'reply',
	id,
	ok: true,
	value
});
const refusal = (id: unknown, code: string) => ({
	source: 'kernelwalk',
	v: 1,
	type: 'reply',
	id,
	ok: false,
	error: { code, message: expect.stringMatching(/^[A-Z].*\.$/) }
});

describe('A call', () => {
	test('does what it says and is answered to the origin it came from, with its id', async () => {
		const { player, deliver } = hostedPlayer();
		const posted = await deliver(call('seek', [12], 'a-7'));
		expect(player.currentStep).toBe(12);
		expect(posted.at(-1)).toEqual({ message: reply('a-7'), to: page });
	});

	test('reaches every method', async () => {
		const { player, replies } = hostedPlayer();
		await replies(call('play'));
		expect(player.paused).toBe(false);
		await replies(call('pause'));
		expect(player.paused).toBe(true);
		await replies(call('seek', [4]));
		await replies(call('stepForward'));
		await replies(call('stepForward'));
		await replies(call('stepBack'));
		expect(player.currentStep).toBe(5);
		expect(await replies(call('getState'))).toEqual([reply(1, player.getState())]);
		player.taking = Promise.resolve(['The stride could not be used.']);
		expect(await replies(call('setState', ['?step=3']))).toEqual([
			reply(1, ['The stride could not be used.'])
		]);
		expect(player.taken).toEqual(['?step=3']);
	});

	test.each([
		['currentStep', 0],
		['currentTime', 0],
		['steps', 66],
		['duration', 66],
		['paused', true],
		['ended', false],
		['playbackRate', 1],
		['loop', false],
		['bookmark', '0']
	])('reads %s', async (property, value) => {
		const { replies } = hostedPlayer();
		expect(await replies(call('get', [property]))).toEqual([reply(1, value)]);
	});

	test.each([
		['currentStep', 7],
		['currentTime', 8],
		['playbackRate', 0.5],
		['loop', true],
		['bookmark', 'x'.repeat(3900)]
	] as const)('writes %s', async (property, value) => {
		const { player, replies } = hostedPlayer();
		expect(await replies(call('set', [property, value]))).toEqual([reply(1)]);
		expect(player[property]).toBe(value);
	});

	test('is told what the player threw', async () => {
		const player = new FakePlayer();
		player.play = () => {
			throw new RangeError('There is nothing to play.');
		};
		const { replies } = hostedPlayer({}, player);
		const [{ error }] = await replies(call('play'));
		expect(error).toEqual({ code: 'failed', message: 'There is nothing to play.' });
	});

	test.each([undefined, null, 'a text', { message: () => 1 }])(
		'has a sentence when the player throws %o',
		async (thrown) => {
			const player = new FakePlayer();
			player.taking = Promise.reject(thrown);
			const { replies } = hostedPlayer({}, player);
			expect(await replies(call('setState', ['?']))).toEqual([refusal(1, 'failed')]);
		}
	);

	test('is refused, and not lost, when its value goes into no message', async () => {
		const player = new FakePlayer();
		player.getState = () => ({ play: () => {} }) as never;
		const { replies } = hostedPlayer({}, player);
		const [{ ok, error }] = await replies(call('getState'));
		expect(ok).toBe(false);
		expect(error).toMatchObject({ code: 'failed' });
	});
});

describe('A call is refused', () => {
	test.each(['close', 'toString', '__proto__', 'constructor', 'fire', 'steps', 'Play', 'valueOf'])(
		'when there is no method called %s',
		async (method) => {
			const { replies } = hostedPlayer();
			expect(await replies(call(method, [], 'id'))).toEqual([refusal('id', 'unknown-method')]);
		}
	);

	test.each([
		['play', [1]],
		['pause', [null]],
		['getState', [{}]],
		['seek', []],
		['seek', ['3']],
		['seek', [2.5]],
		['seek', [NaN]],
		['seek', [Infinity]],
		['seek', [1, 2]],
		['setState', []],
		['setState', [3]],
		['setState', [null]],
		['setState', ['?step=1', '?step=2']],
		['get', []],
		['get', ['taken']],
		['get', ['__proto__']],
		['get', ['constructor']],
		['get', [['steps']]],
		['set', ['currentStep']],
		['set', ['currentStep', '3']],
		['set', ['currentStep', -Infinity]],
		['set', ['currentTime', 0.1]],
		['set', ['steps', 3]],
		['set', ['paused', false]],
		['set', ['__proto__', {}]],
		['set', ['playbackRate', 0]],
		['set', ['playbackRate', NaN]],
		['set', ['loop', 1]],
		['set', ['bookmark', 1]],
		['set', ['bookmark', 'x'.repeat(3901)]],
		['set', ['loop', true, true]]
	])('for arguments that do not fit: %s %o', async (method, args) => {
		const { player, replies } = hostedPlayer();
		expect(await replies(call(method, args))).toEqual([refusal(1, 'bad-arguments')]);
		expect(player.currentStep).toBe(0);
		expect(player.taken).toEqual([]);
	});

	test('while another state is still being taken, and not after', async () => {
		let taken!: (notes: readonly string[]) => void;
		const player = new FakePlayer();
		player.taking = new Promise((resolve) => (taken = resolve));
		const { posted, replies } = hostedPlayer({}, player);
		expect(await replies(call('setState', ['?step=1'], 1))).toEqual([]);
		expect(await replies(call('setState', ['?step=2'], 2))).toEqual([refusal(2, 'busy')]);
		expect(await replies(call('get', ['steps'], 3))).toEqual([reply(3, 66)]);
		taken([]);
		await settled();
		expect(posted.at(-1)?.message).toEqual(reply(1, []));
		expect(await replies(call('setState', ['?step=4'], 4))).toEqual([reply(4, [])]);
		expect(player.taken).toEqual(['?step=1', '?step=4']);
	});

	test('but another state is taken after one that failed', async () => {
		const player = new FakePlayer();
		player.taking = Promise.reject(new Error('The lesson could not be read.'));
		const { replies } = hostedPlayer({}, player);
		expect(await replies(call('setState', [{}], 1))).toEqual([refusal(1, 'failed')]);
		player.taking = Promise.resolve([]);
		expect(await replies(call('setState', [{}], 2))).toEqual([reply(2, [])]);
	});
});

describe('No reply goes out', () => {
	const stranger = { postMessage: () => {} };

	test.each([
		['another window', { source: stranger }],
		['nobody', { source: null }],
		['a frame that is gone', { source: undefined }]
	])('to %s', async (_who, from) => {
		const { player, deliver } = hostedPlayer();
		expect(await deliver(call('seek', [3]), from)).toEqual([]);
		expect(player.currentStep).toBe(0);
	});

	test('from a page that is not framed', async () => {
		const { player, deliver, posted } = hostedPlayer({ peer: null });
		await deliver(call('seek', [3]), { source: null });
		player.fire('ready', { steps: 66, currentStep: 0 });
		expect(posted).toEqual([]);
		expect(player.currentStep).toBe(0);
	});

	const withoutArguments = call('play');
	delete withoutArguments.args;
	test.each([
		['nothing', undefined],
		['null', null],
		['a text', 'play'],
		['a text of JSON', JSON.stringify(call('play'))],
		['a list', Object.assign([], call('play'))],
		["another library's message", { type: 'call', method: 'play' }],
		['another source', { ...call('play'), source: 'kernelrun' }],
		['a later version', { ...call('play'), v: 2 }],
		['a version as text', { ...call('play'), v: '1' }],
		['a reply', { ...call('play'), type: 'reply' }],
		['an event', { source: 'kernelwalk', v: 1, type: 'event', event: 'play', detail: {} }],
		['one property too many', { ...call('play'), origin: '*' }],
		['one property too few', withoutArguments],
		['properties it only inherits', Object.create(call('play'))],
		['no id', call('play', [], null)],
		['an empty id', call('play', [], '')],
		['an id of 65 characters', call('play', [], 'x'.repeat(65))],
		['an id that is an object', call('play', [], {})],
		['half an id', call('play', [], 0.5)],
		['a method that is no text', call(['play'])],
		['no method', call('')],
		['a method of 33 characters', call('x'.repeat(33))],
		['arguments that are no list', call('play', { length: 0 })]
	])('to %s', async (_what, data) => {
		const { player, deliver } = hostedPlayer();
		expect(await deliver(data)).toEqual([]);
		expect(player.paused).toBe(true);
	});

	test('after the connection has ended, not even to what was under way', async () => {
		let taken!: (notes: readonly string[]) => void;
		const player = new FakePlayer();
		player.taking = new Promise((resolve) => (taken = resolve));
		const { deliver, end, posted, clock } = hostedPlayer({}, player);
		await deliver(call('setState', ['?']));
		player.fire('resize', { height: 10 });
		player.fire('resize', { height: 20 });
		const before = posted.length;
		end();
		taken([]);
		player.fire('play');
		player.fire('resize', { height: 30 });
		clock.advance(10_000);
		expect(await deliver(call('play'))).toEqual([]);
		expect(posted).toHaveLength(before);
		expect(clock.pending).toBe(0);
	});
});

describe('A flood', () => {
	test('is dropped after 120 messages, and 60 more pass each second', async () => {
		const { clock, replies, deliver } = hostedPlayer();
		const answered = async (count: number) => {
			let sum = 0;
			for (let i = 0; i < count; i += 1) sum += (await replies(call('stepForward', [], i))).length;
			return sum;
		};
		expect(await answered(200)).toBe(120);
		clock.advance(1000);
		expect(await answered(200)).toBe(60);
		clock.advance(100);
		expect(await answered(20)).toBe(6);
		clock.advance(3_600_000);
		expect(await answered(200)).toBe(120);
		// Nothing was kept for later.
		clock.advance(3_600_000);
		expect(await deliver(null)).toEqual([]);
	});

	test('of broken calls counts as one of calls does, and what is not ours does not count', async () => {
		const { replies, deliver } = hostedPlayer();
		for (let i = 0; i < 119; i += 1) await deliver({ source: 'kernelwalk', i });
		for (let i = 0; i < 500; i += 1) await deliver({ source: 'another', i });
		for (let i = 0; i < 500; i += 1) await deliver(call('play'), { source: {} });
		expect(await replies(call('play'))).toHaveLength(1);
		expect(await replies(call('play'))).toHaveLength(0);
	});
});
