import { lessonLimits, parseLesson, type Lesson, type LessonProblem } from '$lib/schema';
import type { Draft } from './draft';
import { lessonSource, toLesson } from './lesson-file';

/** What is wrong in a draft, and where it stands there. */
export type DraftProblem = {
	readonly problem: LessonProblem;
	/** The scene's key; null where it is about the lesson as a whole. */
	readonly scene: string | null;
	/** The beat's key; null where it is about the scene as a whole. */
	readonly beat: string | null;
	/** The part of the lesson, scene or beat: `title`, `figures[0].kernel`, `options[1].text`; '' for all of it. */
	readonly part: string;
};

/** A draft that is a lesson, its shape checked; else what keeps it from being one. */
export function lessonOf(
	draft: Draft
): { readonly lesson: Lesson } | { readonly problems: readonly LessonProblem[] } {
	return parseLesson(lessonSource(draft));
}

/**
 * Everything that keeps a draft from being a lesson that can be shown; empty where nothing does.
 *
 * @param check what looks further than a lesson's shape: `checkLesson`
 */
export function draftProblems(
	draft: Draft,
	check: (lesson: Lesson) => readonly LessonProblem[]
): readonly DraftProblem[] {
	const parsed = lessonOf(draft);
	const problems =
		'problems' in parsed ? parsed.problems : [...check(parsed.lesson), ...size(draft)];
	return problems.map((problem) => placed(draft, problem));
}

function size(draft: Draft): LessonProblem[] {
	const bytes = new TextEncoder().encode(toLesson(draft)).length;
	const limit = lessonLimits.fileBytes;
	return bytes <= limit ? [] : [{ place: '', code: 'too-big', details: { bytes, limit } }];
}

/** The keys of what a problem is about, and the rest of its place. */
function placed(draft: Draft, problem: LessonProblem): DraftProblem {
	const { place } = problem;
	const inScene = /^scenes\[(\d+)\]\.?(.*)$/.exec(place);
	const scene = inScene && draft.scenes[Number(inScene[1])];
	if (!scene) return { problem, scene: null, beat: null, part: place };
	const inBeat = /^path\[(\d+)\]\.?(.*)$/.exec(inScene[2]);
	const beat = inBeat && scene.path[Number(inBeat[1])];
	if (!beat) return { problem, scene: scene.key, beat: null, part: inScene[2] };
	return { problem, scene: scene.key, beat: beat.key, part: inBeat[2] };
}
