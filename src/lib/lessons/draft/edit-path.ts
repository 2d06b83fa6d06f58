import { lessonLimits, type LessonBeat, type LessonQuestion, type StepRef } from '$lib/schema';
import { isStop } from '../resolve-scene';
import { keyNumber, type Draft, type DraftBeat, type DraftScene } from './draft';
import { moved, withScene } from './edit-lesson';
import { freshQuestionId, questionIds } from './question-ids';
import { sameData } from './same-data';
import { beatIndex, sceneWalk } from './scene-walk';

/**
 * How order and steps go together: a path is walked in the order in which its author put it, and where
 * a beat stands on the timeline is another matter. Moving a beat along the timeline changes no order, and
 * moving it in the list changes no step, so a path may lead back. A new beat goes to where the path
 * keeps rising, and `orderBySteps` makes a path rise throughout.
 */

/** Whether a scene may have one beat more. */
export function hasRoomForBeat({ path }: DraftScene): boolean {
	return path.length < lessonLimits.beats;
}

/**
 * The draft with a stop at a step of a scene, without a caption yet, behind the last beat that stands
 * no later. The same draft where the scene has no such step or no room.
 */
export function addStop(draft: Draft, scene: string, index: number): Draft {
	return withBeat(draft, scene, (found) => {
		const place = placeAt(found, index);
		return place === null ? null : { beat: { stop: place, caption: '' }, index };
	});
}

/**
 * The draft with one more question, behind the last beat that stands no later; at the end, where the
 * scene cannot put it. A name that is taken gets a number.
 */
export function addQuestion(draft: Draft, scene: string, question: LessonQuestion): Draft {
	const id = freshQuestionId(question.id, questionIds(draft));
	const beat = id === question.id ? question : { ...question, id };
	return withBeat(draft, scene, (found) => ({
		beat,
		index: beatIndex(found, { key: '', beat }) ?? Infinity
	}));
}

function withBeat(
	draft: Draft,
	key: string,
	make: (scene: DraftScene) => { readonly beat: LessonBeat; readonly index: number } | null
): Draft {
	const added = withScene(draft, key, (scene) => {
		const made = hasRoomForBeat(scene) ? make(scene) : null;
		if (made === null) return scene;
		const before = scene.path.findLastIndex((beat) => {
			const index = beatIndex(scene, beat);
			return index !== null && index <= made.index;
		});
		const at = made.index === Infinity ? scene.path.length : before + 1;
		const beat: DraftBeat = { key: keyNumber(draft.keys), beat: made.beat };
		return { ...scene, path: scene.path.toSpliced(at, 0, beat) };
	});
	return added === draft ? draft : { ...added, keys: draft.keys + 1 };
}

/** The place of a step; null where the scene has no such step. */
function placeAt(scene: DraftScene, index: number): StepRef | null {
	const walk = sceneWalk(scene);
	if (walk === null || !Number.isInteger(index) || index < 0 || index >= walk.length) return null;
	return walk.placeAt(index);
}

/** The draft with a stop at another step; its place in the path stays. */
export function moveStopTo(draft: Draft, scene: string, beat: string, index: number): Draft {
	return withScene(draft, scene, (found) => {
		const place = placeAt(found, index);
		return editedBeat(found, beat, (given) =>
			place === null || !isStop(given) || sceneWalk(found)?.indexOf(given.stop) === index
				? given
				: { ...given, stop: place }
		);
	});
}

/** The draft with another caption at a stop: CommonMark with placeholders. */
export function setCaption(draft: Draft, scene: string, beat: string, caption: string): Draft {
	return withScene(draft, scene, (found) =>
		editedBeat(found, beat, (given) =>
			!isStop(given) || given.caption === caption ? given : { ...given, caption }
		)
	);
}

/** The draft with another question in a question's place; a name that another one has gets a number. */
export function replaceQuestion(
	draft: Draft,
	scene: string,
	beat: string,
	question: LessonQuestion
): Draft {
	return withScene(draft, scene, (found) =>
		editedBeat(found, beat, (given) => {
			if (isStop(given) || sameData(given, question)) return given;
			const taken = questionIds(draft);
			taken.delete(given.id);
			return { ...question, id: freshQuestionId(question.id, taken) };
		})
	);
}

/** The draft without a beat. */
export function removeBeat(draft: Draft, scene: string, beat: string): Draft {
	return withScene(draft, scene, (found) => {
		const path = found.path.filter(({ key }) => key !== beat);
		return path.length === found.path.length ? found : { ...found, path };
	});
}

/** The draft with the beat at index `from` of a path at index `to`, the others in their order. */
export function moveBeat(draft: Draft, scene: string, from: number, to: number): Draft {
	return withScene(draft, scene, (found) => {
		const path = moved(found.path, from, to);
		return path === found.path ? found : { ...found, path };
	});
}

/** The draft with a path that rises: beats of one step keep their order, one that stands nowhere follows its neighbour. */
export function orderBySteps(draft: Draft, scene: string): Draft {
	return withScene(draft, scene, (found) => {
		let last = 0;
		const placed = found.path.map((beat) => {
			last = beatIndex(found, beat) ?? last;
			return { beat, index: last };
		});
		const path = placed.sort((one, other) => one.index - other.index).map(({ beat }) => beat);
		return path.every((beat, i) => beat === found.path[i]) ? found : { ...found, path };
	});
}

function editedBeat(
	scene: DraftScene,
	key: string,
	edit: (beat: LessonBeat) => LessonBeat
): DraftScene {
	const at = scene.path.findIndex((beat) => beat.key === key);
	if (at < 0) return scene;
	const given = scene.path[at];
	const beat = edit(given.beat);
	return beat === given.beat ? scene : { ...scene, path: scene.path.with(at, { ...given, beat }) };
}
