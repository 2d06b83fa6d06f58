import type { PlayerEventName, PlayerEvents } from '$lib/schema';
import type { Shown } from './shown';

/** What of a player its events are about, at one moment. */
export type Moment = {
	readonly status: 'paused' | 'playing' | 'ended' | null;
	readonly index: number;
	readonly rate: number;
	readonly sought: boolean;
	readonly steps: number;
	readonly sentence: string;
	readonly bookmark: string;
};

export type PlayerEvent = {
	[Name in PlayerEventName]: { readonly name: Name; readonly detail: PlayerEvents[Name] };
}[PlayerEventName];

export function momentOf(shown: Shown): Moment {
	const { playing, steps, sentence, bookmark } = shown;
	return {
		status: playing?.status ?? null,
		index: playing?.index ?? 0,
		rate: playing?.rate ?? 1,
		sought: playing?.arrival === 'seek',
		steps,
		sentence,
		bookmark
	};
}

/** What happened between two moments of one player, in the order of a media element's events. */
export function eventsBetween(before: Moment, after: Moment): PlayerEvent[] {
	const events: PlayerEvent[] = [];
	const { index, steps } = after;
	const moved = index !== before.index || steps !== before.steps;
	const at = { currentStep: index };
	if (after.rate !== before.rate) {
		events.push({ name: 'ratechange', detail: { playbackRate: after.rate } });
	}
	if (after.status === 'playing' && before.status !== 'playing') {
		events.push({ name: 'play', detail: {} });
	}
	if (moved) {
		if (after.sought) events.push({ name: 'seeking', detail: at });
		events.push({
			name: 'stepchange',
			detail: { currentStep: index, steps, sentence: after.sentence }
		});
		if (after.sought) events.push({ name: 'seeked', detail: at });
		events.push({ name: 'timeupdate', detail: { currentStep: index, steps } });
	}
	if (before.status === 'playing' && after.status !== 'playing') {
		events.push({ name: 'pause', detail: {} });
	}
	if (after.status === 'ended' && before.status !== 'ended') {
		events.push({ name: 'ended', detail: {} });
	}
	return events;
}
