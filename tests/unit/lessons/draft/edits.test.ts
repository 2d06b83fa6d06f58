import {
	addQuestion,
	addSceneFromState,
	addStop,
	beatIndex,
	duplicateScene,
	emptyDraft,
	hasRoomForScene,
	lastKey,
	moveBeat,
	moveScene,
	moveStopTo,
	orderBySteps,
	removeBeat,
	removeScene,
	replaceQuestion,
	replaceSceneSettings,
	setAim,
	setCaption,
	setChange,
	setGranularity,
	setPanels,
	setRange,
	setSceneProse,
	setSceneTitle,
	setStart,
	setTask,
	setTitle,
	type Draft
} from '$lib/lessons';
import { defaultState, MissingGridError, type State } from '$lib/schema';
import { describe, expect, test } from 'vitest';
import { smallLesson } from '../../schema/lesson-source';
import { draftFrom, firstScene, pathOf, sizeQuestion, writtenDraft } from './drafts';

const picture: State = {
	...defaultState,
	input: {
		source: 'picture',
		picture: { kind: 'own', hash: null },
		crop: { row: 0, col: 0, rows: 20, cols: 30 },
		cells: 8,
		grid: null
	}
};

describe('the lesson', () => {
	test('takes its title, aim and task', () => {
		const draft = setTask(setAim(setTitle(emptyDraft, 'A'), 'B'), 'C');
		expect(draft).toEqual({ ...emptyDraft, title: 'A', aim: 'B', task: 'C' });
	});

	test('stays the same draft where nothing changes', () => {
		const draft = writtenDraft();
		const [scene] = draft.scenes;
		const { key } = scene;
		const [stop, question] = scene.path;
		if (scene.kind !== 'convolutions' || 'stop' in question.beat) throw new Error('another scene');
		const same: Draft[] = [
			setTitle(draft, draft.title),
			setAim(draft, draft.aim),
			setTask(draft, draft.task),
			setSceneTitle(draft, key, scene.title),
			setSceneProse(draft, key, scene.prose),
			setChange(draft, key, null),
			setGranularity(draft, key, scene.granularity),
			setPanels(draft, key, [...scene.panels].reverse()),
			setRange(draft, key, null),
			setStart(draft, key, 'first'),
			replaceSceneSettings(draft, key, structuredClone(defaultState), null),
			moveScene(draft, 0, 0),
			moveScene(draft, 0, 1),
			removeScene(draft, 'nothing'),
			duplicateScene(draft, 'nothing'),
			setSceneTitle(draft, 'nothing', 'x'),
			moveBeat(draft, key, 1, 1),
			moveBeat(draft, key, 0, 9),
			moveBeat(draft, key, -1, 0),
			removeBeat(draft, key, 'nothing'),
			addStop(draft, key, 66),
			addStop(draft, key, -1),
			addStop(draft, key, 0.5),
			moveStopTo(draft, key, stop.key, 0),
			moveStopTo(draft, key, stop.key, 66),
			moveStopTo(draft, key, question.key, 3),
			setCaption(draft, key, stop.key, ''),
			setCaption(draft, key, question.key, 'x'),
			replaceQuestion(draft, key, question.key, structuredClone(question.beat)),
			replaceQuestion(draft, key, stop.key, sizeQuestion),
			orderBySteps(draft, key)
		];
		for (const [i, one] of same.entries()) expect(one, `edit ${String(i)}`).toBe(draft);
	});
});

describe('scenes', () => {
	test('come from a stepper’s state and open at its step', () => {
		const state: State = { ...defaultState, step: 14, granularity: 'window' };
		const draft = addSceneFromState(emptyDraft, state, null, 'Here');
		const [scene] = draft.scenes;
		expect(scene.key).toBe(lastKey(draft));
		// Step 14 is the fourth of the second window: its arrival is step 11.
		expect(scene).toMatchObject({
			kind: 'convolutions',
			title: 'Here',
			start: { outputRow: 0, outputCol: 1, tap: 2 },
			granularity: 'window',
			figures: [{ kernel: defaultState.kernel, stride: { rows: 2, cols: 2 }, padding: 1 }]
		});
	});

	test('of a picture carry its cells', () => {
		const values = Array.from({ length: 40 }, (_, i) => i);
		const grid = { rows: 5, cols: 8, data: Uint8Array.from(values) };
		const draft = addSceneFromState(emptyDraft, picture, grid);
		const scene = firstScene(draft);
		if (scene.kind !== 'convolutions') throw new Error('another scene');
		expect(scene.figures[0].input).toMatchObject({ grid: { rows: 5, cols: 8, values } });
		expect(() => addSceneFromState(emptyDraft, picture, null)).toThrow(MissingGridError);
	});

	test('are forty at most', () => {
		let draft = emptyDraft;
		for (let i = 0; i < 40; i++) draft = addSceneFromState(draft, defaultState, null);
		expect(hasRoomForScene(draft)).toBe(false);
		expect(addSceneFromState(draft, defaultState, null)).toBe(draft);
		expect(duplicateScene(draft, draft.scenes[0].key)).toBe(draft);
	});

	test('keep their keys and all that is in them when they move', () => {
		const draft = draftFrom(smallLesson);
		const moved = moveScene(draft, 0, 2);
		expect(moved.scenes.map(({ key }) => key)).toEqual(
			[1, 2, 0].map((index) => draft.scenes[index].key)
		);
		expect(moved.scenes[2]).toBe(draft.scenes[0]);
		expect(moveScene(moved, 2, 0)).toEqual(draft);
	});

	test('are copied with keys and question names of their own', () => {
		const draft = draftFrom(smallLesson);
		const copied = duplicateScene(draft, draft.scenes[0].key);
		const [first, second] = copied.scenes;
		expect(copied.scenes).toHaveLength(4);
		expect(second).toMatchObject({ title: first.title, prose: first.prose });
		expect(pathOf(second)).toEqual([
			'first',
			{ outputRow: 0, outputCol: 1, tap: 'write' },
			'where-next-2',
			'why-2'
		]);
		const keys = copied.scenes.flatMap(({ key, path }) => [key, ...path.map((beat) => beat.key)]);
		expect(new Set(keys).size).toBe(keys.length);
		expect(pathOf(duplicateScene(copied, second.key).scenes[2])).toContain('why-3');
	});

	test('take other settings in their first figure and leave the rest alone', () => {
		const figure = {
			input: { source: 'example', name: 'ramp' },
			kernel: { source: 'named', name: 'edge' }
		};
		const draft = draftFrom({
			...smallLesson,
			scenes: [
				{
					title: 'Two layers',
					prose: '{2.output.rows}',
					arrangement: 'chain',
					figures: [
						{ ...figure, title: 'One' },
						{ ...figure, title: 'Two', input: { source: 'previous' } }
					],
					path: [{ stop: { outputRow: 99, outputCol: 0, tap: 'write' }, caption: 'c' }]
				},
				...smallLesson.scenes.slice(1)
			]
		});
		const { key } = draft.scenes[0];
		const edited = replaceSceneSettings(draft, key, defaultState, null);
		const [scene] = edited.scenes;
		if (scene.kind !== 'convolutions') throw new Error('another scene');
		expect(scene.figures[0]).toMatchObject({ title: 'One', stride: { rows: 2, cols: 2 } });
		expect(scene.figures[1]).toBe((draft.scenes[0] as typeof scene).figures[1]);
		expect(scene.path).toBe(draft.scenes[0].path);
		for (const other of draft.scenes.slice(1)) {
			expect(replaceSceneSettings(draft, other.key, defaultState, null)).toBe(draft);
			expect(setGranularity(draft, other.key, 'row')).toBe(draft);
		}
	});
});

describe('a path', () => {
	test('takes stops and questions where it keeps rising', () => {
		const draft = writtenDraft();
		const { key } = firstScene(draft);
		// 0, then the question that stands at 0, then 10 and 40.
		expect(pathOf(firstScene(draft))).toEqual([
			'first',
			'size',
			{ outputRow: 0, outputCol: 0, tap: 'write' },
			{ outputRow: 1, outputCol: 0, tap: 6 }
		]);
		const more = addStop(draft, key, 65);
		expect(pathOf(firstScene(more)).at(-1)).toBe('last');
		expect(pathOf(firstScene(addStop(more, key, 12)))[3]).toEqual({
			outputRow: 0,
			outputCol: 1,
			tap: 0
		});
	});

	test('keeps its order when a stop is dragged past another', () => {
		const draft = writtenDraft();
		const scene = firstScene(draft);
		const dragged = moveStopTo(draft, scene.key, scene.path[2].key, 50);
		const after = firstScene(dragged);
		expect(after.path.map(({ key }) => key)).toEqual(scene.path.map(({ key }) => key));
		expect(after.path.map((beat) => beatIndex(after, beat))).toEqual([0, 0, 50, 40]);
		const ordered = firstScene(orderBySteps(dragged, scene.key));
		expect(ordered.path.map((beat) => beatIndex(ordered, beat))).toEqual([0, 0, 40, 50]);
	});

	test('keeps its steps when a beat moves in the list', () => {
		const draft = writtenDraft();
		const scene = firstScene(draft);
		const moved = firstScene(moveBeat(draft, scene.key, 3, 0));
		expect(moved.path.map((beat) => beatIndex(moved, beat))).toEqual([40, 0, 0, 10]);
		expect(moved.path[0]).toBe(scene.path[3]);
	});

	test('changes one caption and shares everything else', () => {
		const draft = writtenDraft();
		const scene = firstScene(draft);
		const edited = setCaption(draft, scene.key, scene.path[2].key, 'Look here.');
		const after = firstScene(edited);
		expect(after.path[2].beat).toMatchObject({ caption: 'Look here.' });
		expect(after.path[1]).toBe(scene.path[1]);
		expect(draft.scenes[0]).toBe(scene);
		expect(scene.path[2].beat).toMatchObject({ caption: '' });
	});

	test('gives questions names that stand once in the lesson', () => {
		let draft = writtenDraft();
		const { key } = firstScene(draft);
		draft = addQuestion(draft, key, sizeQuestion);
		draft = addQuestion(draft, key, sizeQuestion);
		expect(pathOf(firstScene(draft)).filter((beat) => typeof beat === 'string')).toEqual([
			'first',
			'size',
			'size-2',
			'size-3'
		]);
		const third = firstScene(draft).path[3].key;
		const replaced = replaceQuestion(draft, key, third, { ...sizeQuestion, id: 'size', seed: 4 });
		expect(pathOf(firstScene(replaced))[3]).toBe('size-3');
	});

	test('takes sixty beats at most', () => {
		let draft = writtenDraft();
		const { key } = firstScene(draft);
		while (firstScene(draft).path.length < 60) draft = addStop(draft, key, 3);
		expect(addStop(draft, key, 3)).toBe(draft);
		expect(addQuestion(draft, key, sizeQuestion)).toBe(draft);
	});

	test('stands on the walks of channels and loops too', () => {
		const draft = draftFrom(smallLesson);
		const [, channels, loop] = draft.scenes;
		// Two pixels of five steps each; the blue of the second is its fourth.
		expect(beatIndex(channels, channels.path[0])).toBe(8);
		expect(pathOf(addStop(draft, channels.key, 9).scenes[1])).toEqual([
			{ outputRow: 0, outputCol: 1, tap: 2 },
			9
		]);
		expect(addStop(draft, channels.key, 10)).toBe(draft);
		expect(pathOf(addStop(draft, loop.key, 1).scenes[2])).toEqual([1]);
	});

	test('has no places while the settings do not go together', () => {
		const draft = writtenDraft();
		const { key } = firstScene(draft);
		const kernel = { source: 'named', name: 'gaussian-5' } as const;
		const impossible = { ...defaultState, kernel, padding: 0 } as const;
		const broken = replaceSceneSettings(draft, key, impossible, null);
		const scene = firstScene(broken);
		expect(scene.path.map((beat) => beatIndex(scene, beat))).toEqual([null, null, null, null]);
		expect(addStop(broken, key, 0)).toBe(broken);
	});
});
