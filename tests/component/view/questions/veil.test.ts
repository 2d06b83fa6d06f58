import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Hidden } from '$lib/lessons';
import { drawn } from '../figure-host';
import { posedQuestion, showQuestion } from './question-host';

const find = (selector: string) => {
	const element = document.querySelector(`[data-testid="figure"] ${selector}`);
	if (element === null) throw new Error(`Nothing matches ${selector}`);
	return element;
};
/** Whether an element, or anything in it, can be seen. */
function isSeen(selector: string): boolean {
	const element = find(selector);
	return [element, ...element.querySelectorAll('*')].some(
		(part) => getComputedStyle(part).visibility === 'visible' && part.getClientRects().length > 0
	);
}
const valueText = () => find('input[type="range"]').getAttribute('aria-valuetext');
const TOLD: Record<Hidden, string> = {
	output: '.panel.output .grid',
	size: '.panel.output .title span',
	kernel: '.panel.kernel .pair',
	padding: '.panel.input .grid',
	stage: '.stage .row',
	sentence: '[data-caption]'
};
const hiding = (...hides: Hidden[]) =>
	posedQuestion({ answer: { kind: 'number', value: 8 }, hides });

describe('while a question stands', () => {
	test.each(['output', 'size', 'kernel', 'stage', 'sentence'] as const)(
		'the %s is covered, everything in it too, and comes back with the answer',
		async (part) => {
			const { run } = await showQuestion(hiding(part));
			await expect.poll(() => isSeen(TOLD[part])).toBe(false);
			const others = Object.keys(TOLD).filter(
				(other) => other !== part && !(part === 'output' && other === 'size')
			);
			for (const other of others) expect(isSeen(TOLD[other as Hidden])).toBe(true);
			run.answer({ kind: 'number', value: 1 });
			await expect.poll(() => isSeen(TOLD[part])).toBe(true);
			expect(document.querySelector('[data-hides]')).toBeNull();
		}
	);

	test('the weights in the window are covered with the kernel, and what asks to be visible', async () => {
		await showQuestion(hiding('kernel'));
		await expect.poll(() => isSeen('.panel.input .block .weight')).toBe(false);
		expect(isSeen('.stage .small.input')).toBe(true);
		expect(isSeen('.stage .small.kernel')).toBe(false);
		expect(isSeen('.panel.kernel .ring')).toBe(false);
		expect(isSeen('.panel.kernel .title')).toBe(true);
	});

	test('a screen reader finds none of what is covered', async () => {
		await showQuestion(hiding('sentence', 'kernel'));
		await expect.element(page.getByText(/Multiply \d of 9/)).not.toBeVisible();
		await expect.element(page.getByText('∗ as given')).not.toBeVisible();
	});

	test('the timeline says the step, but not what happens at it, and says it again afterwards', async () => {
		const { run, stepper } = await showQuestion(hiding('sentence'));
		await expect.poll(valueText).toBe('Step 5 of 66.');
		stepper.seek(7);
		await expect.poll(valueText).toBe('Step 8 of 66.');
		run.answer({ kind: 'number', value: 1 });
		await expect.poll(valueText).toMatch(/^Step 8 of 66\. .+/);
		stepper.seek(8);
		await expect.poll(valueText).toMatch(/^Step 9 of 66\. .+/);
	});

	test('the number of steps, from which the output’s size follows, is covered with the output', async () => {
		await showQuestion(hiding('output', 'size', 'sentence'));
		await expect.poll(valueText).toBe('Step 5.');
		expect(isSeen('[data-position]')).toBe(false);
		expect(isSeen('.track svg')).toBe(false);
		expect(isSeen('.panel.output .title')).toBe(true);
	});

	test('pointing at a padded cell tells nothing, and its number is covered', async () => {
		const { container, run } = await showQuestion(
			hiding('padding'),
			{},
			{ paddingMode: 'reflect' }
		);
		const grid = container.querySelector<HTMLElement>('.panel.input .grid')!;
		await expect.poll(() => grid.querySelector('.padding-cover')).not.toBeNull();
		await userEvent.hover(grid, { position: { x: 4, y: 4 } });
		await expect.poll(() => document.querySelector('[data-note]')).not.toBeNull();
		expect(isSeen('[data-note]')).toBe(false);
		expect(isSeen('.panel.input .overlay circle')).toBe(false);
		const box = grid.getBoundingClientRect();
		const topmost = (x: number, y: number) => {
			const cover = grid.querySelector<HTMLElement>('.padding-cover')!;
			cover.style.pointerEvents = 'auto';
			return document.elementsFromPoint(box.left + x, box.top + y).includes(cover);
		};
		const cell = box.width / 7;
		expect(topmost(cell / 2, 3 * cell)).toBe(true);
		expect(topmost(1.5 * cell, 1.5 * cell)).toBe(false);
		expect(topmost(6.5 * cell, 3 * cell)).toBe(true);
		run.skip();
		await expect.poll(() => grid.querySelector('.padding-cover')).toBeNull();
		expect(isSeen('[data-note]')).toBe(true);
	});

	test('a click on the output leads nowhere', async () => {
		const { stepper, run, container } = await showQuestion(hiding());
		await drawn();
		const output = container.querySelector<HTMLElement>('.panel.output .grid')!;
		expect(getComputedStyle(output).pointerEvents).toBe('none');
		expect(isSeen('.panel.output .grid')).toBe(true);
		run.skip();
		await drawn();
		await userEvent.click(output, { position: { x: 5, y: 5 } });
		expect(stepper.index).toBe(10);
	});
});
