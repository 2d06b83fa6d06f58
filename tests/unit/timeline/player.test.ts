import { describe, expect, it, vi } from 'vitest';
import { Player, SPEEDS } from '$lib/timeline';
import type { InitialState, PlayerState } from '$lib/timeline';
import { ManualClock } from './manual-clock';
import { smallTrace } from './small-trace';

/** 1× is 1.5 units a second: two units in 1333⅓ ms. */
const UNIT = 2000 / 3;

function start(initial: InitialState = {}, rows = 3) {
	const clock = new ManualClock(5000);
	const player = new Player(smallTrace(rows), { clock, initial });
	return { clock, player };
}

describe('Player', () => {
	it('has no timer while paused, one while playing, none when it has ended', () => {
		const { clock, player } = start();
		expect(clock.pending).toBe(0);
		player.dispatch({ kind: 'play' });
		expect(clock.pending).toBe(1);
		player.dispatch({ kind: 'pause' });
		expect(clock.pending).toBe(0);
		player.dispatch({ kind: 'play' });
		clock.advance(24 * UNIT);
		expect(player.state).toMatchObject({ status: 'ended', index: 23 });
		expect(clock.pending).toBe(0);
	});

	it.each(SPEEDS)('walks 1.5 units a second times its speed, at %d', (rate) => {
		const { clock, player } = start({ rate }, 8);
		player.dispatch({ kind: 'play' });
		clock.advance(UNIT / rate - 1);
		expect(player.state.index).toBe(0);
		clock.advance(2);
		expect(player.state.index).toBe(1);
		clock.advance((29 * UNIT) / rate);
		expect(player.state.index).toBe(30);
	});

	it('walks in units of its granularity', () => {
		const { clock, player } = start({ granularity: 'window' });
		const seen: number[] = [];
		player.subscribe(({ index }) => seen.push(index));
		player.dispatch({ kind: 'play' });
		clock.advance(6 * UNIT + 1);
		expect(seen).toEqual([0, 3, 7, 11, 15, 19, 23]);
	});

	it('does not drift when every timer comes a little late', () => {
		const { clock, player } = start({ rate: 16 }, 1000);
		player.dispatch({ kind: 'play' });
		for (let time = 0; time < 100_000; time += 16) clock.stall(16);
		// 1.5 · 16 = 24 units in each of 100 seconds, the last of which may be due on the next timer.
		expect(player.state.index).toBeGreaterThanOrEqual(2399);
		expect(player.state.index).toBeLessThanOrEqual(2400);
	});

	it('walks as many units as are due when a throttled timer comes once a second', () => {
		const { clock, player } = start({ rate: 16 }, 100);
		player.dispatch({ kind: 'play' });
		clock.stall(1000);
		expect(player.state).toMatchObject({ index: 24, arrival: 'seek' });
		clock.stall(1000);
		expect(player.state.index).toBe(48);
	});

	it('catches up no more than a bounded number of units, and then keeps its pace', () => {
		const { clock, player } = start({}, 100);
		player.dispatch({ kind: 'play' });
		clock.stall(3_600_000);
		expect(player.state.index).toBe(48);
		clock.advance(UNIT - 1);
		expect(player.state.index).toBe(48);
		clock.advance(1);
		expect(player.state.index).toBe(49);
	});

	it('waits on when a timer comes too early', () => {
		const due: (() => void)[] = [];
		let now = 0;
		const clock = {
			now: () => now,
			after: (_delay: number, callback: () => void) => {
				due.push(callback);
				return () => {};
			}
		};
		const player = new Player(smallTrace(), { clock });
		player.dispatch({ kind: 'play' });
		now = UNIT - 2;
		due.shift()?.();
		expect(player.state.index).toBe(0);
		expect(due.length).toBe(1);
		now = UNIT - 0.2;
		due.shift()?.();
		expect(player.state.index).toBe(1);
	});

	it('repeats its loop', () => {
		const { clock, player } = start({ loop: { start: 4, end: 6 }, index: 4 });
		const seen: number[] = [];
		player.dispatch({ kind: 'play' });
		player.subscribe(({ index }) => seen.push(index));
		clock.advance(7 * UNIT + 1);
		expect(seen).toEqual([5, 6, 4, 5, 6, 4, 5]);
	});

	it('applies a new speed to what is left of the current unit', () => {
		const { clock, player } = start();
		player.dispatch({ kind: 'play' });
		clock.advance(UNIT / 2);
		player.dispatch({ kind: 'rate', rate: 2 });
		clock.advance(UNIT / 4 - 1);
		expect(player.state.index).toBe(0);
		clock.advance(2);
		expect(player.state.index).toBe(1);
		clock.advance(UNIT / 2);
		expect(player.state.index).toBe(2);
		expect(clock.pending).toBe(1);
	});

	it('shows a place that it was moved to for a whole unit', () => {
		const { clock, player } = start();
		player.dispatch({ kind: 'play' });
		clock.advance(UNIT - 1);
		player.dispatch({ kind: 'seek', index: 9 });
		clock.advance(UNIT - 1);
		expect(player.state.index).toBe(9);
		clock.advance(1);
		expect(player.state.index).toBe(10);
	});

	it('calls its listeners after a change and only then', () => {
		const { player } = start();
		const listener = vi.fn<(state: PlayerState) => void>();
		const unsubscribe = player.subscribe(listener);
		player.dispatch({ kind: 'pause' });
		player.dispatch({ kind: 'seek', index: 0 });
		expect(listener).not.toHaveBeenCalled();
		player.dispatch({ kind: 'next' });
		expect(listener.mock.calls).toEqual([[player.state]]);
		unsubscribe();
		player.dispatch({ kind: 'next' });
		expect(listener).toHaveBeenCalledOnce();
	});

	it('lets a listener send commands', () => {
		const { clock, player } = start();
		player.subscribe(({ index, status }) => {
			if (index === 3 && status === 'playing') player.dispatch({ kind: 'pause' });
		});
		const last: PlayerState[] = [];
		player.subscribe((state) => last.push(state));
		player.dispatch({ kind: 'play' });
		clock.advance(20 * UNIT);
		expect(player.state).toMatchObject({ status: 'paused', index: 3 });
		expect(last.at(-1)).toBe(player.state);
		expect(clock.pending).toBe(0);
	});

	it('does not call a listener that another has just unsubscribed', () => {
		const { player } = start();
		const later = vi.fn();
		player.subscribe(() => unsubscribe());
		const unsubscribe = player.subscribe(later);
		player.dispatch({ kind: 'next' });
		expect(later).not.toHaveBeenCalled();
	});

	it('uses the stops that it was given', () => {
		const player = new Player(smallTrace(), { clock: new ManualClock(), stops: [2, 5] });
		player.dispatch({ kind: 'next-stop' });
		player.dispatch({ kind: 'next-stop' });
		expect(player.state.index).toBe(5);
	});

	it('does nothing more once destroyed', () => {
		const { clock, player } = start();
		const listener = vi.fn();
		player.dispatch({ kind: 'play' });
		player.subscribe(listener);
		player.destroy();
		expect(clock.pending).toBe(0);
		player.dispatch({ kind: 'next' });
		player.replaceTrace(smallTrace(), 4);
		clock.advance(10 * UNIT);
		expect(listener).not.toHaveBeenCalled();
		expect(player.state.index).toBe(0);
	});
});

describe('Player.replaceTrace', () => {
	it('goes to the place given, clamped, with a fresh range and loop', () => {
		const { player } = start({ loop: { start: 4, end: 12 }, rate: 4, granularity: 'window' });
		const listener = vi.fn();
		player.subscribe(listener);
		player.replaceTrace(smallTrace(2), 99);
		expect(player.state).toEqual({
			status: 'paused',
			index: 15,
			granularity: 'window',
			rate: 4,
			range: { start: 0, end: 15 },
			loop: null,
			marks: { start: null, end: null },
			arrival: 'seek'
		});
		expect(listener).toHaveBeenCalledOnce();
		expect(player.trace.length).toBe(16);
	});

	it('plays on, unless the place is the end', () => {
		const { clock, player } = start();
		player.dispatch({ kind: 'play' });
		player.replaceTrace(smallTrace(2), 9);
		expect(player.state.status).toBe('playing');
		clock.advance(UNIT + 1);
		expect(player.state.index).toBe(10);
		player.replaceTrace(smallTrace(1), 10);
		expect(player.state).toMatchObject({ status: 'ended', index: 7 });
		expect(clock.pending).toBe(0);
		player.replaceTrace(smallTrace(3), 7);
		expect(player.state).toMatchObject({ status: 'paused', index: 7 });
	});

	it('takes new stops, and forgets the old', () => {
		const player = new Player(smallTrace(), { clock: new ManualClock(), stops: [2] });
		player.replaceTrace(smallTrace(), 0, [5]);
		player.dispatch({ kind: 'next-stop' });
		expect(player.state.index).toBe(5);
		player.replaceTrace(smallTrace(), 0);
		player.dispatch({ kind: 'next-stop' });
		expect(player.state.index).toBe(7);
	});
});
