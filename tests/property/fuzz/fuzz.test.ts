import { lessonProblemSentence, linkNoteSentence, sharedProblemSentence } from '$lib/messages';
import { openLesson, readLesson } from '$lib/prose';
import { decodeShared } from '$lib/share';
import { describe, expect, test } from 'vitest';
import { FakePlayer } from '../../unit/element/protocol/fake-player';
import { hostedPlayer, settled } from '../../unit/element/protocol/hosted-player';
import { Chance } from './chance';
import { anyLessonFile, anyLink, anyMessage, anyShared, goodMessage } from './corpus';
import { judgeLink, judgeSentence, judgeShared } from './judges';

/** Makes and judges so many inputs; tells which one it was that failed. */
async function judgeAll<T>(
	count: number,
	make: (chance: Chance) => T,
	judge: (input: T) => unknown
): Promise<void> {
	for (let seed = 1; seed <= count; seed++) {
		const input = make(new Chance(seed));
		try {
			await judge(input);
		} catch (cause) {
			const shown = String(JSON.stringify(input)).slice(0, 500);
			throw new Error(`seed ${seed}: ${shown}: ${String(cause)}`, { cause });
		}
	}
}

describe('whatever it is given, it says so and goes on:', { timeout: 300_000 }, () => {
	test('10,000 links', async () => {
		await judgeAll(10_000, anyLink, judgeLink);
	});

	test('10,000 objects, files and texts to show', async () => {
		const seen = new Map<string, number>();
		await judgeAll(10_000, anyShared, async (value) => {
			const decoded = await judgeShared(value);
			const kind = 'problem' in decoded ? 'problem' : 'lesson' in decoded ? 'lesson' : 'state';
			seen.set(kind, (seen.get(kind) ?? 0) + 1);
		});
		// Most are damaged, but not so that all end at the same guard.
		for (const kind of ['problem', 'lesson', 'state']) expect(seen.get(kind)).toBeGreaterThan(300);
	});

	test('10,000 messages', async () => {
		const player = new CodecPlayer();
		const host = hostedPlayer({}, player);
		await judgeAll(10_000, anyMessage, async (message) => {
			// As fast as they are let through.
			host.clock.advance(20);
			const replies = await host.replies(message);
			if (replies.length > 3) throw new Error(`${replies.length} replies`);
			for (const { error } of replies as { error?: { message: string } }[]) {
				if (error) judgeSentence(error.message);
			}
		});
		await host.replies(goodMessage);
		while (player.open > 0) await settled();
		host.end();
		expect(player.taken.length).toBeGreaterThan(1000);
	});

	test('10,000 lesson files', async () => {
		let whole = 0;
		await judgeAll(10_000, anyLessonFile, (file) => {
			// What is checked beyond the shape takes the most time: every fiftieth is.
			const read = whole % 50 === 0 ? openLesson(file) : readLesson(file);
			whole++;
			if ('lesson' in read) return;
			expect(read.problems.length).toBeGreaterThan(0);
			for (const problem of read.problems.slice(0, 20))
				judgeSentence(lessonProblemSentence(problem));
		});
	});
});

/** A player that takes states as the element does. */
class CodecPlayer extends FakePlayer {
	/** How many it is reading now. */
	open = 0;

	override async setState(value: unknown): Promise<readonly string[]> {
		this.open++;
		this.taken.push(null);
		const decoded = await decodeShared(value);
		this.open--;
		if ('problem' in decoded) return [sharedProblemSentence(decoded.problem)];
		return decoded.notes.map((note) => linkNoteSentence(note, 'object'));
	}
}
