import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convolutionSteps, touchesPadding } from '$lib/core';
import type { Convolution, Step } from '$lib/core';
import { GRANULARITIES, initialState, MARKERS, Timeline, transition } from '$lib/timeline';
import type { Marker } from '$lib/timeline';
import { arbitraryWalk } from './arbitrary-timeline';

/** The boundaries of a marker by looking at every step. */
function scan(c: Convolution, steps: readonly Step[], marker: Marker): number[] {
	const padded = steps.flatMap((step, index) =>
		step.kind === 'window' && touchesPadding(c, step.outputRow, step.outputCol) ? [index] : []
	);
	const isBoundary = (step: Step, index: number): boolean => {
		const jump =
			step.kind === 'window' && step.move && step.move.length >= 2 ? step.move.axis : null;
		switch (marker) {
			case 'multiply':
				return true;
			case 'window':
				return step.kind === 'write';
			case 'row':
				return step.kind === 'write' && step.outputCol === c.outputCols - 1;
			case 'row-start':
				return step.kind === 'window' && step.outputCol === 0;
			case 'column-jump':
				return jump === 'cols';
			case 'row-jump':
				return jump === 'rows';
			case 'stride-jump':
				return jump !== null;
			case 'first-padded-window':
				return index === padded[0];
			case 'last-padded-window':
				return index === padded.at(-1);
		}
	};
	return [...steps.keys()].filter((index) => isBoundary(steps[index], index));
}

describe('Timeline', () => {
	it('gives every step of the generator, bit for bit, by its index', () => {
		fc.assert(
			fc.property(arbitraryWalk, (c) => {
				const timeline = new Timeline(c);
				const steps = [...convolutionSteps(c)];
				expect(timeline.length).toBe(steps.length);
				expect(steps.map((_, index) => timeline.at(index))).toStrictEqual(steps);
			}),
			{ numRuns: 300 }
		);
	});

	it('finds the index of every step again', () => {
		fc.assert(
			fc.property(arbitraryWalk, (c) => {
				const timeline = new Timeline(c);
				for (let index = 0; index < timeline.length; index++) {
					const step = timeline.at(index);
					expect(timeline.indexOf(step)).toBe(index);
					const { outputRow, outputCol } = step;
					const tap = step.kind === 'mac' ? step.tap : step.kind;
					expect(timeline.indexOf({ outputRow, outputCol, tap })).toBe(index);
				}
			})
		);
	});

	it.each(MARKERS)('finds and counts %s markers as a look at every step does', (marker) => {
		fc.assert(
			fc.property(arbitraryWalk, (c) => {
				const timeline = new Timeline(c);
				const found = scan(c, [...convolutionSteps(c)], marker);
				expect(timeline.count(marker)).toBe(found.length);
				const places = Array.from({ length: timeline.length + 2 }, (_, place) => place - 1);
				expect(places.map((place) => timeline.next(marker, place))).toEqual(
					places.map((place) => found.find((index) => index > place) ?? null)
				);
				expect(places.map((place) => timeline.previous(marker, place))).toEqual(
					places.map((place) => found.findLast((index) => index < place) ?? null)
				);
			})
		);
	});

	it('steps back exactly where it stepped forward from, and the other way round', () => {
		fc.assert(
			fc.property(arbitraryWalk, fc.constantFrom(...MARKERS), (c, marker) => {
				const timeline = new Timeline(c);
				let index = timeline.next(marker, -1);
				while (index !== null) {
					const next = timeline.next(marker, index);
					if (next !== null) expect(timeline.previous(marker, next)).toBe(index);
					else expect(timeline.previous(marker, timeline.length)).toBe(index);
					index = next;
				}
			})
		);
	});
});

describe('transition', () => {
	it('undoes next with previous on every boundary but the ends', () => {
		fc.assert(
			fc.property(arbitraryWalk, fc.constantFrom(...GRANULARITIES), (c, granularity) => {
				const timeline = new Timeline(c);
				let state = initialState(timeline.length, { granularity });
				for (;;) {
					const next = transition(state, { kind: 'next' }, timeline, null);
					if (next === state) break;
					const back = transition(next, { kind: 'previous' }, timeline, null);
					expect(back.index).toBe(state.index);
					state = next;
				}
				expect(state.index).toBe(timeline.length - 1);
			})
		);
	});

	it('stays on a whole step inside the range and the trace, whatever it is told', () => {
		const wild = fc.oneof(fc.double(), fc.integer({ min: -5, max: 200 }));
		const command = fc.oneof(
			fc
				.constantFrom(
					...(['play', 'pause', 'toggle', 'next', 'previous', 'first', 'last'] as const),
					...(['next-stop', 'previous-stop', 'next-marker', 'previous-marker'] as const),
					...(['faster', 'slower', 'mark-start', 'mark-end', 'clear-loop', 'tick'] as const)
				)
				.map((kind) => ({ kind })),
			wild.map((index) => ({ kind: 'seek' as const, index })),
			wild.map((fraction) => ({ kind: 'seek-fraction' as const, fraction })),
			wild.map((rate) => ({ kind: 'rate' as const, rate })),
			wild.map((units) => ({ kind: 'tick' as const, units })),
			fc
				.constantFrom(...GRANULARITIES)
				.map((granularity) => ({ kind: 'granularity' as const, granularity }))
		);
		fc.assert(
			fc.property(arbitraryWalk, fc.array(command, { maxLength: 40 }), (c, commands) => {
				const timeline = new Timeline(c);
				let state = initialState(timeline.length);
				for (const each of commands) {
					const after = transition(state, each, timeline, null);
					if (after !== state) expect(after).not.toStrictEqual(state);
					state = after;
					expect(timeline.at(state.index)).toBeDefined();
					if (state.loop) expect(state.loop.start).toBeLessThan(state.loop.end);
					if (state.status === 'ended') expect(state.index).toBe(state.range.end);
				}
			})
		);
	});
});
