import type { BugScene, DefectName } from '$lib/schema';
import type { BugStep } from './bug-step';
import { editedPlan, type EditName } from './edits';
import { planWith } from './loop-plan';
import { outcomeOf, runPlan, type CellOutcome, type LoopRun } from './run-loop';

/** Where a learner stands in a bug scene. */
export type LabState = {
	/** The defects that are left, in the scene's order. */
	readonly remaining: readonly DefectName[];
	/** The one to be found first; null when all are mended. */
	readonly current: DefectName | null;
	/** The loop with what is left, or with a wrong edit tried on it. */
	readonly run: LoopRun;
	/** The edit that is tried, or null. */
	readonly tried: EditName | null;
	/** Nothing is left to mend, and the loop gives the right answer. */
	readonly isDone: boolean;
};

/**
 * The state of the lab once `fixed` are mended, in whatever order; `tried` is an edit that mends
 * nothing, in the loop's place.
 */
export function labState(
	scene: Pick<BugScene, 'input' | 'kernel' | 'padding' | 'stride' | 'defects'>,
	fixed: readonly DefectName[],
	tried: EditName | null = null
): LabState {
	const remaining = scene.defects.filter((defect) => !fixed.includes(defect));
	const plan = planWith(remaining);
	const run = runPlan(scene, tried ? editedPlan(plan, tried) : plan, remaining);
	return {
		remaining,
		current: remaining[0] ?? null,
		run,
		tried,
		isDone: remaining.length === 0 && run.isRight
	};
}

/**
 * The first step at which a loop departs from the right answer: a window that it leaves out, an error,
 * a number that is wrong or in the wrong place; the last step, where only the array's size is wrong.
 * null where nothing is.
 */
export function firstDeparture({ trace, right, isRight }: LoopRun): number | null {
	for (let index = 0; index < trace.length; index++) {
		if (departs(trace.at(index), right)) return index;
	}
	return isRight ? null : trace.length - 1;
}

function departs(step: BugStep, right: LoopRun['right']): boolean {
	switch (step.kind) {
		case 'skipped':
		case 'swallowed':
			return true;
		case 'failed':
			return right !== null;
		case 'write':
			return outcomeOf(step, right) !== 'right';
		default:
			return false;
	}
}

/** A cell of a loop's output at some step; it holds what it was made with until it is written. */
export type LoopCell = {
	readonly value: number | null;
	/**
	 * null: the right answer has no such cell. swallowed: unwritten, and its own window ended in an error
	 * that nobody saw.
	 */
	readonly outcome: CellOutcome | 'swallowed' | null;
};

/** The output that a step's window is for in the right loop, wherever this loop writes. */
export function ownOutput(
	{ variables: { x, y } }: BugStep,
	{ stride }: LoopRun['setup']
): { readonly row: number; readonly col: number } {
	return { row: (x ?? 0) / stride, col: (y ?? 0) / stride };
}

/** The loop's output as it stands after a step, row-major, at the size that the loop makes. */
export function outputAfter({ trace, output, right, setup }: LoopRun, index: number): LoopCell[] {
	const inside = (i: number) =>
		right !== null && Math.floor(i / output.cols) < right.rows && i % output.cols < right.cols;
	const cells = Array.from({ length: output.rows * output.cols }, (_, i): LoopCell => {
		return { value: null, outcome: inside(i) ? 'unwritten' : null };
	});
	for (let i = 0; i <= index; i++) {
		const step = trace.at(i);
		if (step.kind === 'write') {
			const at = step.outputRow * output.cols + step.outputCol;
			cells[at] = { value: step.value, outcome: outcomeOf(step, right) };
		} else if (step.kind === 'swallowed') {
			const own = ownOutput(step, setup);
			const at = own.row * output.cols + own.col;
			if (own.row >= output.rows || own.col >= output.cols) continue;
			if (cells[at].outcome === 'unwritten') cells[at] = { value: null, outcome: 'swallowed' };
		}
	}
	return cells;
}

/**
 * The padded image as it stands after a step: a loop that writes into it changes what later windows
 * read. Row-major, input coordinates from (−padding, −padding).
 */
export function paddedAfter({ trace, setup, plan }: LoopRun, index: number): number[][] {
	const { input, padding } = setup;
	const blank = (length: number) => Array.from({ length }, () => 0);
	const beside = blank(padding);
	const wide = () => blank(input[0].length + 2 * padding);
	const rows = [
		...Array.from({ length: padding }, wide),
		...input.map((row) => [...beside, ...row, ...beside]),
		...Array.from({ length: padding }, wide)
	];
	if (plan.output !== 'view' && plan.output !== 'viewed-again') return rows;
	for (let i = 0; i <= index; i++) {
		const step = trace.at(i);
		if (step.kind === 'write')
			rows[padding + step.outputRow][padding + step.outputCol] = step.value;
	}
	return rows;
}
