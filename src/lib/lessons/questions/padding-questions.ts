import { paddingModes, sourceIndex, type MacStep, type PaddingMode, type Place } from '$lib/core';
import { suitableMultiplies } from './choose-place';
import { earlierMultiply } from './in-window';
import { modeMistakes } from './mistaken-convolutions';
import type { Ground } from './ground';
import type { PlacedKind } from './placed-kind';
import { cellAnswer } from './question-answers';
import type { Mistaken } from './recognizable';

/** The pixel that a padded cell copies in a mode; null where it is a zero. */
function sourceOf(
	{ convolution: { input } }: Ground,
	{ inputRow, inputCol }: MacStep,
	mode: PaddingMode
): Place | null {
	const row = sourceIndex(inputRow, input.rows, mode);
	const col = sourceIndex(inputCol, input.cols, mode);
	return row === null || col === null ? null : { row, col };
}

function samePlace(one: Place | null, other: Place | null): boolean {
	return one?.row === other?.row && one?.col === other?.col;
}

/** Which pixel does this padded cell copy? Asked at the step before its multiply. */
export const paddingSourceKind: PlacedKind = {
	suitable(ground, seed) {
		const { paddingMode } = ground.convolution;
		if (paddingMode === 'zeros') return [];
		return suitableMultiplies(ground, seed, (step) => {
			if (!step.inPadding) return null;
			const right = sourceOf(ground, step, paddingMode);
			const others = paddingModes.filter((mode) => mode !== 'zeros' && mode !== paddingMode);
			return others.filter((mode) => !samePlace(right, sourceOf(ground, step, mode))).length;
		});
	},
	draft(ground, index) {
		const { paddingMode } = ground.convolution;
		const step = ground.timeline.at(index);
		if (step.kind !== 'mac' || !step.inPadding) return null;
		const right = sourceOf(ground, step, paddingMode);
		if (right === null) return null;
		const made = paddingModes.flatMap((mode): Mistaken[] => {
			const wrong = mode === paddingMode ? null : sourceOf(ground, step, mode);
			return wrong ? [{ mistake: modeMistakes[mode], answer: cellAnswer(wrong) }] : [];
		});
		return {
			at: index - 1,
			hides: ['padding', 'stage', 'sentence'],
			answer: cellAnswer(right),
			made,
			why: { start: index, end: index },
			hint: earlierMultiply(
				ground,
				index,
				(other) => !other.inPadding || samePlace(right, sourceOf(ground, other, paddingMode))
			),
			about: { kind: 'padding-source', row: step.inputRow, col: step.inputCol }
		};
	}
};
