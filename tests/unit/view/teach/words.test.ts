import { addStop, emptyDraft, addSceneFromState, draftProblems } from '$lib/lessons';
import { checkLesson } from '$lib/prose';
import { defaultState } from '$lib/schema';
import { beatNames } from '$lib/view/teach/beat-names';
import { placeAmong } from '$lib/view/teach/drag-order';
import { fieldPlace, problemSentence } from '$lib/view/teach/field-place';
import { showable } from '$lib/view/teach/showable';
import { whenText } from '$lib/view/teach/when';
import { describe, expect, it } from 'vitest';

const oneScene = addSceneFromState(emptyDraft, defaultState, null);
const { key } = oneScene.scenes[0];
const problemsOf = (draft: typeof oneScene) => draftProblems(draft, checkLesson);

describe('whenText', () => {
	const now = Date.UTC(2024, 4, 6, 12);
	it('says how long ago something was, and from a day on when', () => {
		expect(whenText(now, now)).toBe('just now');
		expect(whenText(now - 5 * 60_000, now)).toBe('5 minutes ago');
		expect(whenText(now - 3 * 3_600_000, now)).toBe('3 hours ago');
		expect(whenText(now - 72 * 3_600_000, now)).toContain('May 3, 2024');
	});
	it('takes a clock that was set back for just now', () => {
		expect(whenText(now + 90_000, now)).toBe('just now');
	});
});

describe('placeAmong', () => {
	it('counts what lies above', () => {
		expect([5, 15, 35, 99].map((y) => placeAmong([10, 20, 30], y))).toEqual([0, 1, 3, 3]);
	});
});

describe('names of beats', () => {
	it('count stops and questions each for themselves', () => {
		const question = { ask: 'output-size', id: 'a', figure: 0, prompt: null, seed: 1, at: null };
		const stop = { stop: 'first', caption: '' };
		const path = [stop, question, stop].map((beat, i) => ({ key: String(i), beat }));
		expect(beatNames(path as Parameters<typeof beatNames>[0])).toEqual([
			'Stop 1',
			'Question 1',
			'Stop 2'
		]);
	});
});

describe('problems', () => {
	it('of what is still empty say what to write, without naming keys of the file', () => {
		const sentences = problemsOf(oneScene).map(problemSentence);
		expect(sentences).toContain('Say what the learner is to do.');
		expect(sentences.join(' ')).not.toContain('`');
	});
	it('have a place of their own on the page', () => {
		expect(fieldPlace({ scene: 'k1', beat: null }, 'title')).toBe('k1//title');
		expect(fieldPlace({ scene: null, beat: null }, 'title')).toBe('//title');
	});
});

describe('what can be tried', () => {
	it('is the whole lesson, its empty texts as they are', () => {
		const draft = addStop(oneScene, key, 10);
		const { rendered, leftOut } = showable(draft, problemsOf(draft));
		expect(leftOut).toBe(0);
		expect(rendered?.scenes[0].path).toHaveLength(1);
		expect(rendered?.lesson.title).toBe('Untitled lesson');
	});
	it('leaves out a stop that is nowhere', () => {
		const draft = addStop(addStop(oneScene, key, 10), key, 20);
		const [scene] = draft.scenes;
		const lost = { ...scene.path[0], beat: { stop: 9999, caption: 'Nowhere.' } };
		const broken = {
			...draft,
			title: 'A title',
			aim: 'An aim.',
			task: 'A task.',
			scenes: [
				{
					...scene,
					title: 'A scene',
					prose: 'Words.',
					path: [lost, { ...scene.path[1], beat: { stop: 20, caption: 'Here.' } }]
				}
			]
		} as typeof draft;
		const { rendered, leftOut } = showable(broken, problemsOf(broken));
		expect(leftOut).toBe(1);
		expect(rendered?.scenes[0].path).toHaveLength(1);
	});
	it('is nothing where there is no scene', () => {
		expect(showable(emptyDraft, problemsOf(emptyDraft)).rendered).toBeNull();
	});
});
