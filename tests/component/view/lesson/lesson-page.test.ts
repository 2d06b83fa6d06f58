import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { openLesson, renderLesson } from '$lib/prose';
import LessonHarness from './LessonHarness.svelte';

const input = {
	source: 'numbers',
	values: [
		[7, 2, 9, 4],
		[3, 8, 5, 0],
		[6, 1, 7, 9],
		[4, 5, 3, 8]
	]
};
const kernel = {
	source: 'own',
	values: [
		[2, 1],
		[4, 3]
	]
};
const figure = { input, kernel, operation: 'cross-correlation' };
const stop = (at: unknown, caption: string) => ({ stop: at, caption });

function scene(title: string, path: readonly unknown[], rest: object = {}) {
	return { title, prose: `What ${title} is about.`, figures: [figure], path, ...rest };
}

/** A page with a lesson of these scenes, and what there is to press. */
async function showLesson(scenes: readonly unknown[], [width, height] = [1300, 900]) {
	await page.viewport(width, height);
	const text = JSON.stringify({
		kind: 'lesson',
		version: 1,
		title: 'A lesson',
		aim: 'To see.',
		task: 'Look.',
		scenes
	});
	const opened = openLesson(text);
	if ('problems' in opened) throw new Error(JSON.stringify(opened.problems));
	const screen = await render(LessonHarness, { rendered: renderLesson(opened.lesson) });
	const at = (ordinal: number) => screen.container.querySelector<HTMLElement>(`#scene-${ordinal}`)!;
	const within = (ordinal: number) => page.elementLocator(at(ordinal));
	return {
		at,
		within,
		timeline: (ordinal: number) => within(ordinal).getByRole('slider').first(),
		next: (ordinal: number) => within(ordinal).getByRole('button', { name: /^Next$|^Next scene$/ })
	};
}

describe('A lesson on its page', () => {
	test('ends with a summary of questions that the reader never came near', async () => {
		const far = Array.from({ length: 4 }, (_, i) =>
			scene(`scene ${i + 1}`, [stop('first', 'Here.'), { ask: 'product', id: `q${i}` }])
		);
		const { at, within } = await showLesson([...far, scene('the last', [])]);
		at(5).scrollIntoView({ block: 'start', behavior: 'instant' });
		await within(5).getByRole('button', { name: 'To the end' }).click();
		await expect.element(page.getByText('0 of 4')).toBeVisible();
	});

	test('can have a question whose name every object knows', async () => {
		const { within, next } = await showLesson([
			scene('scene', [{ ask: 'product', id: 'constructor', at: 1 }])
		]);
		await next(1).click();
		await expect.element(within(1).getByRole('textbox')).toBeVisible();
	});

	test('goes on from the question that the reader is done with, wherever they look', async () => {
		const { within, next, timeline } = await showLesson([
			scene('scene', [
				{ ask: 'product', id: 'one', at: 1 },
				stop({ outputRow: 0, outputCol: 0, tap: 2 }, 'The third.'),
				stop('last', 'The last.')
			])
		]);
		await next(1).click();
		await within(1).getByRole('textbox').fill('14');
		await within(1).getByRole('button', { name: 'Check' }).click();
		await next(1).click();
		await expect.element(timeline(1)).toHaveValue('3');
		await within(1).getByRole('button', { name: 'Go on' }).click();
		await expect.element(timeline(1)).toHaveValue('3');
	});

	test('puts a skipped question again when the reader comes back to it', async () => {
		const { within, next } = await showLesson([
			scene('scene', [{ ask: 'product', id: 'one', at: 1 }, stop('last', 'The last.')])
		]);
		await next(1).click();
		await within(1).getByRole('button', { name: 'Skip' }).click();
		await expect.element(within(1).getByRole('textbox')).not.toBeInTheDocument();
		await within(1).getByRole('button', { name: 'Back', exact: true }).click();
		await expect.element(within(1).getByRole('textbox')).toBeVisible();
	});

	test('takes a question back while the figure is another one, and puts it with the lesson’s', async () => {
		const { within, next } = await showLesson([
			scene('scene', [{ ask: 'output-size', id: 'size' }], {
				change: { text: 'Try.', settings: ['operation'] }
			})
		]);
		await next(1).click();
		await expect.element(within(1).getByRole('textbox').first()).toBeVisible();
		await within(1)
			.getByRole('button', { name: /Operation|Kernel flipped/ })
			.click();
		await within(1).getByRole('radio', { name: 'Convolution' }).click();
		await expect.element(within(1).getByText('You have changed the figure.')).toBeVisible();
		await within(1).getByRole('button', { name: 'Answer this question' }).click();
		await expect
			.element(within(1).getByText('You have changed the figure.'))
			.not.toBeInTheDocument();
		await expect.element(within(1).getByRole('textbox').first()).toBeVisible();
	});

	test('leaves clicks in the figure to the figure once the reader has passed a question', async () => {
		const { at, within, next } = await showLesson([
			scene('scene', [{ ask: 'next-window', id: 'one', at: 0 }, stop('last', 'The last.')])
		]);
		await next(1).click();
		await expect.poll(() => at(1).querySelector('[data-picking]')).not.toBeNull();
		await next(1).click();
		await expect.element(within(1).getByText('The last.')).toBeVisible();
		expect(at(1).querySelector('[data-picking]')).toBeNull();
	});

	test('goes on in the scene whose way on is pressed', async () => {
		const { at, next, timeline } = await showLesson([
			scene('scene 1', [stop({ outputRow: 0, outputCol: 0, tap: 2 }, 'Here.')]),
			scene('scene 2', [stop({ outputRow: 0, outputCol: 1, tap: 2 }, 'There.')])
		]);
		at(2).scrollIntoView({ block: 'start', behavior: 'instant' });
		await next(2).click();
		// The window's own step and four multiplies and a write come before the second window's.
		await expect.element(timeline(2)).toHaveValue('9');
		at(1)
			.querySelector('[role=region]')!
			.dispatchEvent(
				new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, cancelable: true })
			);
		await expect.element(timeline(1)).toHaveValue('3');
	});
});
