import { describe, expect, it } from 'vitest';
import { ManualClock } from './manual-clock';

describe('ManualClock', () => {
	it('fires nothing until time passes', () => {
		const clock = new ManualClock();
		const fired: string[] = [];
		clock.after(0, () => fired.push('at once'));
		expect(fired).toEqual([]);
		clock.advance(0);
		expect(fired).toEqual(['at once']);
	});

	it('fires timers in the order in which they are due, each at its own time', () => {
		const clock = new ManualClock(100);
		const fired: [string, number][] = [];
		clock.after(20, () => fired.push(['late', clock.now()]));
		clock.after(10, () => {
			fired.push(['early', clock.now()]);
			clock.after(5, () => fired.push(['nested', clock.now()]));
		});
		clock.advance(30);
		expect(fired).toEqual([
			['early', 110],
			['nested', 115],
			['late', 120]
		]);
		expect(clock.now()).toBe(130);
	});

	it('does not fire a cancelled timer', () => {
		const clock = new ManualClock();
		const cancel = clock.after(10, () => expect.unreachable());
		cancel();
		expect(clock.pending).toBe(0);
		clock.advance(20);
	});

	it('holds timers back to the end of a stall', () => {
		const clock = new ManualClock();
		const fired: number[] = [];
		clock.after(10, () => fired.push(clock.now()));
		clock.stall(1000);
		expect(fired).toEqual([1000]);
	});
});
