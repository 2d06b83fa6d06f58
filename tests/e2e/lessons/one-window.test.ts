import { expect, test, type Page } from '@playwright/test';
import {
	goOn,
	hearEvents,
	openLesson,
	pathBarOf,
	sceneOf,
	timelineOf,
	wordsOf
} from '../support/lesson';

/*
 * The input is grid A, whose first rows are 7 2 9 4 1, 3 8 5 0 6, 6 1 7 9 2, and 4 5 3 8 7. By hand:
 * - kernel 2 1 / 4 3 over 7 2 / 3 8: products 14, 2, 12, 24; sums 14, 16, 28, 52.
 * - kernel 2 −1 4 / 0 3 −2 / −3 1 5 over 7 2 9 / 3 8 5 / 6 1 7: the sixth product is 5 × (−2) = −10.
 * - the same kernel over 5 0 6 / 7 9 2 / 3 8 7: products 10 0 24 / 0 27 −4 / −9 8 35, together 91.
 */
const PRODUCTS = [
	['10', '0', '24'],
	['0', '27', '-4'],
	['-9', '8', '35']
];

const number = (value: number) => ({ kind: 'number', value });

/** Types an answer into the question that has the focus, and checks it. */
async function answer(page: Page, text: string): Promise<void> {
	await page.keyboard.press('Tab');
	await expect(page.getByRole('textbox', { name: 'Your answer' })).toBeFocused();
	await page.keyboard.type(text);
	await page.keyboard.press('Enter');
}

/** Tabs from the verdict, which has the focus, to a button, and presses it. */
async function press(page: Page, name: string): Promise<void> {
	const button = page.getByRole('button', { name, exact: true }).and(page.locator(':focus'));
	await expect(page.locator('[data-verdict]:focus')).toBeVisible();
	for (let tabs = 0; tabs < 3 && (await button.count()) === 0; tabs++) {
		await page.keyboard.press('Tab');
	}
	await expect(button).toBeFocused();
	await page.keyboard.press('Enter');
}

test('the lesson about one window can be done from start to end with the keyboard alone', async ({
	page
}) => {
	test.setTimeout(90_000);
	const events = await hearEvents(page);
	const first = await openLesson(page, 'one-window');
	const asked = page.getByRole('heading', { level: 3 }).and(page.locator(':focus'));
	const verdict = page.locator('[data-verdict]:focus');
	const explained = page.locator('[data-explained]').last();

	await test.step('a product, added at first, then shown why, then multiplied', async () => {
		await goOn(page, first, 'Stop 1 of 4');
		await goOn(page, first, 'Question 1 of 6');
		await expect(asked).toHaveText(
			'Multiply 1 takes the number 7 and the weight over it. What is their product?'
		);
		await answer(page, '9');
		await expect(verdict).toHaveText('✗ Not yet');
		await expect(explained).toHaveText(
			'That adds a number and its weight. Multiply the two; only the products are added up.'
		);
		const terms = first.locator('.verdict dl > div');
		expect((await terms.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))).toEqual([
			'Your answer 9',
			'The answer 14',
			'The gap 5 too little'
		]);
		await expect(timelineOf(first)).toHaveValue('0');
		await press(page, 'Show me why');
		await expect(timelineOf(first)).toHaveValue('1');
		await expect(first.locator('[data-caption]')).toContainText('the product 14 joins the sum');
		await page.keyboard.press('Tab');
		await expect(page.getByRole('button', { name: 'Try again' })).toBeFocused();
		await page.keyboard.press('Enter');
		const field = page.getByRole('textbox', { name: 'Your answer' });
		await expect(field).toBeFocused();
		await expect(field).toHaveValue('9');
		await expect(timelineOf(first)).toHaveValue('0');
		await page.keyboard.press('ControlOrMeta+a');
		await page.keyboard.type('14');
		await page.keyboard.press('Enter');
		await expect(verdict).toHaveText('✓ Right');
		await press(page, 'Go on');
		await expect(pathBarOf(first)).toContainText('Stop 2 of 4');
		await expect(timelineOf(first)).toHaveValue('1');
	});

	await test.step('a sum, the one before at first', async () => {
		await goOn(page, first, 'Question 2 of 6');
		await expect(asked).toHaveText('The sum is 14 so far. What is it after multiply 2 of 4?');
		await answer(page, '14');
		await expect(verdict).toHaveText('✗ Not yet');
		await expect(explained).toHaveText(
			'That is the sum before the last product joins it. Add that product too.'
		);
		await press(page, 'Go on');
		await expect(pathBarOf(first)).toContainText('Stop 3 of 4');
		await expect(timelineOf(first)).toHaveValue('3');
		await goOn(page, first, 'Stop 4 of 4');
		await expect(pathBarOf(first).getByRole('button', { name: 'Next scene' })).toBeVisible();
		await expect(timelineOf(first)).toHaveValue('5');
		await expect(first.locator('[data-caption]')).toContainText('52 is written to output (0, 0)');
	});

	const second = sceneOf(page, 2);
	await test.step('a choice by the arrow keys', async () => {
		await goOn(page, second, 'Start');
		await goOn(page, second, 'Question 3 of 6');
		await expect(asked).toHaveText(
			'Window and kernel are both tables of 3×3 numbers. How are they multiplied?'
		);
		await page.keyboard.press('Tab');
		const options = second.getByRole('radio');
		await expect(options.first()).toBeFocused();
		const names = await second.getByRole('radiogroup').locator('label').allInnerTexts();
		expect([...names].sort()).toEqual([
			'Each pixel with the one weight over it',
			'Rows of the window with columns of the kernel',
			'The sum of the pixels with the sum of the weights'
		]);
		await page.keyboard.press(' ');
		const right = names.indexOf('Each pixel with the one weight over it');
		for (let presses = 0; presses < right; presses++) await page.keyboard.press('ArrowDown');
		await expect(options.nth(right)).toBeChecked();
		await page.keyboard.press('Enter');
		await expect(verdict).toHaveText('✓ Right');
		await expect(explained).toContainText('Place by place: 9 pixels, 9 weights, 9 products');
		await press(page, 'Go on');
		await expect(pathBarOf(second)).toContainText('Stop 1 of 4');
	});

	await test.step('a product below zero', async () => {
		await goOn(page, second, 'Stop 2 of 4');
		await goOn(page, second, 'Question 4 of 6');
		await answer(page, '-10');
		await expect(verdict).toHaveText('✓ Right');
		await press(page, 'Go on');
		await expect(pathBarOf(second)).toContainText('Stop 3 of 4');
		await goOn(page, second, 'Stop 4 of 4');
		await expect(second.locator('[data-caption]')).toContainText('80 is written to output (0, 0)');
	});

	const third = sceneOf(page, 3);
	await test.step('nine products in their grid, and what they are together', async () => {
		await goOn(page, third, 'Start');
		await goOn(page, third, 'Stop 1 of 3');
		await goOn(page, third, 'Question 5 of 6');
		await expect(asked).toHaveText('Fill in the 3×3 products of the window for output (1, 2).');
		await page.keyboard.press('Tab');
		for (const [row, line] of PRODUCTS.entries()) {
			for (const [col, text] of line.entries()) {
				const cell = third.getByRole('textbox', { name: `Product in row ${row}, column ${col}` });
				await expect(cell).toBeFocused();
				await page.keyboard.type(text);
				await page.keyboard.press('Enter');
				if (col < 2) await page.keyboard.press('ArrowRight');
			}
			if (row < 2) {
				await page.keyboard.press('ArrowDown');
				await page.keyboard.press('Home');
			}
		}
		await page.keyboard.press('Tab');
		await expect(third.getByRole('button', { name: 'Check' })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(verdict).toHaveText('✓ Right');
		await press(page, 'Go on');
		await expect(asked).toHaveText('Which number will this window write to output (1, 2)?');
		await answer(page, '91');
		await expect(verdict).toHaveText('✓ Right');
		await press(page, 'Go on');
		await expect(pathBarOf(third)).toContainText('Stop 2 of 3');
		await goOn(page, third, 'Stop 3 of 3');
		await expect(pathBarOf(third).getByRole('button', { name: 'To the end' })).toBeVisible();
		await page.keyboard.press('PageDown');
	});

	await test.step('the summary, and what the page told whoever listens', async () => {
		const summary = page.getByRole('region', { name: 'What you answered' });
		await expect(summary.getByText('4 of 6 right at the first try.')).toBeVisible();
		const results = summary.getByRole('listitem');
		await expect(results).toHaveCount(6);
		expect(await wordsOf(results.nth(0))).toContain(
			'✗ Not right at the first try Your first answer: 9 The answer: 14'
		);
		expect(await wordsOf(results.nth(5))).toContain('✓ Right at the first try The answer: 91');
		const products = PRODUCTS.map((row) => row.map(Number));
		const grid = { kind: 'grid', values: products };
		const told = (
			questionId: string,
			kind: string,
			given: unknown,
			expected: unknown,
			mistake: string | null,
			correct = mistake === null
		) => ({
			type: 'answer',
			detail: { questionId, kind, given, expected, correct, mistake }
		});
		const option = { kind: 'option', option: 0 };
		expect(await events()).toEqual([
			told('first-product', 'product', number(9), number(14), 'added-instead-of-multiplied'),
			told('first-product', 'product', number(14), number(14), null),
			told('second-sum', 'sum', number(14), number(16), 'sum-before'),
			told('not-a-matrix-product', 'choice', option, option, null),
			told('negative-product', 'product', number(-10), number(-10), null),
			told('nine-products', 'product-grid', grid, grid, null),
			told('whole-window', 'written', number(91), number(91), null),
			{ type: 'complete', detail: { score: 4, max: 6 } }
		]);
		// From here Tab leads through the summary to the next lesson.
		await page.keyboard.press('Tab');
		await expect(page.getByRole('button', { name: 'Go back to question 1' })).toBeFocused();
		await expect(page.getByRole('link', { name: 'Next lesson Sliding' })).toBeVisible();
	});
});
