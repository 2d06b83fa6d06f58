import { matrix } from '$lib/core';
import { formatCount } from '$lib/figure';
import { loopIndex, runLoop, type LoopRun } from '$lib/lessons';
import type { BugScene } from '$lib/schema';
import { matrixPlaceholder, spoken, type Filling } from './figure-placeholders';
import type { Lookup } from './fill-placeholders';
import type { Places } from './step-place';

/**
 * A bug scene, worked out: its loop is run with all of the scene's defects.
 *
 * @throws RangeError for a loop of more steps than are recorded
 * @throws ConvolutionError for settings of which nothing can be made
 */
export function bugFacts(scene: BugScene): { readonly lookup: Lookup; readonly places: Places } {
	const run = runLoop(scene);
	return {
		lookup: (parts) => bugPlaceholder(scene, run, parts),
		places: { length: run.trace.length, indexOf: (place) => loopIndex(run, place) }
	};
}

/** `written` are the outputs that some window wrote, `correct` those of them with the right number. */
function bugPlaceholder(scene: BugScene, run: LoopRun, parts: readonly string[]): Filling {
	const [subject, ...rest] = parts;
	const { right, counts } = run;
	if (subject === 'input') return matrixPlaceholder('input', () => matrix(scene.input), rest);
	if (subject === 'kernel') return matrixPlaceholder('kernel', () => matrix(scene.kernel), rest);
	if (subject === 'output') {
		return right === null ? 'none' : matrixPlaceholder('output', () => right, rest);
	}
	if (subject !== 'bug' || rest.length !== 1) return 'unknown';
	switch (rest[0]) {
		case 'written':
		case 'correct':
		case 'unwritten':
			return spoken('output', formatCount(counts[rest[0]]));
		case 'swallowed':
			return [formatCount(counts.swallowed)];
		default:
			return 'unknown';
	}
}
