import { isReached, valueAt, type MacStep } from '$lib/core';
import { inkOn, mixed } from './color-scale';
import { formatNumber } from './number-format';
import { sceneScales, type Scene } from './scene';
import type { Theme } from './theme';

/** How one cell of a small matrix looks. */
export type CellLook = {
	readonly text: string;
	readonly fill: string;
	readonly ink: string;
	readonly hatched: boolean;
};

/** How the cells of a grid look, asked for one by one: a grid may have millions. */
export type GridLook = {
	readonly fill: (row: number, col: number) => string;
	readonly text: (row: number, col: number) => { readonly text: string; readonly ink: string };
	/** Lines over the cell: rising for padding, falling for cells that no window reaches. */
	readonly hatch: (row: number, col: number) => readonly ('rising' | 'falling')[];
};

/** How much of its pixel's gray a copied cell of the padding keeps. */
const COPY_SHARE = 0.28;

/** Whether a cell of the padded grid is a pixel of the input itself. */
export function isPixel({ convolution }: Scene, row: number, col: number): boolean {
	const { rows, cols } = convolution.input;
	return row >= 0 && col >= 0 && row < rows && col < cols;
}

/** The padded input. A padded cell is paper; one that copies a pixel keeps a breath of its gray. */
export function inputLook(scene: Scene, theme: Theme): GridLook {
	const c = scene.convolution;
	const scale = sceneScales(scene, theme).input;
	const fill = (row: number, col: number) => {
		const { value, source } = valueAt(c, row, col);
		if (isPixel(scene, row, col)) return scale(value);
		return source === null ? theme.paddingCell : mixed(theme.paddingCell, scale(value), COPY_SHARE);
	};
	return {
		fill,
		text: (row, col) => ({
			text: formatNumber(valueAt(c, row, col).value),
			ink: isPixel(scene, row, col) ? inkOn(fill(row, col)) : theme.muted
		}),
		hatch: (row, col) => {
			const lines: ('rising' | 'falling')[] = [];
			if (!isPixel(scene, row, col)) lines.push('rising');
			if (!isReached(c, row, col)) lines.push('falling');
			return lines;
		}
	};
}

/** The whole result; what is not written yet must be left out by whoever draws. */
export function outputLook(scene: Scene, theme: Theme): GridLook {
	const { data, cols } = scene.result;
	const scale = sceneScales(scene, theme).output;
	const at = (row: number, col: number) => data[row * cols + col];
	return {
		fill: (row, col) => scale(at(row, col)),
		text: (row, col) => {
			const value = at(row, col);
			return { text: formatNumber(value), ink: inkOn(scale(value)) };
		},
		hatch: () => []
	};
}

/** The weights of a kernel, row by row; give the data of the kernel as given or of the sliding one. */
export function weightLooks(scene: Scene, theme: Theme, weights: Iterable<number>): CellLook[] {
	const scale = sceneScales(scene, theme).kernel;
	return Array.from(weights, (weight) => {
		const fill = scale(weight);
		return { text: formatNumber(weight), fill, ink: inkOn(fill), hatched: false };
	});
}

/** The three grids of the stage: the numbers under the window, the weights over them, the products. */
export function stageLooks(
	scene: Scene,
	theme: Theme,
	macs: readonly MacStep[]
): Record<'values' | 'weights' | 'products', CellLook[]> {
	const look = inputLook(scene, theme);
	return {
		values: macs.map(({ value, inputRow, inputCol, inPadding }) => {
			const fill = look.fill(inputRow, inputCol);
			const ink = inPadding ? theme.muted : inkOn(fill);
			return { text: formatNumber(value), fill, ink, hatched: inPadding };
		}),
		weights: weightLooks(
			scene,
			theme,
			macs.map(({ weight }) => weight)
		),
		products: macs.map(({ product }) => ({
			text: formatNumber(product),
			fill: theme.paper,
			ink: theme.ink,
			hatched: false
		}))
	};
}
