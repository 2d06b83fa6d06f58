import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { openLesson, renderLesson } from '$lib/prose';
import LessonHarness from './LessonHarness.svelte';

const sum = { source: 'own', values: [[1, 1]] };

const lesson = {
	kind: 'lesson',
	version: 1,
	title: 'A chain',
	aim: 'To see.',
	task: 'Look.',
	scenes: [
		{
			title: 'Two sums',
			prose: 'Each layer adds two neighbours.',
			arrangement: 'chain',
			figures: [
				{ input: { source: 'numbers', values: [[1, 2, 3, 4]] }, kernel: sum },
				{ input: { source: 'previous' }, kernel: sum }
			],
			start: 'last',
			path: [{ stop: 'last', caption: 'All is written.' }],
			change: { text: 'Give it another picture.', settings: ['input', 'kernel'] }
		}
	]
};

describe('In a chain, the invitation to change the input', () => {
	test('means the picture, and both layers follow', async () => {
		await page.viewport(1300, 900);
		const opened = openLesson(JSON.stringify(lesson));
		if ('problems' in opened) throw new Error(JSON.stringify(opened.problems));
		const screen = await render(LessonHarness, { rendered: renderLesson(opened.lesson) });
		await screen.getByRole('button', { name: /^Input/ }).click();
		const dialog = screen.getByRole('dialog', { name: 'Input' });
		await dialog.getByRole('textbox').fill('1 2 3 40');
		await dialog.getByRole('button', { name: 'Apply' }).click();
		await screen.getByText('Numbers as tables').click();
		// (1 + 2) + (2 + 3) and (2 + 3) + (3 + 40).
		const output = screen.getByRole('table', { name: /^Output/ });
		await expect.element(output.getByRole('cell', { name: '48', exact: true })).toBeVisible();
		await expect.element(output.getByRole('cell', { name: '8', exact: true })).toBeVisible();
		await expect.element(screen.getByText('You have changed the figure.')).toBeVisible();
	});
});
