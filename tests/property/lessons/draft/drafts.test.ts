import {
	addQuestion,
	addSceneFromState,
	addStop,
	candidateQuestions,
	draftProblems,
	DraftHistory,
	duplicateScene,
	emptyDraft,
	fromLesson,
	moveBeat,
	moveScene,
	moveStopTo,
	orderBySteps,
	removeBeat,
	removeScene,
	setCaption,
	setSceneProse,
	setTitle,
	toLesson,
	type Draft
} from '$lib/lessons';
import { checkLesson, renderLesson } from '$lib/prose';
import { defaultState, parseLesson } from '$lib/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallLesson } from '../../../unit/schema/lesson-source';
import { draftFrom, sizeQuestion } from '../../../unit/lessons/draft/drafts';

type Edit = (draft: Draft) => Draft;

const text = fc.string({ unit: 'binary', maxLength: 30 });
const place = fc.nat({ max: 5 });
const step = fc.nat({ max: 80 });

/** An edit of one of the first scenes, whether there is such a scene or not. */
function inScene(edit: (draft: Draft, scene: string, beats: readonly string[]) => Draft) {
	return place.map((at): Edit => (draft) => {
		const scene = draft.scenes.at(at);
		return scene
			? edit(
					draft,
					scene.key,
					scene.path.map(({ key }) => key)
				)
			: draft;
	});
}

const edits: fc.Arbitrary<Edit> = fc.oneof(
	text.map(
		(title): Edit =>
			(draft) =>
				setTitle(draft, title)
	),
	step.map(
		(at): Edit =>
			(draft) =>
				addSceneFromState(draft, { ...defaultState, step: at }, null)
	),
	fc.tuple(place, place).map(
		([from, to]): Edit =>
			(draft) =>
				moveScene(draft, from, to)
	),
	inScene(duplicateScene),
	inScene(removeScene),
	inScene(orderBySteps),
	inScene((draft, scene) => addQuestion(draft, scene, sizeQuestion)),
	text.chain((prose) => inScene((draft, scene) => setSceneProse(draft, scene, prose))),
	step.chain((at) => inScene((draft, scene) => addStop(draft, scene, at))),
	fc
		.tuple(place, place)
		.chain(([from, to]) => inScene((draft, scene) => moveBeat(draft, scene, from, to))),
	fc
		.tuple(place, step)
		.chain(([at, to]) =>
			inScene((draft, scene, beats) => moveStopTo(draft, scene, beats[at] ?? '', to))
		),
	fc
		.tuple(place, text)
		.chain(([at, caption]) =>
			inScene((draft, scene, beats) => setCaption(draft, scene, beats[at] ?? '', caption))
		),
	place.chain((at) => inScene((draft, scene, beats) => removeBeat(draft, scene, beats[at] ?? '')))
);

const starts = fc.constantFrom(emptyDraft, draftFrom(smallLesson));

/** A draft without its keys. */
const keyless = (draft: Draft) => JSON.parse(toLesson(draft)) as unknown;

function keysOf({ scenes }: Draft): string[] {
	return scenes.flatMap(({ key, path }) => [key, ...path.map((beat) => beat.key)]);
}

describe('drafts, however they are edited', () => {
	it('are never changed themselves, and never have one key twice', () => {
		fc.assert(
			fc.property(starts, fc.array(edits, { maxLength: 25 }), (start, list) => {
				let draft = start;
				for (const edit of list) {
					const before = structuredClone(draft);
					const edited = edit(draft);
					expect(draft).toEqual(before);
					expect(new Set(keysOf(edited)).size).toBe(keysOf(edited).length);
					draft = edited;
				}
			}),
			{ numRuns: 150 }
		);
	});

	it('give a file that is read back as they were', () => {
		fc.assert(
			fc.property(starts, fc.array(edits, { maxLength: 25 }), (start, list) => {
				const draft = list.reduce((edited, edit) => edit(edited), start);
				const read = fromLesson(keyless(draft));
				expect(read).toHaveProperty('draft');
				if ('draft' in read) expect(toLesson(read.draft)).toBe(toLesson(draft));
			}),
			{ numRuns: 300 }
		);
	});

	it('can be taken back to the very start and made again', () => {
		fc.assert(
			fc.property(starts, fc.array(edits, { maxLength: 25 }), (start, list) => {
				const drafts = [start];
				let history = new DraftHistory(start);
				for (const edit of list) {
					history = history.with(edit(history.current));
					if (history.current !== drafts.at(-1)) drafts.push(history.current);
				}
				for (const draft of drafts.toReversed()) {
					expect(history.current).toBe(draft);
					history = history.undone();
				}
				for (const draft of drafts.slice(1)) {
					history = history.redone();
					expect(history.current).toBe(draft);
				}
			}),
			{ numRuns: 100 }
		);
	});

	it('are lessons that can be shown as soon as they have no problems', () => {
		fc.assert(
			fc.property(starts, fc.array(edits, { maxLength: 10 }), (start, list) => {
				const draft = list.reduce((edited, edit) => edit(edited), start);
				const problems = draftProblems(draft, checkLesson);
				for (const { scene, beat } of problems) {
					if (scene !== null) expect(keysOf(draft)).toContain(scene);
					if (beat !== null) expect(keysOf(draft)).toContain(beat);
				}
				if (problems.length > 0) return;
				const parsed = parseLesson(keyless(draft));
				if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
				expect(renderLesson(parsed.lesson).scenes).toHaveLength(draft.scenes.length);
			}),
			{ numRuns: 100 }
		);
	});

	it('offer every question where it stands, whatever the figure', () => {
		const settings = fc.record({
			padding: fc.nat({ max: 3 }),
			rows: fc.integer({ min: 1, max: 3 }),
			cols: fc.integer({ min: 1, max: 3 }),
			dilation: fc.integer({ min: 1, max: 2 }),
			paddingMode: fc.constantFrom('zeros', 'replicate', 'circular')
		});
		fc.assert(
			fc.property(settings, ({ padding, rows, cols, dilation, paddingMode }) => {
				const state = {
					...defaultState,
					padding,
					paddingMode,
					stride: { rows, cols },
					dilation: { rows: dilation, cols: dilation }
				} as const;
				const [scene] = addSceneFromState(emptyDraft, state, null).scenes;
				const offered = candidateQuestions(scene);
				expect(offered.length).toBeLessThanOrEqual(30);
				for (const { posed, at } of offered) {
					expect(posed.at).toBe(at);
					for (const { answer } of posed.mistakes) expect(answer).not.toEqual(posed.answer);
				}
			}),
			{ numRuns: 40 }
		);
	});
});

describe('values that may be no lesson', () => {
	it('give a draft or a problem, and never an exception', () => {
		fc.assert(
			fc.property(fc.jsonValue({ maxDepth: 12 }), (value) => {
				const read = fromLesson(value);
				if ('problems' in read) expect(read.problems.length).toBeGreaterThan(0);
			}),
			{ numRuns: 1000 }
		);
	});

	it('do so too where a lesson was changed in one place', () => {
		const lesson = JSON.stringify(smallLesson);
		const spots = [...lesson.matchAll(/"(?:[^"\\]|\\.)*"|-?\d+|true|false|null/g)];
		const replacements = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(1e308, -1, 0.5));
		fc.assert(
			fc.property(fc.nat({ max: spots.length - 1 }), replacements, (at, value) => {
				const { index, 0: found } = spots[at];
				const isKey = lesson[index + found.length] === ':';
				const put = isKey ? JSON.stringify(JSON.stringify(value)) : JSON.stringify(value);
				const changed = lesson.slice(0, index) + put + lesson.slice(index + found.length);
				const read = fromLesson(JSON.parse(changed));
				if ('problems' in read) expect(read.problems.length).toBeGreaterThan(0);
				else expect(draftProblems(read.draft, checkLesson)).toBeInstanceOf(Array);
			}),
			{ numRuns: 600 }
		);
	});
});
