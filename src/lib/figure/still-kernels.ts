import type { Step } from '$lib/core';
import type { FigureMessages } from '$lib/messages';
import { weightLooks } from './cell-looks';
import type { Scene } from './scene';
import { stillSmallGrid } from './still-cells';
import type { StillLayout } from './still-layout';
import { element, escapeXml, label, movedTo } from './still-svg';
import type { Theme } from './theme';

const CAPTION = 15;
const SIGN = 20;
/** The star is a small sign in most fonts. */
const STAR = 30;

/** The kernel as given and as it slides, the same weight ringed in both, with the flip between them. */
export function stillKernels(
	scene: Scene,
	step: Step,
	layout: StillLayout,
	theme: Theme,
	messages: FigureMessages
): string {
	const { kernel, slidingKernel, operation } = scene.convolution;
	const flips = operation === 'convolution';
	const { rows, cols } = kernel;
	const cell = layout.kernelCell;
	const size = { rows, cols, cell };
	const mac = step.kind === 'mac' ? step : null;
	const given = stillSmallGrid(
		weightLooks(scene, theme, kernel.data),
		{
			...size,
			stroke: theme.hairline,
			strokeWidth: 1,
			ring: mac && { place: mac.kernelRow * cols + mac.kernelCol, dashed: true }
		},
		theme
	);
	const sliding = stillSmallGrid(
		weightLooks(scene, theme, slidingKernel.data),
		{
			...size,
			stroke: theme.kernel,
			strokeWidth: 2.5,
			ring: mac && { place: mac.tap, dashed: false }
		},
		theme
	);
	const caption = (operator: string, text: string, signSize: number) =>
		element(
			'text',
			{ y: rows * cell + 24, 'font-size': CAPTION, fill: theme.muted },
			element('tspan', { 'font-size': signSize, fill: theme.ink }, escapeXml(operator)),
			element('tspan', { dx: 6 }, escapeXml(text))
		);
	return (
		movedTo(
			layout.givenX,
			layout.kernelsY,
			given,
			caption(messages.operators.convolution, messages.asGiven, SIGN)
		) +
		movedTo(
			layout.slidingX,
			layout.slidingY,
			sliding,
			caption(
				messages.operators['cross-correlation'],
				flips ? messages.flipped : messages.unflipped,
				STAR
			)
		) +
		turn(flips, rows * cell, cols * cell, layout, theme, messages)
	);
}

/** The arrow of the flip with its two moves; two level lines where nothing is flipped. */
function turn(
	flips: boolean,
	height: number,
	width: number,
	layout: StillLayout,
	theme: Theme,
	messages: FigureMessages
): string {
	const words = flips ? messages.flipArrow : [messages.noFlip];
	const line = { fill: 'none', stroke: theme.muted, 'stroke-width': 1.75 };
	const lines = (x: number, y: number, anchor: string) =>
		words
			.map((text, i) => label(text, x, y + i * 20, CAPTION, theme.muted, { 'text-anchor': anchor }))
			.join('');
	if (layout.stacked) {
		const end = layout.slidingY - layout.kernelsY + height / 2;
		const start = height / 2;
		const d = `M6 ${String(start)}C34 ${String(start + 20)} 34 ${String(end - 20)} 8 ${String(end - 2)}`;
		return movedTo(
			layout.givenX + width,
			layout.kernelsY,
			element('path', { d, ...line }),
			flips
				? element('path', {
						d: 'M-4 -9L0 0L6 -7Z',
						fill: theme.muted,
						transform: `translate(6 ${String(end)}) rotate(38)`
					})
				: '',
			lines(34, (start + end) / 2 - (words.length - 1) * 10, 'start')
		);
	}
	const middle = 42;
	return movedTo(
		layout.givenX + width,
		layout.kernelsY + Math.min(height / 2 - 34, height - 66),
		...(flips
			? [
					element('path', { d: 'M14 18C28 2 54 2 66 14', ...line }),
					element('path', { d: 'M70 18L60 15L67 8Z', fill: theme.muted })
				]
			: [element('path', { d: 'M18 11H66M18 18H66', ...line })]),
		lines(middle, 40, 'middle')
	);
}
