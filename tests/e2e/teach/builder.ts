import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the page where lessons are made and waits until it can be used. */
export async function openBuilder(page: Page): Promise<void> {
	await page.goto('./teach/');
	await expect(page.getByRole('button', { name: 'Open a lesson file' })).toBeVisible();
}

/** A new lesson on the desk, nothing in it yet. */
export async function beginLesson(page: Page): Promise<void> {
	await openBuilder(page);
	await page.getByRole('button', { name: 'Make the first scene' }).click();
	await expect(timelineOf(page)).toBeVisible();
}

export const timelineOf = (page: Page): Locator =>
	page.getByRole('slider', { name: 'Position on the timeline' });

/** The handles of the stops, in the order of the path. */
export const handleOf = (page: Page, ordinal: number): Locator =>
	page.getByRole('slider', { name: new RegExp(`^Stop ${ordinal}\\b`) });

/** What became of the last change. */
export const statusOf = (page: Page): Locator => page.locator('[data-save]');

/** Waits until everything is kept. */
export async function expectSaved(page: Page): Promise<void> {
	await expect(statusOf(page)).toHaveText('Saved on this device');
}

/** Takes the figure into the lesson as its next scene and gives it its words. */
export async function addScene(page: Page, title: string, prose: string): Promise<void> {
	await page
		.getByRole('button', { name: 'Take this into the lesson' })
		.or(page.getByRole('button', { name: 'New scene from this figure' }))
		.click();
	await page.getByLabel('Title of the scene').fill(title);
	await page.getByLabel('What you say about it', { exact: true }).fill(prose);
}

/** Puts a stop at a step, counted from zero, and writes what is to be seen there. */
export async function addStop(page: Page, index: number, caption: string): Promise<void> {
	await timelineOf(page).fill(String(index));
	await page.getByRole('button', { name: 'Add a stop here' }).click();
	await expect(page.locator('textarea:focus')).toHaveValue('');
	await page.locator('textarea:focus').fill(caption);
}

/** A small lesson with nothing to mend: one scene, two stops. */
export async function makeLesson(page: Page): Promise<void> {
	await beginLesson(page);
	await page.getByLabel('Title of the lesson').fill('The rim of a blur');
	await page.getByLabel('Aim').fill('Say where the numbers beyond the edge come from.');
	await page.getByLabel('Task').fill('Predict an output at the rim.');
	await addScene(page, 'The corner', 'The output has {output.count} numbers.');
	await addStop(page, 10, 'The first number is written: {output.0.0}.');
	await addStop(page, 21, 'And the second: {output.0.1}.');
}

/** Saves the lesson's file and gives its text. */
export async function savedFile(page: Page): Promise<{ name: string; text: string }> {
	await page.getByRole('button', { name: 'Share', exact: true }).click();
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save the lesson file' }).click();
	const download = await coming;
	const text = await readFile(await download.path(), 'utf8');
	await page.keyboard.press('Escape');
	return { name: download.suggestedFilename(), text };
}

/** Chooses a lesson's file on the page where lessons are made. */
export async function importFile(page: Page, name: string, text: string): Promise<void> {
	await page.locator('input[type="file"][accept*="json"]').setInputFiles({
		name,
		mimeType: 'application/json',
		buffer: Buffer.from(text)
	});
}
