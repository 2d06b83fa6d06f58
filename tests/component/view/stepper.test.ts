import { describe, expect, onTestFinished, test } from 'vitest';
import { defaultState } from '$lib/schema';
import { Player } from '$lib/timeline';
import { Stepper } from '$lib/view';
import { ManualClock } from '../../unit/timeline/manual-clock';

function makeStepper(state = defaultState) {
	const clock = new ManualClock();
	const stepper = new Stepper({ state, clock });
	onTestFinished(() => stepper.destroy());
	return { clock, stepper };
}

// The default example: 6 windows of 11 steps, so the last step is 65.
describe('a stepper without its player', () => {
	test('shows its state’s step, and keeps its pace for the player', () => {
		const { clock, stepper } = makeStepper({
			...defaultState,
			step: 18,
			speed: 4,
			granularity: 'window'
		});
		expect(stepper.index).toBe(18);
		expect(stepper.step).toMatchObject({ kind: 'mac', tap: 6, outputRow: 0, outputCol: 1 });
		stepper.usePlayer(Player);
		expect(stepper.state).toMatchObject({ step: 18, speed: 4, granularity: 'window' });
		stepper.dispatch({ kind: 'next' });
		expect(stepper.index).toBe(21);
		clock.advance(10_000);
		expect(stepper.index).toBe(21);
	});

	test('lets commands wait, and carries them out in their order', () => {
		const { stepper } = makeStepper();
		stepper.dispatch({ kind: 'last' });
		stepper.dispatch({ kind: 'previous' });
		stepper.dispatch({ kind: 'previous' });
		expect(stepper.index).toBe(0);
		stepper.usePlayer(Player);
		// In any other order this is 65 or 64.
		expect(stepper.index).toBe(63);
	});

	test('starts to play when the player comes, on its own clock', () => {
		const { clock, stepper } = makeStepper();
		stepper.dispatch({ kind: 'play' });
		clock.advance(5000);
		expect(stepper.playing.status).toBe('paused');
		stepper.usePlayer(Player);
		expect(stepper.playing.status).toBe('playing');
		// 1× is 1.5 units a second.
		clock.advance(2001);
		expect(stepper.index).toBe(3);
	});

	test('carries waiting commands out once, however often a player is handed over', () => {
		const { stepper } = makeStepper();
		stepper.dispatch({ kind: 'next' });
		stepper.usePlayer(Player);
		stepper.usePlayer(Player);
		expect(stepper.index).toBe(1);
		stepper.dispatch({ kind: 'next' });
		expect(stepper.index).toBe(2);
	});

	test('changes its settings at once and keeps the place', () => {
		const { stepper } = makeStepper({ ...defaultState, step: 32 });
		expect(stepper.change({ stride: { rows: 1, cols: 1 } })).toBe(true);
		expect(stepper.convolution.outputCols).toBe(5);
		expect(stepper.step).toMatchObject({ kind: 'write', outputRow: 0, outputCol: 2 });
		stepper.usePlayer(Player);
		expect(stepper.step).toMatchObject({ kind: 'write', outputRow: 0, outputCol: 2 });
		expect(stepper.canUndo).toBe(true);
	});

	test('opens a state whose step and pace the player then takes', () => {
		const { stepper } = makeStepper();
		expect(stepper.open({ ...defaultState, step: 40, speed: 2, granularity: 'row' }, null)).toBe(
			true
		);
		stepper.usePlayer(Player);
		expect(stepper.state).toMatchObject({ step: 40, speed: 2, granularity: 'row' });
	});

	test('ends without one', () => {
		const { stepper } = makeStepper();
		expect(() => stepper.destroy()).not.toThrow();
	});
});
