import { initialOf, stopsOf } from '$lib/element/player-options';
import { defaultEmbedOptions, defaultState } from '$lib/schema';
import { describe, expect, it } from 'vitest';

const state = { ...defaultState, step: 7, speed: 2, granularity: 'window' } as const;

describe('initialOf', () => {
	it('starts where the state is, on the whole timeline, and repeats nothing', () => {
		expect(initialOf(state, defaultEmbedOptions, 66)).toEqual({
			index: 7,
			granularity: 'window',
			rate: 2,
			range: { start: 0, end: 65 },
			loop: null
		});
	});

	it('keeps to the range, whichever end of it is named', () => {
		const ranges = [
			{ start: 5, end: 20 },
			{ start: 5, end: null },
			{ start: null, end: 20 }
		].map((range) => initialOf(state, { ...defaultEmbedOptions, ...range }, 66).range);
		expect(ranges).toEqual([
			{ start: 5, end: 20 },
			{ start: 5, end: 65 },
			{ start: 0, end: 20 }
		]);
	});

	it('repeats the range where it is to be repeated', () => {
		const options = { ...defaultEmbedOptions, start: 5, end: 20, loop: true };
		expect(initialOf(state, options, 66).loop).toEqual({ start: 5, end: 20 });
	});
});

describe('stopsOf', () => {
	it('gives the markers, and null where there are none', () => {
		expect(stopsOf({ ...defaultEmbedOptions, markers: [4, 12] })).toEqual([4, 12]);
		expect(stopsOf(defaultEmbedOptions)).toBeNull();
	});
});
