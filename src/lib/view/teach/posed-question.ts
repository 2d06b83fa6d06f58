import { lessonSceneOf, posePlainQuestion, poseQuestion, sceneWalk } from '$lib/lessons';
import type { DraftScene, PosedQuestion } from '$lib/lessons';
import { renderLesson, type RenderedBeat } from '$lib/prose';
import type { Lesson, LessonQuestion } from '$lib/schema';

/** A question as a scene puts it; null where it cannot. */
export function posedIn(scene: DraftScene, question: LessonQuestion): PosedQuestion | null {
	const walk = sceneWalk(scene);
	try {
		if (walk?.resolved) return poseQuestion(question, walk.resolved);
		const at = question.at === null ? 0 : (walk?.indexOf(question.at) ?? 0);
		return posePlainQuestion(question, at);
	} catch (error) {
		if (error instanceof RangeError) return null;
		throw error;
	}
}

type Rendered = Extract<RenderedBeat, { kind: 'question' }>;

/** A question's own words as the learner reads them; null while the scene's settings do not go together. */
export function renderedQuestion(
	scene: DraftScene,
	question: LessonQuestion,
	images: Lesson['images']
): Rendered | null {
	const alone = { ...lessonSceneOf(scene), prose: '', path: [question], change: null };
	try {
		const [rendered] = renderLesson({
			kind: 'lesson',
			version: 1,
			title: '',
			aim: '',
			task: '',
			scenes: [alone],
			images
		}).scenes;
		const [beat] = rendered.path;
		return beat.kind === 'question' ? beat : null;
	} catch {
		return null;
	}
}
