import { draftProblems, type Draft, type DraftProblem } from '$lib/lessons';
import { checkLesson } from '$lib/prose';
import type { LessonBeat } from '$lib/schema';

/** What stands in for a text that is still empty. */
const standIn = '–';
const filledText = (text: string) => (text === '' ? standIn : text);

function filledBeat(beat: LessonBeat): LessonBeat {
	if ('stop' in beat) return { ...beat, caption: filledText(beat.caption) };
	if (beat.ask !== 'choice') return beat;
	const options = beat.options.map((option) => ({
		...option,
		text: filledText(option.text),
		feedback: filledText(option.feedback)
	}));
	return { ...beat, prompt: filledText(beat.prompt), options };
}

/** The draft with something in each of its empty texts. */
function filled(draft: Draft): Draft {
	const { title, aim, task, scenes } = draft;
	return {
		...draft,
		title: filledText(title),
		aim: filledText(aim),
		task: filledText(task),
		scenes: scenes.map((scene) => ({
			...scene,
			title: filledText(scene.title),
			prose: filledText(scene.prose),
			change: scene.change && { ...scene.change, text: filledText(scene.change.text) },
			path: scene.path.map(({ key, beat }) => ({ key, beat: filledBeat(beat) }))
		}))
	};
}

/**
 * Everything that is to be mended in a draft. Where nothing is wrong with its shape but that texts are
 * still missing, the rest of it is looked at all the same.
 */
export function findProblems(draft: Draft): readonly DraftProblem[] {
	const found = draftProblems(draft, checkLesson);
	const onlyEmpty = found.length > 0 && found.every(({ problem }) => problem.code === 'empty');
	return onlyEmpty && draft.scenes.length > 0
		? [...found, ...draftProblems(filled(draft), checkLesson)]
		: found;
}
