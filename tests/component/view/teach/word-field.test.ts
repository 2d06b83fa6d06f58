import { addSceneFromState, emptyDraft, lessonSceneOf } from '$lib/lessons';
import { defaultState } from '$lib/schema';
import { offeredPlaceholders } from '$lib/view/teach/placeholders';
import WordField from '$lib/view/teach/WordField.svelte';
import '$lib/view/theme.css';
import type { ComponentProps } from 'svelte';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';

const scene = lessonSceneOf(addSceneFromState(emptyDraft, defaultState, null).scenes[0]);

async function show(patch: Partial<ComponentProps<typeof WordField>> = {}) {
	const onwrite = vi.fn();
	await render(WordField, {
		label: 'Words',
		value: '',
		place: 'k0//prose',
		limit: 200,
		onwrite,
		...patch
	});
	return { onwrite, field: page.getByRole('textbox', { name: 'Words' }) };
}

test('A number is put where the cursor is, found by its name.', async () => {
	const { onwrite, field } = await show({
		value: 'There are  numbers.',
		scene,
		offered: () => offeredPlaceholders(scene, 'first')
	});
	const element = field.element() as HTMLTextAreaElement;
	element.setSelectionRange(10, 10);
	await page.getByRole('button', { name: 'Insert a number into “Words”' }).click();
	await userEvent.type(page.getByRole('searchbox', { name: 'Find' }), 'output how many');
	const choices = page.getByRole('dialog').getByRole('listitem');
	await expect.element(choices).toHaveTextContent('How many {output.count} 6');
	await userEvent.keyboard('{ArrowDown}{Enter}');
	expect(onwrite).toHaveBeenLastCalledWith('There are {output.count} numbers.');
	await expect.element(field).toHaveFocus();
});

test('What it reads like is shown with the numbers in it.', async () => {
	await show({ value: 'It has *{output.count}* numbers.', scene });
	await expect.element(page.getByText('It has 6 numbers.')).toBeVisible();
});

test('HTML that is written into a text is shown as it is, and runs nothing.', async () => {
	await show({ value: '<img src=x onerror="document.title=1"> {output.count}', scene });
	await expect.element(page.getByText('<img src=x', { exact: false }).last()).toBeVisible();
	expect(document.querySelector('.preview img')).toBeNull();
});

test('A field of one line takes no line breaks, pasted ones neither.', async () => {
	const { onwrite, field } = await show({ look: 'line' });
	await userEvent.fill(field, 'one\n two');
	expect(onwrite).toHaveBeenLastCalledWith('one two');
	onwrite.mockClear();
	field.element().focus();
	await userEvent.keyboard('{Enter}');
	expect(onwrite).not.toHaveBeenCalled();
});

test('What is wrong is said with the field, and how little is left.', async () => {
	const { field } = await show({ value: 'x'.repeat(190), problems: ['Something is wrong.'] });
	await expect.element(field).toHaveAttribute('aria-invalid', 'true');
	await expect.element(field).toHaveAccessibleDescription('Something is wrong.');
	await expect.element(page.getByText('10 characters left')).toBeVisible();
});
