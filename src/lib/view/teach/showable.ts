import { lessonSceneOf, type Draft, type DraftProblem, type DraftScene } from '$lib/lessons';
import { teachMessages } from '$lib/messages';
import { renderLesson, type RenderedLesson } from '$lib/prose';
import type { Lesson, LessonScene } from '$lib/schema';

/** What can be shown of a draft, and how many of its parts are left out for now. */
export type Showable = { readonly rendered: RenderedLesson | null; readonly leftOut: number };

/** A text that is empty, or a placeholder that has no value, spoils nothing but itself. */
const harmless = new Set([
	'empty',
	'too-long',
	'unclosed-brace',
	'unknown-placeholder',
	'placeholder-without-value',
	'unknown-image',
	'foreign-image',
	'bad-link',
	'repeated-id'
]);

/**
 * A draft as a lesson that can be walked: without the beats and scenes that cannot be shown yet.
 *
 * @param problems those of this very draft
 */
export function showable(draft: Draft, problems: readonly DraftProblem[]): Showable {
	const serious = problems.filter(({ problem }) => !harmless.has(problem.code));
	const beats = new Set(serious.flatMap(({ beat }) => (beat === null ? [] : [beat])));
	const broken = new Set(
		serious.flatMap(({ scene, beat }) => (scene !== null && beat === null ? [scene] : []))
	);
	let leftOut = broken.size;
	const scenes = draft.scenes.flatMap((scene): LessonScene[] => {
		if (broken.has(scene.key)) return [];
		const path = scene.path.filter(({ key }) => !beats.has(key));
		const shown = titled(scene, path);
		if (!canBeShown(shown, draft)) {
			leftOut++;
			return [];
		}
		leftOut += scene.path.length - path.length;
		return [shown];
	});
	return {
		rendered: scenes.length === 0 ? null : renderLesson(lessonOf(draft, scenes)),
		leftOut
	};
}

function titled(scene: DraftScene, path: DraftScene['path']): LessonScene {
	return lessonSceneOf({
		...scene,
		path,
		title: scene.title || teachMessages.untitledScene
	} as DraftScene);
}

function lessonOf(
	{ title, aim, task, images }: Pick<Draft, 'title' | 'aim' | 'task' | 'images'>,
	scenes: readonly LessonScene[]
): Lesson {
	return {
		kind: 'lesson',
		version: 1,
		title: title || teachMessages.untitled,
		aim,
		task,
		scenes,
		images
	};
}

function canBeShown(scene: LessonScene, draft: Draft): boolean {
	try {
		renderLesson(lessonOf(draft, [scene]));
		return true;
	} catch {
		return false;
	}
}
