import { eventsBetween, momentOf, type Moment } from '$lib/element/player-events';
import type { Shown } from '$lib/element/shown';
import type { PlayerState } from '$lib/timeline';
import { describe, expect, it } from 'vitest';

const rest: Moment = {
	status: 'paused',
	index: 3,
	rate: 1,
	sought: false,
	steps: 66,
	sentence: 'The fourth.',
	bookmark: 'step:3'
};

const names = (before: Partial<Moment>, after: Partial<Moment>) =>
	eventsBetween({ ...rest, ...before }, { ...rest, ...after }).map(({ name }) => name);

describe('eventsBetween', () => {
	it('tells nothing where nothing changed, or only what is said of it', () => {
		expect(names({}, {})).toEqual([]);
		expect(names({}, { sought: true })).toEqual([]);
		expect(names({}, { sentence: 'Otherwise.', bookmark: 'lesson:[1]' })).toEqual([]);
	});

	it('tells a step with its sentence, and then the time', () => {
		expect(eventsBetween(rest, { ...rest, index: 4, sentence: 'The fifth.' })).toEqual([
			{ name: 'stepchange', detail: { currentStep: 4, steps: 66, sentence: 'The fifth.' } },
			{ name: 'timeupdate', detail: { currentStep: 4, steps: 66 } }
		]);
	});

	it('puts seeking before the step and seeked after it, as a media element does', () => {
		const events = eventsBetween(rest, { ...rest, index: 40, sought: true });
		expect(events.map(({ name }) => name)).toEqual([
			'seeking',
			'stepchange',
			'seeked',
			'timeupdate'
		]);
		expect(events[0].detail).toEqual({ currentStep: 40 });
		expect(events[2].detail).toEqual({ currentStep: 40 });
	});

	it('tells of playing before the step that it brings, and of pausing after it', () => {
		expect(names({}, { status: 'playing' })).toEqual(['play']);
		expect(names({ status: 'paused' }, { status: 'playing', index: 4 })).toEqual([
			'play',
			'stepchange',
			'timeupdate'
		]);
		expect(names({ status: 'playing' }, { index: 4 })).toEqual([
			'stepchange',
			'timeupdate',
			'pause'
		]);
	});

	it('ends with the last step, a pause and the end, and tells of the end once', () => {
		expect(names({ status: 'playing', index: 64 }, { status: 'ended', index: 65 })).toEqual([
			'stepchange',
			'timeupdate',
			'pause',
			'ended'
		]);
		expect(names({ status: 'ended', index: 65 }, { status: 'ended', index: 65 })).toEqual([]);
		expect(names({ status: 'paused' }, { status: 'ended' })).toEqual(['ended']);
	});

	it('tells of another speed first', () => {
		expect(eventsBetween(rest, { ...rest, rate: 2 })).toEqual([
			{ name: 'ratechange', detail: { playbackRate: 2 } }
		]);
		expect(names({}, { rate: 2, status: 'playing' })).toEqual(['ratechange', 'play']);
	});

	it('takes the same index of another timeline for another step', () => {
		expect(names({}, { steps: 12 })).toEqual(['stepchange', 'timeupdate']);
	});
});

describe('momentOf', () => {
	const shown = (playing: Partial<PlayerState> | null) =>
		({ playing, steps: 66, sentence: 'So.', bookmark: 'step:9' }) as Shown;

	it('reads a player', () => {
		const playing = { status: 'playing', index: 9, rate: 4, arrival: 'seek' } as const;
		expect(momentOf(shown(playing))).toEqual({
			status: 'playing',
			index: 9,
			rate: 4,
			sought: true,
			steps: 66,
			sentence: 'So.',
			bookmark: 'step:9'
		});
	});

	it('rests at the start where nothing plays', () => {
		expect(momentOf(shown(null))).toMatchObject({ status: null, index: 0, rate: 1, sought: false });
	});
});
