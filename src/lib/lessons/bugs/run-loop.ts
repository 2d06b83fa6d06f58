import { ConvolutionError, convolve2d, defineConvolution, matrix, type Matrix } from '$lib/core';
import type { DefectName } from '$lib/schema';
import { RECORDED_STEPS_LIMIT, RecordedTrace, type Marker } from '$lib/timeline';
import type { BugStep, PlacedWrite } from './bug-step';
import { planLines, type ListingLine } from './listing';
import { LoopMachine, type LoopSetup } from './loop-machine';
import { planWith, type LoopPlan } from './loop-plan';

/**
 * How an output of the right answer came out:
 * - right: its own window wrote it, and the number is right; wrong: the number is not;
 * - misplaced: a window wrote it that belongs elsewhere; unwritten: none did.
 */
export type CellOutcome = 'right' | 'wrong' | 'misplaced' | 'unwritten';

/** How the outputs of the right answer came out; `written` are all but the unwritten ones. */
export type LoopCounts = {
	readonly cells: number;
	readonly written: number;
	readonly correct: number;
	readonly wrong: number;
	readonly misplaced: number;
	readonly unwritten: number;
	/** Errors that nobody saw. */
	readonly swallowed: number;
	/** Windows of the right loop that this one leaves out, those lost with an error included. */
	readonly skipped: number;
};

/** What a loop made of its input. */
export type LoopTally = {
	/** What it returns, at the size that it makes; as far as it came, where an error ended it. */
	readonly output: Matrix;
	/** The right answer; null where the kernel does not fit, and the right loop ends in an error. */
	readonly right: Matrix | null;
	/** By the right answer's cells, row-major. */
	readonly cells: readonly CellOutcome[];
	readonly counts: LoopCounts;
	/** The error that ended it, as Python says it, or null. */
	readonly failure: string | null;
	/** It does what the right loop does. */
	readonly isRight: boolean;
};

/** A loop that was run, with its steps. */
export type LoopRun = LoopTally & {
	readonly setup: LoopSetup;
	readonly plan: LoopPlan;
	readonly lines: readonly ListingLine[];
	readonly trace: RecordedTrace<BugStep>;
};

/** The right answer to a setup, or null where the kernel does not fit. */
function rightAnswer({ input, kernel, padding, stride }: LoopSetup): Matrix | null {
	try {
		return convolve2d(defineConvolution(matrix(input), matrix(kernel), { padding, stride }));
	} catch (error) {
		if (error instanceof ConvolutionError && error.code === 'kernel-too-large') return null;
		throw error;
	}
}

/** How the cell that a write went to came out, or null where the right answer has no such cell. */
export function outcomeOf(write: PlacedWrite, right: Matrix | null): CellOutcome | null {
	const { outputRow: row, outputCol: col } = write;
	if (!right || row >= right.rows || col >= right.cols) return null;
	if (write.rightRow !== row || write.rightCol !== col) return 'misplaced';
	return write.value === right.data[row * right.cols + col] ? 'right' : 'wrong';
}

/** Runs a loop and counts, holding none of its steps; `onstep` sees each. */
export function tallyLoop(
	setup: LoopSetup,
	plan: LoopPlan,
	onstep: (step: BugStep) => void = () => undefined
): LoopTally {
	const right = rightAnswer(setup);
	const cells = Array.from({ length: right?.data.length ?? 0 }, (): CellOutcome => 'unwritten');
	const machine = new LoopMachine(setup, plan);
	let swallowed = 0;
	let skipped = 0;
	let failure: string | null = null;
	for (const step of machine.steps()) {
		onstep(step);
		if (step.kind === 'swallowed') swallowed++;
		else if (step.kind === 'skipped') skipped++;
		else if (step.kind === 'failed') failure = step.error;
		else if (step.kind === 'write' && right) {
			const outcome = outcomeOf(step, right);
			if (outcome) cells[step.outputRow * right.cols + step.outputCol] = outcome;
		}
	}
	const { rows, cols, rowLength, start, data } = machine.output;
	const output: Matrix = {
		rows,
		cols,
		data: Float64Array.from({ length: rows * cols }, (_, i) => {
			return data[start + Math.floor(i / cols) * rowLength + (i % cols)];
		})
	};
	const number = (outcome: CellOutcome) => cells.filter((cell) => cell === outcome).length;
	const counts: LoopCounts = {
		cells: cells.length,
		written: cells.length - number('unwritten'),
		correct: number('right'),
		wrong: number('wrong'),
		misplaced: number('misplaced'),
		unwritten: number('unwritten'),
		swallowed,
		skipped
	};
	const isRight = right
		? failure === null &&
			rows === right.rows &&
			cols === right.cols &&
			counts.correct === counts.cells
		: failure !== null;
	return { output, right, cells, counts, failure, isRight };
}

/**
 * Runs a loop as planned, and records its steps. `defects` mark the lines in which they are.
 *
 * @throws RangeError for more steps than a recorded trace holds
 * @throws ConvolutionError for an input, kernel, padding or stride of which nothing can be made
 */
export function runPlan(
	setup: LoopSetup,
	plan: LoopPlan,
	defects: readonly DefectName[] = []
): LoopRun {
	const steps: BugStep[] = [];
	const tally = tallyLoop(setup, plan, (step) => {
		// Told here and not once all are there: a loop may go on for longer than memory lasts.
		if (steps.length === RECORDED_STEPS_LIMIT) {
			throw new RangeError(`a loop of more than ${RECORDED_STEPS_LIMIT} steps is not recorded`);
		}
		steps.push(step);
	});
	const { input, kernel, padding, stride } = setup;
	return {
		...tally,
		setup: { input, kernel, padding, stride },
		plan,
		lines: planLines(plan, defects),
		trace: new RecordedTrace(steps, boundariesOf(steps, setup))
	};
}

/** Runs the loop with these defects; a bug scene can be given as it is. */
export function runLoop(setup: LoopSetup & { readonly defects: readonly DefectName[] }): LoopRun {
	return runPlan(setup, planWith(setup.defects), setup.defects);
}

/** The loop goes down a column before it turns to the next: a "row" of its walk is a column. */
function boundariesOf(steps: readonly BugStep[], { padding, input }: LoopSetup) {
	const touches = ({ variables: { slice } }: BugStep) =>
		slice !== null &&
		(Math.min(slice.fromRow, slice.fromCol) < padding ||
			slice.toRow > input.length + padding ||
			slice.toCol > input[0].length + padding);
	const padded = [...steps.keys()].filter((i) => steps[i].kind === 'window' && touches(steps[i]));
	return (marker: Marker, step: BugStep, index: number): boolean => {
		const jumps = step.kind === 'window' && step.move !== null && step.move.length > 1;
		switch (marker) {
			case 'multiply':
				return true;
			case 'window':
				return step.kind !== 'window' && step.kind !== 'mac';
			case 'row':
				return index === steps.length - 1 || steps[index + 1].variables.y !== step.variables.y;
			// A row's start is labelled as one, and there are none here.
			case 'row-start':
				return false;
			case 'column-jump':
				return jumps && step.move?.axis === 'cols';
			case 'row-jump':
				return jumps && step.move?.axis === 'rows';
			case 'stride-jump':
				return jumps;
			case 'first-padded-window':
				return index === padded[0];
			case 'last-padded-window':
				return index === padded.at(-1);
		}
	};
}
