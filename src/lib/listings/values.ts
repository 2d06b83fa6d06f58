import { receptiveField, valueAt, type Convolution, type Step } from '$lib/core';
import { formatNumber } from '$lib/figure';
import type { Role } from '$lib/messages';
import type { Timeline } from '$lib/timeline';
import type { Listing, Variable } from './listing';

/** What a variable holds at a step, to stand beside its line. */
export type CodeValue = {
	/** The line's number, from 0. */
	readonly line: number;
	readonly name: string;
	readonly text: string;
	readonly role: Role;
};

/** Numbers of a window that are written out; of larger ones, the beginning. */
const mostWindowNumbers = 9;

const roles: Readonly<Record<Variable, Role>> = {
	'output-row': 'output',
	'output-col': 'output',
	'origin-row': 'input',
	'origin-col': 'input',
	top: 'input',
	left: 'input',
	window: 'input',
	'tap-row': 'kernel',
	'tap-col': 'kernel',
	'kernel-row': 'kernel',
	'kernel-col': 'kernel',
	'input-row': 'input',
	'input-col': 'input',
	'in-padding': 'input',
	value: 'input',
	weight: 'kernel',
	product: 'accumulator',
	before: 'accumulator',
	sum: 'accumulator',
	'sum-at-start': 'accumulator',
	written: 'output',
	'to-be-written': 'output'
};

/** What the listing's variables hold once a step is done; those that hold nothing are left out. */
export function valuesAt({ lines }: Listing, step: Step, timeline: Timeline): CodeValue[] {
	const c = timeline.convolution;
	return lines.flatMap(({ shows }, line) =>
		shows.flatMap(({ name, variable }) => {
			const text = read(variable, step, c);
			if (text === null) return [];
			const named =
				variable === 'to-be-written' ? `${name}[${step.outputRow}, ${step.outputCol}]` : name;
			return [{ line, name: named, text, role: roles[variable] }];
		})
	);
}

/** A variable's value, or null where it holds none at this step. */
function read(variable: Variable, step: Step, c: Convolution): string | null {
	switch (variable) {
		case 'output-row':
			return String(step.outputRow);
		case 'output-col':
			return String(step.outputCol);
		case 'top':
			return String(step.outputRow * c.stride.rows);
		case 'left':
			return String(step.outputCol * c.stride.cols);
		case 'origin-row':
			return formatNumber(step.outputRow * c.stride.rows - c.padding.top);
		case 'origin-col':
			return formatNumber(step.outputCol * c.stride.cols - c.padding.left);
		case 'window':
			return windowText(step, c);
		case 'to-be-written':
			return step.kind === 'write' ? formatNumber(step.value) : '…';
		case 'written':
			return step.kind === 'write' ? formatNumber(step.value) : null;
		case 'sum':
			if (step.kind === 'window') return null;
			return formatNumber(step.kind === 'mac' ? step.after : step.accumulator);
		case 'sum-at-start':
			return step.kind === 'window' ? '0' : null;
		default:
			return step.kind === 'mac' ? readMultiply(variable, step) : null;
	}
}

function readMultiply(variable: Variable, step: Extract<Step, { kind: 'mac' }>): string | null {
	switch (variable) {
		case 'tap-row':
			return String(step.tapRow);
		case 'tap-col':
			return String(step.tapCol);
		case 'kernel-row':
			return String(step.kernelRow);
		case 'kernel-col':
			return String(step.kernelCol);
		case 'input-row':
			return formatNumber(step.inputRow);
		case 'input-col':
			return formatNumber(step.inputCol);
		case 'in-padding':
			return String(step.inPadding);
		case 'value':
			return formatNumber(step.value);
		case 'weight':
			return formatNumber(step.weight);
		case 'product':
			return formatNumber(step.product);
		case 'before':
			return formatNumber(step.before);
		default:
			return null;
	}
}

/** The numbers under the window as NumPy writes them: "[[7, 2], [3, 8]]". */
function windowText({ outputRow, outputCol }: Step, c: Convolution): string {
	const { rows, cols } = c.kernel;
	const { originRow, originCol } = receptiveField(c, outputRow, outputCol);
	const whole = rows * cols <= mostWindowNumbers;
	const shownRows = whole ? rows : 1;
	const shownCols = whole ? cols : Math.min(cols, 4);
	const list = Array.from({ length: shownRows }, (_, tapRow) => {
		const row = Array.from({ length: shownCols }, (_, tapCol) =>
			formatNumber(
				valueAt(c, originRow + tapRow * c.dilation.rows, originCol + tapCol * c.dilation.cols).value
			)
		);
		return `[${row.join(', ')}${shownCols < cols ? ', …' : ''}]`;
	});
	return `[${list.join(', ')}${shownRows < rows ? ', …' : ''}]`;
}
