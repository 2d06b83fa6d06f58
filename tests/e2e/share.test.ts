import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';

test('a shared link opens exactly the same step for somebody else', async ({ page, browser }) => {
	await page.goto('./?stride=1&step=30&utm_source=course');
	const caption = page.locator('[data-caption]');
	const sentence = await caption.innerText();
	await page.getByRole('button', { name: 'Share', exact: true }).click();
	const dialog = page.getByRole('dialog', { name: 'Share this step' });
	const link = await dialog.getByLabel('Link to exactly this step').inputValue();
	expect(new URL(link).search).toBe('?stride=1&step=30');

	const other = await (await browser.newContext()).newPage();
	await other.goto(link);
	await expect(other.locator('[data-caption]')).toHaveText(sentence);
	await expect(other.getByRole('slider', { name: 'Position on the timeline' })).toHaveValue('30');
	await other.context().close();
});

test('the link is copied to the clipboard', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('./?step=18');
	await page.getByRole('button', { name: 'Share', exact: true }).click();
	const dialog = page.getByRole('dialog', { name: 'Share this step' });
	await dialog.getByRole('button', { name: 'Copy link' }).click();
	await expect(dialog.getByRole('status')).toHaveText('Copied.');
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toBe(await dialog.getByLabel('Link to exactly this step').inputValue());
});

test('the step is downloaded as SVG and as PNG', async ({ page }) => {
	await page.goto('./?step=18');
	await page.getByRole('button', { name: 'Share', exact: true }).click();
	const dialog = page.getByRole('dialog', { name: 'Share this step' });

	const svgDownload = page.waitForEvent('download');
	await dialog.getByRole('link', { name: 'Download SVG' }).click();
	const svg = await svgDownload;
	expect(svg.suggestedFilename()).toBe('kernelwalk-step-19.svg');
	expect(await readFile(await svg.path(), 'utf8')).toContain(
		'the product 32 joins the sum, now 55.'
	);

	const pngDownload = page.waitForEvent('download');
	await dialog.getByRole('link', { name: 'Download PNG' }).click();
	const png = await pngDownload;
	expect(png.suggestedFilename()).toBe('kernelwalk-step-19.png');
	const bytes = await readFile(await png.path());
	expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
	// The width, big-endian, in the header.
	expect(bytes.readUInt32BE(16)).toBe(2400);
});
