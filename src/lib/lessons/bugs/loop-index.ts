import type { StepRef } from '$lib/schema';
import type { LoopRun } from './run-loop';

/** The index that a place has on a loop's own walk, which goes another way than the right one; null where it has none. */
export function loopIndex({ trace }: Pick<LoopRun, 'trace'>, place: StepRef): number | null {
	if (place === 'first') return 0;
	if (place === 'last') return trace.length - 1;
	if (typeof place === 'number') return place < trace.length ? place : null;
	const { outputRow, outputCol, tap } = place;
	for (let index = 0; index < trace.length; index++) {
		const step = trace.at(index);
		if (step.kind !== 'window' && step.kind !== 'mac' && step.kind !== 'write') continue;
		if (step.outputRow !== outputRow || step.outputCol !== outputCol) continue;
		if (step.kind === (typeof tap === 'number' ? 'mac' : tap)) {
			if (step.kind !== 'mac' || step.tap === tap) return index;
		}
	}
	return null;
}
