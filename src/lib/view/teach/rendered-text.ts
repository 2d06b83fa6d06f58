import { renderLesson } from '$lib/prose';
import type { Lesson, LessonScene } from '$lib/schema';

/**
 * A text as the learner reads it in a scene: HTML in which nothing runs. null while the scene's
 * settings do not go together.
 */
export function renderedText(
	text: string,
	scene: LessonScene,
	images: Lesson['images']
): string | null {
	// The scene alone, without its path: a stop that is nowhere spoils no other text.
	const alone: LessonScene = { ...scene, prose: text, path: [], change: null };
	const lesson: Lesson = {
		kind: 'lesson',
		version: 1,
		title: '',
		aim: '',
		task: '',
		scenes: [alone],
		images
	};
	try {
		return renderLesson(lesson).scenes[0].prose;
	} catch {
		return null;
	}
}
