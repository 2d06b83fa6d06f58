import * as v from 'valibot';
import { defectNames } from './defects';
import { changeable, scenePanels, type Lesson } from './lesson';
import { buildFigureSchema } from './lesson-figure-schema';
import { imageFault } from './lesson-image';
import { lessonProblems } from './lesson-issues';
import { exactly, faultMessage, gridOf, paragraphs, stepRef, text, whole } from './lesson-parts';
import { shapeProblem, type LessonProblem } from './lesson-problem';
import { buildQuestionSchema } from './lesson-question-schema';
import { lessonLimits, limits } from './limits';
import { granularities } from './state';

function sceneBase() {
	const stop = exactly({ stop: stepRef(), caption: paragraphs(lessonLimits.caption) });
	const question = buildQuestionSchema();
	const beat = v.lazy((value) =>
		typeof value === 'object' && value !== null && 'stop' in value ? stop : question
	);
	const change = exactly({
		text: paragraphs(lessonLimits.caption),
		settings: v.pipe(v.array(v.picklist(changeable)), v.nonEmpty(), v.maxLength(changeable.length))
	});
	return {
		title: text(lessonLimits.title),
		prose: paragraphs(lessonLimits.prose),
		path: v.optional(v.pipe(v.array(beat), v.maxLength(lessonLimits.beats)), []),
		change: v.optional(v.nullable(change), null)
	};
}

function convolutionScene() {
	const figures = v.pipe(
		v.array(buildFigureSchema()),
		v.nonEmpty(),
		v.maxLength(lessonLimits.figures)
	);
	const range = exactly({ start: stepRef(), end: stepRef() });
	return exactly({
		kind: v.optional(v.literal('convolutions'), 'convolutions'),
		...sceneBase(),
		arrangement: v.optional(v.picklist(['beside', 'chain']), 'beside'),
		figures,
		start: v.optional(stepRef(), 'first'),
		range: v.optional(v.nullable(range), null),
		granularity: v.optional(v.picklist(granularities), 'multiply'),
		panels: v.optional(v.pipe(v.array(v.picklist(scenePanels)), v.maxLength(scenePanels.length)), [
			'kernel',
			'stage'
		])
	});
}

function channelScene() {
	const order = v.optional(v.picklist(['rgb', 'bgr']), 'rgb');
	const channel = gridOf(lessonLimits.channelSide, 'bytes');
	return exactly({
		kind: v.literal('channels'),
		...sceneBase(),
		red: channel,
		green: channel,
		blue: channel,
		stored: order,
		readAs: order
	});
}

function bugScene() {
	return exactly({
		kind: v.literal('bug-lab'),
		...sceneBase(),
		input: gridOf(limits.inputSide),
		kernel: gridOf(limits.kernelSide),
		padding: v.optional(whole(0, limits.padding), 0),
		stride: v.optional(whole(1, limits.stride), 1),
		defects: v.pipe(v.array(v.picklist(defectNames)), v.nonEmpty(), v.maxLength(defectNames.length))
	});
}

function buildLessonSchema() {
	const image = v.pipe(
		exactly({
			type: v.picklist(['image/png', 'image/jpeg', 'image/webp']),
			data: v.string()
		}),
		v.rawCheck(({ dataset, addIssue }) => {
			const fault = dataset.typed ? imageFault(dataset.value) : null;
			if (fault !== null) addIssue({ message: faultMessage(fault) });
		})
	);
	const images = v.pipe(
		v.record(v.pipe(v.string(), v.regex(/^[A-Za-z0-9][\w-]{0,63}$/)), image),
		v.maxEntries(lessonLimits.images)
	);
	return exactly({
		kind: v.literal('lesson'),
		version: v.literal(1),
		title: text(lessonLimits.title),
		aim: text(lessonLimits.aim),
		task: text(lessonLimits.aim),
		scenes: v.pipe(
			v.array(v.variant('kind', [convolutionScene(), channelScene(), bugScene()])),
			v.nonEmpty(),
			v.maxLength(lessonLimits.scenes)
		),
		images: v.optional(images, {})
	}) satisfies v.GenericSchema<unknown, Lesson>;
}

/**
 * A lesson as authors write it, with what they may leave out; gives a `Lesson` that leaves nothing
 * out. It checks the shape and each part's limits: what goes together is for those who work it out.
 */
// Marked pure, in one call, so that a bundle which reads no lessons holds nothing of it.
const lessonSchema = /* @__PURE__ */ buildLessonSchema();

type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;

/** A lesson as authors write it. */
export type LessonSource = DeepReadonly<v.InferInput<typeof lessonSchema>>;

/**
 * The lesson in a value of unknown origin, with everything that was left out filled in, or what is
 * wrong with it. Total: any value that JSON can hold gives one or the other.
 */
export function parseLesson(
	value: unknown
): { readonly lesson: Lesson } | { readonly problems: readonly LessonProblem[] } {
	const shape = shapeProblem(value);
	if (shape !== null) return { problems: [shape] };
	const result = v.safeParse(lessonSchema, value);
	if (result.success) return { lesson: result.output };
	return { problems: lessonProblems(result.issues) };
}
