import type { Convolution, Places } from '$lib/core';
import { formatCell, formatCount, formatNumber } from '$lib/figure';
import { sceneMessages as messages, type BlockText } from '$lib/messages';
import type { Stepper } from '../stepper.svelte';
import { chainField, chainReach, type ChainCell } from './chain-places';

/** Cells that are outlined in one grid of a chain: the one that is meant, what it is made of, what it reaches. */
export type ChainMark = { readonly kind: 'cell' | 'field' | 'reach'; readonly places: Places };

function blockText({ rows, cols }: Places): BlockText | null {
	if (rows.length === 0 || cols.length === 0) return null;
	const count = rows.length * cols.length;
	return {
		firstRow: formatNumber(rows[0]),
		lastRow: formatNumber(rows[rows.length - 1]),
		firstCol: formatNumber(cols[0]),
		lastCol: formatNumber(cols[cols.length - 1]),
		count: formatCount(count),
		one: count === 1
	};
}

/** What is pointed at in a chain of layers, what that is made of, and what it reaches. */
export class Chain {
	readonly #steppers: () => readonly Stepper[];
	/** The cell that the pointer or a table's cursor is on. */
	pointed = $state.raw<ChainCell | null>(null);

	constructor(steppers: () => readonly Stepper[]) {
		this.#steppers = steppers;
	}

	readonly layers: readonly Convolution[] = $derived.by(() =>
		this.#steppers().map(({ convolution }) => convolution)
	);
	readonly walker: Stepper = $derived.by(() => this.#steppers()[this.#steppers().length - 1]);
	/** The output that is being made. */
	readonly #current: ChainCell = $derived.by(() => {
		const { outputRow: row, outputCol: col } = this.walker.step;
		return { grid: this.layers.length, row, col };
	});
	readonly #meant: ChainCell = $derived(this.pointed ?? this.#current);
	readonly #field: readonly Places[] = $derived(chainField(this.layers, this.#meant));
	readonly #reach: readonly Places[] = $derived(chainReach(this.layers, this.#meant));

	/** What to outline in a grid; nothing where the walker's own window and target show it already. */
	marksOf(grid: number): ChainMark | null {
		const { grid: meant, row, col } = this.#meant;
		const shown = this.pointed === null && grid >= meant - 1;
		if (shown) return null;
		if (grid === meant) return { kind: 'cell', places: { rows: [row], cols: [col] } };
		return grid < meant
			? { kind: 'field', places: this.#field[meant - 1 - grid] }
			: { kind: 'reach', places: this.#reach[grid - meant - 1] };
	}

	/** What is outlined, in a sentence. */
	readonly note: string = $derived.by(() => {
		const { grid, row, col } = this.#meant;
		const cell = formatCell(row, col);
		const made = this.#field.flatMap((places, i) => {
			const block = blockText(places);
			return block === null ? [] : [{ grid: gridName(grid - 1 - i), block }];
		});
		const reached = this.#reach.map((places, i) => ({
			grid: gridName(grid + 1 + i),
			block: blockText(places)
		}));
		const sentences = [
			...(made.length > 0 && !this.#inPadding ? [messages.madeOf(gridName(grid), cell, made)] : []),
			...(reached.length > 0 ? [messages.reaches(gridName(grid), cell, reached)] : [])
		];
		return sentences.join(' ');
	});

	/** A cell of the padding is made of nothing. */
	readonly #inPadding: boolean = $derived.by(() => {
		const { grid, row, col } = this.#meant;
		if (grid === this.layers.length) return false;
		const { rows, cols } = this.layers[grid].input;
		return row < 0 || col < 0 || row >= rows || col >= cols;
	});
}

function gridName(grid: number): string {
	return grid === 0 ? messages.grids.input : messages.grids.output(formatCount(grid));
}
