import type { MacStep, Step, WindowStep, WriteStep } from '$lib/core';
import type { Trace } from '$lib/timeline';

/** All steps of one window: its arrival, its multiplies in order, its write. */
export type WindowSteps = {
	/** The index of the window step. */
	readonly from: number;
	readonly arrival: WindowStep;
	readonly macs: readonly MacStep[];
	readonly write: WriteStep;
};

/** Where the window that a step belongs to begins: right after the write before it. */
export function windowStart(trace: Trace<Step>, index: number): number {
	const before = trace.previous('window', index);
	return before === null ? 0 : before + 1;
}

/** Collects the steps of the window that starts at `from`; costs the taps of that one window. */
export function windowSteps(trace: Trace<Step>, from: number): WindowSteps {
	const arrival = trace.at(from);
	if (arrival.kind !== 'window') throw new RangeError(`No window begins at step ${String(from)}.`);
	const macs: MacStep[] = [];
	for (let index = from + 1; ; index++) {
		const step = trace.at(index);
		if (step.kind === 'mac') macs.push(step);
		else if (step.kind === 'write') return { from, arrival, macs, write: step };
		else throw new RangeError(`The window at step ${String(from)} is never written.`);
	}
}

/** How many products have joined the sum once a step is done; Infinity after the write. */
export function productsDone(step: Step): number {
	if (step.kind === 'window') return 0;
	return step.kind === 'mac' ? step.tap + 1 : Infinity;
}
