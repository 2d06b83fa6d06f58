import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { BugScene, DefectName } from '$lib/schema';
import type { BugAnswerDetail } from '$lib/view/bugs';
import LabHarness from './LabHarness.svelte';

const picture = [
	[7, 2, 0, 5, 1, 3],
	[4, 9, 3, 1, 6, 0],
	[0, 5, 8, 2, 7, 4],
	[6, 1, 4, 9, 0, 5],
	[2, 8, 6, 3, 5, 1],
	[9, 0, 7, 4, 2, 6]
];

/** field.md's loop that is wrong without any exception: 6×6, padding 1, stride 2. */
const chain: readonly DefectName[] = ['unpadded-range', 'bare-except', 'output-index'];

async function showLab(defects = chain, patch: Partial<BugScene> = {}) {
	const answers: BugAnswerDetail[] = [];
	const heard: Event[] = [];
	let completed = 0;
	const scene: BugScene = {
		kind: 'bug-lab',
		title: 'A loop',
		prose: '',
		path: [],
		change: null,
		input: picture,
		kernel: [
			[1, 2, 0],
			[0, -1, 3],
			[-2, 0, 1]
		],
		padding: 1,
		stride: 2,
		defects,
		...patch
	};
	const { container } = await render(LabHarness, {
		scene,
		onanswer: (detail: BugAnswerDetail) => answers.push(detail),
		oncomplete: () => completed++
	});
	container.addEventListener('answer', (event) => heard.push(event));
	const outcomes = (outcome: string) =>
		container.querySelectorAll(`.stack [data-outcome="${outcome}"]`).length;
	return { container, answers, heard, outcomes, completed: () => completed };
}

const counts = () => page.getByText('When it has run:').element().parentElement;
const line = (text: string) => page.getByRole('radio', { name: text });
const check = () => page.getByRole('button', { name: 'This line is wrong' }).click();
const apply = () => page.getByRole('button', { name: 'Run it with this edit' }).click();
const said = () => page.getByRole('status');

describe('The bug lab', () => {
	test('tells what the loop leaves wrong, and shows it cell by cell at the end', async () => {
		const { outcomes } = await showLab();
		expect(counts()).toHaveTextContent(
			'1 of 9 cells is right; 3 are in the wrong place and 5 are never written.'
		);
		expect(outcomes('unwritten')).toBe(0);
		await page.getByRole('button', { name: 'Run to the end' }).click();
		await expect.poll(() => outcomes('misplaced')).toBe(3);
		expect(outcomes('right')).toBe(1);
		expect(outcomes('unwritten')).toBe(5);
	});

	test('says what a line does that was taken for wrong', async () => {
		const { answers } = await showLab();
		await line('k_rows, k_cols = kernel.shape').click();
		await check();
		await expect
			.element(said())
			.toHaveTextContent('Line 3 is fine: it asks the kernel how many rows and columns it has.');
		expect(answers).toEqual([
			{
				questionId: 'lab.unpadded-range.line',
				kind: 'wrong-line',
				given: { kind: 'line', line: 2 },
				expected: { kind: 'line', line: 8 },
				correct: false,
				mistake: null
			}
		]);
	});

	test('uncovers the next defect each time one is mended, until all is right', async () => {
		const { answers, heard, completed, outcomes } = await showLab();
		await line('for y in range').click();
		await check();
		await page
			.getByRole('radio', { name: 'for y in range(0, padded.shape[1] - k_cols + 1' })
			.last()
			.click();
		await apply();
		await expect.element(said()).toHaveTextContent('3 errors were swallowed on the way.');
		await expect.element(page.getByText('1 of 3 bugs mended')).toBeVisible();
		// The two others belong to outputs that a misplaced total has taken.
		expect(outcomes('swallowed')).toBe(1);

		await line('except:').click();
		await check();
		await page.getByRole('radio', { name: 'Take try and except out' }).click();
		await apply();
		await expect
			.element(said())
			.toHaveTextContent(
				'It stops with IndexError: index 4 is out of bounds for axis 0 with size 3.'
			);

		await line('output[x, y] = total').click();
		await check();
		await page.getByRole('radio', { name: 'output[x // stride, y // stride] = total' }).click();
		await apply();
		await expect.element(said()).toHaveTextContent('Now: 9 of 9 cells are right.');
		await expect.element(page.getByRole('heading', { name: 'The loop is right.' })).toBeVisible();
		expect(outcomes('right')).toBe(9);
		expect(answers.map(({ kind, correct }) => [kind, correct])).toEqual([
			['wrong-line', true],
			['edit', true],
			['wrong-line', true],
			['edit', true],
			['wrong-line', true],
			['edit', true]
		]);
		expect(heard).toHaveLength(6);
		expect(heard[0]).toMatchObject({ bubbles: true, composed: true, detail: answers[0] });
		expect(completed()).toBe(1);
	});

	test('runs a wrong edit, says why it is no fix, and asks again', async () => {
		const { answers } = await showLab(['output-index'], { padding: 0, input: picture.slice(0, 5) });
		await line('output[x, y] = total').click();
		await check();
		await page.getByRole('radio', { name: 'output[x / stride, y / stride] = total' }).click();
		await apply();
		await expect.element(said()).toHaveTextContent('A single slash makes a number with a fraction');
		expect(counts()).toHaveTextContent('IndexError: only integers, slices');
		await expect.element(page.getByRole('button', { name: 'Run it with this edit' })).toBeVisible();
		expect(answers.at(-1)).toMatchObject({ correct: false, mistake: 'index-fraction' });
	});

	test('gives as a hint the first step that departs from the right answer', async () => {
		const { container } = await showLab();
		await page.getByRole('button', { name: 'Hint: where does it go wrong?' }).click();
		// Two windows of eleven steps: the second one's write.
		await expect.element(said()).toHaveTextContent('Step 22 is the first');
		expect(container.querySelector('[data-caption]')).toHaveTextContent(
			'is written to output (2, 0), but this window’s output is (1, 0).'
		);
		expect(container.querySelector('li.current')).toHaveTextContent('output[x, y] = total');
		expect(container.querySelector('[data-variable="x"]')).toHaveTextContent('2');
	});

	test('says what Python would have said where an error is swallowed', async () => {
		const { container } = await showLab(['bare-except', 'output-index']);
		await page.getByRole('slider').fill('32');
		await expect
			.poll(() => container.querySelector('[data-caption]')?.textContent)
			.toContain(
				'Python would have said: IndexError: index 4 is out of bounds for axis 0 with size 3.'
			);
		expect(container.querySelector('li.current')).toHaveTextContent('except:');
	});

	test('can be done with the keyboard alone', async () => {
		await showLab(['unpadded-range'], {
			stride: 1,
			input: picture.slice(0, 5).map((r) => r.slice(0, 5))
		});
		expect(counts()).toHaveTextContent('9 of 25 cells are right; 16 are never written.');
		(line('def convolve2d').element() as HTMLElement).focus();
		for (let pressed = 0; pressed < 8; pressed++) await userEvent.keyboard('{ArrowDown}');
		await userEvent.keyboard('{Enter}');
		await expect.element(said()).toHaveTextContent('Yes, line 9 is wrong.');
		expect(said().element().contains(document.activeElement)).toBe(true);
		await userEvent.keyboard('{Tab}{ArrowDown}{ArrowDown}{Enter}');
		await expect.element(said()).toHaveTextContent('Now: 25 of 25 cells are right.');
	});

	test('holds the outputs as tables that name what became of each cell', async () => {
		await showLab();
		await page.getByRole('button', { name: 'Run to the end' }).click();
		await page.getByText('The outputs as tables').click();
		const table = page.getByRole('table', { name: 'The loop writes' });
		await expect.element(table.getByText('– (never written)').first()).toBeVisible();
		expect(table.getByText('wrong place').elements()).toHaveLength(3);
	});

	test('keeps to 360 pixels', async () => {
		await page.viewport(360, 800);
		const { container } = await showLab();
		const { documentElement } = container.ownerDocument;
		await expect.poll(() => documentElement.scrollWidth).toBeLessThanOrEqual(360);
		await page.viewport(1280, 900);
	});
});
