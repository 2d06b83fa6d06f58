import { ScormConnection } from '$lib/publish/scorm/scorm-connection';
import type { EmbedOptions } from '$lib/schema';
import { describe, expect, test } from 'vitest';
import { ManualClock } from '../timeline/manual-clock';
import { lessonWith } from './content';
import { FakePlatform } from './fake-platform';
import { FakePlayer } from './fake-player';

type Values = Readonly<Record<string, string>>;

function connected(player: FakePlayer, platform: FakePlatform) {
	const clock = new ManualClock();
	const said: string[] = [];
	const say = (sentence: string) => said.push(sentence);
	const connection = new ScormConnection(player, platform, { clock, say });
	return { player, platform, clock, said, connection };
}

function lesson(questions: number, values: Values = {}) {
	const player = new FakePlayer({ lesson: lessonWith(questions) });
	const run = connected(player, new FakePlatform(values));
	player.ready(33);
	return run;
}

function state(options: Partial<EmbedOptions> = {}, values: Values = {}) {
	const player = new FakePlayer({ options });
	const run = connected(player, new FakePlatform(values));
	player.ready(66);
	return run;
}

const status = (platform: FakePlatform) => platform.values.get('cmi.core.lesson_status');
const raw = (platform: FakePlatform) => platform.values.get('cmi.core.score.raw');

describe('The status of a lesson with questions', () => {
	test('is incomplete while there is something to answer, without a score', () => {
		const { platform, connection } = lesson(3, { 'cmi.student_data.mastery_score': '60' });
		connection.finish();
		expect(status(platform)).toBe('incomplete');
		expect(raw(platform)).toBeUndefined();
	});

	test.each([
		[3, 5, '60', 'passed'],
		[2, 5, '40', 'failed'],
		[5, 5, '100', 'passed'],
		[0, 5, '0', 'failed'],
		[2, 3, '66.67', 'passed']
	])('for %i of %i right is %s points and %s', (score, max, points, expected) => {
		const { player, platform } = lesson(max, { 'cmi.student_data.mastery_score': '60' });
		player.tell('complete', { score, max });
		expect(raw(platform)).toBe(points);
		expect(platform.values.get('cmi.core.score.min')).toBe('0');
		expect(platform.values.get('cmi.core.score.max')).toBe('100');
		expect(status(platform)).toBe(expected);
	});

	test('is completed where the platform has no mastery score', () => {
		const { player, platform } = lesson(2);
		player.tell('complete', { score: 0, max: 2 });
		expect(status(platform)).toBe('completed');
		expect(raw(platform)).toBe('0');
	});

	test('is kept at once', () => {
		const { player, platform } = lesson(2);
		const before = platform.count('LMSCommit');
		player.tell('complete', { score: 2, max: 2 });
		expect(platform.count('LMSCommit')).toBe(before + 1);
	});

	test('is never taken back by a later, worse one', () => {
		const { player, platform } = lesson(4, {
			'cmi.core.lesson_status': 'passed',
			'cmi.core.score.raw': '75',
			'cmi.student_data.mastery_score': '60'
		});
		player.tell('complete', { score: 1, max: 4 });
		expect(status(platform)).toBe('passed');
		expect(raw(platform)).toBe('75');
		player.tell('complete', { score: 4, max: 4 });
		expect(raw(platform)).toBe('100');
	});

	test('that was failed can still be passed', () => {
		const { player, platform } = lesson(4, {
			'cmi.core.lesson_status': 'failed',
			'cmi.core.score.raw': '25',
			'cmi.student_data.mastery_score': '60'
		});
		expect(status(platform)).toBe('failed');
		player.tell('complete', { score: 3, max: 4 });
		expect(status(platform)).toBe('passed');
	});
});

describe('The status of what has no questions', () => {
	test('is completed, without a score, when a lesson says that it is through', () => {
		const { player, platform } = lesson(0);
		player.seek(32);
		expect(status(platform)).toBe('incomplete');
		player.tell('complete', { score: 0, max: 0 });
		expect(status(platform)).toBe('completed');
		expect(raw(platform)).toBeUndefined();
	});

	test('is completed at a state’s last step', () => {
		const { player, platform } = state();
		player.seek(64);
		expect(status(platform)).toBe('incomplete');
		player.seek(65);
		expect(status(platform)).toBe('completed');
		player.seek(0);
		expect(status(platform)).toBe('completed');
	});

	test('is completed at the end of the range that a state shows', () => {
		const { player, platform } = state({ start: 11, end: 21 });
		player.seek(20);
		expect(status(platform)).toBe('incomplete');
		player.seek(21);
		expect(status(platform)).toBe('completed');
	});
});

describe('The place', () => {
	test('of an earlier session is given back at once, before there is anything to see', () => {
		const player = new FakePlayer({ lesson: lessonWith(1) });
		connected(player, new FakePlatform({ 'cmi.suspend_data': 'lesson:[3]' }));
		expect(player.bookmark).toBe('lesson:[3]');
	});

	test('is read where a platform keeps no more than a location', () => {
		const { player } = lesson(1, { 'cmi.core.lesson_location': 'lesson:[2]' });
		expect(player.bookmark).toBe('lesson:[2]');
	});

	test('is given back to a player that was ready before', () => {
		const player = new FakePlayer({});
		player.ready(66);
		connected(player, new FakePlatform({ 'cmi.suspend_data': 'step:12' }));
		expect(player.bookmark).toBe('step:12');
	});

	test('is reported five seconds after it changed, once for all changes until then', () => {
		const { player, platform, clock } = lesson(1);
		const before = platform.count('LMSCommit');
		player.bookmark = 'lesson:[1]';
		clock.advance(3000);
		player.bookmark = 'lesson:[2]';
		clock.advance(1999);
		expect(platform.values.get('cmi.suspend_data')).toBeUndefined();
		clock.advance(1);
		expect(platform.values.get('cmi.suspend_data')).toBe('lesson:[2]');
		expect(platform.values.get('cmi.core.lesson_location')).toBe('lesson:[2]');
		expect(platform.count('LMSCommit')).toBe(before + 1);
		expect(clock.pending).toBe(0);
	});

	test('that did not change is not sent again', () => {
		const { player, platform, clock } = lesson(1);
		player.bookmark = 'lesson:[1]';
		clock.advance(5000);
		const before = [...platform.calls];
		player.tell('statechange', { bookmark: 'lesson:[1]' });
		clock.advance(5000);
		expect(platform.calls).toEqual(before);
	});

	test('is not overwritten by a session in which nobody moved', () => {
		const player = new FakePlayer({ lesson: lessonWith(1) });
		const { platform, connection } = connected(
			player,
			new FakePlatform({ 'cmi.suspend_data': 'lesson:[3]' })
		);
		connection.finish();
		expect(platform.values.get('cmi.suspend_data')).toBe('lesson:[3]');
	});

	test('of a player that shows nothing yet is not taken for one', () => {
		const { player, platform, connection } = lesson(1, { 'cmi.suspend_data': 'lesson:[3]' });
		player.bookmark = '';
		connection.finish();
		expect(platform.values.get('cmi.suspend_data')).toBe('lesson:[3]');
	});

	test('that is too long for a location stands in the other place alone', () => {
		const { player, platform, connection } = lesson(1);
		player.bookmark = 'x'.repeat(3900);
		connection.report();
		expect(platform.values.get('cmi.suspend_data')).toHaveLength(3900);
		expect(platform.values.get('cmi.core.lesson_location')).toBe('');
	});

	test('that is longer than the standard allows is left out rather than cut', () => {
		const { player, platform, connection } = lesson(1);
		player.bookmark = 'lesson:[1]';
		connection.report();
		player.bookmark = 'x'.repeat(4097);
		connection.report();
		expect(platform.values.get('cmi.suspend_data')).toBe('lesson:[1]');
	});
});

describe('The end of a session', () => {
	test('reports place, time and exit, and closes the record once', () => {
		const { player, platform, clock, connection } = lesson(1);
		player.bookmark = 'lesson:[2]';
		clock.advance(4321);
		connection.finish();
		connection.finish();
		expect(platform.values.get('cmi.suspend_data')).toBe('lesson:[2]');
		expect(platform.values.get('cmi.core.session_time')).toBe('0000:00:04.32');
		expect(platform.values.get('cmi.core.exit')).toBe('suspend');
		expect(platform.count('LMSFinish')).toBe(1);
		expect(platform.calls.slice(-2)).toEqual(['LMSCommit', 'LMSFinish']);
	});

	test('asks for nothing to be kept where all is done', () => {
		const { player, platform, connection } = lesson(1);
		player.tell('complete', { score: 1, max: 1 });
		connection.finish();
		expect(platform.values.get('cmi.core.exit')).toBe('');
	});

	test('is followed by nothing, whatever the player does', () => {
		const { player, platform, clock, connection } = state();
		connection.finish();
		const before = [...platform.calls];
		player.seek(65);
		player.bookmark = 'step:65';
		player.tell('complete', { score: 1, max: 1 });
		clock.advance(60_000);
		connection.report();
		expect(platform.calls).toEqual(before);
		expect(clock.pending).toBe(0);
	});
});

describe('In a platform’s modes for looking around', () => {
	test.each(['browse', 'review'])('(%s) the place is read and nothing is written', (mode) => {
		const { player, platform, clock, connection } = lesson(1, {
			'cmi.core.lesson_mode': mode,
			'cmi.suspend_data': 'lesson:[1]'
		});
		expect(player.bookmark).toBe('lesson:[1]');
		player.bookmark = 'lesson:[2]';
		player.tell('complete', { score: 1, max: 1 });
		clock.advance(5000);
		connection.finish();
		expect(platform.calls).toEqual(['LMSInitialize', 'LMSFinish']);
	});
});

describe('A platform that refuses', () => {
	const refused =
		'The learning platform did not take a record. You can go on; the rest is still sent.';

	test('to open a record is told of, and asked nothing more', () => {
		const player = new FakePlayer({ lesson: lessonWith(1) });
		const platform = new FakePlatform();
		platform.refuses = () => true;
		const { said, connection } = connected(player, platform);
		player.ready(33);
		player.tell('complete', { score: 1, max: 1 });
		connection.finish();
		expect(said).toEqual(['The learning platform did not open a record: nothing is recorded.']);
		expect(platform.calls).toEqual(['LMSInitialize']);
	});

	test('a value is told of once; the others are written', () => {
		const { player, platform, said, connection } = lesson(1);
		platform.refuses = (call) => call.startsWith('cmi.suspend_data');
		player.bookmark = 'lesson:[1]';
		connection.report();
		player.bookmark = 'lesson:[2]';
		player.tell('complete', { score: 1, max: 1 });
		expect(said).toEqual([refused]);
		expect(status(platform)).toBe('completed');
		expect(platform.values.get('cmi.core.lesson_location')).toBe('lesson:[2]');
	});

	test('by exceptions stops nothing', () => {
		const platform = new FakePlatform();
		const { player, said, connection } = connected(
			new FakePlayer({ lesson: lessonWith(1) }),
			platform
		);
		platform.refuses = () => {
			throw new Error('gone');
		};
		platform.LMSGetValue = () => {
			throw new Error('gone');
		};
		player.ready(33);
		player.bookmark = 'lesson:[1]';
		player.tell('complete', { score: 1, max: 1 });
		connection.finish();
		expect(said).toEqual([refused]);
	});

	test('a bookmark that the player throws at stops nothing either', () => {
		const player = new FakePlayer({ lesson: lessonWith(1) });
		Object.defineProperty(player, 'bookmark', {
			get: () => 'lesson:[0]',
			set() {
				throw new Error('not mine');
			}
		});
		const platform = new FakePlatform({ 'cmi.suspend_data': 'another lesson’s' });
		const { said } = connected(player, platform);
		player.ready(33);
		player.tell('complete', { score: 1, max: 1 });
		expect(said).toEqual([]);
		expect(status(platform)).toBe('completed');
	});
});
