import { clampToRange } from './player-state';
import type { Command, PlayerState } from './player-state';
import { countThrough } from './count-through';
import type { Marker, Trace } from './trace';

export type Stops = readonly number[] | null;

export type MoveCommand = Extract<
	Command,
	{
		kind:
			| 'seek'
			| 'seek-fraction'
			| 'next'
			| 'previous'
			| 'first'
			| 'last'
			| 'next-stop'
			| 'previous-stop'
			| 'next-marker'
			| 'previous-marker';
	}
>;

/** The step that a command that moves leads to, always within the range. `stops` rise; null or empty: rows. */
export function destination(
	state: PlayerState,
	command: MoveCommand,
	trace: Trace<unknown>,
	stops: Stops
): number {
	const { index, range, granularity } = state;
	switch (command.kind) {
		case 'seek':
			return clampToRange(command.index, range, index);
		case 'seek-fraction':
			return clampToRange(range.start + command.fraction * (range.end - range.start), range, index);
		case 'first':
			return range.start;
		case 'last':
			return range.end;
		case 'next':
			return Math.min(trace.next(command.by ?? granularity, index) ?? range.end, range.end);
		case 'previous':
			return Math.max(trace.previous(command.by ?? granularity, index) ?? range.start, range.start);
		case 'next-stop':
			return Math.min(nextStop(stops, trace, index) ?? range.end, range.end);
		case 'previous-stop':
			return Math.max(previousStop(stops, trace, index) ?? range.start, range.start);
		case 'next-marker': {
			const found = trace.next(command.marker ?? defaultMarker(trace), index);
			return found === null || found > range.end ? index : found;
		}
		case 'previous-marker': {
			const found = trace.previous(command.marker ?? defaultMarker(trace), index);
			return found === null || found < range.start ? index : found;
		}
	}
}

/** The marker that `[` and `]` walk: the stride jumps, or the row starts where nothing jumps. */
export function defaultMarker(trace: Trace<unknown>): Marker {
	return trace.count('stride-jump') > 0 ? 'stride-jump' : 'row-start';
}

function nextStop(stops: Stops, trace: Trace<unknown>, index: number): number | null {
	if (!stops?.length) return trace.next('row', index);
	return stops[countThrough(stops, index)] ?? null;
}

function previousStop(stops: Stops, trace: Trace<unknown>, index: number): number | null {
	if (!stops?.length) return trace.previous('row', index);
	return stops[countThrough(stops, index - 1) - 1] ?? null;
}
