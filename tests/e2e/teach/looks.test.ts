import { expect, test } from '@playwright/test';
import { axeViolations } from '../support/axe';
import { smallTexts } from '../support/text-size';
import { beginLesson, makeLesson, openBuilder } from './builder';

for (const colorScheme of ['light', 'dark'] as const) {
	test(`axe finds nothing on the list and on the desk, ${colorScheme}`, async ({ page }) => {
		test.setTimeout(120_000);
		await page.emulateMedia({ colorScheme });
		await openBuilder(page);
		expect(await axeViolations(page), 'the list').toEqual([]);
		await makeLesson(page);
		expect(await axeViolations(page), 'the desk').toEqual([]);
		await page.getByRole('button', { name: 'Add a question' }).click();
		await expect(page.getByRole('dialog', { name: 'Choose a question' })).toBeVisible();
		expect(await axeViolations(page, 'dialog[open]'), 'questions').toEqual([]);
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'Share', exact: true }).click();
		await expect(page.getByRole('dialog', { name: 'Pass the lesson on' })).toBeVisible();
		expect(await axeViolations(page, 'dialog[open]'), 'sharing').toEqual([]);
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: /^Insert a number into “What you say/ }).click();
		await expect(page.getByLabel('Find')).toBeFocused();
		expect(await axeViolations(page, '[popover]:popover-open'), 'numbers').toEqual([]);
	});
}

test('on a phone words and figure are shown in turn, and nothing is wider than the screen', async ({
	page
}) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await openBuilder(page);
	await page.getByRole('button', { name: 'Make the first scene' }).click();
	const take = page.getByRole('button', { name: 'Take this into the lesson' });
	await expect(page.getByLabel('Title of the lesson')).toBeVisible();
	await expect(take).toBeHidden();
	await page.getByRole('button', { name: 'Figure', exact: true }).click();
	await take.click();
	await page.getByRole('button', { name: 'Add a stop here' }).click();
	await expect(page.getByRole('slider', { name: 'Stop 1' })).toBeVisible();
	await page.getByRole('button', { name: 'Words', exact: true }).click();
	await expect(page.getByLabel('What is to be seen here', { exact: true })).toBeVisible();
	const wide = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(wide).toBe(360);
	expect(await axeViolations(page)).toEqual([]);
});

test('what is to be mended is listed, and each leads to its field', async ({ page }) => {
	await beginLesson(page);
	await page.getByRole('button', { name: 'Take this into the lesson' }).click();
	await page.getByLabel('What you say about it', { exact: true }).fill('{output.99.99}');
	await page.getByRole('button', { name: /things to mend/ }).click();
	const list = page.getByRole('region', { name: 'To mend before you pass it on' });
	await list.getByRole('button', { name: 'Say what the learner is to do.' }).click();
	await expect(page.getByLabel('Task')).toBeFocused();
	await list.getByRole('button', { name: /output\.99\.99/ }).click();
	await expect(page.getByLabel('What you say about it', { exact: true })).toBeFocused();
});

test('no text is smaller than 15 px', async ({ page }) => {
	await makeLesson(page);
	const small = await smallTexts(page, 15);
	// The drawing has sizes of its own.
	expect(small.filter((text) => !/^[−\d]|^[∗⋆*]/.test(text))).toEqual([]);
});

test('in forced colours and for the back row the desk stays whole', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
	await makeLesson(page);
	const handle = page.getByRole('slider', { name: /^Stop 1/ });
	const border = await handle.evaluate((element) => getComputedStyle(element).borderTopWidth);
	expect(parseFloat(border)).toBeGreaterThan(0);
	await page.emulateMedia({ forcedColors: 'none' });
	await page.getByRole('combobox', { name: 'Theme' }).selectOption('projector');
	await expect(page.getByRole('button', { name: 'Add a stop here' })).toBeVisible();
	// The figure lays itself out anew once the text has grown.
	await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(1440);
});
