import type {
	BugScene,
	ChannelScene,
	ConvolutionScene,
	Lesson,
	LessonBeat,
	LessonScene
} from '$lib/schema';

/** A stop or a question of a scene that is being written. */
export type DraftBeat = {
	/** The same for as long as the draft is edited, wherever the beat goes; no file knows it. */
	readonly key: string;
	readonly beat: LessonBeat;
};

type Keyed<Scene extends LessonScene> = Omit<Scene, 'path'> & {
	/** The same for as long as the draft is edited, wherever the scene goes; no file knows it. */
	readonly key: string;
	readonly path: readonly DraftBeat[];
};

export type ConvolutionDraft = Keyed<ConvolutionScene>;
export type DraftScene = ConvolutionDraft | Keyed<ChannelScene> | Keyed<BugScene>;

/**
 * A lesson that is being written. It has a lesson's shape, but what a lesson has to have may still be
 * missing or wrong: a title, a scene, a place that its figure has. Plain data that nothing changes:
 * each edit gives another draft, which shares with the one before all that stayed the same, and an
 * edit that changes nothing gives the same draft.
 */
export type Draft = Omit<Lesson, 'kind' | 'version' | 'scenes'> & {
	readonly scenes: readonly DraftScene[];
	/** How many keys were given out. */
	readonly keys: number;
};

/** A lesson in which nothing is written yet. */
export const emptyDraft: Draft = { title: '', aim: '', task: '', scenes: [], images: {}, keys: 0 };

/** The key of the scene or beat that was added last, such as the one that an edit has just added. */
export function lastKey({ keys }: Draft): string {
	return keyNumber(keys - 1);
}

/** The key that a draft gives out when it has given out so many. */
export function keyNumber(count: number): string {
	return `k${count}`;
}

/** The scene of that key; null where there is none. */
export function sceneOf(draft: Draft, key: string): DraftScene | null {
	return draft.scenes.find((scene) => scene.key === key) ?? null;
}

/** The beat of that key, whichever scene it is in; null where there is none. */
export function beatOf(draft: Draft, key: string): DraftBeat | null {
	for (const { path } of draft.scenes) {
		const found = path.find((beat) => beat.key === key);
		if (found) return found;
	}
	return null;
}

/** A scene without its keys, as a lesson has it. */
export function lessonSceneOf(scene: DraftScene): LessonScene {
	const { key: _, path, ...rest } = scene;
	return { ...rest, path: path.map(({ beat }) => beat) } as LessonScene;
}

/** A lesson's scene with keys, the next after `keys` of them. */
function keyedScene(scene: LessonScene, keys: number): DraftScene {
	const path = scene.path.map((beat, i) => ({ key: keyNumber(keys + 1 + i), beat }));
	return { ...scene, key: keyNumber(keys), path };
}

/** A lesson as a draft. */
export function draftOfLesson(lesson: Lesson): Draft {
	const { title, aim, task, images } = lesson;
	const scenes: DraftScene[] = [];
	let keys = 0;
	for (const scene of lesson.scenes) {
		scenes.push(keyedScene(scene, keys));
		keys += 1 + scene.path.length;
	}
	return { title, aim, task, scenes, images, keys };
}
