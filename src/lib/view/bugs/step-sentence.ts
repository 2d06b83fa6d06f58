import { formatCell, formatNumber, formatSize } from '$lib/figure';
import { outcomeOf, type BugStep, type LoopRun, type PlacedWrite } from '$lib/lessons';
import { bugStepMessages as messages, type Phrase } from '$lib/messages';

/** What happens at a step of a loop that was run. */
export function stepSentence(step: BugStep, run: LoopRun): Phrase {
	switch (step.kind) {
		case 'window': {
			const { x, y, slice } = step.variables;
			const span = (from = 0, to = 0) => messages.span(formatNumber(from), formatNumber(to - 1));
			return messages.window(
				formatNumber(x ?? 0),
				formatNumber(y ?? 0),
				span(slice?.fromRow, slice?.toRow),
				span(slice?.fromCol, slice?.toCol)
			);
		}
		case 'mac': {
			const numbers = {
				value: formatNumber(step.value),
				weight: formatNumber(step.weight),
				product: formatNumber(step.product),
				total: formatNumber(step.after)
			};
			return run.plan.product === 'added' ? messages.add(numbers) : messages.multiply(numbers);
		}
		case 'write': {
			const cell = formatCell(step.outputRow, step.outputCol);
			const kept =
				step.value === step.accumulator ? '' : messages.kept(formatNumber(step.accumulator));
			return messages.write(formatNumber(step.value), cell, kept + verdict(step, run));
		}
		case 'skipped': {
			const cell = formatCell(step.row, step.col);
			return step.reason === 'dropped' ? messages.dropped(cell) : messages.beyondRange(cell);
		}
		case 'swallowed':
			return messages.swallowed(step.error);
		case 'failed':
			return messages.failed(step.error);
		case 'returned':
			return messages.returned(formatSize(step.rows, step.cols));
	}
}

function verdict(write: PlacedWrite, { right }: LoopRun): string {
	switch (outcomeOf(write, right)) {
		case 'right':
			return messages.asItShould;
		case 'wrong': {
			const { outputRow, outputCol } = write;
			const value = right?.data[outputRow * right.cols + outputCol] ?? 0;
			return messages.shouldBe(formatNumber(value));
		}
		case 'misplaced':
			return messages.belongs(formatCell(write.rightRow, write.rightCol));
		default:
			return messages.outside;
	}
}
