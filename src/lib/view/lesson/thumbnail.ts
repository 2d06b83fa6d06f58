import { defineConvolution, matrix, type Convolution } from '$lib/core';
import { makeScene, themes, inputLook, outputLook, type Scene, type Theme } from '$lib/figure';
import { resolveScene } from '$lib/lessons';
import type { LessonScene } from '$lib/schema';

/** Which walk stands for a lesson in a list. */
export type Thumbnail = { readonly convolution: Convolution; readonly photo: boolean };

/** A scene's first walk; a scene of channels has none, and is drawn as what it is. */
export function thumbnailOf(scene: LessonScene): Thumbnail | null {
	if (scene.kind === 'channels') return null;
	if (scene.kind === 'convolutions') {
		const [{ convolution, state }] = resolveScene(scene).figures;
		return { convolution, photo: state.input.source === 'picture' };
	}
	const { input, kernel, padding, stride } = scene;
	const convolution = defineConvolution(matrix(input), matrix(kernel), { padding, stride });
	return { convolution, photo: false };
}

/** Cells that a list's figure may have: more are more than a thumbnail shows. */
const MOST_CELLS = 400;

function cellsOf(scene: LessonScene): number {
	const thumbnail = thumbnailOf(scene);
	if (thumbnail === null) return 0;
	const { input, outputCount } = thumbnail.convolution;
	return input.rows * input.cols + outputCount;
}

/** The scene that stands for a lesson in a list: the first, or the first that is small enough. */
export function listedScene(scenes: readonly LessonScene[]): LessonScene {
	return scenes.find((scene) => cellsOf(scene) <= MOST_CELLS) ?? scenes[0];
}

/** A cell of a thumbnail, by its place, in one colour for light paper and dark alike. */
export type ThumbnailCell = { readonly row: number; readonly col: number; readonly fill: string };

export type ThumbnailDrawing = {
	readonly input: readonly ThumbnailCell[];
	/** In the order in which they are written. */
	readonly output: readonly ThumbnailCell[];
};

/** The cells of a thumbnail. Colours change with the page's colour scheme by themselves, so that the page's HTML is right in both. */
export function drawThumbnail({ convolution: c, photo }: Thumbnail): ThumbnailDrawing {
	const scene: Scene = makeScene(c, photo ? 'picture' : 'numbers');
	const { top, right, bottom, left } = c.padding;
	const paint = (look: (scene: Scene, theme: Theme) => { fill: Fill }): Fill => {
		const [light, dark] = [look(scene, themes.light), look(scene, themes.dark)];
		return (row, col) => `light-dark(${light.fill(row, col)}, ${dark.fill(row, col)})`;
	};
	const over = (fill: Fill, rows: readonly [number, number], cols: readonly [number, number]) => {
		const cells: ThumbnailCell[] = [];
		for (let row = rows[0]; row < rows[1]; row++) {
			for (let col = cols[0]; col < cols[1]; col++) cells.push({ row, col, fill: fill(row, col) });
		}
		return cells;
	};
	return {
		input: over(paint(inputLook), [-top, c.input.rows + bottom], [-left, c.input.cols + right]),
		output: over(paint(outputLook), [0, c.outputRows], [0, c.outputCols])
	};
}

type Fill = (row: number, col: number) => string;
