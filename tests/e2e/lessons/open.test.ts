import { expect, test, type Page } from '@playwright/test';
import { hearTrouble, pathBarOf, sceneOf, timelineOf } from '../support/lesson';

/** A teacher's lesson. 1 × 5 + 2 × 6 + 3 × 7 + 4 × 8 = 70. */
const lesson = {
	kind: 'lesson',
	version: 1,
	title: 'A lesson of my own',
	aim: 'See one window.',
	task: 'Add four products.',
	scenes: [
		{
			title: 'The only window',
			prose: 'The window covers {kernel.count} pixels.',
			figures: [
				{
					input: {
						source: 'numbers',
						values: [
							[1, 2],
							[3, 4]
						]
					},
					kernel: {
						source: 'own',
						values: [
							[5, 6],
							[7, 8]
						]
					},
					operation: 'cross-correlation'
				}
			],
			path: [{ stop: 'last', caption: 'All is added: {output.0.0}.' }]
		}
	]
};
const text = JSON.stringify(lesson, null, '\t');

/** Opens the page and waits until somebody hears a press. */
async function openPage(page: Page): Promise<void> {
	await page.goto('./learn/open/');
	await expect(page.getByRole('combobox', { name: 'Theme' })).toBeVisible();
}

async function choose(page: Page, name: string, content: string): Promise<void> {
	const chooser = page.waitForEvent('filechooser');
	await page.getByRole('button', { name: /Choose a lesson file|Open another lesson/ }).click();
	const buffer = Buffer.from(content);
	await (await chooser).setFiles({ name, mimeType: 'application/json', buffer });
}

async function expectLesson(page: Page): Promise<void> {
	await expect(page.getByRole('heading', { level: 1, name: lesson.title })).toBeVisible();
	const scene = sceneOf(page, 1);
	await expect(scene.getByText('The window covers 4 pixels.')).toBeVisible();
	await pathBarOf(scene)
		.getByRole('button', { name: 'Next' })
		.or(pathBarOf(scene).getByRole('button', { name: 'To the end' }))
		.click();
	await expect(timelineOf(scene)).toHaveValue('5');
	await expect(scene.locator('[data-caption]')).toContainText('70 is written to output (0, 0)');
	await expect(scene.getByText('All is added: 70.')).toBeVisible();
}

test('a lesson’s file opens, and its link carries it whole', async ({ page, context }) => {
	const trouble = hearTrouble(page);
	await openPage(page);
	await expect(page.getByRole('heading', { level: 1, name: 'Open a lesson' })).toBeVisible();
	await choose(page, 'mine.json', text);
	await expectLesson(page);
	const href = await page.getByRole('link', { name: 'Link to this lesson' }).getAttribute('href');
	expect(href).toMatch(/^#v=1&lesson=/);
	const elsewhere = await context.newPage();
	await elsewhere.goto(`./learn/open/${href}`);
	await expectLesson(elsewhere);
	expect(trouble).toEqual([]);
});

test('a broken file is refused with the place of what is wrong, and the good one stays', async ({
	page
}) => {
	await openPage(page);
	await choose(page, 'mine.json', text);
	await expectLesson(page);
	// A comma too many: the fifteenth sign of the third line, after a tab.
	await choose(page, 'cut.json', '{\n\t"kind": "lesson",\n\t"version": 1,,\n}');
	await expect(page.getByRole('heading', { name: '“cut.json” can’t be opened' })).toBeVisible();
	await expect(page.getByRole('listitem').filter({ hasText: 'not JSON' })).toContainText(
		'line 3, column 15'
	);
	await expect(page.getByText('The lesson below is the one that was open before.')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1, name: lesson.title })).toBeVisible();

	const ragged = structuredClone(lesson);
	ragged.scenes[0].figures[0].input.values[1] = [3];
	await choose(page, 'ragged.json', JSON.stringify(ragged));
	await expect(page.getByRole('heading', { name: '“ragged.json” can’t be opened' })).toBeVisible();
	await expect(page.locator('.problems')).toContainText(
		'row 2 has 1 number, but the first row has 2: every row needs the same number.'
	);
});

test('an address of this site opens, and one of another site is refused', async ({ page }) => {
	await page.route(
		({ pathname }) => pathname === '/my-lesson.json',
		(route) => route.fulfill({ contentType: 'application/json', body: text })
	);
	await page.goto('./learn/open/?from=../../my-lesson.json');
	await expectLesson(page);

	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.goto('./learn/open/?from=https://example.org/lesson.json');
	await expect(page.getByRole('heading', { name: 'This lesson can’t be opened' })).toBeVisible();
	await expect(page.locator('.problems')).toContainText(
		'The lesson lies on another site (https://example.org), and this page opens lessons of its own site only.'
	);
	expect(asked.filter((url) => url.startsWith('https://example.org'))).toEqual([]);
});
