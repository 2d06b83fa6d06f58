import { defineConvolution, exampleInput, namedKernel, type Step } from '$lib/core';
import { Timeline, type PlayerState } from '$lib/timeline';
import { describe, expect, test } from 'vitest';
import { ScenePlayer } from '../../../src/lib/view/lesson/scene-player';
import { ManualClock } from '../timeline/manual-clock';

const trace = new Timeline(
	defineConvolution(exampleInput('grid-a'), namedKernel('all-different').matrix, { padding: 1 })
);

function player(path: Partial<ConstructorParameters<typeof ScenePlayer>[2]> = {}) {
	const clock = new ManualClock();
	const made: ScenePlayer[] = [];
	const scene = new ScenePlayer(
		trace,
		{ clock, initial: { index: 4, granularity: 'window', rate: 2 } },
		{ stops: null, range: null, onmade: (it) => made.push(it), ...path }
	);
	return { clock, scene, made };
}

const settings = ({ index, status, granularity, rate }: PlayerState) => ({
	index,
	status,
	granularity,
	rate
});

describe('A scene’s player', () => {
	test('is handed over as soon as it is made', () => {
		const { scene, made } = player();
		expect(made).toEqual([scene]);
	});

	test('keeps to the scene’s range and knows its stops', () => {
		const { scene } = player({ range: { start: 2, end: 21 }, stops: [3, 10, 20] });
		scene.dispatch({ kind: 'next-stop' });
		expect(scene.state.index).toBe(10);
		scene.dispatch({ kind: 'last' });
		expect(scene.state.index).toBe(21);
		scene.dispatch({ kind: 'first' });
		expect(scene.state.index).toBe(2);
	});

	test('shows a stretch multiply by multiply, rests at its end, and is as it was', () => {
		const { clock, scene } = player();
		const seen: number[] = [];
		scene.subscribe(({ index }) => seen.push(index));
		scene.show(4, 9);
		expect(scene.showing).toBe(true);
		expect(scene.state.granularity).toBe('multiply');
		clock.advance(60_000);
		expect(scene.showing).toBe(false);
		expect(settings(scene.state)).toEqual({
			index: 9,
			status: 'paused',
			granularity: 'window',
			rate: 2
		});
		expect([...new Set(seen)]).toEqual([4, 5, 6, 7, 8, 9]);
	});

	test('shows a long stretch by windows, and does not run past its end', () => {
		const { clock, scene } = player();
		const end = trace.indexOf({ outputRow: 3, outputCol: 1, tap: 4 });
		scene.show(0, end);
		expect(scene.state.granularity).toBe('window');
		clock.advance(120_000);
		expect(settings(scene.state)).toEqual({
			index: end,
			status: 'paused',
			granularity: 'window',
			rate: 2
		});
	});

	test.each([
		{ kind: 'pause' },
		{ kind: 'seek', index: 30 },
		{ kind: 'next' },
		{ kind: 'granularity', granularity: 'row' }
	] as const)('stops showing when somebody says $kind', (command) => {
		const { clock, scene } = player();
		scene.show(4, 40);
		clock.advance(1000);
		scene.dispatch(command);
		const { index } = scene.state;
		clock.advance(60_000);
		expect(scene.showing).toBe(false);
		expect(scene.state.status).not.toBe('playing');
		expect(scene.state.index).toBe(index);
		expect(scene.state.rate).toBe(2);
	});

	test('goes to where a stretch that leads nowhere begins', () => {
		const { scene } = player();
		scene.show(12, 12);
		expect(scene.state.index).toBe(12);
		expect(scene.showing).toBe(false);
		expect((scene.trace.at(12) as Step).kind).toBe('mac');
	});
});
