import { describe, expect, it } from 'vitest';
import { initialState, SPEEDS, transition, TRANSITIONS } from '$lib/timeline';
import type { Command, PlayerState, Status } from '$lib/timeline';
import { smallTrace } from './small-trace';

const trace = smallTrace();

function state(changes: Partial<PlayerState> = {}): PlayerState {
	return { ...initialState(trace.length), ...changes };
}

const paused = state({ index: 10, granularity: 'window' });
const playing = state({ index: 10, granularity: 'window', status: 'playing' });
const ended = state({ index: 23, granularity: 'window', status: 'ended' });

/** [command, from paused at 10, from playing at 10, from ended at 23]: status and index, or 'same' object. */
type Outcome = 'same' | [Status, number];
const OUTCOMES: [Command, Outcome, Outcome, Outcome][] = [
	[{ kind: 'play' }, ['playing', 10], 'same', ['playing', 0]],
	[{ kind: 'pause' }, 'same', ['paused', 10], 'same'],
	[{ kind: 'toggle' }, ['playing', 10], ['paused', 10], ['playing', 0]],
	[{ kind: 'tick' }, 'same', ['playing', 11], 'same'],
	[{ kind: 'next' }, ['paused', 11], ['paused', 11], 'same'],
	[{ kind: 'next', by: 'row' }, ['paused', 15], ['paused', 15], 'same'],
	[{ kind: 'previous' }, ['paused', 7], ['paused', 7], ['paused', 19]],
	[{ kind: 'previous', by: 'multiply' }, ['paused', 9], ['paused', 9], ['paused', 22]],
	[{ kind: 'seek', index: 5 }, ['paused', 5], ['playing', 5], ['paused', 5]],
	[{ kind: 'seek', index: 10 }, 'same', 'same', ['paused', 10]],
	[{ kind: 'seek', index: 23 }, ['paused', 23], ['ended', 23], 'same'],
	[{ kind: 'seek-fraction', fraction: 0.5 }, ['paused', 12], ['playing', 12], ['paused', 12]],
	[{ kind: 'first' }, ['paused', 0], ['playing', 0], ['paused', 0]],
	[{ kind: 'last' }, ['paused', 23], ['ended', 23], 'same'],
	[{ kind: 'next-stop' }, ['paused', 15], ['playing', 15], 'same'],
	[{ kind: 'previous-stop' }, ['paused', 7], ['playing', 7], ['paused', 15]],
	[{ kind: 'next-marker' }, ['paused', 12], ['playing', 12], 'same'],
	[{ kind: 'next-marker', marker: 'row-jump' }, 'same', 'same', 'same'],
	[{ kind: 'previous-marker' }, ['paused', 4], ['playing', 4], ['paused', 20]],
	[{ kind: 'previous-marker', marker: 'row-start' }, ['paused', 8], ['playing', 8], ['paused', 16]],
	[{ kind: 'faster' }, ['paused', 10], ['playing', 10], ['ended', 23]],
	[{ kind: 'slower' }, ['paused', 10], ['playing', 10], ['ended', 23]],
	[{ kind: 'rate', rate: 8 }, ['paused', 10], ['playing', 10], ['ended', 23]],
	[{ kind: 'granularity', granularity: 'row' }, ['paused', 10], ['playing', 10], ['ended', 23]],
	[{ kind: 'granularity', granularity: 'window' }, 'same', 'same', 'same'],
	[{ kind: 'mark-start' }, ['paused', 10], ['playing', 10], ['ended', 23]],
	[{ kind: 'mark-end' }, ['paused', 10], ['playing', 10], ['ended', 23]],
	[{ kind: 'clear-loop' }, 'same', 'same', 'same'],
	[{ kind: 'repeat' }, ['paused', 10], ['playing', 10], ['ended', 23]]
];

describe('transition', () => {
	it.each(OUTCOMES)('does to %j what is stated, in each state', (command, ...outcomes) => {
		[paused, playing, ended].forEach((before, position) => {
			const after = transition(before, command, trace, null);
			const expected = outcomes[position];
			if (expected === 'same') expect(after).toBe(before);
			else {
				expect(after).not.toBe(before);
				expect([after.status, after.index]).toEqual(expected);
			}
		});
	});

	it('has an outcome here for every command of the table', () => {
		const covered = new Set(OUTCOMES.map(([command]) => command.kind));
		expect([...covered].sort()).toEqual(Object.keys(TRANSITIONS).sort());
	});

	it('never changes the state that it is given', () => {
		for (const [command] of OUTCOMES) {
			for (const before of [paused, playing, ended]) {
				const copy = structuredClone(before);
				transition(before, command, trace, null);
				expect(before).toEqual(copy);
			}
		}
	});
});

describe('seeking', () => {
	const seek = (from: PlayerState, index: number) =>
		transition(from, { kind: 'seek', index }, trace, null);

	it('rounds, and clamps to the range', () => {
		expect(seek(paused, 4.6).index).toBe(5);
		expect(seek(paused, -7).index).toBe(0);
		expect(seek(paused, 1e300).index).toBe(23);
		const narrow = state({ range: { start: 8, end: 15 }, index: 10 });
		expect(seek(narrow, 0).index).toBe(8);
		expect(seek(narrow, 23).index).toBe(15);
	});

	it('ignores what is not a finite number', () => {
		for (const index of [NaN, Infinity, -Infinity]) expect(seek(paused, index)).toBe(paused);
		const command: Command = { kind: 'seek-fraction', fraction: NaN };
		expect(transition(paused, command, trace, null)).toBe(paused);
	});

	it('lands finished, and so does a jump to a stop, a marker, an end or back', () => {
		const walked = state({ index: 10, arrival: 'step' });
		const jumps: Command[] = [
			{ kind: 'seek', index: 11 },
			{ kind: 'seek-fraction', fraction: 0.1 },
			{ kind: 'first' },
			{ kind: 'last' },
			{ kind: 'next-stop' },
			{ kind: 'previous-stop' },
			{ kind: 'next-marker' },
			{ kind: 'previous-marker' },
			{ kind: 'previous' },
			{ kind: 'next', by: 'row' }
		];
		for (const command of jumps) {
			expect(transition(walked, command, trace, null).arrival).toBe('seek');
		}
	});

	it('takes a fraction of the range, not of the trace', () => {
		const narrow = state({ range: { start: 8, end: 16 } });
		const half: Command = { kind: 'seek-fraction', fraction: 0.5 };
		expect(transition(narrow, half, trace, null).index).toBe(12);
	});
});

describe('stepping', () => {
	it('walks to the next boundary, to be animated', () => {
		const next = transition(paused, { kind: 'next' }, trace, null);
		expect(next).toMatchObject({ index: 11, arrival: 'step' });
		const same = transition(paused, { kind: 'next', by: 'window' }, trace, null);
		expect(same.arrival).toBe('step');
	});

	it('stops at the ends of the range where no boundary is left', () => {
		const narrow = state({ range: { start: 5, end: 9 }, index: 8, granularity: 'window' });
		expect(transition(narrow, { kind: 'next' }, trace, null).index).toBe(9);
		expect(transition(narrow, { kind: 'previous' }, trace, null).index).toBe(7);
		const at7 = { ...narrow, index: 7 };
		expect(transition(at7, { kind: 'previous' }, trace, null).index).toBe(5);
		const at9 = { ...narrow, index: 9 };
		expect(transition(at9, { kind: 'next' }, trace, null)).toBe(at9);
	});
});

describe('stops', () => {
	const stops = [2, 10, 18];
	const go = (index: number, kind: 'next-stop' | 'previous-stop', given: number[] | null) =>
		transition(state({ index }), { kind }, trace, given).index;

	it('are walked in order, and then the ends of the range', () => {
		expect(go(0, 'next-stop', stops)).toBe(2);
		expect(go(2, 'next-stop', stops)).toBe(10);
		expect(go(11, 'next-stop', stops)).toBe(18);
		expect(go(18, 'next-stop', stops)).toBe(23);
		expect(go(23, 'previous-stop', stops)).toBe(18);
		expect(go(10, 'previous-stop', stops)).toBe(2);
		expect(go(2, 'previous-stop', stops)).toBe(0);
	});

	it('are the row ends where there are none', () => {
		expect(go(0, 'next-stop', [])).toBe(7);
		expect(go(0, 'next-stop', null)).toBe(7);
		expect(go(23, 'previous-stop', null)).toBe(15);
	});
});

describe('speed', () => {
	const rateAfter = (rate: number, command: Command) =>
		transition(state({ rate }), command, trace, null).rate;

	it('goes up and down the list and stays at its ends', () => {
		SPEEDS.slice(1).forEach((faster, rank) => {
			expect(rateAfter(SPEEDS[rank], { kind: 'faster' })).toBe(faster);
			expect(rateAfter(faster, { kind: 'slower' })).toBe(SPEEDS[rank]);
		});
		const fastest = state({ rate: 16 });
		expect(transition(fastest, { kind: 'faster' }, trace, null)).toBe(fastest);
		const slowest = state({ rate: 0.25 });
		expect(transition(slowest, { kind: 'slower' }, trace, null)).toBe(slowest);
	});

	it('takes the nearest of the list, and ignores what is no speed', () => {
		expect(rateAfter(1, { kind: 'rate', rate: 5 })).toBe(4);
		expect(rateAfter(1, { kind: 'rate', rate: 1000 })).toBe(16);
		for (const rate of [0, -2, NaN, Infinity]) expect(rateAfter(2, { kind: 'rate', rate })).toBe(2);
	});
});

describe('the loop', () => {
	const mark = (from: PlayerState, index: number, kind: 'mark-start' | 'mark-end') =>
		transition({ ...from, index }, { kind }, trace, null);

	it('is there once both marks are set, in either order', () => {
		const start = mark(state(), 4, 'mark-start');
		expect(start).toMatchObject({ loop: null, marks: { start: 4, end: null } });
		expect(mark(start, 12, 'mark-end').loop).toEqual({ start: 4, end: 12 });
		expect(mark(mark(state(), 12, 'mark-end'), 4, 'mark-start').loop).toEqual({
			start: 4,
			end: 12
		});
	});

	it('drops a mark that the new one contradicts', () => {
		const both = mark(mark(state(), 4, 'mark-start'), 12, 'mark-end');
		expect(mark(both, 12, 'mark-start')).toMatchObject({
			loop: null,
			marks: { start: 12, end: null }
		});
		expect(mark(both, 2, 'mark-end')).toMatchObject({ loop: null, marks: { start: null, end: 2 } });
	});

	it('is cleared with its marks', () => {
		const both = mark(mark(state(), 4, 'mark-start'), 12, 'mark-end');
		const cleared = transition(both, { kind: 'clear-loop' }, trace, null);
		expect(cleared).toMatchObject({ loop: null, marks: { start: null, end: null } });
		expect(mark(both, 12, 'mark-end')).toEqual({ ...both, index: 12 });
	});

	it('is the whole range where that is to be repeated, unless there is one already', () => {
		const range = { start: 2, end: 20 };
		const repeated = transition(state({ range }), { kind: 'repeat' }, trace, null);
		expect(repeated).toMatchObject({ loop: range, marks: range });
		const both = mark(mark(state(), 4, 'mark-start'), 12, 'mark-end');
		expect(transition(both, { kind: 'repeat' }, trace, null)).toBe(both);
	});

	it('is where playing starts again', () => {
		const loop = { start: 4, end: 12 };
		const play: Command = { kind: 'play' };
		expect(transition({ ...ended, loop }, play, trace, null)).toMatchObject({
			status: 'playing',
			index: 4
		});
		expect(transition(state({ loop, index: 12 }), play, trace, null).index).toBe(4);
		expect(transition(state({ loop, index: 6 }), play, trace, null).index).toBe(6);
	});

	it('keeps a player playing that is moved to the end of the range', () => {
		const looping = { ...playing, loop: { start: 4, end: 12 } };
		expect(transition(looping, { kind: 'last' }, trace, null).status).toBe('playing');
	});
});

describe('play', () => {
	it('starts over from the end of the range, even if it was not played to', () => {
		const atEnd = state({ range: { start: 8, end: 15 }, index: 15 });
		const after = transition(atEnd, { kind: 'play' }, trace, null);
		expect(after).toMatchObject({ status: 'playing', index: 8, arrival: 'seek' });
	});
});

describe('tick', () => {
	const tick = (from: PlayerState, units?: number) =>
		transition(from, { kind: 'tick', units }, trace, null);

	it('walks one unit, or as many as are due', () => {
		expect(tick(playing)).toMatchObject({ index: 11, arrival: 'step' });
		expect(tick(playing, 2)).toMatchObject({ index: 15, arrival: 'seek' });
	});

	it('ends at the end of the range', () => {
		expect(tick({ ...playing, index: 22 })).toMatchObject({ status: 'ended', index: 23 });
		expect(tick(playing, 9)).toMatchObject({ status: 'ended', index: 23 });
		const narrow = { ...playing, range: { start: 0, end: 13 } };
		expect(tick(narrow, 2)).toMatchObject({ status: 'ended', index: 13 });
	});

	it('shows the loop’s end for one unit and then wraps to its start', () => {
		const loop = { start: 4, end: 12 };
		const atEnd = tick({ ...playing, loop, index: 11 });
		expect(atEnd).toMatchObject({ status: 'playing', index: 12, arrival: 'step' });
		expect(tick(atEnd)).toMatchObject({ status: 'playing', index: 4, arrival: 'seek' });
		expect(tick({ ...playing, loop, index: 11 }, 4).index).toBe(11);
		expect(tick({ ...playing, loop, index: 20 }).index).toBe(4);
	});

	it('ends where a loop was cleared at the very end', () => {
		const stranded = { ...playing, index: 23 };
		expect(tick(stranded)).toMatchObject({ status: 'ended', index: 23 });
	});

	it('ignores a number of units below one', () => {
		for (const units of [0, -3, 0.9, NaN]) expect(tick(playing, units)).toBe(playing);
	});

	it('advances a bounded number of units', () => {
		const long = smallTrace(1000);
		const start = { ...initialState(long.length), status: 'playing' as const };
		expect(transition(start, { kind: 'tick', units: Infinity }, long, null).index).toBe(48);
	});
});

describe('initialState', () => {
	it('is paused at the first step, by multiply, at speed 1', () => {
		expect(initialState(24)).toEqual({
			status: 'paused',
			index: 0,
			granularity: 'multiply',
			rate: 1,
			range: { start: 0, end: 23 },
			loop: null,
			marks: { start: null, end: null },
			arrival: 'seek'
		});
	});

	it('fits what it is given to the trace', () => {
		expect(initialState(24, { index: 99, rate: 3.1, range: { start: 8, end: 400 } })).toMatchObject(
			{
				index: 23,
				rate: 4,
				range: { start: 8, end: 23 }
			}
		);
		expect(initialState(24, { index: NaN, rate: NaN, range: { start: 9, end: 2 } })).toMatchObject({
			index: 0,
			rate: 1,
			range: { start: 0, end: 23 }
		});
		expect(initialState(24, { loop: { start: 4, end: 12 } })).toMatchObject({
			loop: { start: 4, end: 12 },
			marks: { start: 4, end: 12 }
		});
	});
});
