import { expect, test } from '@playwright/test';
import { expectSaved, importFile, makeLesson, openBuilder, savedFile, statusOf } from './builder';

test('what was made is there after a reload, and in the list', async ({ page }) => {
	await makeLesson(page);
	await expectSaved(page);
	await page.reload();
	await expect(page.getByLabel('Title of the lesson')).toHaveValue('The rim of a blur');
	await expect(page.getByText('The first number is written: 34.')).toBeVisible();
	await page.getByRole('button', { name: 'All your lessons' }).click();
	await expect(page.getByRole('link', { name: 'The rim of a blur' })).toBeVisible();
	await page.getByRole('button', { name: 'Delete “The rim of a blur”' }).click();
	await expect(page.getByRole('link', { name: 'The rim of a blur' })).toBeHidden();
	await page.getByRole('button', { name: 'Bring it back' }).click();
	await page.getByRole('button', { name: 'Duplicate “The rim of a blur”' }).click();
	await expect(page.getByRole('link', { name: 'The rim of a blur (copy)' })).toBeVisible();
	await page.getByRole('link', { name: 'The rim of a blur', exact: true }).click();
	await expect(page.getByLabel('Title of the lesson')).toHaveValue('The rim of a blur');
	await page.goBack();
	await expect(page.getByRole('link', { name: 'The rim of a blur', exact: true })).toBeVisible();
});

test('typing that was not saved yet survives a page that goes at once', async ({ page }) => {
	await makeLesson(page);
	await expectSaved(page);
	await page.getByLabel('Aim').fill('Written a moment before.');
	await page.reload();
	await expect(page.getByLabel('Aim')).toHaveValue('Written a moment before.');
});

test('the exported file opens as the same lesson, here and where learners open it', async ({
	page,
	browser,
	baseURL
}) => {
	await makeLesson(page);
	const { name, text } = await savedFile(page);
	expect(name).toBe('the-rim-of-a-blur.json');

	const elsewhere = await browser.newPage({ baseURL });
	await openBuilder(elsewhere);
	await importFile(elsewhere, name, text);
	await expect(elsewhere.getByLabel('Title of the lesson')).toHaveValue('The rim of a blur');
	expect((await savedFile(elsewhere)).text).toBe(text);

	await elsewhere.goto('./learn/open/');
	await expect(elsewhere.getByRole('combobox', { name: 'Theme' })).toBeVisible();
	await importFile(elsewhere, name, text);
	await expect(
		elsewhere.getByRole('heading', { level: 1, name: 'The rim of a blur' })
	).toBeVisible();
	await expect(elsewhere.getByText('The first number is written: 34.')).toBeVisible();
	await elsewhere.close();
});

test('a file that is no lesson is refused with its mistakes, and nothing is lost', async ({
	page
}) => {
	await makeLesson(page);
	await importFile(page, 'cut.json', '{\n\t"kind": "lesson",,\n}');
	await expect(page.getByRole('heading', { name: '“cut.json” can’t be opened' })).toBeVisible();
	await expect(page.getByRole('alert')).toContainText('line 2');
	await expect(page.getByLabel('Title of the lesson')).toHaveValue('The rim of a blur');
});

test('a lesson changed in another tab is told, and nothing is overwritten', async ({ context }) => {
	const page = await context.newPage();
	await makeLesson(page);
	await expectSaved(page);
	const other = await context.newPage();
	await other.goto(page.url());
	await expect(other.getByLabel('Title of the lesson')).toHaveValue('The rim of a blur');
	await other.getByLabel('Aim').fill('From the other tab.');
	await expectSaved(other);
	await expect(statusOf(page)).toHaveText('Changed in another tab');
	await page.getByRole('button', { name: 'Go on with the other tab’s' }).click();
	await expect(page.getByLabel('Aim')).toHaveValue('From the other tab.');
	await expectSaved(page);
});

test('an earlier version is looked at and restored, and undo goes back', async ({ page }) => {
	await makeLesson(page);
	await expectSaved(page);
	await page.reload();
	await page.getByLabel('Aim').fill('Another aim.');
	await expectSaved(page);
	await page.getByRole('button', { name: 'Versions' }).click();
	const dialog = page.getByRole('dialog', { name: 'Earlier versions' });
	await dialog
		.getByRole('button', { name: /^Look at it/ })
		.first()
		.click();
	await expect(dialog.getByText('Say where the numbers beyond the edge come from.')).toBeVisible();
	await dialog
		.getByRole('button', { name: /^Restore this version/ })
		.first()
		.click();
	await expect(page.getByLabel('Aim')).toHaveValue(
		'Say where the numbers beyond the edge come from.'
	);
	await page.getByRole('button', { name: 'Undo' }).first().click();
	await expect(page.getByLabel('Aim')).toHaveValue('Another aim.');
});

test('where the browser refuses storage a lesson can be made and saved as a file', async ({
	page
}) => {
	await page.addInitScript(() => {
		const refuse = {
			get: () => {
				throw new DOMException('refused', 'SecurityError');
			}
		};
		Object.defineProperty(globalThis, 'indexedDB', refuse);
		Object.defineProperty(globalThis, 'localStorage', refuse);
	});
	await makeLesson(page);
	await expect(statusOf(page)).toHaveText('Not stored: this browser refuses storage');
	expect((await savedFile(page)).text).toContain('"title": "The rim of a blur"');
});
