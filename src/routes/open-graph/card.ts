import { defineConvolution, matrix, type Step } from '$lib/core';
import {
	coordinate,
	element,
	escapeXml,
	exampleStep,
	makeScene,
	still,
	stillLayout,
	themes,
	type Scene
} from '$lib/figure';
import { resolveScene } from '$lib/lessons';
import { figureMessages, openGraphMessages as messages } from '$lib/messages';
import type { RenderedLesson } from '$lib/prose';
import { Timeline, type Trace } from '$lib/timeline';
import { openingStep, sceneStills } from '$lib/view';
import { cardSize } from './card-size';

const INSET = 48;
const TITLE = { baseline: 92, size: 56 } as const;
/** The room below the title, and where the figure's headings end in it. */
const FIGURE = { top: 132, bottom: 610 } as const;
/** Above a still's headings there is air that a card has no room for. */
const AIR = 36;

/** A still of which the part from one height to another is shown. */
type Figure = { readonly svg: string; readonly from: number; readonly to: number };

/** Input, kernel and output at a step. What stands below them would be too small to read. */
function equation(scene: Scene, trace: Trace<Step>, index: number): Figure {
	const { stageHeadingY, sentenceY } = stillLayout(scene.convolution);
	return {
		svg: still({ scene, trace, index, messages: figureMessages }),
		from: AIR,
		to: (stageHeadingY ?? sentenceY) - 16
	};
}

/**
 * The figure that walks in a lesson's first scene, at the first stop where something is multiplied;
 * of a lesson that never stops there, at the first stop. Of a loop with defects, the right answer.
 */
function openingFigure({ scenes: [opening] }: RenderedLesson): Figure {
	const { scene, path } = opening;
	if (scene.kind === 'bug-lab') {
		const { input, kernel, padding, stride } = scene;
		const c = defineConvolution(matrix(input), matrix(kernel), { padding, stride });
		const timeline = new Timeline(c);
		return equation(makeScene(c, 'numbers'), timeline, timeline.length - 1);
	}
	if (scene.kind === 'channels') {
		const svg = sceneStills(opening, openingStep(opening))[0].svg('light');
		return { svg, from: AIR, to: sizeOf(svg).height };
	}
	const { figures, walker } = resolveScene(scene);
	const { convolution, state, timeline } = figures[walker];
	const telling = path.find(
		(beat) => beat.kind === 'stop' && timeline.at(beat.index).kind === 'mac'
	);
	const index = telling?.kind === 'stop' ? telling.index : openingStep(opening);
	const kind = state.input.source === 'picture' ? 'picture' : 'numbers';
	return equation(makeScene(convolution, kind), timeline, index);
}

function sizeOf(svg: string): { width: number; height: number } {
	const [, width, height] = /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
	return { width: Number(width), height: Number(height) };
}

/** A title over a figure. What of the figure is wider or higher than its room is drawn smaller. */
function card(title: string, figure: Figure): string {
	const { paper, ink, muted } = themes.light;
	const { width } = sizeOf(figure.svg);
	const height = figure.to - figure.from;
	const scale = Math.min(cardSize.width / width, (FIGURE.bottom - FIGURE.top) / height);
	const size = { width: coordinate(width * scale), height: coordinate(height * scale) };
	// The still has an inset of its own: however small it is drawn, its left edge is the title's.
	const spare = FIGURE.bottom - FIGURE.top - height * scale;
	// A low figure stands a little above the middle of its room.
	const top = FIGURE.top + Math.max(0, spare) * 0.4;
	const place = `x="${coordinate(INSET * (1 - scale))}" y="${coordinate(top)}"`;
	const crop = `viewBox="0 ${figure.from} ${width} ${height}"`;
	const y = TITLE.baseline;
	return element(
		'svg',
		{ xmlns: 'http://www.w3.org/2000/svg', ...cardSize, 'font-family': 'sans-serif' },
		element('rect', { ...cardSize, fill: paper }),
		figure.svg.replace(
			/ width="[^"]*" height="[^"]*" viewBox="[^"]*"/,
			` ${place} width="${size.width}" height="${size.height}" ${crop}`
		),
		element(
			'text',
			{ x: INSET, y, 'font-size': TITLE.size, 'font-weight': 700, fill: ink },
			escapeXml(title)
		),
		element(
			'text',
			{ x: cardSize.width - INSET, y, 'font-size': 28, fill: muted, 'text-anchor': 'end' },
			escapeXml(messages.siteName)
		)
	);
}

/** What stands for a lesson where its link is shown, as one self-contained SVG of `cardSize`. */
export function lessonCard(lesson: RenderedLesson): string {
	return card(lesson.lesson.title, openingFigure(lesson));
}

/** What stands for the start page where its link is shown: the default example. */
export function startCard(): string {
	const { scene, trace, index } = exampleStep();
	return card(messages.startHeading, equation(scene, trace, index));
}
