import type { Step } from '$lib/core';
import type { FigureMessages } from '$lib/messages';
import { stageLooks } from './cell-looks';
import { formatFactor, formatNumber } from './number-format';
import { hopPath, lineX, numberLine } from './number-line';
import type { Scene } from './scene';
import { stillSmallGrid } from './still-cells';
import type { StillLayout } from './still-layout';
import { element, escapeXml, label, movedTo } from './still-svg';
import type { Theme } from './theme';
import type { WindowSteps } from './window-steps';

const RISE = 58;
const TICK_TEXT = 15;

/** How many products a step has filled in; Infinity once the sum is complete. */
function productsDone(step: Step): number {
	if (step.kind === 'window') return 0;
	return step.kind === 'mac' ? step.tap + 1 : Infinity;
}

/** The stage: the numbers under the window ⊙ the sliding kernel = the products. */
export function stillStage(
	scene: Scene,
	step: Step,
	{ macs }: WindowSteps,
	layout: StillLayout,
	theme: Theme,
	messages: FigureMessages
): string {
	const { rows, cols } = scene.convolution.kernel;
	const { stageCell: cell, stageX, stageY } = layout;
	const looks = stageLooks(scene, theme, macs);
	const ring = step.kind === 'mac' ? { place: step.tap, dashed: false } : null;
	const strokeWidth = 2.5;
	const top = stageY + (layout.stageHeight - rows * cell) / 2;
	const signY = stageY + layout.stageHeight / 2;
	const sign = (text: string, x: number, y = signY) =>
		label(text, x, y, 24, theme.muted, { 'text-anchor': 'middle' });
	const after = (left: number) => left + cols * cell + layout.signGap / 2;
	const grid = { rows, cols, cell, strokeWidth, ring };
	return [
		movedTo(stageX[0], top, stillSmallGrid(looks.values, { ...grid, stroke: theme.input }, theme)),
		sign(messages.operators.times, after(stageX[0])),
		movedTo(
			stageX[1],
			top,
			stillSmallGrid(looks.weights, { ...grid, stroke: theme.kernel }, theme)
		),
		sign(messages.operators.equals, after(stageX[1])),
		movedTo(
			stageX[2],
			top,
			stillSmallGrid(
				looks.products,
				{
					...grid,
					stroke: theme.accumulator,
					blankFrom: productsDone(step),
					newest: step.kind === 'mac' ? step.tap : null
				},
				theme
			)
		),
		sign(messages.operators.total, layout.totalX, layout.totalY)
	].join('');
}

/** The number line on which the sum walks from 0, and what the sum is now. */
export function stillNumberLine(
	scene: Scene,
	step: Step,
	{ macs, write }: WindowSteps,
	layout: StillLayout,
	theme: Theme,
	messages: FigureMessages
): string {
	const { lineLength: length } = layout;
	const { divisor } = scene.convolution;
	const done = productsDone(step);
	const complete = step.kind === 'write';
	const line = numberLine(macs, length < 420 ? 4 : 7);
	const sum = complete ? write.accumulator : done === 0 ? 0 : macs[done - 1].after;
	const ticks = line.ticks.map((tick) => {
		const zero = tick === 0;
		const stroke = zero ? theme.ink : theme.muted;
		return movedTo(
			lineX(line, tick, length),
			0,
			element('path', { d: `M0 ${zero ? '-5' : '0'}V5`, stroke, 'stroke-width': zero ? 2 : 1.25 }),
			label(formatNumber(tick), 0, 18, TICK_TEXT, stroke, { 'text-anchor': 'middle' })
		);
	});
	const hops = line.hops.slice(0, done).map((hop, k) => {
		const current = k === done - 1;
		return element('path', {
			d: hopPath(line, hop, length, RISE),
			fill: 'none',
			stroke: theme.accumulator,
			'stroke-width': current ? 3 : 1.75,
			'stroke-opacity': current ? null : 0.45
		});
	});
	const quotient =
		complete && divisor !== 1
			? ` ${messages.dividedBy(formatFactor(divisor))} = ${formatNumber(write.value)}`
			: '';
	const bold = (text: string, fill: string) =>
		text === '' ? '' : element('tspan', { fill, 'font-weight': 700 }, escapeXml(text));
	return movedTo(
		layout.lineX,
		layout.lineY,
		element('path', {
			d: `M0 0H${String(length)}`,
			stroke: theme.muted,
			'stroke-width': 1.25
		}),
		...ticks,
		...hops,
		element('circle', {
			cx: lineX(line, sum, length),
			r: 6,
			fill: theme.accumulator,
			stroke: theme.paper,
			'stroke-width': 2
		}),
		element(
			'text',
			{
				x: length + 26,
				y: -layout.sumRise,
				'font-size': 18,
				fill: theme.accumulator,
				'text-anchor': 'end',
				'xml:space': 'preserve'
			},
			escapeXml(`${complete ? messages.sum : messages.sumSoFar} `),
			bold(formatNumber(sum), theme.accumulator),
			bold(quotient, theme.output)
		)
	);
}
