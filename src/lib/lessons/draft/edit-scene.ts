import { MissingGridError, scenePanels } from '$lib/schema';
import type { Matrix } from '$lib/core';
import type {
	Granularity,
	InputChoice,
	LessonChange,
	LessonFigure,
	ScenePanel,
	State,
	StepRef
} from '$lib/schema';
import { keyNumber, type ConvolutionDraft, type Draft } from './draft';
import { hasRoomForScene, withScene } from './edit-lesson';
import { sameData } from './same-data';
import { sceneWalk } from './scene-walk';

/**
 * The draft with one scene more at its end: a figure with a stepper's settings that opens at the
 * stepper's step. The same draft where there is no room for another scene.
 *
 * @param grid the reduced picture, where the state's input is one: the scene carries it
 * @throws MissingGridError when the input is a picture and neither `grid` nor the state has its cells
 */
export function addSceneFromState(
	draft: Draft,
	state: State,
	grid: Matrix | null,
	title = ''
): Draft {
	if (!hasRoomForScene(draft)) return draft;
	const scene: ConvolutionDraft = {
		key: keyNumber(draft.keys),
		kind: 'convolutions',
		title,
		prose: '',
		path: [],
		change: null,
		arrangement: 'beside',
		figures: [figureOfState(state, grid, null)],
		start: 'first',
		range: null,
		granularity: state.granularity,
		panels: ['kernel', 'stage']
	};
	const start = sceneWalk(scene)?.placeAt(state.step) ?? 'first';
	return { ...draft, scenes: [...draft.scenes, { ...scene, start }], keys: draft.keys + 1 };
}

/**
 * The draft with a stepper's settings in the first figure of a scene; its other figures, its texts
 * and its path stay as they are. A place that the new figure does not have stays too, and is a
 * problem until the author has moved it. Scenes without figures stay the same.
 *
 * @throws MissingGridError as `addSceneFromState`
 */
export function replaceSceneSettings(
	draft: Draft,
	scene: string,
	state: State,
	grid: Matrix | null
): Draft {
	return withConvolutions(draft, scene, (found) => {
		const [first, ...others] = found.figures;
		const figure = figureOfState(state, grid, first.title);
		return sameData(figure, first) ? found : { ...found, figures: [figure, ...others] };
	});
}

function figureOfState(state: State, grid: Matrix | null, title: string | null): LessonFigure {
	const { kernel, padding, paddingMode, stride, dilation, operation } = state;
	const input = carried(state.input, grid);
	return { title, input, kernel, padding, paddingMode, stride, dilation, operation };
}

/** The input with its cells in it: nothing is loaded for a lesson. */
function carried(input: InputChoice, grid: Matrix | null): InputChoice {
	if (input.source !== 'picture') return input;
	if (grid === null && input.grid === null) throw new MissingGridError();
	if (grid === null) return input;
	const { rows, cols, data } = grid;
	return { ...input, grid: { rows, cols, values: Array.from(data) } };
}

/** The draft with another title of a scene. */
export function setSceneTitle(draft: Draft, scene: string, title: string): Draft {
	return withScene(draft, scene, (found) => (title === found.title ? found : { ...found, title }));
}

/** The draft with other prose of a scene: CommonMark with placeholders. */
export function setSceneProse(draft: Draft, scene: string, prose: string): Draft {
	return withScene(draft, scene, (found) => (prose === found.prose ? found : { ...found, prose }));
}

/** The draft with another invitation to change something, or none. */
export function setChange(draft: Draft, scene: string, change: LessonChange | null): Draft {
	return withScene(draft, scene, (found) =>
		sameData(change, found.change) ? found : { ...found, change }
	);
}

/** The draft with a scene that goes in other steps; scenes without figures stay the same. */
export function setGranularity(draft: Draft, scene: string, granularity: Granularity): Draft {
	return withConvolutions(draft, scene, (found) =>
		granularity === found.granularity ? found : { ...found, granularity }
	);
}

/** The draft with other panels beside a scene's figures, in the format's order. */
export function setPanels(draft: Draft, scene: string, panels: readonly ScenePanel[]): Draft {
	const ordered = scenePanels.filter((panel) => panels.includes(panel));
	return withConvolutions(draft, scene, (found) =>
		sameData(ordered, found.panels) ? found : { ...found, panels: ordered }
	);
}

/** The draft with other steps that a scene can reach, both included; null: all. */
export function setRange(
	draft: Draft,
	scene: string,
	range: { readonly start: StepRef; readonly end: StepRef } | null
): Draft {
	return withConvolutions(draft, scene, (found) =>
		sameData(range, found.range) ? found : { ...found, range }
	);
}

/** The draft with a scene that opens elsewhere. */
export function setStart(draft: Draft, scene: string, start: StepRef): Draft {
	return withConvolutions(draft, scene, (found) =>
		sameData(start, found.start) ? found : { ...found, start }
	);
}

function withConvolutions(
	draft: Draft,
	key: string,
	edit: (scene: ConvolutionDraft) => ConvolutionDraft
): Draft {
	return withScene(draft, key, (scene) => (scene.kind === 'convolutions' ? edit(scene) : scene));
}
