type Role = 'input' | 'kernel' | 'matrix';
type Axis = 'rows' | 'cols';
type Sides = {
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
};
type Problem<Code, Details> = { readonly code: Code; readonly details: Readonly<Details> };

/** What went wrong, as data: the code and details of a ConvolutionError. */
export type ConvolutionProblem =
	| Problem<'empty-matrix', { matrix: Role; rows: number; cols: number }>
	| Problem<'ragged-rows', { row: number; cols: number; expectedCols: number }>
	| Problem<'not-finite', { matrix: Role; row: number; col: number; value: number }>
	| Problem<'bad-size', { matrix: Role; rows: number; cols: number; dataLength: number }>
	| Problem<'bad-stride' | 'bad-dilation', { axis: Axis; value: number }>
	| Problem<'bad-padding', { side: 'all' | keyof Sides; value: number | string }>
	| Problem<'bad-padding-mode' | 'bad-operation', { value: string }>
	| Problem<'bad-divisor', { value: number }>
	| Problem<'reflect-too-small', { axis: Axis; length: number }>
	| Problem<'kernel-too-large', KernelTooLarge>
	| Problem<'too-large', { paddedRows: number; paddedCols: number; largestCount: number }>
	| Problem<'overflow', { largestInput: number; weightSum: number; divisor: number }>;

type KernelTooLarge = {
	kernelRows: number;
	kernelCols: number;
	effectiveRows: number;
	effectiveCols: number;
	inputRows: number;
	inputCols: number;
	padding: Sides;
	dilation: { readonly rows: number; readonly cols: number };
	neededPadding: number;
	largestRows: number;
	largestCols: number;
};

/** One sentence that says what was given and what would work. */
export function convolutionErrorSentence(problem: ConvolutionProblem): string {
	switch (problem.code) {
		case 'empty-matrix':
			return `${subject(problem.details.matrix)} is empty: give it at least one row with one number.`;
		case 'ragged-rows': {
			const { row, cols, expectedCols } = problem.details;
			return `Row ${row + 1} has ${count(cols, 'number')} but the first row has ${expectedCols}: every row needs the same length.`;
		}
		case 'not-finite': {
			const { matrix, row, col, value } = problem.details;
			return `${subject(matrix)} has ${notANumber(value)} in row ${row + 1}, column ${col + 1}: put an ordinary number there.`;
		}
		case 'bad-size': {
			const { matrix, rows, cols, dataLength } = problem.details;
			return `${subject(matrix)} is said to be ${size(rows, cols)} but holds ${count(dataLength, 'number')}: rows and columns must be whole numbers that match the data.`;
		}
		case 'bad-stride':
			return `The ${along(problem.details.axis)} stride is ${shown(problem.details.value)}: use a whole number of 1 or more.`;
		case 'bad-dilation':
			return `The ${along(problem.details.axis)} dilation is ${shown(problem.details.value)}: use a whole number of 1 or more.`;
		case 'bad-padding': {
			const { side, value } = problem.details;
			const where = side === 'all' ? 'The padding' : `The padding ${sideNames[side]}`;
			const names = side === 'all' ? ', or “valid”, “same” or “full”' : '';
			return `${where} is ${shown(value)}: use a whole number of 0 or more${names}.`;
		}
		case 'bad-padding-mode':
			return `There is no padding mode “${problem.details.value}”: use zeros, replicate, reflect, symmetric or circular.`;
		case 'bad-operation':
			return `There is no operation “${problem.details.value}”: use convolution or cross-correlation.`;
		case 'bad-divisor':
			return `The divisor is ${shown(problem.details.value)}: use any ordinary number except 0.`;
		case 'reflect-too-small': {
			const one = problem.details.axis === 'rows' ? 'row' : 'column';
			return `Reflect padding needs at least 2 ${one}s to mirror and the input has only ${problem.details.length}: add a ${one}, or use symmetric or replicate padding.`;
		}
		case 'kernel-too-large':
			return kernelTooLargeSentence(problem.details);
		case 'too-large': {
			const { paddedRows, paddedCols, largestCount } = problem.details;
			return `The padded input would be ${size(paddedRows, paddedCols)}, more than the ${Math.floor(largestCount / 1e6)} million cells that fit in memory: use less padding or a smaller input.`;
		}
		case 'overflow': {
			const { largestInput, weightSum, divisor } = problem.details;
			return `The sums would be too large to compute, with inputs up to ${shown(largestInput)}, weights adding up to ${shown(weightSum)} and divisor ${shown(divisor)}: use numbers closer to zero, or a divisor further from it.`;
		}
	}
}

function kernelTooLargeSentence(details: KernelTooLarge): string {
	const { kernelRows, kernelCols, inputRows, inputCols, padding, dilation } = details;
	const dilated = dilation.rows > 1 || dilation.cols > 1;
	const spread = dilated
		? ` with dilation ${perAxis(dilation)} spans ${size(details.effectiveRows, details.effectiveCols)} pixels and`
		: '';
	const padded = padding.top + padding.right + padding.bottom + padding.left > 0;
	const more = padded ? `${details.neededPadding} more` : `${details.neededPadding}`;
	const pixels = details.neededPadding === 1 ? 'pixel' : 'pixels';
	return (
		`${article(kernelRows, 'A')} ${size(kernelRows, kernelCols)} kernel${spread} does not fit ${article(inputRows)} ${size(inputRows, inputCols)} input with padding ${sides(padding)}: ` +
		`add at least ${more} ${pixels} of padding, or use a kernel of ${size(details.largestRows, details.largestCols)} or smaller.`
	);
}

const sideNames: Record<keyof Sides, string> = {
	top: 'above',
	right: 'to the right',
	bottom: 'below',
	left: 'to the left'
};

function subject(role: Role): string {
	return role === 'matrix' ? 'The grid of numbers' : `The ${role}`;
}

function along(axis: Axis): string {
	return axis === 'rows' ? 'row' : 'column';
}

function size(rows: number, cols: number): string {
	return `${shown(rows)}×${shown(cols)}`;
}

function count(amount: number, noun: string): string {
	return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

/** A number with a true minus sign; text in quotation marks. */
function shown(value: number | string): string {
	if (typeof value === 'string') return `“${value}”`;
	return Number.isNaN(value) ? 'not a number' : String(value).replaceAll('-', '\u2212');
}

function notANumber(value: number): string {
	return Math.abs(value) === Infinity ? 'an infinite number' : 'something that is not a number';
}

function perAxis({ rows, cols }: { readonly rows: number; readonly cols: number }): string {
	return rows === cols ? `${rows}` : size(rows, cols);
}

function sides({ top, right, bottom, left }: Sides): string {
	if (top === right && top === bottom && top === left) return `${top}`;
	return `${top} above, ${right} to the right, ${bottom} below and ${left} to the left`;
}

/** Sizes read with a vowel first take an n: 8, 11, 18, the eighties, 800 and so on. */
function article(rows: number, a: 'a' | 'A' = 'a'): string {
	return /^(8|11$|18$)/.test(String(rows)) ? `${a}n` : a;
}
