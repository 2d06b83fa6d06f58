import { describe, expect, it } from 'vitest';
import { markerPage, RecordedTrace, RECORDED_STEPS_LIMIT } from '$lib/timeline';
import { smallTrace } from './small-trace';

describe('RecordedTrace', () => {
	it('gives back each step by its index', () => {
		const trace = new RecordedTrace(['a', 'b', 'c'], () => false);
		expect(trace.length).toBe(3);
		expect([0, 1, 2].map((index) => trace.at(index))).toEqual(['a', 'b', 'c']);
	});

	it('throws RangeError for an index that is not one of its steps', () => {
		const trace = smallTrace();
		for (const index of [-1, 24, 0.5, NaN, Infinity]) {
			expect(() => trace.at(index)).toThrow(RangeError);
		}
	});

	it('finds boundaries on either side of an index, from before the first step to after the last', () => {
		const trace = smallTrace();
		expect(trace.next('window', -1)).toBe(3);
		expect(trace.next('window', 3)).toBe(7);
		expect(trace.next('window', 23)).toBe(null);
		expect(trace.previous('window', 24)).toBe(23);
		expect(trace.previous('window', 23)).toBe(19);
		expect(trace.previous('window', 3)).toBe(null);
		expect(trace.count('window')).toBe(6);
		expect(trace.next('row-jump', -1)).toBe(null);
		expect(trace.previous('row-jump', 24)).toBe(null);
	});

	it('takes every step as a boundary of multiply', () => {
		const trace = smallTrace();
		expect(trace.count('multiply')).toBe(24);
		expect(trace.next('multiply', 4)).toBe(5);
		expect(trace.previous('multiply', 0)).toBe(null);
	});

	it('refuses an empty walk and one without an end', () => {
		expect(() => new RecordedTrace([], () => false)).toThrow(RangeError);
		function* endless() {
			for (;;) yield 0;
		}
		expect(() => new RecordedTrace(endless(), () => false)).toThrow(RangeError);
		expect(new RecordedTrace(Array(RECORDED_STEPS_LIMIT).keys(), () => false).length).toBe(
			RECORDED_STEPS_LIMIT
		);
	});
});

describe('markerPage', () => {
	it('lists markers from a step on, and says where the pages beside it start', () => {
		const trace = smallTrace();
		expect(markerPage(trace, 'window', 0, 2)).toEqual({
			indices: [3, 7],
			previous: null,
			next: 11,
			total: 6
		});
		expect(markerPage(trace, 'window', 11, 2)).toEqual({
			indices: [11, 15],
			previous: 3,
			next: 19,
			total: 6
		});
		expect(markerPage(trace, 'window', 19, 2)).toEqual({
			indices: [19, 23],
			previous: 11,
			next: null,
			total: 6
		});
	});

	it('starts a short first page at the first marker', () => {
		expect(markerPage(smallTrace(), 'window', 5, 2)).toMatchObject({
			indices: [7, 11],
			previous: 3
		});
	});

	it('holds fifty unless told otherwise', () => {
		const trace = smallTrace(100);
		const page = markerPage(trace, 'multiply', 0);
		expect(page.indices).toEqual([...Array(50).keys()]);
		expect(page.next).toBe(50);
	});

	it('is empty where there is no such marker, or none from there on', () => {
		expect(markerPage(smallTrace(), 'row-jump', 0)).toEqual({
			indices: [],
			previous: null,
			next: null,
			total: 0
		});
		expect(markerPage(smallTrace(), 'row-start', 17, 2)).toEqual({
			indices: [],
			previous: 8,
			next: null,
			total: 3
		});
	});

	it('takes any number to start from', () => {
		expect(markerPage(smallTrace(), 'row', -5).indices).toEqual([7, 15, 23]);
		expect(markerPage(smallTrace(), 'row', 1e9)).toMatchObject({ indices: [], previous: 7 });
	});
});
