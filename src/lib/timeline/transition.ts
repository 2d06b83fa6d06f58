import { destination } from './destination';
import type { MoveCommand, Stops } from './destination';
import { MAX_UNITS_PER_TICK, nearestSpeed, SPEEDS } from './player-state';
import type { Command, PlayerState, Status } from './player-state';
import type { Trace } from './trace';

/**
 * What a command can do:
 * - ignore: nothing;
 * - start: play on from here, or restart when nothing is left to play;
 * - restart: play from the start of the loop, or of the range;
 * - stop: pause here;
 * - move: go there and stay as it is, paused or playing; playing that is moved to the range's end has ended;
 * - step: go there and pause;
 * - leave: go there and pause, if it is another step; otherwise stay ended;
 * - advance: walk the units that are due, wrapping at the loop's end, ending at the range's end;
 * - set: change a setting, and move nothing.
 */
export type Effect =
	'ignore' | 'start' | 'restart' | 'stop' | 'move' | 'step' | 'leave' | 'advance' | 'set';

type Row = Readonly<Record<Status, Effect>>;

const MOVE: Row = { paused: 'move', playing: 'move', ended: 'leave' };
const STEP: Row = { paused: 'step', playing: 'step', ended: 'leave' };
const SET: Row = { paused: 'set', playing: 'set', ended: 'set' };

/** What each command does in each state; `transition` reads it. */
export const TRANSITIONS: Readonly<Record<Command['kind'], Row>> = {
	play: { paused: 'start', playing: 'ignore', ended: 'restart' },
	pause: { paused: 'ignore', playing: 'stop', ended: 'ignore' },
	toggle: { paused: 'start', playing: 'stop', ended: 'restart' },
	tick: { paused: 'ignore', playing: 'advance', ended: 'ignore' },
	next: STEP,
	previous: STEP,
	seek: MOVE,
	'seek-fraction': MOVE,
	first: MOVE,
	last: MOVE,
	'next-stop': MOVE,
	'previous-stop': MOVE,
	'next-marker': MOVE,
	'previous-marker': MOVE,
	faster: SET,
	slower: SET,
	rate: SET,
	granularity: SET,
	'mark-start': SET,
	'mark-end': SET,
	'clear-loop': SET,
	repeat: SET
};

/**
 * The state that follows a command. Pure; a command that changes nothing returns the very same object.
 * `stops`: rising step indices where a lesson pauses, or null.
 */
export function transition(
	state: PlayerState,
	command: Command,
	trace: Trace<unknown>,
	stops: Stops = null
): PlayerState {
	switch (TRANSITIONS[command.kind][state.status]) {
		case 'ignore':
			return state;
		case 'start':
			return state.index >= (state.loop ?? state.range).end
				? restart(state)
				: { ...state, status: 'playing' };
		case 'restart':
			return restart(state);
		case 'stop':
			return { ...state, status: 'paused' };
		case 'move': {
			const moved = move(state, command as MoveCommand, trace, stops);
			const atEnd = moved !== state && !moved.loop && moved.index === moved.range.end;
			return atEnd && moved.status === 'playing' ? { ...moved, status: 'ended' } : moved;
		}
		case 'step': {
			const moved = move(state, command as MoveCommand, trace, stops);
			return moved.status === 'paused' ? moved : { ...moved, status: 'paused' };
		}
		case 'leave': {
			const moved = move(state, command as MoveCommand, trace, stops);
			return moved === state ? state : { ...moved, status: 'paused' };
		}
		case 'advance':
			return advance(state, (command as Extract<Command, { kind: 'tick' }>).units ?? 1, trace);
		case 'set':
			return set(state, command);
	}
}

function restart(state: PlayerState): PlayerState {
	return {
		...state,
		status: 'playing',
		index: (state.loop ?? state.range).start,
		arrival: 'seek'
	};
}

function move(
	state: PlayerState,
	command: MoveCommand,
	trace: Trace<unknown>,
	stops: Stops
): PlayerState {
	const index = destination(state, command, trace, stops);
	if (index === state.index) return state;
	const walked = command.kind === 'next' && (command.by ?? state.granularity) === state.granularity;
	return { ...state, index, arrival: walked ? 'step' : 'seek' };
}

function advance(state: PlayerState, units: number, trace: Trace<unknown>): PlayerState {
	const due = Math.min(MAX_UNITS_PER_TICK, Math.floor(units));
	if (!(due >= 1)) return state;
	const { granularity, range, loop } = state;
	const end = (loop ?? range).end;
	let index = state.index;
	let wrapped = false;
	for (let unit = 0; unit < due; unit++) {
		if (index < end) index = Math.min(trace.next(granularity, index) ?? end, end);
		else if (loop) [index, wrapped] = [loop.start, true];
		else break;
	}
	const status = !loop && index >= end ? 'ended' : 'playing';
	if (index === state.index && status === state.status) return state;
	const arrival = due === 1 && !wrapped ? 'step' : 'seek';
	return { ...state, status, index, arrival: index === state.index ? state.arrival : arrival };
}

function set(state: PlayerState, command: Command): PlayerState {
	switch (command.kind) {
		case 'faster':
			return withRate(state, SPEEDS.find((speed) => speed > state.rate) ?? state.rate);
		case 'slower':
			return withRate(state, SPEEDS.findLast((speed) => speed < state.rate) ?? state.rate);
		case 'rate':
			return withRate(state, nearestSpeed(command.rate, state.rate));
		case 'granularity':
			return command.granularity === state.granularity
				? state
				: { ...state, granularity: command.granularity };
		case 'mark-start': {
			const { end } = state.marks;
			return withMarks(state, state.index, end !== null && end > state.index ? end : null);
		}
		case 'mark-end': {
			const { start } = state.marks;
			return withMarks(state, start !== null && start < state.index ? start : null, state.index);
		}
		case 'clear-loop':
			return withMarks(state, null, null);
		case 'repeat':
			return state.loop ? state : withMarks(state, state.range.start, state.range.end);
		default:
			return state;
	}
}

function withRate(state: PlayerState, rate: number): PlayerState {
	return rate === state.rate ? state : { ...state, rate };
}

function withMarks(state: PlayerState, start: number | null, end: number | null): PlayerState {
	if (start === state.marks.start && end === state.marks.end) return state;
	const loop = start !== null && end !== null ? { start, end } : null;
	return { ...state, marks: { start, end }, loop };
}
