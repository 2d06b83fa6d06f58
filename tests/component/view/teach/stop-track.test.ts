import { defineConvolution, exampleInput, namedKernel } from '$lib/core';
import { Timeline } from '$lib/timeline';
import StopTrack from '$lib/view/teach/StopTrack.svelte';
import '$lib/view/theme.css';
import type { ComponentProps } from 'svelte';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';

/** 4×5 pixels, padding 1, stride 2: 6 windows of 9 + 2 steps. */
const trace = new Timeline(
	defineConvolution(exampleInput('grid-a'), namedKernel('all-different').matrix, {
		padding: 1,
		stride: 2
	})
);

async function show(patch: Partial<ComponentProps<typeof StopTrack>> = {}) {
	const heard = { onshow: vi.fn(), onmove: vi.fn(), onchoose: vi.fn() };
	const stop = { beat: 'a', index: 12, sign: '1', label: 'Stop 1: Look here.', fixed: false };
	const question = { beat: 'b', index: 30, sign: '?', label: 'Question 1', fixed: true };
	await render(StopTrack, {
		trace,
		handles: [stop, question],
		current: 12,
		chosen: null,
		least: 0,
		most: 65,
		describe: (index: number) => `It is ${index}.`,
		...heard,
		...patch
	});
	return { ...heard, handle: page.getByRole('slider', { name: 'Stop 1: Look here.' }) };
}

test('A handle says its step in words, and the range it moves in.', async () => {
	const { handle } = await show();
	await expect.element(handle).toHaveAttribute('aria-valuetext', 'Step 13 of 66. It is 12.');
	await expect.element(handle).toHaveAttribute('aria-valuemin', '1');
	await expect.element(handle).toHaveAttribute('aria-valuemax', '66');
});

test.for([
	['{ArrowRight}', 13],
	['{ArrowUp}', 13],
	['{ArrowLeft}', 11],
	['{ArrowDown}', 11],
	// Windows end at steps 10, 21, 32, …
	['{PageUp}', 21],
	['{PageDown}', 10],
	['{Home}', 0],
	['{End}', 65]
] as const)('%s moves a handle to step %i, and the figure goes along.', async ([key, index]) => {
	const { handle, onmove, onshow } = await show();
	handle.element().focus();
	await userEvent.keyboard(key);
	expect(onmove).toHaveBeenCalledExactlyOnceWith('a', index);
	expect(onshow).toHaveBeenLastCalledWith(index);
});

test('A handle stays among the steps that can be reached.', async () => {
	const { handle, onmove } = await show({ least: 12, most: 13 });
	handle.element().focus();
	await userEvent.keyboard('{ArrowLeft}');
	expect(onmove).not.toHaveBeenCalled();
	await userEvent.keyboard('{End}');
	expect(onmove).toHaveBeenCalledExactlyOnceWith('a', 13);
});

test('A question is shown where it is asked, and pressed, not moved.', async () => {
	const { onchoose, onshow } = await show();
	await page.getByRole('button', { name: 'Question 1' }).click();
	expect(onchoose).toHaveBeenCalledWith('b');
	expect(onshow).toHaveBeenCalledWith(30);
});

test('Keys with a modifier are left to the page.', async () => {
	const { handle, onmove } = await show();
	handle.element().focus();
	await userEvent.keyboard('{Control>}{ArrowRight}{/Control}');
	expect(onmove).not.toHaveBeenCalled();
});
