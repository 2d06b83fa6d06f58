import { cell, effectiveKernelSize, type Matrix, type Step } from '$lib/core';
import {
	formatCell,
	formatCount,
	formatNumber,
	formatSize,
	outputSizeParts,
	terms,
	windowSteps
} from '$lib/figure';
import type { Phrase, Role } from '$lib/messages';
import type { FigureFacts } from './figure-facts';
import { stepAt, wholeNumber } from './step-place';

/** What a placeholder gives: a phrase; 'unknown' when there is none of the name; 'none' when it has no value here. */
export type Filling = Phrase | 'unknown' | 'none';

/** A text in a role's colour. */
export function spoken(role: Role, text: string): Phrase {
	return [{ role, text }];
}

/** The value of a figure's placeholder, by its parts: `output`, `rows`. */
export function figurePlaceholder(facts: FigureFacts, parts: readonly string[]): Filling {
	const [subject, ...rest] = parts;
	const c = facts.convolution;
	switch (subject) {
		case 'steps':
			return rest.length === 0 ? [formatCount(facts.timeline.length)] : 'unknown';
		case 'multiplies':
			return rest.length === 0 ? [formatCount(c.outputCount * c.tapsPerOutput)] : 'unknown';
		case 'step':
			return stepPlaceholder(facts, rest);
		case 'terms':
			return rest.length === 2 ? writtenOut(facts, rest) : 'unknown';
		case 'input':
			return matrixPlaceholder('input', () => c.input, rest);
		case 'kernel':
			if (same(rest, 'sum')) return spoken('kernel', formatNumber(sum(c.kernel)));
			if (same(rest, 'divisor')) return spoken('kernel', formatNumber(c.divisor));
			return matrixPlaceholder('kernel', () => c.kernel, rest);
		case 'sliding':
			return rest.length === 2 ? cellOf('kernel', c.slidingKernel, rest) : 'unknown';
		case 'output':
			return matrixPlaceholder('output', () => facts.output, rest);
		default:
			return rest.length === 1 ? geometryPlaceholder(facts, subject, rest[0]) : 'unknown';
	}
}

function geometryPlaceholder(
	{ convolution: c }: FigureFacts,
	subject: string,
	what: string
): Filling {
	const { padding, kernel, dilation, stride } = c;
	const sizes = outputSizeParts(c);
	const paddedRows = c.input.rows + padding.top + padding.bottom;
	const paddedCols = c.input.cols + padding.left + padding.right;
	if (subject === 'padded' && what === 'size') {
		return spoken('input', formatSize(paddedRows, paddedCols));
	}
	if (subject === 'padding' && isSide(what)) return spoken('input', formatNumber(padding[what]));
	if (what !== 'rows' && what !== 'cols') return 'unknown';
	switch (subject) {
		case 'padded':
			return spoken('input', formatNumber(what === 'rows' ? paddedRows : paddedCols));
		case 'stride':
			return [formatNumber(stride[what])];
		case 'dilation':
			return [formatNumber(dilation[what])];
		case 'effective':
			return spoken('kernel', formatNumber(effectiveKernelSize(kernel[what], dilation[what])));
		case 'exact':
			return spoken('output', formatNumber(sizes[what].quotient + 1));
		case 'leftover':
			return spoken('input', formatNumber(sizes[what].leftover));
		default:
			return 'unknown';
	}
}

function isSide(name: string): name is 'top' | 'right' | 'bottom' | 'left' {
	return name === 'top' || name === 'right' || name === 'bottom' || name === 'left';
}

/** `rows`, `cols`, `size`, `count`, `min`, `max`, or a cell. */
export function matrixPlaceholder(
	role: Role,
	matrix: () => Matrix,
	rest: readonly string[]
): Filling {
	if (rest.length === 2) return cellOf(role, matrix(), rest);
	if (rest.length !== 1) return 'unknown';
	switch (rest[0]) {
		case 'rows':
			return spoken(role, formatNumber(matrix().rows));
		case 'cols':
			return spoken(role, formatNumber(matrix().cols));
		case 'size':
			return spoken(role, formatSize(matrix().rows, matrix().cols));
		case 'count':
			return spoken(role, formatCount(matrix().rows * matrix().cols));
		case 'min':
			return spoken(role, formatNumber(extreme(matrix(), Math.min)));
		case 'max':
			return spoken(role, formatNumber(extreme(matrix(), Math.max)));
		default:
			return 'unknown';
	}
}

/** A cell by its row and column, both from zero. */
export function cellOf(role: Role, matrix: Matrix, rest: readonly string[]): Filling {
	const row = wholeNumber(rest[0]);
	const col = wholeNumber(rest[1]);
	if (row === null || col === null) return 'unknown';
	if (row >= matrix.rows || col >= matrix.cols) return 'none';
	return spoken(role, formatNumber(cell(matrix, row, col)));
}

function extreme({ data }: Matrix, choose: (one: number, other: number) => number): number {
	let found = data[0];
	for (const value of data) found = choose(found, value);
	return found;
}

function sum({ data }: Matrix): number {
	let total = 0;
	for (const value of data) total += value;
	return total;
}

function same(rest: readonly string[], name: string): boolean {
	return rest.length === 1 && rest[0] === name;
}

function writtenOut({ convolution, timeline }: FigureFacts, rest: readonly string[]): Filling {
	const outputRow = wholeNumber(rest[0]);
	const outputCol = wholeNumber(rest[1]);
	if (outputRow === null || outputCol === null) return 'unknown';
	if (outputRow >= convolution.outputRows || outputCol >= convolution.outputCols) return 'none';
	const { macs } = windowSteps(timeline, timeline.indexOf({ outputRow, outputCol }));
	return terms(macs, convolution.kernel.cols, 0).flatMap((term, i): Phrase => {
		const plus = i === 0 ? [] : [' + '];
		if (term.kind === 'subtotal') return [...plus, { role: 'accumulator', text: term.text }];
		return [
			...plus,
			{ role: 'input', text: term.value },
			' × ',
			{ role: 'kernel', text: term.weight }
		];
	});
}

const stepFields = new Set([
	...['value', 'weight', 'product', 'before', 'after', 'sum', 'cell', 'kernelCell', 'output'],
	'ordinal'
]);

function stepPlaceholder({ timeline }: FigureFacts, rest: readonly string[]): Filling {
	const field = rest[rest.length - 1];
	if (rest.length < 2 || !stepFields.has(field)) return 'unknown';
	const index = stepAt(timeline, rest.slice(0, -1));
	if (typeof index !== 'number') return index;
	const step = timeline.at(index);
	if (field === 'ordinal') return [formatCount(index + 1)];
	if (field === 'output') return spoken('output', formatCell(step.outputRow, step.outputCol));
	return ofStep(step, field);
}

function ofStep(step: Step, field: string): Filling {
	if (step.kind === 'window') {
		return field === 'cell' ? spoken('input', formatCell(step.originRow, step.originCol)) : 'none';
	}
	if (step.kind === 'write') {
		if (field === 'value') return spoken('output', formatNumber(step.value));
		if (field === 'sum') return spoken('accumulator', formatNumber(step.accumulator));
		if (field === 'cell') return spoken('output', formatCell(step.outputRow, step.outputCol));
		return 'none';
	}
	switch (field) {
		case 'value':
			return spoken('input', formatNumber(step.value));
		case 'weight':
			return spoken('kernel', formatNumber(step.weight));
		case 'product':
			return spoken('accumulator', formatNumber(step.product));
		case 'before':
			return spoken('accumulator', formatNumber(step.before));
		case 'cell':
			return spoken('input', formatCell(step.inputRow, step.inputCol));
		case 'kernelCell':
			return spoken('kernel', formatCell(step.kernelRow, step.kernelCol));
		default:
			return spoken('accumulator', formatNumber(step.after));
	}
}
