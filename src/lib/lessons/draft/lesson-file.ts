import { lessonSceneOf, type Draft } from './draft';
import { writeData } from './write-data';
import type { LessonBeat, LessonFigure, LessonScene } from '$lib/schema';
import { isStop } from '../resolve-scene';
import { sameData } from './same-data';

type Data = Record<string, unknown>;

/**
 * The text of a draft's lesson file: JSON as authors write it, without what is usual, a row of numbers
 * to a line. The same draft always gives the same text, and `fromLesson` reads it back as it was, but
 * for its keys. A draft that is not finished gives a file that is not finished.
 */
export function toLesson(draft: Draft): string {
	return `${writeData(lessonSource(draft))}\n`;
}

/** The same as the value that the text is read to. */
export function lessonSource({ title, aim, task, scenes, images }: Draft): unknown {
	return {
		kind: 'lesson',
		version: 1,
		title,
		aim,
		task,
		scenes: scenes.map((scene) => sceneSource(lessonSceneOf(scene))),
		...(Object.keys(images).length === 0 ? {} : { images })
	};
}

/** An object without the entries that are as `usual` has them. */
function unusual(data: Data, usual: Data): Data {
	return Object.fromEntries(
		Object.entries(data).filter(
			([key, value]) => !(Object.hasOwn(usual, key) && sameData(value, usual[key]))
		)
	);
}

/** A text of several paragraphs as their list. */
function paragraphs(text: string): string | readonly string[] {
	return text.includes('\n\n') ? text.split('\n\n') : text;
}

function sceneSource(scene: LessonScene): Data {
	const { kind, title, prose, path, change, ...own } = scene;
	return {
		...(kind === 'convolutions' ? {} : { kind }),
		title,
		prose: paragraphs(prose),
		...(scene.kind === 'convolutions'
			? unusual({ ...own, figures: scene.figures.map(figureSource) }, usualScene)
			: unusual(own, kind === 'channels' ? usualChannels : usualLoop)),
		...(path.length === 0 ? {} : { path: path.map(beatSource) }),
		...(change === null ? {} : { change: { ...change, text: paragraphs(change.text) } })
	};
}

const usualScene = {
	arrangement: 'beside',
	start: 'first',
	range: null,
	granularity: 'multiply',
	panels: ['kernel', 'stage']
};
const usualChannels = { stored: 'rgb', readAs: 'rgb' };
const usualLoop = { padding: 0, stride: 1 };
const usualFigure = {
	title: null,
	padding: 0,
	paddingMode: 'zeros',
	stride: 1,
	dilation: 1,
	operation: 'convolution'
};
const usualQuestion = { figure: 0, prompt: null, seed: 1, at: null };

function figureSource(figure: LessonFigure): Data {
	const { stride, dilation, kernel } = figure;
	const both = ({ rows, cols }: { readonly rows: number; readonly cols: number }) =>
		rows === cols ? rows : { rows, cols };
	return unusual(
		{
			...figure,
			kernel: kernel.source === 'own' ? unusual(kernel, { divisor: 1 }) : kernel,
			stride: both(stride),
			dilation: both(dilation)
		},
		usualFigure
	);
}

function beatSource(beat: LessonBeat): Data {
	if (isStop(beat)) return { stop: beat.stop, caption: paragraphs(beat.caption) };
	const { ask, id, ...rest } = beat;
	return { ask, id, ...unusual(rest, usualQuestion) };
}
