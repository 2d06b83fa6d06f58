import { addStop, emptyDraft, removeScene, setTitle } from '$lib/lessons';
import { Desk } from '$lib/view/teach/desk.svelte';
import type { SceneBench } from '$lib/view/teach/scene-bench.svelte';
import { flushSync } from 'svelte';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ManualClock } from '../../../unit/timeline/manual-clock';

function makeDesk() {
	const clock = new ManualClock();
	const onchange = vi.fn();
	const desk = new Desk(emptyDraft, { clock, onchange });
	onTestFinished(() => desk.destroy());
	const bench = () => {
		if (desk.bench?.kind !== 'convolutions') throw new Error('no figure of a convolution');
		return desk.bench satisfies SceneBench;
	};
	return { desk, clock, onchange, bench };
}

test('The first figure becomes the first scene, with what was set in it and at its step.', () => {
	const { desk, bench, onchange } = makeDesk();
	const first = bench();
	first.walking.change({ padding: 0 });
	first.seek(7);
	expect(desk.addScene()).toBe(true);
	const [scene] = desk.draft.scenes;
	expect(scene).toMatchObject({ figures: [{ padding: 0 }] });
	expect(desk.walk?.resolved?.start).toBe(7);
	expect(desk.bench).toBe(first);
	expect(desk.untaken).toBeNull();
	expect(onchange).toHaveBeenLastCalledWith(desk.draft);
});

test('What is set in a figure is not the scene’s until it is taken, and undo gives both back.', () => {
	const { desk, bench } = makeDesk();
	desk.addScene();
	bench().walking.change({ stride: { rows: 1, cols: 1 } });
	flushSync();
	expect(desk.untaken).toMatchObject([{ stride: { rows: 1, cols: 1 } }]);
	expect(desk.draft.scenes[0]).toMatchObject({ figures: [{ stride: { rows: 2, cols: 2 } }] });
	expect(desk.take()).toBe(true);
	expect(desk.untaken).toBeNull();
	desk.undo();
	expect(bench().walking.settings.stride).toEqual({ rows: 2, cols: 2 });
	expect(desk.untaken).toBeNull();
	desk.redo();
	expect(bench().walking.settings.stride).toEqual({ rows: 1, cols: 1 });
});

test('A figure can be set back to what the scene has.', () => {
	const { desk, bench } = makeDesk();
	desk.addScene();
	bench().walking.change({ operation: 'cross-correlation' });
	desk.giveBack();
	expect(desk.untaken).toBeNull();
});

test('Each scene keeps its own figure, and what was set in it, while another one is written.', () => {
	const { desk, bench } = makeDesk();
	desk.addScene();
	const [one] = desk.draft.scenes;
	desk.addScene();
	const [, two] = desk.draft.scenes;
	expect(desk.scene).toBe(two);
	desk.choose(one.key);
	bench().walking.change({ padding: 2 });
	desk.choose(two.key);
	expect(bench().walking.settings.padding).toBe(1);
	desk.choose(one.key);
	expect(bench().walking.settings.padding).toBe(2);
	expect(desk.untaken).not.toBeNull();
});

test('A scene that goes leaves its neighbour on the desk, and undo brings it back.', () => {
	const { desk } = makeDesk();
	desk.addScene();
	desk.addScene();
	const [one, two] = desk.draft.scenes;
	desk.edit(removeScene(desk.draft, two.key));
	expect(desk.scene).toBe(one);
	desk.edit(removeScene(desk.draft, one.key));
	expect(desk.scene).toBeNull();
	expect(desk.bench?.kind).toBe('convolutions');
	desk.undo();
	expect(desk.scene?.key).toBe(one.key);
});

test('Typing in one field is taken back at once, until the author rests or leaves it.', () => {
	const { desk, clock } = makeDesk();
	for (const title of ['A', 'A t', 'A title']) {
		desk.edit(setTitle(desk.draft, title), 'title');
		clock.advance(200);
	}
	desk.seal();
	desk.edit(setTitle(desk.draft, 'A title, longer'), 'title');
	desk.undo();
	expect(desk.draft.title).toBe('A title');
	desk.undo();
	expect(desk.draft.title).toBe('');
	expect(desk.canUndo).toBe(false);
});

test('Problems are found of what is missing and of what is wrong, each with its place.', () => {
	const { desk } = makeDesk();
	desk.addScene();
	const [{ key }] = desk.draft.scenes;
	desk.edit(addStop(desk.draft, key, 10));
	const [scene] = desk.draft.scenes;
	desk.edit({
		...desk.draft,
		scenes: [{ ...scene, prose: '{output.99.99}' }]
	});
	desk.check();
	const beat = scene.path[0].key;
	expect(desk.problemsAt({ scene: null, beat: null }, 'title')).toHaveLength(1);
	expect(desk.problemsAt({ scene: key, beat }, 'caption')).toHaveLength(1);
	const [wrong] = desk.problemsAt({ scene: key, beat: null }, 'prose');
	expect(wrong.problem.code).toBe('placeholder-without-value');
});
