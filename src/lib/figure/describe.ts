import { touchesPadding, valueAt, type MacStep, type Place, type Step } from '$lib/core';
import type { FigureMessages, Phrase } from '$lib/messages';
import { formatCell, formatCount, formatFactor, formatNumber } from './number-format';
import type { Scene } from './scene';

/** The pixel that a padded cell copies, or null when the cell is a zero. */
export function paddingSource(scene: Scene, row: number, col: number): Place | null {
	return valueAt(scene.convolution, row, col).source;
}

function paddingText(scene: Scene, step: MacStep): { source: string | null } | null {
	if (!step.inPadding) return null;
	const source = paddingSource(scene, step.inputRow, step.inputCol);
	return { source: source && formatCell(source.row, source.col) };
}

/**
 * The one sentence that says what happens at a step. The caption, the live region and the
 * scrubber's value text share it.
 */
export function describe(scene: Scene, step: Step, messages: FigureMessages): Phrase {
	const c = scene.convolution;
	const output = formatCell(step.outputRow, step.outputCol);
	if (step.kind === 'window') {
		return messages.windowSentence({
			ordinal: formatCount(step.outputRow * c.outputCols + step.outputCol + 1),
			count: formatCount(c.outputCount),
			output,
			origin: formatCell(step.originRow, step.originCol),
			move: step.move && {
				axis: step.move.axis,
				length: formatCount(step.move.length),
				one: step.move.length === 1
			},
			touchesPadding: touchesPadding(c, step.outputRow, step.outputCol)
		});
	}
	if (step.kind === 'mac') {
		return messages.multiplySentence({
			ordinal: formatCount(step.tap + 1),
			count: formatCount(c.tapsPerOutput),
			output,
			input: formatCell(step.inputRow, step.inputCol),
			padding: paddingText(scene, step),
			value: formatNumber(step.value),
			weight: formatNumber(step.weight),
			kernelCell: formatCell(step.kernelRow, step.kernelCol),
			flipped: c.operation === 'convolution',
			product: formatNumber(step.product),
			sum: formatNumber(step.after)
		});
	}
	return messages.writeSentence({
		output,
		count: formatCount(c.tapsPerOutput),
		one: c.tapsPerOutput === 1,
		sum: formatNumber(step.accumulator),
		divisor: c.divisor === 1 ? null : formatFactor(c.divisor),
		value: formatNumber(step.value)
	});
}
