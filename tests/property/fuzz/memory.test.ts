import { openLesson, readLesson } from '$lib/prose';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { hostedPlayer, settled } from '../../unit/element/protocol/hosted-player';
import { Chance } from './chance';
import { anyLessonFile, anyLink, anyMessage, anyShared } from './corpus';
import { judgeLink, judgeShared } from './judges';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes that are still held once everything that can be let go is. */
async function held(): Promise<number> {
	for (let i = 0; i < 3; i++) {
		await settled();
		collect();
	}
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return heapUsed + arrayBuffers;
}

const batch = 300;
const rounds = 7;

/**
 * What 500 bytes for each input of all rounds but the first two would hold: half a state. V8 keeps about
 * 150 for a while, of hidden classes and names, and no more in the long run.
 */
const tolerance = 500 * batch * (rounds - 2);

/** Every round has inputs of its own: what is kept by what was asked would not be seen otherwise. */
async function judgeBatch(round: number, judge: (chance: Chance) => unknown): Promise<void> {
	for (let i = 0; i < batch; i++) await judge(new Chance(round * batch + i));
}

test.each<[what: string, judge: (chance: Chance) => unknown]>([
	['links', (chance) => judgeLink(anyLink(chance))],
	['objects, files and texts to show', (chance) => judgeShared(anyShared(chance))],
	['lesson files', judgeLesson],
	['messages', judgeMessages]
])(
	'Of %s nothing is kept once they are read',
	async (_, judge) => {
		// What is loaded and compiled on the way stays: the first rounds are not counted.
		await judgeBatch(0, judge);
		await judgeBatch(1, judge);
		const before = await held();
		for (let round = 2; round < rounds; round++) await judgeBatch(round, judge);
		expect((await held()) - before).toBeLessThan(tolerance);
	},
	300_000
);

/** What is checked beyond the shape takes the most time: every twentieth is. */
function judgeLesson(chance: Chance): void {
	const file = anyLessonFile(chance);
	if (chance.happens(0.05)) openLesson(file);
	else readLesson(file);
}

/** Three messages to a player of their own. */
async function judgeMessages(chance: Chance): Promise<void> {
	const host = hostedPlayer();
	for (let i = 0; i < 3; i++) await host.deliver(anyMessage(chance));
	host.end();
}

test('What is held is seen where something is', async () => {
	const kept: unknown[] = [];
	const before = await held();
	const keep = (chance: Chance) => kept.push(Array.from({ length: 64 }, () => chance.next()));
	for (let round = 2; round < rounds; round++) await judgeBatch(round, keep);
	expect((await held()) - before).toBeGreaterThan(tolerance);
	expect(kept).toHaveLength((rounds - 2) * batch);
});
