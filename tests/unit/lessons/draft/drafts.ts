import {
	addQuestion,
	addSceneFromState,
	addStop,
	emptyDraft,
	fromLesson,
	setAim,
	setTask,
	setTitle,
	type Draft,
	type DraftScene
} from '$lib/lessons';
import { defaultState, type LessonQuestion } from '$lib/schema';

/** A question for the output's size, which every figure can put. */
export const sizeQuestion: LessonQuestion = {
	ask: 'output-size',
	id: 'size',
	figure: 0,
	prompt: null,
	seed: 1,
	at: null
};

/** The draft of a lesson file's value that is known to be one. */
export function draftFrom(value: unknown): Draft {
	const read = fromLesson(value);
	if ('problems' in read) throw new Error(JSON.stringify(read.problems));
	return read.draft;
}

/**
 * A lesson of one scene, the default figure (2×3 outputs, eleven steps a window), with stops at steps 0,
 * 10 and 40 and a question for its size between the first two.
 */
export function writtenDraft(): Draft {
	let draft = setTitle(setAim(setTask(emptyDraft, 'Look.'), 'See.'), 'Windows');
	draft = addSceneFromState(draft, defaultState, null, 'The first scene');
	const [{ key }] = draft.scenes;
	for (const index of [0, 10, 40]) draft = addStop(draft, key, index);
	return addQuestion(draft, key, sizeQuestion);
}

export function firstScene({ scenes }: Draft): DraftScene {
	return scenes[0];
}

/** A path in short: a stop's place, a question's name. */
export function pathOf({ path }: DraftScene): unknown[] {
	return path.map(({ beat }) => ('stop' in beat ? beat.stop : beat.id));
}
