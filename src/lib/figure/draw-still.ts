import type { Step } from '$lib/core';
import { plainText, type FigureMessages, type Role } from '$lib/messages';
import type { Trace } from '$lib/timeline';
import { inputLook, outputLook } from './cell-looks';
import { describe } from './describe';
import type { GridFrame } from './grid-geometry';
import { formatSize } from './number-format';
import type { Scene } from './scene';
import { stillGrid, stillRulers } from './still-cells';
import { stillKernels } from './still-kernels';
import type { StillLayout } from './still-layout';
import { stillNumberLine, stillStage } from './still-stage';
import { coordinate, element, escapeXml, label, movedTo, outline } from './still-svg';
import { phraseLines, wrapPhrase } from './still-text';
import { stillJump, stillWindow, WEIGHTS_FROM } from './still-window';
import { themes, type Theme, type ThemeName } from './theme';
import { windowStart, windowSteps } from './window-steps';

export type StillOptions = {
	readonly scene: Scene;
	/** The walk that the scene's convolution makes. */
	readonly trace: Trace<Step>;
	/** Which step of it, 0 … length − 1. */
	readonly index: number;
	/** Default 'light'. */
	readonly theme?: ThemeName;
	readonly messages: FigureMessages;
	/** Whether the input's ruler counts from the input's corner or the padded grid's. Default 'input'. */
	readonly rulers?: 'input' | 'padded';
};

const FONTS =
	"system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Noto Sans', 'DejaVu Sans', sans-serif";
const HEADING = 20;
const DETAIL = 15;
const SENTENCE = 20;
const SENTENCE_LINE = 30;
const SIGN = 28;
/** The star is a small sign in most fonts. */
const STAR = 44;

function heading(
	text: string,
	detail: string,
	x: number,
	y: number,
	theme: Theme,
	role: Role | null
): string {
	return element(
		'text',
		{
			x,
			y: y + 7,
			'font-size': HEADING,
			'font-weight': 650,
			fill: role === null ? theme.ink : theme[role]
		},
		escapeXml(text),
		detail === ''
			? ''
			: element(
					'tspan',
					{ dx: 8, 'font-size': DETAIL, 'font-weight': 400, fill: theme.muted },
					escapeXml(detail)
				)
	);
}

function paddingDetail(scene: Scene): string | null {
	const { top, right, bottom, left } = scene.convolution.padding;
	if (top + right + bottom + left === 0) return null;
	return top === right && top === bottom && top === left
		? String(top)
		: [top, right, bottom, left].join(' ');
}

function inputPanel(
	{ scene, messages, rulers }: StillOptions,
	step: Step,
	steps: ReturnType<typeof windowSteps>,
	layout: StillLayout,
	theme: Theme
): string {
	const { input, padding } = scene.convolution;
	const frame: GridFrame = {
		rows: input.rows + padding.top + padding.bottom,
		cols: input.cols + padding.left + padding.right,
		firstRow: -padding.top,
		firstCol: -padding.left,
		cell: layout.cell
	};
	const tapped = new Set(steps.macs.map((mac) => `${mac.inputRow},${mac.inputCol}`));
	const size = formatSize(input.rows, input.cols);
	const detail = messages.inputDetail(size, paddingDetail(scene));
	return (
		heading(messages.input, detail, layout.inset, layout.headingY, theme, 'input') +
		movedTo(
			layout.inputX,
			layout.gridsY,
			stillGrid(frame, inputLook(scene, theme), theme, {
				count: frame.rows * frame.cols,
				crowded: (row, col) => layout.cell >= WEIGHTS_FROM && tapped.has(`${row},${col}`)
			}),
			stillRulers(frame, theme, rulers === 'padded'),
			stillWindow(scene, step, steps, frame, theme),
			stillJump(step, frame, theme, messages, layout.jumpAbove)
		)
	);
}

function outputPanel(
	{ scene, messages }: StillOptions,
	step: Step,
	layout: StillLayout,
	theme: Theme
): string {
	const { outputRows: rows, outputCols: cols } = scene.convolution;
	const { cell } = layout;
	const frame: GridFrame = { rows, cols, firstRow: 0, firstCol: 0, cell };
	const written = step.outputRow * cols + step.outputCol + (step.kind === 'write' ? 1 : 0);
	const target = outline(
		step.outputCol * cell,
		step.outputRow * cell,
		cell,
		cell,
		theme.output,
		Math.min(3.5, Math.max(1.5, cell / 3)),
		{ rx: Math.min(3, cell / 6) }
	);
	return (
		heading(
			messages.output,
			formatSize(rows, cols),
			layout.outputHeadingX,
			layout.outputHeadingY,
			theme,
			'output'
		) +
		movedTo(
			layout.outputX,
			layout.outputY,
			stillGrid(frame, outputLook(scene, theme), theme, { count: written }),
			stillRulers(frame, theme),
			target
		)
	);
}

function kernelPanel(
	{ scene, messages }: StillOptions,
	step: Step,
	layout: StillLayout,
	theme: Theme
): string {
	const { rows, cols } = scene.convolution.kernel;
	const size = formatSize(rows, cols);
	return (
		heading(messages.kernel, size, layout.givenX, layout.kernelHeadingY ?? 0, theme, 'kernel') +
		stillKernels(scene, step, layout, theme, messages)
	);
}

/**
 * One step in a layout: one self-contained SVG, without script, style sheet, foreign content or outside
 * font. The same arguments always give the same text. All stills of one convolution are equal in
 * size, unless a sentence needs more lines than are kept for it.
 *
 * @throws RangeError when the index is no step of the trace
 */
export function drawStill(options: StillOptions, layout: StillLayout): string {
	const { scene, trace, index, messages } = options;
	const theme = themes[options.theme ?? 'light'];
	const c = scene.convolution;
	const step = trace.at(index);
	const steps = windowSteps(trace, windowStart(trace, index));
	const sentence = describe(scene, step, messages);
	const lines = wrapPhrase(sentence, layout.width - 2 * layout.inset, SENTENCE);
	const depth = Math.max(layout.sentenceLines, lines.length) * SENTENCE_LINE;
	const height = Math.ceil(layout.sentenceY + depth + layout.inset - SENTENCE_LINE);
	const signY = layout.kernelsY + (c.kernel.rows * layout.kernelCell) / 2;
	const sign = (text: string, x: number | null, size = SIGN) =>
		x === null ? '' : label(text, x, signY, size, theme.muted, { 'text-anchor': 'middle' });
	const title = messages.stillTitle(
		formatSize(c.input.rows, c.input.cols),
		formatSize(c.kernel.rows, c.kernel.cols),
		formatSize(c.outputRows, c.outputCols)
	);
	return element(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			width: layout.width,
			height,
			viewBox: `0 0 ${coordinate(layout.width)} ${coordinate(height)}`,
			role: 'img',
			'font-family': FONTS,
			style: 'font-variant-numeric:tabular-nums'
		},
		element('title', {}, escapeXml(title)),
		element('desc', {}, escapeXml(plainText(sentence))),
		element('rect', { width: layout.width, height, fill: theme.paper }),
		inputPanel(options, step, steps, layout, theme),
		sign(
			messages.operators[c.operation],
			layout.operatorX,
			c.operation === 'convolution' ? SIGN : STAR
		),
		layout.kernelHeadingY === null ? '' : kernelPanel(options, step, layout, theme),
		sign(messages.operators.equals, layout.equalsX),
		outputPanel(options, step, layout, theme),
		layout.stageHeadingY === null
			? ''
			: heading(messages.thisWindow, '', layout.inset, layout.stageHeadingY, theme, null) +
					stillStage(scene, step, steps, layout, theme, messages) +
					stillNumberLine(scene, step, steps, layout, theme, messages),
		phraseLines(lines, layout.inset, layout.sentenceY, SENTENCE, SENTENCE_LINE, theme)
	);
}
