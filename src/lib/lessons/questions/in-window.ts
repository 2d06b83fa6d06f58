import { Timeline } from '$lib/timeline';
import type { Convolution, MacStep, Step, WriteStep } from '$lib/core';
import type { Ground } from './ground';
import type { MistakenConvolution } from './mistaken-convolutions';
import type { MistakeName } from './question';

type OutputPlace = { readonly outputRow: number; readonly outputCol: number };

/** The step at a place of a convolution; null where its output has no such place. */
function stepAt(
	c: Convolution,
	{ outputRow, outputCol }: OutputPlace,
	tap: number | 'write'
): Step | null {
	if (outputRow >= c.outputRows || outputCol >= c.outputCols) return null;
	const timeline = new Timeline(c);
	return timeline.at(timeline.indexOf({ outputRow, outputCol, tap }));
}

/** The same multiply as each mistake has it. */
export function mistakenMultiplies(
	mistaken: readonly MistakenConvolution[],
	step: MacStep
): { readonly mistake: MistakeName; readonly step: MacStep }[] {
	return mistaken.flatMap(({ mistake, convolution }) => {
		const wrong = stepAt(convolution, step, step.tap);
		return wrong?.kind === 'mac' ? [{ mistake, step: wrong }] : [];
	});
}

/** The same output's write as each mistake has it. */
export function mistakenWrites(
	mistaken: readonly MistakenConvolution[],
	place: OutputPlace
): { readonly mistake: MistakeName; readonly step: WriteStep }[] {
	return mistaken.flatMap(({ mistake, convolution }) => {
		const wrong = stepAt(convolution, place, 'write');
		return wrong?.kind === 'write' ? [{ mistake, step: wrong }] : [];
	});
}

/** All the multiplies of one output's window. */
export function multipliesOf(c: Convolution, place: OutputPlace): MacStep[] {
	const timeline = new Timeline(c);
	const first = timeline.indexOf({
		outputRow: place.outputRow,
		outputCol: place.outputCol,
		tap: 0
	});
	const steps: MacStep[] = [];
	for (let tap = 0; tap < c.tapsPerOutput; tap++) {
		const step = timeline.at(first + tap);
		if (step.kind === 'mac') steps.push(step);
	}
	return steps;
}

/**
 * A multiply that helps with the one at `index` without telling it: the same weight over an earlier
 * window's pixel, or else an earlier one of the same window; null where all of them tell.
 */
export function earlierMultiply(
	{ timeline, convolution }: Ground,
	index: number,
	tells: (step: MacStep) => boolean
): number | null {
	const perWindow = convolution.tapsPerOutput + 2;
	const places = [index - perWindow];
	for (let other = index - 2; other > index - perWindow; other--) places.push(other);
	for (const place of places) {
		if (place < 0) continue;
		const step = timeline.at(place);
		if (step.kind === 'mac' && !tells(step)) return place;
	}
	return null;
}
