import type { MacStep, PerAxis } from '$lib/core';
import { suitableWindows } from './choose-place';
import { mistakenWrites, multipliesOf } from './in-window';
import { mistakenInWindow, mistakenPlaces, wronglyFlipped } from './mistaken-convolutions';
import type { PlacedKind } from './placed-kind';
import type { Answer } from './question';
import { numberAnswer } from './question-answers';
import type { Mistaken } from './recognizable';
import { sameNumber } from './same-answer';

/** The last multiply of a window, but one, that shows no number like the written one. */
function almostWritten(macs: readonly MacStep[], value: number): MacStep | null {
	const quiet = macs
		.slice(0, -1)
		.filter(({ after, product }) => !sameNumber(after, value) && !sameNumber(product, value));
	return quiet.at(-1) ?? null;
}

/** Wrong ways to add a window up. */
function wrongSums(macs: readonly MacStep[], divisor: number): Mistaken[] {
	const total = (term: (mac: MacStep) => number) =>
		numberAnswer(macs.reduce((sum, mac) => sum + term(mac), 0) / divisor);
	const last = macs[macs.length - 1];
	return [
		{ mistake: 'added-instead-of-multiplied', answer: total((mac) => mac.value + mac.weight) },
		{ mistake: 'lost-the-sign', answer: total((mac) => Math.abs(mac.product)) },
		{ mistake: 'lost-the-sign', answer: numberAnswer(-last.after / divisor) },
		{ mistake: 'product-instead-of-sum', answer: numberAnswer(last.product) },
		{ mistake: 'sum-before', answer: numberAnswer(last.before / divisor) },
		{ mistake: 'forgot-divisor', answer: numberAnswer(last.after) }
	];
}

/** What does this window write? Asked when it has arrived. */
export const writtenKind: PlacedKind = {
	suitable(ground, seed) {
		const flips = wronglyFlipped(ground.convolution);
		return suitableWindows(ground, seed, (step) => {
			const macs = multipliesOf(ground.convolution, step);
			const sum = macs[macs.length - 1].after;
			const told = mistakenWrites(flips, step).filter(
				(wrong) => !sameNumber(wrong.step.accumulator, sum)
			);
			const copied = macs.some(({ inPadding, product }) => inPadding && product !== 0);
			return Number(sum !== 0) + Number(told.length > 0) + Number(copied);
		});
	},
	draft(ground, index) {
		const { convolution, timeline } = ground;
		const { outputRow, outputCol } = timeline.at(index);
		const start = timeline.indexOf({ outputRow, outputCol });
		const end = timeline.indexOf({ outputRow, outputCol, tap: 'write' });
		const write = timeline.at(end);
		if (write.kind !== 'write') return null;
		const macs = multipliesOf(convolution, write);
		const mistaken = [...mistakenInWindow(convolution), ...mistakenPlaces(convolution)];
		const hint = almostWritten(macs, write.value);
		return {
			at: start,
			hides: [],
			answer: numberAnswer(write.value),
			made: [
				...mistakenWrites(mistaken, write).map(({ mistake, step }) => ({
					mistake,
					answer: numberAnswer(step.value)
				})),
				...wrongSums(macs, convolution.divisor)
			],
			why: { start, end },
			hint: hint && timeline.indexOf(hint),
			about: { kind: 'written', outputRow, outputCol, divisor: convolution.divisor }
		};
	}
};

/** The products of a window, row by row. */
function gridOf(macs: readonly MacStep[], cols: number, term: (mac: MacStep) => number): Answer {
	const values: number[][] = [];
	for (let tap = 0; tap < macs.length; tap += cols) {
		values.push(macs.slice(tap, tap + cols).map((mac) => term(mac) + 0));
	}
	return { kind: 'grid', values };
}

function transposedGrid(macs: readonly MacStep[], { rows, cols }: PerAxis): Mistaken[] {
	if (rows !== cols) return [];
	const values = Array.from({ length: rows }, (_, row) =>
		Array.from({ length: cols }, (_, col) => macs[col * cols + row].product)
	);
	return [{ mistake: 'swapped-rows-and-columns', answer: { kind: 'grid', values } }];
}

/** What are the products of this window? Asked when it has arrived. */
export const productGridKind: PlacedKind = {
	suitable: (ground, seed) =>
		suitableWindows(ground, seed, (step) => {
			const macs = multipliesOf(ground.convolution, step);
			const some = macs.filter(({ product }) => product !== 0).length;
			return Number(some > macs.length / 2) + Number(macs.some(({ product }) => product < 0));
		}),
	draft(ground, index) {
		const { convolution, timeline } = ground;
		const { outputRow, outputCol } = timeline.at(index);
		const start = timeline.indexOf({ outputRow, outputCol });
		const macs = multipliesOf(convolution, { outputRow, outputCol });
		const { rows, cols } = convolution.kernel;
		const wrong = mistakenInWindow(convolution).map(({ mistake, convolution }) => ({
			mistake,
			answer: gridOf(
				multipliesOf(convolution, { outputRow, outputCol }),
				cols,
				(mac) => mac.product
			)
		}));
		return {
			at: start,
			hides: [],
			answer: gridOf(macs, cols, (mac) => mac.product),
			made: [
				...wrong,
				{
					mistake: 'added-instead-of-multiplied',
					answer: gridOf(macs, cols, (mac) => mac.value + mac.weight)
				},
				{
					mistake: 'lost-the-sign',
					answer: gridOf(macs, cols, (mac) => Math.abs(mac.product))
				},
				...transposedGrid(macs, { rows, cols })
			],
			why: { start: start + 1, end: start + macs.length },
			// The first of several products shows how the others are made.
			hint: macs.length > 1 ? start + 1 : null,
			about: { kind: 'product-grid', rows, cols, outputRow, outputCol }
		};
	}
};
