import type { MacStep, WindowStep } from '$lib/core';
import type { BugStep, LoopVariables } from './bug-step';
import { planLines, type LineRole } from './listing';
import type { LoopPlan } from './loop-plan';
import {
	allocateOutput,
	indexOf,
	rangeEnd,
	sliceOf,
	windowCount,
	type LoopGeometry,
	type Visit
} from './loop-geometry';
import {
	fractionError,
	padWithZeros,
	placeOfIndex,
	PythonError,
	stored,
	zeros,
	type NumberArray
} from './numpy';
import { flipped, givenWeights, type SlidingWeights } from './sliding-weights';
import { pairingsOf } from './window-products';

/** What a loop is run on. */
export type LoopSetup = {
	readonly input: readonly (readonly number[])[];
	readonly kernel: readonly (readonly number[])[];
	readonly padding: number;
	readonly stride: number;
};

const nothing: LoopVariables = { x: null, y: null, slice: null, product: null, total: null };

/**
 * Runs a loop as its plan is written, one step at a time. Windows come column by column, x counting
 * rows and y columns of the padded image; what the loop leaves out is told as skipped.
 */
export class LoopMachine {
	readonly #plan: LoopPlan;
	readonly #geometry: LoopGeometry;
	readonly #lines: ReadonlyMap<LineRole, number>;
	readonly #padded: NumberArray;
	#output: NumberArray = zeros(0, 0);
	#weights: SlidingWeights;
	#total: number | null = null;
	#previous: Visit | null = null;
	#line = 0;

	constructor(setup: LoopSetup, plan: LoopPlan) {
		this.#plan = plan;
		this.#lines = new Map(planLines(plan).map(({ role }, line) => [role, line]));
		this.#padded = padWithZeros(setup.input, setup.padding);
		const given = givenWeights(setup.kernel);
		const later = plan.flip.includes('every');
		this.#weights = later ? given : flipped(given, plan.flip);
		this.#geometry = {
			plan,
			padding: setup.padding,
			stride: setup.stride,
			image: { rows: setup.input.length, cols: setup.input[0].length },
			kernel: { rows: this.#weights.length, cols: this.#weights[0].length }
		};
	}

	/** The output as it is now; empty until the first step, and where it could not be made. */
	get output(): NumberArray {
		return this.#output;
	}

	/** The steps. To be walked once. */
	*steps(): Generator<BugStep, void, undefined> {
		try {
			this.#line = this.#lineOf('output');
			this.#output = allocateOutput(this.#geometry, this.#padded);
			yield* this.#columns();
		} catch (error) {
			if (!(error instanceof PythonError)) throw error;
			const { row, col } = this.#target();
			yield this.#at(this.#line, { kind: 'failed', row, col, error: error.sentence });
			return;
		}
		const { rows, cols } = this.#output;
		yield this.#at(this.#lineOf('return'), { kind: 'returned', rows, cols });
	}

	#lineOf(role: LineRole): number {
		return this.#lines.get(role) ?? 0;
	}

	*#columns(): Generator<BugStep, void, undefined> {
		const { stride } = this.#geometry;
		const { flip, sum } = this.#plan;
		if (sum === 'kept') this.#total = 0;
		const end = rangeEnd(this.#geometry, 'cols');
		let col = 0;
		for (let stopped = false; col * stride < end && !stopped; col++) {
			if (flip === 'every-column') this.#weights = flipped(this.#weights, flip);
			if (sum === 'kept-per-column') this.#total = 0;
			stopped = yield* this.#column(col);
		}
		for (; col < windowCount(this.#geometry, 'cols'); col++) {
			const dropped = col * stride < end;
			yield* this.#skip(0, col, dropped ? 'handler' : 'column-loop');
		}
	}

	/** One column of windows, downwards. True when the function returned in its midst. */
	*#column(col: number): Generator<BugStep, boolean, undefined> {
		const { stride } = this.#geometry;
		const { guard } = this.#plan;
		const end = rangeEnd(this.#geometry, 'rows');
		let row = 0;
		let broken = false;
		while (row * stride < end && !broken) {
			const visit = { x: row * stride, y: col * stride, row, col };
			try {
				yield* this.#visit(visit);
			} catch (error) {
				if (!(error instanceof PythonError) || !this.#swallows(error)) throw error;
				const target = this.#target();
				yield this.#at(this.#lineOf('except'), {
					kind: 'swallowed',
					row: target.row ?? row,
					col: target.col ?? col,
					error: error.sentence
				});
				broken = guard !== 'go-on';
			}
			row++;
		}
		if (row < windowCount(this.#geometry, 'rows')) {
			yield* this.#skip(row, col, broken && row * stride < end ? 'handler' : 'row-loop');
		}
		return broken && guard === 'return';
	}

	#swallows({ type }: PythonError): boolean {
		const { guard } = this.#plan;
		return guard === 'break-on-index' ? type === 'IndexError' : guard !== 'none';
	}

	/** Tells the windows of a column, from `fromRow` on, that are left out at this line. */
	*#skip(
		fromRow: number,
		col: number,
		role: 'handler' | 'row-loop' | 'column-loop'
	): Generator<BugStep, void, undefined> {
		const reason = role === 'handler' ? 'dropped' : 'beyond-range';
		const { stride } = this.#geometry;
		for (let row = fromRow; row < windowCount(this.#geometry, 'rows'); row++) {
			const variables = { ...nothing, y: col * stride, x: row * stride };
			yield { kind: 'skipped', row, col, reason, line: this.#lineOf(role), variables };
		}
	}

	/** One window: taken, multiplied, added up, written. */
	*#visit(visit: Visit): Generator<BugStep, void, undefined> {
		const before = this.#previous;
		this.#previous = visit;
		const { flip, sum } = this.#plan;
		const { padding, stride } = this.#geometry;
		if (flip === 'every-window' || flip === 'up-down-every-window') {
			this.#weights = flipped(this.#weights, flip);
		}
		const kept = sum === 'kept' || sum === 'kept-per-column';
		if (!kept) this.#total = null;
		const { row: outputRow, col: outputCol } = indexOf(this.#geometry, visit);
		let move: WindowStep['move'] = null;
		if (before) move = { axis: before.y === visit.y ? 'rows' : 'cols', length: stride };
		yield this.#at(this.#lineOf('slice'), {
			kind: 'window',
			outputRow,
			outputCol,
			originRow: visit.x - padding,
			originCol: visit.y - padding,
			move
		});
		const width = yield* this.#multiplyAccumulate(visit, outputRow, outputCol);
		if (sum === 'built-in' && width > 1) {
			this.#line = this.#lineOf('write');
			throw new PythonError('ValueError', 'setting an array element with a sequence.');
		}
		yield this.#write(visit);
	}

	/** Returns how many columns the products have. */
	*#multiplyAccumulate(
		visit: Visit,
		outputRow: number,
		outputCol: number
	): Generator<BugStep, number, undefined> {
		this.#line = this.#lineOf('product');
		const { product: kind } = this.#plan;
		const { padding } = this.#geometry;
		const slice = sliceOf(this.#geometry, visit);
		const kernel = { rows: this.#weights.length, cols: this.#weights[0].length };
		const size = { rows: slice.toRow - slice.fromRow, cols: slice.toCol - slice.fromCol };
		const { cols, pairs } = pairingsOf(kind, size, kernel);
		let total = this.#total ?? 0;
		for (const pair of pairs) {
			const { weight, row, col } = this.#weights[pair.kernelRow][pair.kernelCol];
			const paddedRow = visit.x + pair.windowRow;
			const paddedCol = visit.y + pair.windowCol;
			const value = this.#padded.data[paddedRow * this.#padded.rowLength + paddedCol];
			const product = (kind === 'added' ? value + weight : value * weight) + 0;
			const before = total;
			total += product;
			this.#total = total;
			const mac: MacStep = {
				kind: 'mac',
				outputRow,
				outputCol,
				tap: pair.row * cols + pair.col,
				tapRow: pair.row,
				tapCol: pair.col,
				kernelRow: row,
				kernelCol: col,
				inputRow: paddedRow - padding,
				inputCol: paddedCol - padding,
				inPadding: this.#isPadding(paddedRow, paddedCol),
				value,
				weight,
				product,
				before,
				after: total
			};
			yield this.#at(this.#line, mac, product);
		}
		return cols;
	}

	#write(visit: Visit): BugStep {
		this.#line = this.#lineOf('write');
		if (this.#plan.index === 'fraction') throw fractionError();
		const { rows, cols, rowLength, start, data, type } = this.#output;
		const wanted = indexOf(this.#geometry, visit);
		const outputRow = placeOfIndex(wanted.row, 0, rows);
		const outputCol = placeOfIndex(wanted.col, 1, cols);
		const accumulator = this.#total ?? 0;
		const value = stored(accumulator, type);
		data[start + outputRow * rowLength + outputCol] = value;
		return this.#at(this.#line, {
			kind: 'write',
			outputRow,
			outputCol,
			accumulator,
			value,
			rightRow: visit.row,
			rightCol: visit.col
		});
	}

	#target(): { row: number | null; col: number | null } {
		return this.#previous ? indexOf(this.#geometry, this.#previous) : { row: null, col: null };
	}

	#isPadding(row: number, col: number): boolean {
		const { padding } = this.#geometry;
		const { rows, cols } = this.#padded;
		return row < padding || col < padding || row >= rows - padding || col >= cols - padding;
	}

	/** A step with its line and the variables as they are now. */
	#at<S extends object>(line: number, step: S, product: number | null = null) {
		this.#line = line;
		const visit = this.#previous;
		const variables: LoopVariables = {
			...nothing,
			...(visit && { x: visit.x, y: visit.y, slice: sliceOf(this.#geometry, visit) }),
			product,
			total: this.#total
		};
		return { ...step, line, variables };
	}
}
