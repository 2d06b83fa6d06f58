import { ConvolutionError } from '$lib/core';
import {
	isStop,
	mostLoopSteps,
	posePlainQuestion,
	poseQuestion,
	QuestionError,
	type ResolvedScene
} from '$lib/lessons';
import {
	lessonLimits,
	type BugScene,
	type ChannelScene,
	type Lesson,
	type LessonProblem,
	type LessonQuestion,
	type LessonScene
} from '$lib/schema';
import { bugFacts } from './bug-placeholders';
import { checkFigures, noSuchPlace, outsideRange, type Budget, type Report } from './check-figures';
import { FigureFacts } from './figure-facts';
import { renderMarkdown } from './markdown';
import { figureFacts, sceneFacts, type SceneFacts } from './scene-facts';

/** Problems shown at a time: more help nobody. */
const mostProblems = 20;

/**
 * What the schema cannot see: whether each figure's settings go together, whether every place is on
 * its timeline, whether each question can be put, and whether the texts name only placeholders,
 * images and addresses that there are. An empty list means that `renderLesson` renders the lesson.
 */
export function checkLesson(lesson: Lesson): readonly LessonProblem[] {
	const problems: LessonProblem[] = [];
	const report: Report = (place, fault) => problems.push({ place, ...fault });
	const budget = { left: lessonLimits.multiplies };
	checkIds(lesson, report);
	for (const [i, scene] of lesson.scenes.entries()) {
		const place = `scenes[${i}]`;
		const found = workOut(scene, place, budget, report);
		if (found === null) continue;
		checkTexts(scene, place, found.facts, lesson.images, report);
		checkBeats(scene, place, found, budget, report);
	}
	return problems.slice(0, mostProblems);
}

type WorkedOut = { readonly facts: SceneFacts; readonly resolved: ResolvedScene | null };

function workOut(
	scene: LessonScene,
	place: string,
	budget: Budget,
	report: Report
): WorkedOut | null {
	if (scene.kind === 'convolutions') {
		const resolved = checkFigures(scene, place, budget, report);
		if (resolved === null) return null;
		const figures = resolved.figures.map((figure) => new FigureFacts(figure));
		return { facts: figureFacts(figures, resolved.walker), resolved };
	}
	const facts =
		scene.kind === 'bug-lab'
			? checkLoop(scene, place, report)
			: checkChannels(scene, place, report);
	return facts && { facts, resolved: null };
}

function checkChannels(scene: ChannelScene, place: string, report: Report): SceneFacts | null {
	const [rows, cols] = [scene.red.length, scene.red[0].length];
	for (const channel of ['green', 'blue'] as const) {
		const otherRows = scene[channel].length;
		const otherCols = scene[channel][0].length;
		if (otherRows === rows && otherCols === cols) continue;
		report(`${place}.${channel}`, {
			code: 'sizes-differ',
			details: { rows, cols, otherRows, otherCols }
		});
		return null;
	}
	return sceneFacts(scene);
}

/** A loop's steps are recorded, so it may not have many. */
function checkLoop(scene: BugScene, place: string, report: Report): SceneFacts | null {
	if (mostLoopSteps(scene) > lessonLimits.loopSteps) {
		report(place, { code: 'too-much-work', details: { limit: lessonLimits.loopSteps } });
		return null;
	}
	try {
		return bugFacts(scene);
	} catch (error) {
		if (!(error instanceof ConvolutionError)) throw error;
		report(place, {
			code: 'does-not-fit',
			details: { error: error.code, errorDetails: error.details }
		});
		return null;
	}
}

function checkIds({ scenes }: Lesson, report: Report): void {
	const places = new Map<string, string>();
	for (const [i, { path }] of scenes.entries()) {
		for (const [j, beat] of path.entries()) {
			if (isStop(beat)) continue;
			const place = `scenes[${i}].path[${j}].id`;
			const first = places.get(beat.id);
			if (first === undefined) places.set(beat.id, place);
			else report(place, { code: 'repeated-id', details: { id: beat.id, first } });
		}
	}
}

function checkBeats(
	scene: LessonScene,
	place: string,
	worked: WorkedOut,
	budget: Budget,
	report: Report
): void {
	const { facts, resolved } = worked;
	for (const [i, beat] of scene.path.entries()) {
		const at = `${place}.path[${i}]`;
		if (!isStop(beat)) {
			checkQuestion(beat, at, worked, budget, report);
			continue;
		}
		const index = facts.places.indexOf(beat.stop);
		if (index === null) report(`${at}.stop`, noSuchPlace(beat.stop, facts.places.length));
		else if (resolved?.range && (index < resolved.range.start || index > resolved.range.end)) {
			report(`${at}.stop`, outsideRange(index, resolved.range));
		}
	}
}

/** Multiplies that it takes to put a question: one about kernels tries each on the whole input. */
function costOf(question: LessonQuestion, scene: ResolvedScene | null): number {
	const figure = scene?.figures[question.figure]?.convolution;
	if (figure === undefined) return 0;
	const kernels =
		question.ask === 'which-kernel'
			? question.kernels.length
			: question.ask === 'build-kernel'
				? 9
				: 0;
	return kernels * figure.outputCount * Math.max(figure.tapsPerOutput, 9);
}

function checkQuestion(
	question: LessonQuestion,
	place: string,
	{ facts: { places }, resolved: scene }: WorkedOut,
	budget: Budget,
	report: Report
): void {
	if (question.ask === 'choice') {
		const count = question.options.filter(({ correct }) => correct).length;
		if (count !== 1) {
			report(`${place}.options`, { code: 'correct-options', details: { count } });
			return;
		}
	}
	if (scene === null && question.at !== null && places.indexOf(question.at) === null) {
		report(`${place}.at`, noSuchPlace(question.at, places.length));
		return;
	}
	budget.left -= costOf(question, scene);
	if (budget.left < 0) {
		report(place, { code: 'too-much-work', details: { limit: lessonLimits.multiplies } });
		return;
	}
	try {
		if (scene === null) posePlainQuestion(question, 0);
		else poseQuestion(question, scene);
	} catch (error) {
		if (!(error instanceof QuestionError)) throw error;
		report(place, {
			code: 'cannot-ask',
			details: { reason: error.code, ask: question.ask }
		});
	}
}

function checkTexts(
	scene: LessonScene,
	place: string,
	{ lookup }: SceneFacts,
	images: Lesson['images'],
	report: Report
): void {
	for (const [at, text] of textsOf(scene, place)) {
		for (const fault of renderMarkdown(text, lookup, images).faults) report(at, fault);
	}
}

/** Every text of a scene in which placeholders are filled, and its place. */
function* textsOf(scene: LessonScene, place: string): Generator<readonly [string, string]> {
	yield [`${place}.prose`, scene.prose];
	if (scene.change !== null) yield [`${place}.change.text`, scene.change.text];
	for (const [i, beat] of scene.path.entries()) {
		const at = `${place}.path[${i}]`;
		if (isStop(beat)) {
			yield [`${at}.caption`, beat.caption];
			continue;
		}
		if (beat.prompt !== null) yield [`${at}.prompt`, beat.prompt];
		if (beat.ask !== 'choice') continue;
		for (const [j, { text, feedback }] of beat.options.entries()) {
			yield [`${at}.options[${j}].text`, text];
			yield [`${at}.options[${j}].feedback`, feedback];
		}
	}
}
