import { expect, test, type Locator, type Page } from '@playwright/test';
import { goOn, hearEvents, openLesson, pathBarOf, sceneOf, timelineOf } from '../support/lesson';

/*
 * What each loop leaves behind was counted in NumPy, in a loop of its own that notes which window wrote
 * which cell. That mending a line uncovers the next mistake is the tutorial's own story: 9 of 25 cells
 * are written, an index goes out of bounds unseen, a width is read from the rows.
 */
type Mending = {
	/** The line that is at fault. */
	line: string;
	/** What it should be. */
	edit: string;
	/** What the loop leaves behind then. */
	after: string;
};

const RANGES =
	'for y in range(0, padded.shape[1] - k_cols + 1, stride): for x in range(0, padded.shape[0] - k_rows + 1, stride):';

const LABS: { before: string; mendings: Mending[] }[] = [
	{
		before: '9 of 25 cells are right; 16 are never written.',
		mendings: [{ line: 'for x in range', edit: RANGES, after: '25 of 25 cells are right.' }]
	},
	{
		before:
			'1 of 12 cells is right; 3 are in the wrong place and 8 are never written. One error was swallowed on the way. It makes an array of 3×3 instead of 3×4.',
		mendings: [
			{
				line: 'for y in range',
				edit: RANGES,
				after:
					'1 of 12 cells is right; 3 are in the wrong place and 8 are never written. 4 errors were swallowed on the way. It makes an array of 3×3 instead of 3×4.'
			},
			{
				line: 'except:',
				edit: 'Take try and except out',
				after:
					'1 of 12 cells is right; 1 is in the wrong place and 10 are never written. It stops with IndexError: index 4 is out of bounds for axis 0 with size 3.'
			},
			{
				line: 'output[x, y] = total',
				edit: 'output[x // stride, y // stride] = total',
				after:
					'9 of 12 cells are right; 3 are never written. It stops with IndexError: index 3 is out of bounds for axis 1 with size 3.'
			},
			{
				line: 'rows, cols = image.shape[0], image.shape[0]',
				edit: 'rows, cols = image.shape',
				after: '12 of 12 cells are right.'
			}
		]
	},
	{
		before: '1 of 20 cells is right; 19 have a wrong number.',
		mendings: [
			{
				line: 'total += products.sum()',
				edit: 'total = products.sum()',
				after: '8 of 20 cells are right; 12 have a wrong number.'
			},
			{
				line: 'kernel = np.flip(kernel)',
				edit: 'Once, before the loops kernel = np.flip(kernel)',
				after: '15 of 20 cells are right; 5 have a wrong number.'
			},
			{
				line: 'output = np.zeros((out_rows, out_cols), np.uint8)',
				edit: 'output = np.zeros((out_rows, out_cols))',
				after: '20 of 20 cells are right.'
			}
		]
	},
	{
		before: '0 of 20 cells are right; 20 have a wrong number.',
		mendings: [
			{
				line: 'products = window @ kernel',
				edit: 'products = window * kernel',
				after: '2 of 20 cells are right; 18 have a wrong number.'
			},
			{
				line: 'kernel = kernel.T',
				edit: 'kernel = np.flip(kernel)',
				after: '4 of 20 cells are right; 16 have a wrong number.'
			},
			{
				line: 'output = padded[padding:',
				edit: 'output = np.zeros((out_rows, out_cols))',
				after: '20 of 20 cells are right.'
			}
		]
	}
];

/** Tabs on until a radio has the focus, and chooses by the arrow keys the one whose words are these. */
async function choose(page: Page, group: Locator, fits: (name: string) => boolean): Promise<void> {
	const radios = group.getByRole('radio');
	const focused = radios.first().and(page.locator(':focus'));
	for (let tabs = 0; tabs < 40 && (await focused.count()) === 0; tabs++) {
		await page.keyboard.press('Tab');
	}
	await expect(radios.first()).toBeFocused();
	const names = (await group.locator('label').allInnerTexts()).map((name) =>
		name.replace(/\s+/g, ' ').trim()
	);
	const place = names.findIndex(fits);
	expect(place, names.join(' | ')).toBeGreaterThanOrEqual(0);
	await page.keyboard.press(' ');
	for (let presses = 0; presses < place; presses++) await page.keyboard.press('ArrowDown');
	await expect(radios.nth(place)).toBeChecked();
	await page.keyboard.press('Enter');
}

/** Mends a whole lab from the scene's figure, which has the focus. */
async function mend(page: Page, scene: Locator, ordinal: number): Promise<void> {
	const { before, mendings } = LABS[ordinal - 1];
	const lab = scene.getByRole('group', { name: 'Bug lab' });
	const counts = lab.locator('[data-counts]');
	const said = lab.getByRole('status');
	await expect(counts).toHaveText(`When it has run: ${before}`);
	for (const [mended, { line, edit, after }] of mendings.entries()) {
		const lines = lab.getByRole('group', { name: 'Which line is wrong?' });
		await choose(page, lines, (name) => name.replace(/^\d+ /, '').startsWith(line));
		await expect(said).toContainText(/✓ Yes, line \d+ is wrong\./);
		await expect(said.locator(':focus')).toBeVisible();
		const edits = lab.getByRole('group', { name: 'What should it be?' });
		await choose(page, edits, (name) => name === edit);
		await expect(said).toContainText('✓ Mended.');
		await expect(said).toContainText(`Now: ${after}`);
		await expect(counts).toHaveText(`When it has run: ${after}`);
		const progress = `${mended + 1} of ${mendings.length} bugs mended`;
		await expect(lab.getByText(progress)).toBeVisible();
		await expect(said.locator(':focus')).toBeVisible();
	}
	await expect(lab.getByRole('heading', { name: 'The loop is right.' })).toBeVisible();
}

/** Answers the question that has the focus by a choice among options or lines, and goes on. */
async function answer(page: Page, place: string, start: string): Promise<void> {
	const cards = page.getByRole('list', { name: 'The lesson’s path' }).getByRole('region');
	const card = cards.filter({ has: page.getByText(place, { exact: true }) });
	await expect(card.locator('[data-asked]')).toBeFocused();
	const fits = (name: string) => name.replace(/^\d+ /, '').startsWith(start);
	await choose(page, card.getByRole('radiogroup'), fits);
	await expect(page.locator('[data-verdict]:focus')).toHaveText('✓ Right');
	await pressGoOn(page);
}

async function pressGoOn(page: Page): Promise<void> {
	const goOnButton = page.getByRole('button', { name: 'Go on' }).and(page.locator(':focus'));
	for (let tabs = 0; tabs < 3 && (await goOnButton.count()) === 0; tabs++) {
		await page.keyboard.press('Tab');
	}
	await expect(goOnButton).toBeFocused();
	await page.keyboard.press('Enter');
}

test('the bug lab can be done from start to end with the keyboard alone', async ({ page }) => {
	test.setTimeout(120_000);
	const events = await hearEvents(page);
	const [first, second, third, fourth, fifth] = [1, 2, 3, 4, 5].map((ordinal) =>
		sceneOf(page, ordinal)
	);

	await test.step('one line', async () => {
		await openLesson(page, 'the-bug-lab');
		await mend(page, first, 1);
		await goOn(page, first, 'Question 1 of 8');
		await answer(page, 'Question 1 of 8', 'A zero, which looks like any other result');
	});

	await test.step('four lines, one hidden by the other', async () => {
		await expect(pathBarOf(second)).toContainText('Start');
		await mend(page, second, 2);
		await goOn(page, second, 'Question 2 of 8');
		await answer(page, 'Question 2 of 8', 'The rest of this column is dropped');
		await answer(page, 'Question 3 of 8', 'Keep the change');
	});

	await test.step('three lines that fail in silence', async () => {
		await expect(pathBarOf(third)).toContainText('Start');
		await mend(page, third, 3);
		await goOn(page, third, 'Question 4 of 8');
		await answer(page, 'Question 4 of 8', 'kernel = np.flipud(kernel)');
		await answer(page, 'Question 5 of 8', 'The largest byte');
	});

	await test.step('three slips, of which every cell tells', async () => {
		await expect(pathBarOf(fourth)).toContainText('Start');
		await mend(page, fourth, 4);
		await goOn(page, fourth, 'Question 6 of 8');
		await answer(page, 'Question 6 of 8', 'Its window is read before any pixel');
	});

	await test.step('a test by hand: the flip forgotten at first', async () => {
		await expect(pathBarOf(fifth)).toContainText('Start');
		await goOn(page, fifth, 'Question 7 of 8');
		await answer(page, 'Question 7 of 8', 'A picture of 4×5 pixels, this kernel');
		await expect(pathBarOf(fifth)).toContainText('Question 8 of 8');
		await page.keyboard.press('Tab');
		// The window over 2 9 4 / 8 5 0, unflipped: −9 + 3 × 4 − 2 × 8; flipped: 3 × 2 − 9 + 2 × 5.
		await page.keyboard.type('-13');
		await page.keyboard.press('Enter');
		await expect(page.locator('[data-verdict]:focus')).toHaveText('✗ Not yet');
		await expect(fifth.locator('[data-explained]').last()).toHaveText(
			'That uses the kernel without the flip. Convolution turns the kernel up-down and left-right first, and then slides it.'
		);
		await pressGoOn(page);
		await expect(pathBarOf(fifth)).toContainText('Stop 1 of 2');
		await expect(fifth.locator('[data-caption]')).toContainText('7 is written to output (0, 1)');
		await goOn(page, fifth, 'Stop 2 of 2');
		// Six windows of eleven steps.
		await expect(timelineOf(fifth)).toHaveValue('65');
		await page.keyboard.press('PageDown');
	});

	await test.step('the summary, and what the page told whoever listens', async () => {
		const summary = page.getByRole('region', { name: 'What you answered' });
		await expect(summary.getByText('7 of 8 right at the first try.')).toBeVisible();
		const heard = (await events()) as { type: string; detail: Record<string, unknown> }[];
		expect(heard.filter(({ type }) => type === 'complete').map(({ detail }) => detail)).toEqual([
			{ score: 7, max: 8 }
		]);
		const answers = heard.filter(({ type }) => type === 'answer').map(({ detail }) => detail);
		expect(answers.map(({ questionId }) => questionId)).toEqual([
			'scene-1.unpadded-range.line',
			'scene-1.unpadded-range.edit',
			'what-is-in-an-empty-cell',
			'scene-2.unpadded-range.line',
			'scene-2.unpadded-range.edit',
			'scene-2.bare-except.line',
			'scene-2.bare-except.edit',
			'scene-2.output-index.line',
			'scene-2.output-index.edit',
			'scene-2.width-from-rows.line',
			'scene-2.width-from-rows.edit',
			'what-except-does',
			'worse-after-mending',
			'scene-3.accumulator-kept.line',
			'scene-3.accumulator-kept.edit',
			'scene-3.flip-every-window.line',
			'scene-3.flip-every-window.edit',
			'scene-3.byte-wrap.line',
			'scene-3.byte-wrap.edit',
			'half-a-flip-line',
			'bytes-and-negatives',
			'scene-4.matrix-product.line',
			'scene-4.matrix-product.edit',
			'scene-4.transposed-kernel.line',
			'scene-4.transposed-kernel.edit',
			'scene-4.writes-into-input.line',
			'scene-4.writes-into-input.edit',
			'a-slice-as-output',
			'which-test',
			'by-hand'
		]);
		expect(answers.filter(({ correct }) => correct !== true)).toEqual([
			{
				questionId: 'by-hand',
				kind: 'written',
				given: { kind: 'number', value: -13 },
				expected: { kind: 'number', value: 7 },
				correct: false,
				mistake: 'not-flipped'
			}
		]);
	});
});
