import type { Crop, SampleName } from './state';

/** The full size of each photograph that ships, in pixels. */
const sampleSizes: Readonly<Record<SampleName, { readonly rows: number; readonly cols: number }>> =
	{
		raccoon: { rows: 360, cols: 480 },
		coffee: { rows: 320, cols: 480 },
		rocket: { rows: 320, cols: 480 }
	};

/** Cells on the longer side where nothing else was chosen. */
export const defaultCells = 32;

/** The crop that takes a sample whole. */
export function wholeSample(name: SampleName): Crop {
	return { row: 0, col: 0, ...sampleSizes[name] };
}

/** Whether a crop lies within a sample. */
export function cropFitsSample(name: SampleName, crop: Crop): boolean {
	const size = sampleSizes[name];
	return crop.row + crop.rows <= size.rows && crop.col + crop.cols <= size.cols;
}

/**
 * The size of the grid that a crop is reduced to: `cells` on the longer side, the shorter in
 * proportion, rounded to the nearest whole cell and never below one.
 */
export function reducedSize(
	crop: Pick<Crop, 'rows' | 'cols'>,
	cells: number
): { rows: number; cols: number } {
	const longer = Math.max(crop.rows, crop.cols);
	const scaled = (length: number) => Math.max(1, Math.round((length * cells) / longer));
	return { rows: scaled(crop.rows), cols: scaled(crop.cols) };
}
