import type { Matrix } from '$lib/core';
import type { Component } from 'svelte';
import { render } from 'vitest-browser-svelte';
import '$lib/view/theme.css';
import { builtinLessons } from '$lib/lessons';
import { parseLesson, defaultState, type State } from '$lib/schema';
import { Player } from '$lib/timeline';
import { Appearance, setAppearance, setStepper, ShareButton, Stepper } from '$lib/view';
import HeaderTools from '$lib/view/tools/HeaderTools.svelte';
import { page } from 'vitest/browser';
import { ManualClock } from '../../unit/timeline/manual-clock';

/** Makes snippets and files, as the pages of the site have it. */
const publish = () => import('$lib/publish');

/** Shows a component with the contexts that the start page gives it. */
export async function showShared<Props extends Record<string, unknown>>(
	Shown: Component<Props>,
	props: Props,
	patch: Partial<State> = {},
	grid: Matrix | null = null
): Promise<Stepper> {
	const stepper = new Stepper({
		state: { ...defaultState, ...patch },
		grid,
		clock: new ManualClock(),
		player: Player
	});
	const Host: Component = (internals) => {
		setStepper(stepper);
		setAppearance(new Appearance());
		return Shown(internals, props);
	};
	await render(Host);
	return stepper;
}

/** The dialog of a step, opened; `grid`: the cells of a picture that the state only names. */
export async function openStepDialog(patch: Partial<State> = {}, grid: Matrix | null = null) {
	const stepper = await showShared(HeaderTools, { publish }, patch, grid);
	await page.getByRole('button', { name: 'Share' }).click();
	return { stepper, dialog: page.getByRole('dialog', { name: 'Share this step' }) };
}

/** The dialog of a lesson that ships, as one of the site's or as somebody's own, opened. */
export async function openLessonDialog(slug: string | null, name = 'one-window') {
	const found = builtinLessons.find((each) => each.slug === name);
	const parsed = parseLesson(found?.source);
	if (!('lesson' in parsed)) throw new Error('The lesson cannot be read.');
	const { lesson } = parsed;
	const content = () => ({ kind: 'lesson' as const, title: lesson.title, slug, lesson });
	await render(ShareButton, { content, base: 'https://site.example/walk/', publish });
	await page.getByRole('button', { name: 'Share' }).click();
	return { lesson, dialog: page.getByRole('dialog', { name: 'Share this lesson' }) };
}
