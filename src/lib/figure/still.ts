import { drawStill, type StillOptions } from './draw-still';
import { columnLayout, type StillPanels } from './still-column-layout';
import { stillLayout } from './still-layout';

/**
 * One step as a page of a textbook: one self-contained SVG, 1200 pixels wide and as high as it needs
 * to be. See `drawStill`.
 *
 * @throws RangeError when the index is no step of the trace
 */
export function still(options: StillOptions): string {
	return drawStill(options, stillLayout(options.scene.convolution));
}

export type ColumnStillOptions = StillOptions & {
	/** How wide it is, in pixels: from about 280 up. */
	readonly width: number;
	/** What is shown beside input and output. */
	readonly panels: StillPanels;
};

/**
 * One step in a column of a page, at any width, with nothing written smaller than on a wide still.
 *
 * @throws RangeError when the index is no step of the trace
 */
export function columnStill(options: ColumnStillOptions): string {
	const { scene, width, panels } = options;
	return drawStill(options, columnLayout(scene.convolution, width, panels));
}
