import type { ScormPlayer } from '$lib/publish/scorm/scorm-connection';
import { startScorm } from '$lib/publish/scorm/start-scorm';
import { playerEvents, playerMethods, playerProperties } from '$lib/schema';
import { afterEach, describe, expect, test } from 'vitest';
import { lessonWith } from '../../unit/publish/content';
import { FakePlayer } from '../../unit/publish/fake-player';
import { ManualClock } from '../../unit/timeline/manual-clock';
import { Api } from './scorm-again';

type Platform = InstanceType<typeof Api>;
type Record12 = {
	core: Record<string, string> & { score: Record<string, string> };
	suspend_data: string;
};

const frames: HTMLIFrameElement[] = [];

afterEach(() => {
	for (const frame of frames.splice(0)) frame.remove();
});

function frameIn(page: Document): HTMLIFrameElement {
	const frame = page.createElement('iframe');
	page.body.append(frame);
	return frame;
}

/** The page of a learning platform, with its API; within it a frame for the package. */
function platformPage(platform: Platform | null, levels = 1): HTMLIFrameElement {
	const outer = frameIn(document);
	frames.push(outer);
	if (platform !== null) Object.assign(outer.contentWindow as object, { API: platform });
	let inner = outer;
	for (let level = 0; level < levels; level++) inner = frameIn(inner.contentDocument as Document);
	return inner;
}

/** A player as an element of a page. */
function elementIn(page: Document, player: FakePlayer): ScormPlayer & HTMLElement {
	const element = page.createElement('kernel-walk');
	for (const name of playerProperties) {
		Object.defineProperty(element, name, {
			get: () => player[name],
			set: (value) => Reflect.set(player, name, value)
		});
	}
	for (const name of playerMethods) {
		Object.defineProperty(element, name, { value: player[name].bind(player) });
	}
	for (const name of playerEvents) {
		player.addEventListener(name, ({ detail }: CustomEventInit) =>
			element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }))
		);
	}
	page.body.append(element);
	return element as unknown as ScormPlayer & HTMLElement;
}

/** The platform for one session: what it was told of the learner, and what an earlier session left. */
function platformWith(earlier: Record12 | null, masteryScore: string): Platform {
	const platform = new Api({ autocommit: false, mastery_override: false, logLevel: 5 });
	const core = earlier === null ? {} : { ...earlier.core, entry: 'resume' };
	platform.loadFromJSON({
		cmi: {
			core,
			suspend_data: earlier?.suspend_data ?? '',
			student_data: { mastery_score: masteryScore }
		}
	});
	return platform;
}

/** What the platform keeps when a session is over. */
function recordOf(platform: Platform): Record12 {
	return (platform.renderCommitCMI(true) as unknown as { cmi: Record12 }).cmi;
}

function session(questions: number, earlier: Record12 | null = null, masteryScore = '60') {
	const platform = platformWith(earlier, masteryScore);
	const package_ = platformPage(platform, 2);
	const player = new FakePlayer({ lesson: lessonWith(questions) });
	const page = package_.contentDocument as Document;
	const clock = new ManualClock();
	startScorm(elementIn(page, player), clock);
	player.ready(33);
	const says = () => page.querySelector('[role=status]')?.textContent;
	/** The platform turns to something else: the package's frame goes. */
	const end = () => {
		package_.remove();
		return recordOf(platform);
	};
	return { platform, player, clock, says, end };
}

describe('With scorm-again as the learning platform', () => {
	test('a lesson that is left is incomplete, and goes on where it was left', () => {
		const first = session(3);
		first.player.bookmark = 'lesson:[2,["q1",{"kind":"option","option":0}]]';
		first.clock.advance(61_500);
		const kept = first.end();
		expect(first.platform.isTerminated()).toBe(true);
		expect(kept.core.lesson_status).toBe('incomplete');
		expect(kept.core.score.raw).toBe('');
		expect(kept.core.exit).toBe('suspend');
		// It writes times in a form of its own.
		expect(kept.core.session_time).toMatch(/^0+:01:01\.50*$/);
		expect(kept.suspend_data).toBe('lesson:[2,["q1",{"kind":"option","option":0}]]');

		const second = session(3, kept);
		expect(second.player.bookmark).toBe(kept.suspend_data);
		second.player.tell('complete', { score: 3, max: 3 });
		const done = second.end();
		expect(done.core.lesson_status).toBe('passed');
		expect(done.core.score).toMatchObject({ raw: '100', min: '0', max: '100' });
		expect([first.says(), second.says()]).toEqual(['', '']);
	});

	test('the score decides between passed and failed', () => {
		const run = session(5);
		run.player.tell('complete', { score: 2, max: 5 });
		const kept = run.end();
		expect(kept.core.lesson_status).toBe('failed');
		expect(kept.core.score.raw).toBe('40');
	});

	test('a score without a mastery score completes', () => {
		const run = session(3, null, '');
		run.player.tell('complete', { score: 1, max: 3 });
		const kept = run.end();
		expect(kept.core.lesson_status).toBe('completed');
		expect(kept.core.score.raw).toBe('33.33');
	});

	test('a lesson without questions is completed at its end, without a score', () => {
		const run = session(0, null, '');
		run.player.tell('complete', { score: 0, max: 0 });
		const kept = run.end();
		expect(kept.core.lesson_status).toBe('completed');
		expect(kept.core.score.raw).toBe('');
	});

	test('what was passed stays passed, whatever comes later', () => {
		const first = session(2);
		first.player.tell('complete', { score: 2, max: 2 });
		const kept = first.end();
		const second = session(2, kept);
		second.player.tell('complete', { score: 0, max: 2 });
		const again = second.end();
		expect(again.core.lesson_status).toBe('passed');
		expect(again.core.score.raw).toBe('100');
	});

	test('the longest bookmark fits', () => {
		const bookmark = 'lesson:'.padEnd(3900, '7');
		const run = session(1);
		run.player.bookmark = bookmark;
		const kept = run.end();
		expect(kept.suspend_data).toBe(bookmark);
		expect(run.says()).toBe('');
	});

	test('everything that is written is taken without an error', () => {
		const errors: string[] = [];
		const run = session(4);
		run.platform.on('LMSSetValue', () => {
			const code = run.platform.lmsGetLastError();
			if (code !== '0') errors.push(code);
		});
		run.player.bookmark = 'lesson:[1]';
		run.clock.advance(5000);
		run.player.tell('complete', { score: 1, max: 4 });
		run.end();
		expect(errors).toEqual([]);
	});

	test('a platform whose record is closed already is told of in a sentence', () => {
		const platform = platformWith(null, '');
		platform.lmsInitialize('');
		platform.lmsFinish('');
		const package_ = platformPage(platform);
		const player = new FakePlayer({ lesson: lessonWith(1) });
		const page = package_.contentDocument as Document;
		startScorm(elementIn(page, player), new ManualClock());
		player.ready(33);
		expect(page.querySelector('[role=status]')?.textContent).toBe(
			'The learning platform did not open a record: nothing is recorded.'
		);
		player.tell('complete', { score: 1, max: 1 });
	});
});

describe('Without a learning platform', () => {
	test('a sentence under the player says that nothing is recorded', () => {
		const package_ = platformPage(null);
		const page = package_.contentDocument as Document;
		const element = elementIn(page, new FakePlayer({ lesson: lessonWith(1) }));
		startScorm(element, new ManualClock());
		expect(element.nextElementSibling?.textContent).toBe(
			'No learning platform was found around this page: nothing is recorded.'
		);
	});
});
