import { plainText, type Phrase } from '$lib/messages';
import type { GridLook } from './cell-looks';
import { colorLook, planeLook, type Plane, type Planes } from './channel-looks';
import { formatNumber } from './number-format';
import { stillGrid, stillRulers } from './still-cells';
import { coordinate, element, escapeXml, label, movedTo, outline } from './still-svg';
import { phraseLines, wrapPhrase } from './still-text';
import { themes, type ThemeName } from './theme';

type Channel = keyof Planes;

export type ChannelStillOptions = {
	/** The picture in colour, as it is to be shown. */
	readonly picture: Planes;
	/** Its channels as they are read: red and blue may have changed places. */
	readonly read: Planes;
	readonly gray: Plane;
	readonly weights: Readonly<Record<Channel, number>>;
	/** The pixel that is worked on, and the channel of it. */
	readonly at: { readonly row: number; readonly col: number; readonly channel: Channel | null };
	/** Gray pixels that are written, in row-major order. */
	readonly written: number;
	readonly sentence: Phrase;
	readonly labels: Readonly<Record<Channel | 'picture' | 'gray' | 'title', string>>;
	/** Default 'light'. */
	readonly theme?: ThemeName;
};

const FONTS =
	"system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Noto Sans', 'DejaVu Sans', sans-serif";
const WIDTH = 1200;
const INSET = 48;
const RULER = 30;
const GAP = 20;
const LARGEST_CELL = 48;
const HEADING = 18;
const GRIDS_Y = 84;
const BAR = 12;
const SENTENCE = 20;
const LINE = 30;
const CHANNELS: readonly Channel[] = ['red', 'green', 'blue'];

/**
 * One step of a colour picture's walk to gray as a page of a textbook: the picture, its channels with
 * what each counts as a bar, and the gray that is written. One self-contained SVG, 1200 pixels wide.
 */
export function channelStill(options: ChannelStillOptions): string {
	const { picture, read, gray, weights, at, written, sentence, labels } = options;
	const theme = themes[options.theme ?? 'light'];
	const [rows, cols] = [gray.length, gray[0].length];
	const cell = Math.min(
		LARGEST_CELL,
		Math.floor((WIDTH - 2 * INSET - 5 * RULER - 4 * GAP) / 5 / cols)
	);
	const across = cols * cell + RULER + GAP;
	const frame = { rows, cols, firstRow: 0, firstCol: 0, cell };
	const count = rows * cols;
	const x = (place: number) => INSET + RULER + place * across;
	const ring = (stroke: string, width: number) =>
		outline(at.col * cell, at.row * cell, cell, cell, stroke, width, { rx: 3 });
	const grid = (place: number, title: string, look: GridLook, cells: number, mark: string) =>
		label(title, x(place), GRIDS_Y - 24, HEADING, theme.ink, { 'font-weight': 650 }) +
		movedTo(
			x(place),
			GRIDS_Y,
			stillGrid(frame, look, theme, { count: cells }),
			stillRulers(frame, theme),
			mark
		);
	const barY = GRIDS_Y + rows * cell + 44;
	const bars = CHANNELS.map((channel, i) => {
		const full = cols * cell;
		return (
			outline(x(i + 1), barY, full, BAR, theme.hairline, 1) +
			element('rect', {
				x: x(i + 1),
				y: barY,
				width: full * weights[channel],
				height: BAR,
				fill: theme.kernel
			}) +
			label(`× ${formatNumber(weights[channel])}`, x(i + 1), barY + BAR + 16, 16, theme.kernel, {
				'font-weight': 650
			})
		);
	});
	const lines = wrapPhrase(sentence, WIDTH - 2 * INSET, SENTENCE);
	const sentenceY = barY + BAR + 72;
	const height = Math.ceil(sentenceY + Math.max(2, lines.length) * LINE + INSET - LINE);
	return element(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			width: WIDTH,
			height,
			viewBox: `0 0 ${coordinate(WIDTH)} ${coordinate(height)}`,
			role: 'img',
			'font-family': FONTS,
			style: 'font-variant-numeric:tabular-nums'
		},
		element('title', {}, escapeXml(labels.title)),
		element('desc', {}, escapeXml(plainText(sentence))),
		element('rect', { width: WIDTH, height, fill: theme.paper }),
		grid(0, labels.picture, colorLook(picture), count, ring(theme.input, 3)),
		...CHANNELS.map((channel, i) =>
			grid(
				i + 1,
				labels[channel],
				planeLook(read[channel], channel),
				count,
				ring(
					channel === at.channel ? theme.accumulator : theme.input,
					channel === at.channel ? 4 : 2
				)
			)
		),
		grid(4, labels.gray, planeLook(gray, 'gray'), written, ring(theme.output, 3.5)),
		...bars,
		phraseLines(lines, INSET, sentenceY, SENTENCE, LINE, theme)
	);
}
