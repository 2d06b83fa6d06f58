import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the page and its picture dialog. */
export async function openPictureDialog(page: Page): Promise<Locator> {
	await page.goto('./');
	// Before the page's script has run, nobody hears a press.
	await expect(page.getByRole('slider', { name: 'Position on the timeline' })).toBeVisible();
	await page.getByRole('button', { name: 'Use a picture' }).click();
	const dialog = page.getByRole('dialog', { name: 'Use a picture' });
	await expect(dialog.getByRole('slider', { name: 'Cells on the longer side' })).toBeVisible();
	return dialog;
}

/** Chooses a file in the dialog. */
export async function chooseFile(
	dialog: Locator,
	file: { name: string; mimeType: string; buffer: Buffer }
): Promise<void> {
	await dialog.locator('input[type="file"]').setInputFiles(file);
}

/** Opens one setting and gives its dialog. */
export async function openSetting(page: Page, name: string): Promise<Locator> {
	await page.getByRole('group', { name: 'Settings' }).getByRole('button', { name }).click();
	return page.getByRole('dialog', { name });
}

/** Walks down the page until something that loads when it comes near is there. */
export async function reveal(page: Page, wanted: Locator): Promise<void> {
	await expect(async () => {
		await page.evaluate(() => {
			const { scrollHeight } = document.documentElement;
			const atEnd = scrollY + innerHeight >= scrollHeight - 2;
			scrollTo({ top: atEnd ? 0 : scrollY + innerHeight / 2, behavior: 'instant' });
		});
		await expect(wanted).toBeVisible({ timeout: 250 });
	}).toPass();
	await wanted.scrollIntoViewIfNeeded();
}

/** The numbers of a table's body, row by row. */
export async function tableNumbers(page: Page, caption: string): Promise<number[][]> {
	const rows = await page
		.getByRole('table', { name: caption })
		.locator('tbody tr')
		.evaluateAll((all) =>
			all.map((row) => [...row.querySelectorAll('td')].map(({ textContent }) => textContent ?? ''))
		);
	return rows.map((row) => row.map((text) => Number(text.replace('−', '-'))));
}
