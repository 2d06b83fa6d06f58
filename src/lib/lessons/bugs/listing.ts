import type { DefectName } from '$lib/schema';
import { partOf, planWith, type LoopPart, type LoopPlan } from './loop-plan';

/** What a line of the listing is for. */
export type LineRole =
	| 'signature'
	| 'flip'
	| 'kernel-shape'
	| 'shape'
	| 'out-rows'
	| 'out-cols'
	| 'pad'
	| 'output'
	| 'total-start'
	| 'column-loop'
	| 'row-loop'
	| 'try'
	| 'slice'
	| 'product'
	| 'sum'
	| 'write'
	| 'except'
	| 'handler'
	| 'return';

/** A line of Python, its indentation included. */
export type ListingLine = {
	readonly text: string;
	/** The defect that is in this line, or null where it is right. */
	readonly defect: DefectName | null;
	readonly role: LineRole;
	/** The part of the loop that the line belongs to; null where none of ours can be wrong. */
	readonly part: LoopPart | null;
};

const flips: Readonly<Record<LoopPlan['flip'], string | null>> = {
	both: 'kernel = np.flip(kernel)',
	'up-down': 'kernel = np.flipud(kernel)',
	'left-right': 'kernel = np.fliplr(kernel)',
	transposed: 'kernel = kernel.T',
	'quarter-turn': 'kernel = np.rot90(kernel)',
	none: null,
	'every-window': 'kernel = np.flip(kernel)',
	'every-column': 'kernel = np.flip(kernel)',
	'up-down-every-window': 'kernel = np.flipud(kernel)'
};

/** How deep in the loops the flip stands, where that is not before them. */
const flipDepths: Readonly<Partial<Record<LoopPlan['flip'], 2 | 3>>> = {
	'every-column': 2,
	'every-window': 3,
	'up-down-every-window': 3
};

const shapes: Readonly<Record<LoopPlan['shape'], string>> = {
	both: 'rows, cols = image.shape',
	'rows-twice': 'rows, cols = image.shape[0], image.shape[0]',
	'cols-twice': 'rows, cols = image.shape[1], image.shape[1]',
	swapped: 'cols, rows = image.shape'
};

const sizes: Readonly<Record<LoopPlan['size'], (axis: 'rows' | 'cols') => string>> = {
	floor: (axis) => `(${axis} + 2 * padding - k_${axis}) // stride + 1`,
	truncate: (axis) => `int((${axis} + 2 * padding - k_${axis}) / stride + 1)`,
	round: (axis) => `round((${axis} + 2 * padding - k_${axis}) / stride + 1)`,
	'at-least-one': (axis) => `max(1, (${axis} + 2 * padding - k_${axis}) // stride + 1)`
};

const outputs: Readonly<Record<LoopPlan['output'], string>> = {
	zeros: 'np.zeros((out_rows, out_cols))',
	view: 'padded[padding:padding + out_rows, padding:padding + out_cols]',
	'viewed-again': 'padded[padding:padding + out_rows, padding:padding + out_cols].view()',
	swapped: 'np.zeros((out_cols, out_rows))',
	'like-padded': 'np.zeros(padded.shape)',
	'unsigned-byte': 'np.zeros((out_rows, out_cols), np.uint8)',
	'signed-byte': 'np.zeros((out_rows, out_cols), np.int8)',
	'unsigned-short': 'np.zeros((out_rows, out_cols), np.uint16)'
};

type Axis = { readonly name: 'rows' | 'cols'; readonly number: 0 | 1 };

const ends: Readonly<Record<LoopPlan['range'], (axis: Axis) => string>> = {
	padded: ({ name, number }) => `padded.shape[${number}] - k_${name} + 1`,
	image: ({ name, number }) => `image.shape[${number}] - k_${name} + 1`,
	'padded-along-columns': ({ name, number }) =>
		`${name === 'cols' ? 'padded' : 'image'}.shape[${number}] - k_${name} + 1`,
	'padded-without-last': ({ name, number }) => `padded.shape[${number}] - k_${name}`,
	'whole-padded': ({ number }) => `padded.shape[${number}]`
};

const products: Readonly<Record<LoopPlan['product'], string>> = {
	each: 'window * kernel',
	matrix: 'window @ kernel',
	'matrix-reversed': 'kernel @ window',
	'matrix-transposed': 'window @ kernel.T',
	added: 'window + kernel'
};

const sums: Readonly<Record<LoopPlan['sum'], string>> = {
	fresh: 'total = products.sum()',
	kept: 'total += products.sum()',
	'kept-per-column': 'total += products.sum()',
	'built-in': 'total = sum(products)'
};

const places: Readonly<Record<LoopPlan['index'], string>> = {
	divided: 'x // stride, y // stride',
	position: 'x, y',
	swapped: 'y // stride, x // stride',
	'less-padding': 'x - padding, y - padding',
	fraction: 'x / stride, y / stride'
};

const handlers: Readonly<Record<LoopPlan['guard'], readonly [string, string] | null>> = {
	none: null,
	break: ['except:', 'break'],
	'break-on-index': ['except IndexError:', 'break'],
	'go-on': ['except:', 'continue'],
	return: ['except:', 'return output']
};

/**
 * The lines of a loop that convolves: NumPy, column by column, x counting rows and y counting columns.
 * `defects` mark the lines in which they are.
 */
export function planLines(plan: LoopPlan, defects: readonly DefectName[] = []): ListingLine[] {
	const lines: ListingLine[] = [];
	const spoilt = (part: LoopPart | null) =>
		defects.find((defect) => part !== null && partOf(defect) === part) ?? null;
	const add = (depth: number, role: LineRole, part: LoopPart | null, text: string) => {
		lines.push({ text: '    '.repeat(depth) + text, defect: spoilt(part), role, part });
	};
	const handler = handlers[plan.guard];
	const inner = handler ? 4 : 3;
	const flip = flips[plan.flip];
	const flipDepth = flipDepths[plan.flip] ?? 1;
	const flipAt = (depth: 1 | 2 | 3) => {
		if (flip !== null && flipDepth === depth)
			add(depth === 3 ? inner : depth, 'flip', 'flip', flip);
	};
	const loop = (letter: 'x' | 'y', axis: Axis) =>
		`for ${letter} in range(0, ${ends[plan.range](axis)}, stride):`;

	add(0, 'signature', null, 'def convolve2d(image, kernel, padding=0, stride=1):');
	flipAt(1);
	add(1, 'kernel-shape', null, 'k_rows, k_cols = kernel.shape');
	add(1, 'shape', 'shape', shapes[plan.shape]);
	add(1, 'out-rows', 'size', `out_rows = ${sizes[plan.size]('rows')}`);
	add(1, 'out-cols', 'size', `out_cols = ${sizes[plan.size]('cols')}`);
	add(1, 'pad', null, 'padded = np.pad(image, padding)');
	add(1, 'output', 'output', `output = ${outputs[plan.output]}`);
	if (plan.sum === 'kept') add(1, 'total-start', 'sum', 'total = 0');
	add(1, 'column-loop', 'range', loop('y', { name: 'cols', number: 1 }));
	flipAt(2);
	if (plan.sum === 'kept-per-column') add(2, 'total-start', 'sum', 'total = 0');
	add(2, 'row-loop', 'range', loop('x', { name: 'rows', number: 0 }));
	if (handler) add(3, 'try', 'guard', 'try:');
	flipAt(3);
	add(inner, 'slice', null, 'window = padded[x:x + k_rows, y:y + k_cols]');
	add(inner, 'product', 'product', `products = ${products[plan.product]}`);
	add(inner, 'sum', 'sum', sums[plan.sum]);
	add(inner, 'write', 'index', `output[${places[plan.index]}] = total`);
	if (handler) {
		add(3, 'except', 'guard', handler[0]);
		add(4, 'handler', 'guard', handler[1]);
	}
	add(1, 'return', null, 'return output');
	return lines;
}

/**
 * The listing of the loop with these defects; with none it is the right one. A defect whose part is
 * already spoilt by one before it is not seen: see `planWith`.
 */
export function listing(defects: readonly DefectName[]): readonly ListingLine[] {
	return planLines(planWith(defects), defects);
}
