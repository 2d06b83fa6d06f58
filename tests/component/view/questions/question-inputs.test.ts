import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { optionOrder } from '$lib/lessons';
import type { LessonQuestion } from '$lib/schema';
import { posedQuestion, showQuestion } from './question-host';

const base = { id: 'q', figure: 0, prompt: null, seed: 1, at: null } as const;
const check = () => page.getByRole('button', { name: 'Check' });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const verdict = () => document.querySelector('[data-verdict]')?.textContent.trim();

/** The centre of a cell of the padded default input, which is 6×7 cells from (−1, −1). */
function centreOf(container: HTMLElement, row: number, col: number) {
	const grid = container.querySelector<HTMLElement>('.panel.input .grid')!;
	const cell = grid.clientWidth / 7;
	return { grid, position: { x: (col + 1.5) * cell, y: (row + 1.5) * cell } };
}

describe('a question that is answered with a number', () => {
	const posed = posedQuestion({ answer: { kind: 'number', value: -7.5 } });

	test.each([
		['a hyphen', '-7.5'],
		['a true minus', '−7.5'],
		['a decimal comma', '−7,5'],
		['a fraction', '−15/2'],
		['spaces around it', '  − 7.5 ']
	])('takes %s', async (_, text) => {
		const { run, answers } = await showQuestion(posed);
		await field('Your answer').fill(text);
		await userEvent.keyboard('{Enter}');
		expect(run.given).toEqual({ kind: 'number', value: -7.5 });
		expect(answers).toHaveLength(1);
		expect(verdict()).toContain('Right');
	});

	test.each([
		['', 'There is no number here yet: type one, with digits.'],
		['seven', '“seven” does not read as a number: write it like 3, −1 or 0.5, or as a fraction'],
		['1,000,000', '“1,000,000” does not read as a number'],
		['3/0', '“3/0” does not read as a number'],
		['1e12', '“1e12” is too far from zero']
	])('says of “%s” what it could not read, and keeps the focus there', async (text, sentence) => {
		const { run, answers } = await showQuestion(posed);
		await field('Your answer').fill(text);
		await check().click();
		await expect.element(page.getByRole('alert')).toHaveTextContent(sentence);
		await expect.element(field('Your answer')).toHaveFocus();
		await expect.element(field('Your answer')).toHaveAttribute('aria-invalid', 'true');
		await expect
			.element(field('Your answer'))
			.toHaveAccessibleDescription(new RegExp(sentence.slice(0, 20)));
		expect(run.status).toBe('posed');
		expect(answers).toEqual([]);
		await field('Your answer').fill('1');
		await expect.element(field('Your answer')).toHaveAttribute('aria-invalid', 'false');
	});
});

describe('a question about the size of the output', () => {
	const posed = posedQuestion({
		kind: 'output-size',
		answer: { kind: 'size', rows: 2, cols: 3 },
		source: { ...base, ask: 'output-size' },
		about: { kind: 'output-size' }
	});

	test('takes rows and columns', async () => {
		const { answers } = await showQuestion(posed);
		await field('Rows').fill('3');
		await userEvent.tab();
		await userEvent.keyboard('3{Enter}');
		expect(answers[0]).toMatchObject({ given: { kind: 'size', rows: 3, cols: 3 }, correct: false });
		await expect.element(page.getByText('1 row too many', { exact: true })).toBeVisible();
		await expect
			.element(page.getByRole('region', { name: 'How large' }).getByText('3×3', { exact: true }))
			.toBeVisible();
	});

	test('wants whole numbers', async () => {
		await showQuestion(posed);
		await field('Rows').fill('2');
		await field('Columns').fill('2.5');
		await check().click();
		await expect
			.element(page.getByRole('alert'))
			.toHaveTextContent('Columns: “2.5” is not a whole number: rows and columns are counted');
		await expect.element(field('Columns')).toHaveFocus();
		await expect.element(field('Rows')).toHaveAttribute('aria-invalid', 'false');
	});
});

describe('a question that is answered with a cell', () => {
	const posed = posedQuestion({
		kind: 'next-window',
		at: 0,
		answer: { kind: 'cell', row: -1, col: 1 },
		source: { ...base, ask: 'next-window' },
		about: { kind: 'next-window', originRow: -1, originCol: -1 }
	});
	const marks = () =>
		[...document.querySelectorAll<HTMLElement>('[data-part="corner"]')].map(
			(mark) => mark.dataset.mark
		);

	test('takes a click in the figure, padding included, and rings the cell', async () => {
		const { container, answers } = await showQuestion(posed);
		const { grid, position } = centreOf(container, -1, 1);
		await userEvent.click(grid, { position });
		await expect.element(field('Row')).toHaveValue('−1');
		await expect.element(field('Column')).toHaveValue('1');
		const box = grid.getBoundingClientRect();
		const ring = document.querySelector('[data-mark="picked"][data-part="corner"]')!;
		const extent = document.querySelector('[data-mark="picked"][data-part="extent"]')!;
		expect(ring.getBoundingClientRect().left).toBeCloseTo(box.left + (2 * box.width) / 7, 0);
		expect(ring.getBoundingClientRect().top).toBeCloseTo(box.top, 0);
		expect(extent.getBoundingClientRect().width).toBeCloseTo((3 * box.width) / 7, 0);
		await check().click();
		expect(answers[0].given).toEqual({ kind: 'cell', row: -1, col: 1 });
		expect(answers[0].correct).toBe(true);
		expect(marks()).toEqual(['right']);
	});

	test('lets nothing else come of the click', async () => {
		const { container } = await showQuestion(posed);
		const { grid, position } = centreOf(container, 2, 2);
		let others = 0;
		grid.addEventListener('click', () => (others += 1));
		await userEvent.click(grid, { position });
		expect(others).toBe(0);
	});

	test('takes row and column by the keyboard alone, and says how far off they are', async () => {
		const { answers } = await showQuestion(posed);
		(field('Row').element() as HTMLElement).focus();
		await userEvent.keyboard('-1{Tab}0');
		await expect.poll(marks).toEqual(['picked']);
		await userEvent.keyboard('{Enter}');
		expect(answers[0]).toMatchObject({
			questionId: 'q',
			kind: 'next-window',
			given: { kind: 'cell', row: -1, col: 0 },
			expected: { kind: 'cell', row: -1, col: 1 },
			correct: false
		});
		await expect.element(page.getByText('1 column too far to the left')).toBeVisible();
		expect(marks().sort()).toEqual(['right', 'wrong']);
	});

	test('says which of the two is missing', async () => {
		await showQuestion(posed);
		await field('Row').fill('0');
		await check().click();
		await expect
			.element(page.getByRole('alert'))
			.toHaveTextContent('Column: there is no number here yet: type one, with digits.');
		await expect.element(field('Column')).toHaveFocus();
	});

	test('leaves clicks to the figure once it is answered', async () => {
		const { container, run } = await showQuestion(posed);
		run.answer({ kind: 'cell', row: 0, col: 0 });
		await expect.poll(() => container.querySelector('[data-picking]')).toBeNull();
		run.goOn();
		await expect.poll(marks).toEqual([]);
	});

	test('works without a figure to click in', async () => {
		const { answers } = await showQuestion(posed, { figured: false });
		await field('Row').fill('−1');
		await field('Column').fill('1');
		await check().click();
		expect(answers[0].correct).toBe(true);
	});
});

describe('a question about padding', () => {
	test('rings one cell, not a window', async () => {
		const { container } = await showQuestion(
			posedQuestion({
				kind: 'padding-source',
				hides: ['padding'],
				answer: { kind: 'cell', row: 0, col: 0 },
				source: { ...base, ask: 'padding-source' },
				about: { kind: 'padding-source', row: -1, col: -1 }
			})
		);
		const { grid, position } = centreOf(container, 0, 0);
		await userEvent.click(grid, { position });
		await expect.element(field('Row')).toHaveValue('0');
		expect(document.querySelectorAll('[data-mark="picked"]')).toHaveLength(1);
		expect(grid.querySelector('.padding-cover')).not.toBeNull();
	});
});

describe('a question that is answered by choosing', () => {
	const options = [
		{ html: 'Because <em>rows</em> come first.', feedback: 'Rows do not matter.', correct: false },
		{ html: 'Because the kernel is flipped.', feedback: 'It is turned around.', correct: true }
	];
	const source: LessonQuestion = {
		...base,
		ask: 'choice',
		prompt: 'Why?',
		options: options.map(({ html, ...said }) => ({ text: html, ...said }))
	};
	const choice = posedQuestion({
		kind: 'choice',
		answer: { kind: 'option', option: 1 },
		why: null,
		hint: null,
		source,
		about: { kind: 'choice' }
	});

	test('is a list of radio buttons; the chosen option’s feedback is said', async () => {
		const { answers } = await showQuestion(choice, { options, prompt: 'Why <em>so</em>?' });
		const group = page.getByRole('radiogroup', { name: 'Why so?' });
		await expect.element(group).toBeVisible();
		expect(document.body.textContent).not.toContain('turned around');
		await page.getByRole('radio', { name: 'Because rows come first.' }).click();
		await check().click();
		expect(answers[0]).toMatchObject({ given: { kind: 'option', option: 0 }, correct: false });
		await expect.element(page.getByText('Rows do not matter.').first()).toBeVisible();
		await expect.element(page.getByRole('button', { name: 'Show me why' })).not.toBeInTheDocument();
	});

	test('is answered with the arrows; the order shown is the seed’s', async () => {
		const { answers } = await showQuestion(choice, { options, prompt: 'Why?' });
		const values = page
			.getByRole('radio')
			.elements()
			.map((radio) => Number((radio as HTMLInputElement).value));
		expect(values).toEqual(optionOrder(source));
		(page.getByRole('radio').first().element() as HTMLElement).focus();
		await userEvent.keyboard(' {ArrowDown}{Enter}');
		expect(answers[0].given).toEqual({ kind: 'option', option: values[1] });
		expect(answers[0].correct).toBe(values[1] === 1);
	});

	test('says that nothing is chosen yet', async () => {
		await showQuestion(choice, { options, prompt: 'Why?' });
		await check().click();
		await expect.element(page.getByRole('alert')).toHaveTextContent('Nothing is chosen yet.');
		await expect.element(page.getByRole('radio').first()).toHaveFocus();
	});

	test('draws the kernels and tells their weights', async () => {
		const { answers } = await showQuestion(
			posedQuestion({
				kind: 'which-kernel',
				answer: { kind: 'option', option: 0 },
				source: { ...base, ask: 'which-kernel', kernels: ['identity', 'box-blur'] },
				about: { kind: 'which-kernel' }
			})
		);
		await expect
			.element(page.getByRole('radio', { name: 'identity 0 0 0; 0 1 0; 0 0 0' }))
			.toBeVisible();
		await page.getByRole('radio', { name: 'box blur ÷ 9' }).click();
		await check().click();
		expect(answers[0].given).toEqual({ kind: 'option', option: 1 });
		expect(answers[0].kind).toBe('which-kernel');
	});

	test('lists the lines of the code, and leaves empty ones out', async () => {
		const { answers } = await showQuestion(
			posedQuestion({
				kind: 'wrong-line',
				answer: { kind: 'line', line: 3 },
				why: null,
				source: { ...base, ask: 'wrong-line', defect: 'bare-except' },
				about: { kind: 'wrong-line', defect: 'bare-except' }
			}),
			{ listing: ['for i in range(2):', '    total = 0', '', '    except: pass'] }
		);
		expect(page.getByRole('radio').elements()).toHaveLength(3);
		await page.getByRole('radio', { name: '2 total = 0' }).click();
		await check().click();
		expect(answers[0].given).toEqual({ kind: 'line', line: 1 });
		await expect.element(page.getByText('2 lines too far up')).toBeVisible();
	});
});

describe('a question that is answered with a grid', () => {
	const products = posedQuestion({
		kind: 'product-grid',
		answer: {
			kind: 'grid',
			values: [
				[1, -2],
				[3, 4]
			]
		},
		source: { ...base, ask: 'product-grid' },
		about: { kind: 'product-grid', rows: 2, cols: 2, outputRow: 0, outputCol: 0 }
	});
	const cell = (row: number, col: number) =>
		field(`Product in row ${String(row)}, column ${String(col)}`);

	test('is filled by arrows and digits, and marks what differs', async () => {
		const { answers } = await showQuestion(products);
		(cell(0, 0).element() as HTMLElement).focus();
		await userEvent.keyboard('1{Enter}{ArrowRight}2{ArrowDown}4{Enter}{ArrowLeft}3');
		await check().click();
		expect(answers[0]).toMatchObject({
			given: {
				kind: 'grid',
				values: [
					[1, 2],
					[3, 4]
				]
			},
			correct: false
		});
		await expect.element(page.getByText('1 of 4 cells differs')).toBeVisible();
		await expect
			.element(page.getByRole('table', { name: 'Your answer' }).getByRole('cell').nth(1))
			.toHaveTextContent('2✗, differs');
	});

	test('says which cell has no number yet and goes there', async () => {
		await showQuestion(products);
		await cell(0, 0).fill('1');
		await check().click();
		await expect
			.element(page.getByRole('alert'))
			.toHaveTextContent('Row 1, column 2: there is no number here yet');
		await expect.element(cell(0, 1)).toHaveFocus();
	});

	test('of weights begins with zeros', async () => {
		const { answers } = await showQuestion(
			posedQuestion({
				kind: 'build-kernel',
				answer: {
					kind: 'grid',
					values: [
						[0, 0, 0],
						[0, 0, 1],
						[0, 0, 0]
					]
				},
				source: { ...base, ask: 'build-kernel', rows: 0, cols: 1 },
				about: { kind: 'build-kernel', rows: 0, cols: 1 }
			})
		);
		await field('Weight in row 1, column 2').fill('1');
		await check().click();
		expect(answers[0].correct).toBe(true);
	});
});
