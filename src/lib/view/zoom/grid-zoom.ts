import type { Box } from '$lib/figure';
import { select, zoom, zoomIdentity, zoomTransform } from 'd3';
import type { GridView } from '../paint-grid';

/** A zoom in force on one grid. */
export type GridZoom = {
	/** Zooms about the middle. */
	by(factor: number): void;
	/** Shows the whole grid again. */
	whole(): void;
	/** Moves as little as needed for a box (pixels of the unzoomed grid) to be in sight. */
	keepInSight(box: Box): void;
	destroy(): void;
};

/**
 * Lets wheel, pinch and drag zoom a grid of width × height pixels, 1 to `largest` times, never
 * past its edges. At the whole grid a touch still scrolls the page.
 */
export function attachZoom(
	element: HTMLElement,
	width: number,
	height: number,
	largest: number,
	onview: (view: GridView) => void
): GridZoom {
	const behaviour = zoom<HTMLElement, unknown>()
		.scaleExtent([1, largest])
		.extent([
			[0, 0],
			[width, height]
		])
		.translateExtent([
			[0, 0],
			[width, height]
		])
		// A bare wheel scrolls the page until the learner has zoomed in or holds Ctrl or Cmd.
		.filter(
			(
				event: Event & {
					ctrlKey?: boolean;
					metaKey?: boolean;
					touches?: TouchList;
					button?: number;
				}
			) =>
				event.type === 'wheel'
					? event.ctrlKey === true || event.metaKey === true || zoomTransform(element).k > 1
					: event.type.startsWith('touch')
						? (event.touches?.length ?? 0) > 1 || zoomTransform(element).k > 1
						: !event.button
		)
		.on('zoom', (event: { transform: GridView }) => {
			const { k, x, y } = event.transform;
			element.style.touchAction = k > 1 ? 'none' : 'pan-x pan-y';
			onview({ k, x, y });
		});
	const selection = select(element).call(behaviour).on('dblclick.zoom', null);
	element.style.touchAction = 'pan-x pan-y';
	return {
		by: (factor) => {
			behaviour.scaleBy(selection, factor);
		},
		whole: () => {
			behaviour.transform(selection, zoomIdentity);
		},
		keepInSight: (box) => {
			const { k, x, y } = zoomTransform(element);
			const inSight = (start: number, length: number, shift: number, room: number) => {
				const [low, high] = [start * k + shift, (start + length) * k + shift];
				if (low < 0) return shift - low;
				return high > room ? shift - Math.min(high - room, low) : shift;
			};
			const next = {
				x: inSight(box.x, box.width, x, width),
				y: inSight(box.y, box.height, y, height)
			};
			if (next.x !== x || next.y !== y) {
				behaviour.transform(selection, zoomIdentity.translate(next.x, next.y).scale(k));
			}
		},
		destroy: () => {
			selection.on('.zoom', null);
		}
	};
}
