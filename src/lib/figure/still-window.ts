import type { FigureMessages } from '$lib/messages';
import { windowExtent, type GridFrame } from './grid-geometry';
import { cameFrom, jumpOf } from './jump';
import { jumpMark } from './jump-mark';
import { formatCount } from './number-format';
import type { Scene } from './scene';
import { element, label, movedTo, outline } from './still-svg';
import type { Theme } from './theme';
import type { Step } from '$lib/core';
import { anchorMark, weightTags } from './window-block';
import type { WindowSteps } from './window-steps';

const SMALLEST_TEXT = 11;
/** The smallest cell, in pixels, with a weight in its corner. */
export const WEIGHTS_FROM = 36;
const ANCHOR_FROM = 20;
const RISE = 15;
const JUMP_TEXT = 15;

/** The window over the input: where it jumped from, its frame, the weights in its corners, the current tap. */
export function stillWindow(
	scene: Scene,
	step: Step,
	{ arrival }: WindowSteps,
	frame: GridFrame,
	theme: Theme
): string {
	const c = scene.convolution;
	const { cell } = frame;
	const extent = windowExtent(c);
	const [width, height] = [extent.cols * cell, extent.rows * cell];
	const x = (col: number) => (col - frame.firstCol) * cell;
	const y = (row: number) => (row - frame.firstRow) * cell;
	const parts: string[] = [];

	const jump = jumpOf(step);
	const left = jump && cameFrom(step);
	if (jump !== null && left !== null) {
		parts.push(
			element('rect', {
				x: x(left.col),
				y: y(left.row),
				width,
				height,
				fill: theme.kernel,
				'fill-opacity': 0.06,
				stroke: theme.kernel,
				'stroke-width': 1.5,
				'stroke-opacity': 0.65
			}),
			...jump.skipped.map((over) =>
				outline(x(over.col), y(over.row), width, height, theme.kernel, 2, {
					'stroke-dasharray': '1.5 5',
					'stroke-linecap': 'round'
				})
			)
		);
	}

	const thick = Math.min(3, Math.max(1.5, cell / 3));
	const tags = weightTags(c, cell, SMALLEST_TEXT);
	const dilated = c.dilation.rows > 1 || c.dilation.cols > 1;
	const block = dilated
		? [
				outline(0, 0, width, height, theme.kernel, 1.25, { 'stroke-dasharray': '2 4' }),
				...tags.map((tap) => outline(tap.x, tap.y, cell, cell, theme.kernel, thick, { rx: 2 }))
			]
		: [
				outline(0, 0, width, height, theme.paper, 2 * thick, { rx: 3, 'stroke-opacity': 0.7 }),
				outline(0, 0, width, height, theme.kernel, thick, { rx: 3 })
			];
	if (cell >= ANCHOR_FROM) {
		const d = anchorMark(c, cell, arrival.outputRow, arrival.outputCol);
		block.push(element('path', { d, fill: theme.output }));
	}
	if (cell >= WEIGHTS_FROM) {
		for (const { tag, text, fontSize } of tags) {
			block.push(
				element('rect', { ...tag, rx: 3, fill: theme.paper }),
				label(text, tag.x + tag.width / 2, tag.y + tag.height / 2, fontSize, theme.kernel, {
					'font-weight': 700,
					'text-anchor': 'middle'
				})
			);
		}
	}
	parts.push(movedTo(x(arrival.originCol), y(arrival.originRow), ...block));
	if (step.kind === 'mac') {
		parts.push(
			outline(x(step.inputCol), y(step.inputRow), cell, cell, theme.accumulator, thick, { rx: 3 })
		);
	}
	return parts.join('');
}

/** The stride jump outside the grid: an arc of its length and its number; nothing at other steps. */
export function stillJump(
	step: Step,
	frame: GridFrame,
	theme: Theme,
	messages: FigureMessages,
	above: boolean
): string {
	const jump = jumpOf(step);
	if (jump === null) return '';
	const { arc, head, headTransform, start, end } = jumpMark(jump, frame, RISE);
	const words = messages.strideOf(formatCount(jump.length));
	const cols = jump.axis === 'cols';
	const overGrid = cols || above;
	const drawing = [
		element('path', { d: arc, fill: 'none', stroke: theme.kernel, 'stroke-width': 2 }),
		element('path', { d: head, fill: theme.kernel, transform: headTransform }),
		label(
			words,
			cols ? (start + end) / 2 : RISE + 4,
			overGrid ? -RISE - 9 : (start + end) / 2,
			JUMP_TEXT,
			theme.kernel,
			{
				'font-weight': 650,
				'text-anchor': cols ? 'middle' : above ? 'end' : null
			}
		)
	];
	return cols ? movedTo(0, -4, ...drawing) : movedTo(frame.cols * frame.cell + 5, 0, ...drawing);
}
