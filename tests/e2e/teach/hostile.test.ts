import { expect, test, type Page } from '@playwright/test';
import {
	hashOfLesson,
	hostileTexts,
	lessonOfHostileTexts,
	mendableFiles,
	refusedFiles,
	refusedLinks
} from '../../unit/prose/hostile-lessons';
import { expectHarmless, hearHarm } from '../support/harmless';

const lesson = lessonOfHostileTexts() as { title: string };
const whole = JSON.stringify(lesson);

async function choose(page: Page, button: string | RegExp, name: string, content: string) {
	const chooser = page.waitForEvent('filechooser');
	await page.getByRole('button', { name: button }).click();
	const buffer = Buffer.from(content);
	await (await chooser).setFiles({ name, mimeType: 'application/json', buffer });
}

/** Opens the page for lessons and waits until somebody hears a press. */
async function openOpener(page: Page): Promise<void> {
	await page.goto('./learn/open/');
	await expect(page.getByRole('combobox', { name: 'Theme' })).toBeVisible();
}

const anyFile = /Choose a lesson file|Open another lesson/;

test('a lesson whose every text is an attack is read, answered and printed, and runs nothing', async ({
	page
}) => {
	test.slow();
	const heard = hearHarm(page);
	await openOpener(page);
	await choose(page, anyFile, '<img src=x onerror=alert(1)>.json', whole);
	await expect(page.getByRole('heading', { level: 1, name: lesson.title })).toBeVisible();
	await expect(page.locator(`#scene-${String(hostileTexts.length)}`)).toBeAttached();
	await expectHarmless(page, heard);

	const scene = page.locator('#scene-1');
	await scene.scrollIntoViewIfNeeded();
	const bar = scene.getByRole('group', { name: 'The lesson’s path' });
	await bar.getByRole('button', { name: 'Next' }).click();
	await scene.getByRole('radio').first().check();
	await scene.getByRole('button', { name: 'Check' }).click();
	await expect(scene.getByRole('button', { name: 'Go on' })).toBeVisible();
	await expectHarmless(page, heard);

	for (let at = 1; at <= hostileTexts.length; at += 3) {
		await page.locator(`#scene-${String(at)}`).scrollIntoViewIfNeeded();
	}
	await page.emulateMedia({ media: 'print' });
	await expectHarmless(page, heard);
});

test('a link with such a lesson runs nothing', async ({ page }) => {
	const heard = hearHarm(page);
	await page.goto(`./learn/open/${hashOfLesson(lesson)}`);
	await expect(page.getByRole('heading', { level: 1, name: lesson.title })).toBeVisible();
	await expectHarmless(page, heard);
});

test('files that cannot be used are refused with a sentence, one after the other', async ({
	page
}) => {
	test.slow();
	const heard = hearHarm(page);
	await openOpener(page);
	for (const [i, [name, content, told]] of [...refusedFiles, ...mendableFiles].entries()) {
		const file = `file ${String(i)}.json`;
		await choose(page, anyFile, file, content);
		await expect(
			page.getByRole('heading', { name: `“${file}” can’t be opened` }),
			`a file with ${name}`
		).toBeVisible();
		await expect(page.getByRole('listitem').filter({ hasText: told }).first()).toBeVisible();
	}
	await expectHarmless(page, heard);
});

for (const [name, hash, told] of refusedLinks) {
	test(`a link with ${name} is refused with a sentence`, async ({ page }) => {
		const heard = hearHarm(page);
		await page.goto(`./learn/open/${hash}`);
		await expect(page.getByRole('heading', { name: 'This lesson can’t be opened' })).toBeVisible();
		await expect(page.getByRole('listitem').filter({ hasText: told })).toBeVisible();
		await expectHarmless(page, heard);
	});
}

test('the desk of the builder shows such a lesson, tries it and keeps it, and runs nothing', async ({
	page
}) => {
	test.slow();
	const heard = hearHarm(page);
	await page.goto('./teach/');
	await choose(page, 'Open a lesson file', 'hostile.json', whole);
	const desk = page.getByRole('region', { name: 'The lesson you are making' });
	await expect(desk.getByRole('textbox', { name: 'Title of the lesson' })).toHaveValue(
		lesson.title
	);
	await expectHarmless(page, heard);
	await page.getByRole('button', { name: 'Try the lesson' }).click();
	await expect(page.locator('#scene-1')).toBeVisible();
	await expectHarmless(page, heard);
	await page.getByRole('button', { name: 'Go on writing' }).click();
	await page.reload();
	await expect(desk.getByRole('textbox', { name: 'Title of the lesson' })).toHaveValue(
		lesson.title
	);
	await page.getByRole('button', { name: 'All your lessons' }).click();
	await expect(page.getByRole('link', { name: lesson.title })).toBeVisible();
	await expectHarmless(page, heard);
});

test('the builder refuses what is no lesson with a sentence', async ({ page }) => {
	test.slow();
	const heard = hearHarm(page);
	await page.goto('./teach/');
	for (const [i, [name, content, told]] of refusedFiles.entries()) {
		const file = `file ${String(i)}.json`;
		await choose(page, 'Open a lesson file', file, content);
		const refused = page.getByRole('heading', { name: `“${file}” can’t be opened` });
		await expect(refused, `a file with ${name}`).toBeVisible();
		await expect(page.getByRole('listitem').filter({ hasText: told }).first()).toBeVisible();
	}
	await expectHarmless(page, heard);
});

for (const [name, content] of mendableFiles) {
	test(`the builder opens a file with ${name} to be mended, and runs nothing`, async ({ page }) => {
		const heard = hearHarm(page);
		await page.goto('./teach/');
		await choose(page, 'Open a lesson file', 'mendable.json', content);
		await expect(page.getByRole('button', { name: /\d+ things? to mend/ })).toBeVisible();
		await expectHarmless(page, heard);
	});
}

test('an embedded player shows such a lesson and runs nothing', async ({ page }) => {
	const heard = hearHarm(page);
	await page.goto(`./embed/${hashOfLesson(lesson)}`);
	await page.getByRole('button', { name: 'Start the lesson' }).dispatchEvent('click');
	await expect(page.getByText('Question 1 of 68')).toBeVisible();
	await expect(page.getByText(lesson.title).first()).toBeVisible();
	await expectHarmless(page, heard);
});
