import { builtinLessons, type BuiltinLesson } from '$lib/lessons';
import { listedScene, type LessonEntry } from '$lib/view';
import { builtinLesson } from './built-in';

export type ListedLesson = LessonEntry & Pick<BuiltinLesson, 'group'>;

/** The site's lessons as the list shows them. */
export function lessonListData(): ListedLesson[] {
	return builtinLessons.map((lesson) => {
		const { title, aim, scenes } = builtinLesson(lesson);
		const questions = scenes.flatMap(({ path }) => path.filter((beat) => 'ask' in beat));
		return {
			slug: lesson.slug,
			group: lesson.group,
			title,
			aim,
			scene: listedScene(scenes),
			scenes: scenes.length,
			questions: questions.length
		};
	});
}
