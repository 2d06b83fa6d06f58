import { formatSize } from '$lib/figure';
import type { LoopRun } from '$lib/lessons';
import { bugMessages as messages } from '$lib/messages';

/** What a loop leaves behind: how the outputs came out, and how it ended. */
export function runSentence({ counts, failure, output, right }: LoopRun): string {
	const parts = [right ? messages.counts(counts) : messages.noRight];
	if (failure !== null) parts.push(messages.stops(failure));
	if (right && failure === null && (output.rows !== right.rows || output.cols !== right.cols)) {
		const made = formatSize(output.rows, output.cols);
		parts.push(messages.otherSize(made, formatSize(right.rows, right.cols)));
	}
	if (!right && failure === null) {
		parts.push(messages.emptyOutput(formatSize(output.rows, output.cols)) + '.');
	}
	return parts.join(' ');
}
