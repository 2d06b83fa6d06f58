import {
	convolve2d,
	defineConvolution,
	toRows,
	type Convolution,
	type ConvolutionOptions,
	type Matrix
} from '$lib/core';
import { builtinLessons, isStop, resolveScene, type ResolvedScene } from '$lib/lessons';
import {
	parseLesson,
	type ChannelScene,
	type Lesson,
	type LessonQuestion,
	type LessonScene
} from '$lib/schema';

/** A built-in lesson by its slug, as the site reads it. */
export function lessonOf(slug: string): Lesson {
	const found = builtinLessons.find((lesson) => lesson.slug === slug);
	if (found === undefined) throw new Error(`no lesson ${slug}`);
	const parsed = parseLesson(found.source);
	if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
	return parsed.lesson;
}

/** A lesson's scene of convolutions, worked out. */
export function resolved(slug: string, scene: number): ResolvedScene {
	const found = lessonOf(slug).scenes[scene];
	if (found.kind !== 'convolutions') throw new Error(`scene ${scene} convolves nothing`);
	return resolveScene(found);
}

/** A lesson's scene of a colour picture. */
export function colors(slug: string, scene: number): ChannelScene {
	const found = lessonOf(slug).scenes[scene];
	if (found.kind !== 'channels') throw new Error(`scene ${scene} has no colours`);
	return found;
}

export function questionsOf(scene: LessonScene): LessonQuestion[] {
	return scene.path.flatMap((beat) => (isStop(beat) ? [] : [beat]));
}

export type Grid = readonly (readonly number[])[];

/** What a convolution gives, in rows. */
export const output = (c: Convolution): number[][] => toRows(convolve2d(c));

/** A figure of a lesson's scene, as a convolution. */
export function convolution(slug: string, scene: number, figure = 0): Convolution {
	return resolved(slug, scene).figures[figure].convolution;
}

/** The same convolution with other options, or another input or kernel. */
export function changed(
	c: Convolution,
	options: ConvolutionOptions & { input?: Matrix; kernel?: Matrix }
): Convolution {
	const { input = c.input, kernel = c.kernel, ...others } = options;
	return defineConvolution(input, kernel, { ...c, ...others });
}
