import type { DefectName } from '$lib/schema';

/**
 * How a loop is written, part by part. The first variant of every part is the right one; the others are
 * defects, or edits that mend nothing. Their behaviour is NumPy's.
 */
export type LoopPlan = {
	/** What happens to the kernel before it slides, and when. */
	readonly flip:
		| 'both'
		| 'up-down'
		| 'left-right'
		| 'transposed'
		| 'quarter-turn'
		| 'none'
		| 'every-window'
		| 'every-column'
		| 'up-down-every-window';
	/** Where rows and cols come from. */
	readonly shape: 'both' | 'rows-twice' | 'cols-twice' | 'swapped';
	/** How the output's size becomes a whole number. */
	readonly size: 'floor' | 'truncate' | 'round' | 'at-least-one';
	/** What the loop writes into. */
	readonly output:
		| 'zeros'
		| 'view'
		| 'viewed-again'
		| 'swapped'
		| 'like-padded'
		| 'unsigned-byte'
		| 'signed-byte'
		| 'unsigned-short';
	/** How far the two loops run. */
	readonly range:
		'padded' | 'image' | 'padded-along-columns' | 'padded-without-last' | 'whole-padded';
	/** How a window and the kernel become products. */
	readonly product: 'each' | 'matrix' | 'matrix-reversed' | 'matrix-transposed' | 'added';
	/** How the products become a total. */
	readonly sum: 'fresh' | 'kept' | 'kept-per-column' | 'built-in';
	/** Where the total is written. */
	readonly index: 'divided' | 'position' | 'swapped' | 'less-padding' | 'fraction';
	/** What happens to an error. */
	readonly guard: 'none' | 'break' | 'break-on-index' | 'go-on' | 'return';
};

/** A part of the loop in which it can be wrong. */
export type LoopPart = keyof LoopPlan;

/** The loop without a defect. */
export const rightPlan: LoopPlan = {
	flip: 'both',
	shape: 'both',
	size: 'floor',
	output: 'zeros',
	range: 'padded',
	product: 'each',
	sum: 'fresh',
	index: 'divided',
	guard: 'none'
};

const defectPlans: Readonly<Record<DefectName, Partial<LoopPlan>>> = {
	'unpadded-range': { range: 'image' },
	'output-index': { index: 'position' },
	'bare-except': { guard: 'break' },
	'int-truncates': { size: 'truncate' },
	'width-from-rows': { shape: 'rows-twice' },
	'accumulator-kept': { sum: 'kept' },
	'writes-into-input': { output: 'view' },
	'matrix-product': { product: 'matrix' },
	'one-axis-flip': { flip: 'up-down' },
	'transposed-kernel': { flip: 'transposed' },
	'flip-every-window': { flip: 'every-window' },
	'byte-wrap': { output: 'unsigned-byte' }
};

/** The part of the loop that a defect spoils. */
export function partOf(defect: DefectName): LoopPart {
	return Object.keys(defectPlans[defect])[0] as LoopPart;
}

/**
 * The loop with these defects. Where two spoil the same part, the first of them holds it: the other
 * shows once that one is mended.
 */
export function planWith(defects: readonly DefectName[]): LoopPlan {
	return defects.reduceRight<LoopPlan>(
		(plan, defect) => ({ ...plan, ...defectPlans[defect] }),
		rightPlan
	);
}
