export { systemClock } from './clock';
export type { Clock } from './clock';
export { defaultMarker } from './destination';
export type { Stops } from './destination';
export { commandForKey } from './keys';
export type { KeyAction, KeyPress } from './keys';
export { markerPage } from './marker-page';
export type { MarkerPage } from './marker-page';
export { Player } from './player';
export type { PlayerOptions } from './player';
export {
	initialState,
	MAX_UNITS_PER_TICK,
	nearestSpeed,
	SPEEDS,
	unitDuration,
	UNITS_PER_SECOND
} from './player-state';
export type { Command, InitialState, PlayerState, Status, StepRange } from './player-state';
export { RecordedTrace, RECORDED_STEPS_LIMIT } from './recorded-trace';
export { Timeline } from './timeline';
export type { StepPlace } from './timeline';
export { GRANULARITIES, MARKERS } from './trace';
export type { Granularity, Marker, Trace } from './trace';
export { transition, TRANSITIONS } from './transition';
export type { Effect } from './transition';
