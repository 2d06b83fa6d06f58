import { lessonLimits } from '$lib/schema';
import { isStop } from '../resolve-scene';
import { keyNumber, type Draft, type DraftScene } from './draft';
import { freshQuestionId, questionIds } from './question-ids';

/** The draft with another title. */
export function setTitle(draft: Draft, title: string): Draft {
	return title === draft.title ? draft : { ...draft, title };
}

/** The draft with another aim. */
export function setAim(draft: Draft, aim: string): Draft {
	return aim === draft.aim ? draft : { ...draft, aim };
}

/** The draft with another task. */
export function setTask(draft: Draft, task: string): Draft {
	return task === draft.task ? draft : { ...draft, task };
}

/** Whether a lesson may have one scene more. */
export function hasRoomForScene({ scenes }: Draft): boolean {
	return scenes.length < lessonLimits.scenes;
}

/** The draft without a scene. */
export function removeScene(draft: Draft, scene: string): Draft {
	const scenes = draft.scenes.filter(({ key }) => key !== scene);
	return scenes.length === draft.scenes.length ? draft : { ...draft, scenes };
}

/** The draft with the scene at index `from` at index `to`, the others in their order. */
export function moveScene(draft: Draft, from: number, to: number): Draft {
	const scenes = moved(draft.scenes, from, to);
	return scenes === draft.scenes ? draft : { ...draft, scenes };
}

/**
 * The draft with a copy of a scene behind it, all of it but its questions' names, which stand once in
 * a lesson. The same draft where there is no room for another scene.
 */
export function duplicateScene(draft: Draft, scene: string): Draft {
	const at = draft.scenes.findIndex(({ key }) => key === scene);
	if (at < 0 || !hasRoomForScene(draft)) return draft;
	const ids = questionIds(draft);
	let { keys } = draft;
	const path = draft.scenes[at].path.map(({ beat }) => {
		const key = keyNumber(keys++);
		if (isStop(beat)) return { key, beat };
		const id = freshQuestionId(beat.id, ids);
		ids.add(id);
		return { key, beat: { ...beat, id } };
	});
	const copy = { ...draft.scenes[at], key: keyNumber(keys++), path };
	return { ...draft, scenes: draft.scenes.toSpliced(at + 1, 0, copy), keys };
}

/** The draft with one scene changed; the same draft where `edit` gives the same scene. */
export function withScene(
	draft: Draft,
	key: string,
	edit: (scene: DraftScene) => DraftScene
): Draft {
	const at = draft.scenes.findIndex((scene) => scene.key === key);
	if (at < 0) return draft;
	const edited = edit(draft.scenes[at]);
	return edited === draft.scenes[at] ? draft : { ...draft, scenes: draft.scenes.with(at, edited) };
}

/** A list with the item at `from` at `to`; the same list where that is no move. */
export function moved<T>(items: readonly T[], from: number, to: number): readonly T[] {
	const isPlace = (at: number) => Number.isInteger(at) && at >= 0 && at < items.length;
	if (from === to || !isPlace(from) || !isPlace(to)) return items;
	return items.toSpliced(from, 1).toSpliced(to, 0, items[from]);
}
