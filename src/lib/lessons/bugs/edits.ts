import type { DefectName } from '$lib/schema';
import { planLines } from './listing';
import { partOf, planWith, rightPlan, type LoopPlan } from './loop-plan';
import type { LoopSetup } from './loop-machine';
import { tallyLoop } from './run-loop';

const patches = {
	'range-padded': { range: 'padded' },
	'range-one-loop': { range: 'padded-along-columns' },
	'range-without-last': { range: 'padded-without-last' },
	'range-whole': { range: 'whole-padded' },
	'index-divided': { index: 'divided' },
	'index-less-padding': { index: 'less-padding' },
	'index-swapped': { index: 'swapped' },
	'index-fraction': { index: 'fraction' },
	'guard-none': { guard: 'none' },
	'guard-index-error': { guard: 'break-on-index' },
	'guard-go-on': { guard: 'go-on' },
	'guard-return': { guard: 'return' },
	'size-floor': { size: 'floor' },
	'size-round': { size: 'round' },
	'size-at-least-one': { size: 'at-least-one' },
	'shape-both': { shape: 'both' },
	'shape-cols-twice': { shape: 'cols-twice' },
	'shape-swapped': { shape: 'swapped' },
	'sum-fresh': { sum: 'fresh' },
	'sum-per-column': { sum: 'kept-per-column' },
	'sum-built-in': { sum: 'built-in' },
	'output-zeros': { output: 'zeros' },
	'output-viewed-again': { output: 'viewed-again' },
	'output-swapped': { output: 'swapped' },
	'output-like-padded': { output: 'like-padded' },
	'output-signed-byte': { output: 'signed-byte' },
	'output-unsigned-short': { output: 'unsigned-short' },
	'product-each': { product: 'each' },
	'product-added': { product: 'added' },
	'product-reversed': { product: 'matrix-reversed' },
	'product-transposed': { product: 'matrix-transposed' },
	'flip-both': { flip: 'both' },
	'flip-none': { flip: 'none' },
	'flip-up-down': { flip: 'up-down' },
	'flip-left-right': { flip: 'left-right' },
	'flip-transposed': { flip: 'transposed' },
	'flip-quarter-turn': { flip: 'quarter-turn' },
	'flip-every-column': { flip: 'every-column' },
	'flip-up-down-every-window': { flip: 'up-down-every-window' }
} as const satisfies Readonly<Record<string, Partial<LoopPlan>>>;

/** What a learner can do about a defect. */
export type EditName = keyof typeof patches;

/** Every edit, whatever defect it is meant for. */
export const editNames = Object.keys(patches) as readonly EditName[];

const choices: Readonly<Record<DefectName, readonly EditName[]>> = {
	'unpadded-range': ['range-one-loop', 'range-whole', 'range-padded', 'range-without-last'],
	'output-index': ['index-fraction', 'index-divided', 'index-less-padding', 'index-swapped'],
	'bare-except': ['guard-index-error', 'guard-go-on', 'guard-none', 'guard-return'],
	'int-truncates': ['size-round', 'size-at-least-one', 'size-floor'],
	'width-from-rows': ['shape-both', 'shape-cols-twice', 'shape-swapped'],
	'accumulator-kept': ['sum-built-in', 'sum-per-column', 'sum-fresh'],
	'writes-into-input': [
		'output-viewed-again',
		'output-zeros',
		'output-like-padded',
		'output-swapped'
	],
	'matrix-product': ['product-reversed', 'product-transposed', 'product-added', 'product-each'],
	'one-axis-flip': ['flip-left-right', 'flip-transposed', 'flip-both', 'flip-none'],
	'transposed-kernel': ['flip-quarter-turn', 'flip-both', 'flip-up-down', 'flip-none'],
	'flip-every-window': ['flip-up-down-every-window', 'flip-every-column', 'flip-none', 'flip-both'],
	'byte-wrap': ['output-signed-byte', 'output-unsigned-short', 'output-zeros']
};

/** A way to rewrite the lines that hold a defect. Why a wrong one is no fix is for the messages to say. */
export type BugEdit = {
	readonly name: EditName;
	/** The lines as they would be, without common indentation; empty where lines are only taken out. */
	readonly text: string;
	/** It mends the defect. */
	readonly right: boolean;
};

/** What a plan becomes by an edit. */
export function editedPlan(plan: LoopPlan, edit: EditName): LoopPlan {
	return { ...plan, ...patches[edit] };
}

function editText(edit: EditName): string {
	const part = Object.keys(patches[edit])[0];
	const lines = planLines(editedPlan(rightPlan, edit)).filter(
		(line) => line.part === part && line.role !== 'try'
	);
	const depth = Math.min(...lines.map(({ text }) => text.search(/\S/)));
	// Lines of different depth stand at different places in the loop, but for what is caught and done then.
	return lines
		.map(({ text }) => (part === 'guard' ? text.slice(depth) : text.trimStart()))
		.join('\n');
}

/** The ways to rewrite a defect's lines among which a learner chooses; exactly one is right. */
function edits(defect: DefectName): readonly BugEdit[] {
	const part = partOf(defect);
	return choices[defect].map((name) => {
		const right = editedPlan(planWith([defect]), name)[part] === rightPlan[part];
		return { name, text: editText(name), right };
	});
}

/**
 * The edits whose consequences can be seen on a setup: a wrong one that by luck gives the right answer
 * there is left out. What hides errors is no matter of luck, so all edits of that are kept.
 */
export function telltaleEdits(defect: DefectName, setup: LoopSetup): readonly BugEdit[] {
	return edits(defect).filter(
		({ name, right }) =>
			right || defect === 'bare-except' || !tallyLoop(setup, editedPlan(rightPlan, name)).isRight
	);
}
