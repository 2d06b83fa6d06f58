import { flushSync } from 'svelte';
import { describe, expect, it, onTestFinished } from 'vitest';
import { resolveScene } from '$lib/lessons';
import { defaultState, type State } from '$lib/schema';
import { Player } from '$lib/timeline';
import { Stepper } from '$lib/view';
import { finished, follow, makeSteppers } from '$lib/view/scene';
import { ManualClock } from '../../../unit/timeline/manual-clock';
import { besideScene, chainScene } from './scenes';

function pair(patch: Partial<State>, placing?: Parameters<typeof follow>[1]) {
	const clock = new ManualClock();
	const walker = new Stepper({ state: defaultState, clock, player: Player });
	const other = new Stepper({
		state: { ...defaultState, ...patch },
		player: follow(walker, placing)
	});
	onTestFinished(() => [walker, other].forEach((stepper) => stepper.destroy()));
	return { walker, other, clock };
}

describe('a follower', () => {
	it('shows the same step where the timelines are equally long', () => {
		const { walker, other } = pair({ operation: 'cross-correlation' });
		walker.seek(17);
		flushSync();
		expect(other.index).toBe(17);
		expect(other.playing.arrival).toBe('seek');
		walker.dispatch({ kind: 'next' });
		flushSync();
		expect([other.index, other.playing.arrival]).toEqual([18, 'step']);
	});

	it('starts where the walker is', () => {
		const walker = new Stepper({ state: { ...defaultState, step: 30 }, player: Player });
		const other = new Stepper({ state: defaultState, player: follow(walker) });
		onTestFinished(() => [walker, other].forEach((stepper) => stepper.destroy()));
		expect(other.index).toBe(30);
	});

	it('shows the same output cell and tap where they are not', () => {
		// The default's 2×3 outputs at stride 2 become 4×5 at stride 1.
		const { walker, other } = pair({ stride: { rows: 1, cols: 1 } });
		walker.seek(walker.timeline.indexOf({ outputRow: 1, outputCol: 2, tap: 4 }));
		flushSync();
		expect(other.step).toMatchObject({ kind: 'mac', outputRow: 1, outputCol: 2, tap: 4 });
		walker.seek(walker.timeline.indexOf({ outputRow: 1, outputCol: 0, tap: 'write' }));
		flushSync();
		expect(other.step).toMatchObject({ kind: 'write', outputRow: 1, outputCol: 0 });
	});

	it('waits at the end of its row, and then at its own end, where it has no such cell', () => {
		const { walker, other } = pair({ stride: { rows: 4, cols: 4 } });
		walker.seekToOutput(0, 2);
		flushSync();
		expect(other.step).toMatchObject({ kind: 'write', outputRow: 0 });
		walker.seek(walker.timeline.indexOf({ outputRow: 1, outputCol: 0, tap: 'window' }));
		flushSync();
		expect(other.index).toBe(other.timeline.length - 1);
	});

	it('hands what it is told to the walker, and keeps no time of its own', () => {
		const { walker, other, clock } = pair({ stride: { rows: 1, cols: 1 } });
		other.dispatch({ kind: 'play' });
		expect(walker.playing.status).toBe('playing');
		clock.advance(1000);
		flushSync();
		expect([walker.index, other.index]).toEqual([1, 1]);
		other.seek(other.timeline.indexOf({ outputRow: 1, outputCol: 1, tap: 3 }));
		flushSync();
		expect(walker.step).toMatchObject({ kind: 'mac', outputRow: 1, outputCol: 1, tap: 3 });
	});

	it('follows into another convolution, the walker’s or its own', () => {
		const { walker, other } = pair({});
		walker.seekToOutput(1, 1);
		walker.change({ stride: { rows: 1, cols: 1 } });
		flushSync();
		expect(other.step).toMatchObject({ kind: 'write', outputRow: 1, outputCol: 1 });
		other.change({ padding: 'full' });
		flushSync();
		expect(other.step).toMatchObject({ kind: 'write', outputRow: 1, outputCol: 1 });
	});

	it('stays at its end when it is finished, whatever the walker does', () => {
		const { walker, other } = pair({}, finished);
		const last = other.timeline.length - 1;
		expect(other.index).toBe(last);
		walker.seek(5);
		other.seek(3);
		flushSync();
		expect([walker.index, other.index]).toEqual([5, last]);
	});

	it('stops following once it is destroyed', () => {
		const { walker, other } = pair({});
		other.destroy();
		walker.seek(9);
		flushSync();
		expect(other.index).toBe(0);
	});
});

describe('the steppers of a scene', () => {
	it('stand at its start, those before the last layer at their end', () => {
		const clock = new ManualClock();
		const steppers = makeSteppers({ ...resolveScene(chainScene()), start: 12 }, { clock });
		onTestFinished(() => steppers.forEach((stepper) => stepper.destroy()));
		const [first, walker] = steppers;
		expect(walker.index).toBe(12);
		expect(first.index).toBe(first.timeline.length - 1);
		walker.dispatch({ kind: 'play' });
		clock.advance(1000);
		expect(walker.index).toBe(13);
	});

	it('take the player that they are given for the one that walks', () => {
		class Standing extends Player {
			override dispatch() {}
		}
		const player = Standing as typeof Player;
		const steppers = makeSteppers(resolveScene(besideScene()), { player });
		onTestFinished(() => steppers.forEach((stepper) => stepper.destroy()));
		steppers[0].seek(5);
		expect(steppers[0].index).toBe(0);
	});
});
