import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { pageWith, test } from './support/host-page';

/** The dialog of the page's share button, at one of its ways. */
async function openWay(page: Page, way: string): Promise<Locator> {
	await page.getByRole('button', { name: 'Share', exact: true }).click();
	const dialog = page.getByRole('dialog', { name: /^Share this/ });
	await dialog.getByRole('tab', { name: way }).click();
	await expect(dialog.getByRole('heading', { name: 'The player' })).toBeVisible();
	return dialog;
}

/** The sentence under the figure, of the stepper's page or of a player. */
const sentenceOf = (place: Page | ReturnType<Page['frameLocator']>) =>
	place
		.getByText(/^Multiply 7 of 9 for output \(0, 1\)\./)
		.filter({ visible: true })
		.first();

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

test('the frame’s code shows the step in a page of another origin, as in the preview', async ({
	page,
	host
}) => {
	await page.goto('./?step=18');
	const dialog = await openWay(page, 'Frame');
	const preview = dialog.frameLocator('iframe');
	await expect(preview.getByRole('slider')).toHaveValue('18');
	const code = await dialog.getByLabel('Embed code').inputValue();

	host.page('/course', pageWith(code));
	await page.goto(`${host.url}course`);
	const frame = page.frameLocator('iframe');
	await expect(frame.getByRole('slider')).toHaveValue('18');
	await expect(sentenceOf(frame)).toBeVisible();
	await frame.getByRole('slider').press('ArrowRight');
	await expect(frame.getByRole('slider')).toHaveValue('19');
});

test('the height that the preview tells shows the whole player', async ({ page }) => {
	await page.goto('./?step=18');
	const dialog = await openWay(page, 'Frame');
	await expect(dialog.frameLocator('iframe').getByRole('slider')).toHaveValue('18');
	const inside = page.frames().find((frame) => frame.url().includes('/embed/'));
	const take = dialog.getByRole('button', { name: /^Use \d+,/ });
	// It asks again while its parts arrive.
	await expect(async () => {
		if (await take.isVisible()) await take.click();
		const hidden = await inside?.evaluate(
			() => document.documentElement.scrollHeight - innerHeight
		);
		expect(hidden).toBe(0);
		await expect(take).toBeHidden({ timeout: 500 });
	}).toPass();
	const height = await dialog.getByLabel('Height in pixels').inputValue();
	expect(Number(height)).toBeGreaterThan(300);
	expect(await dialog.getByLabel('Embed code').inputValue()).toContain(`height="${height}"`);
});

test('the element’s HTML shows the step in a page of another origin', async ({ page, host }) => {
	await page.goto('./?step=18&stride=1');
	const dialog = await openWay(page, 'Element');
	const html = await dialog.getByLabel('HTML of the element').inputValue();
	host.page('/course', pageWith(html));
	await page.goto(`${host.url}course`);
	await expect(page.locator('kernel-walk').getByRole('slider')).toHaveValue('18');
	const state = await page
		.locator('kernel-walk')
		.evaluate((walk) => (walk as HTMLElement & { getState(): unknown }).getState());
	expect(state).toMatchObject({ state: { step: 18, stride: { rows: 1, cols: 1 } } });
});

test('the offline file opens from the disk and requests nothing', async ({ page }, info) => {
	await page.goto('./?step=18');
	const dialog = await openWay(page, 'Offline file');
	const download = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Download the file' }).click();
	const file = await download;
	expect(file.suggestedFilename()).toBe('2D convolution, step 19 of 66.html');
	await expect(dialog.getByText(/^Saved as .*\.html, [\d.]+ [kM]B\.$/)).toBeVisible();
	const path = info.outputPath('offline.html');
	await file.saveAs(path);

	const requested: string[] = [];
	page.on('request', (request) => requested.push(request.url()));
	await page.goto(pathToFileURL(path).href);
	await expect(page.getByRole('slider')).toHaveValue('18');
	expect(requested.filter((url) => /^https?:/.test(url))).toEqual([]);
});

test('a lesson’s package is a zip with a manifest', async ({ page }) => {
	await page.goto('./learn/one-window/');
	const dialog = await openWay(page, 'SCORM package');
	const download = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Download the package' }).click();
	const file = await download;
	expect(file.suggestedFilename()).toBe('One window.zip');
	const bytes = await readFile(await file.path());
	expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
	expect(bytes.toString('latin1')).toContain('imsmanifest.xml');
});

test('a lesson’s frame shows the lesson in a page of another origin', async ({ page, host }) => {
	await page.goto('./learn/stride/');
	const dialog = await openWay(page, 'Frame');
	const code = await dialog.getByLabel('Embed code').inputValue();
	host.page('/course', pageWith(code));
	await page.goto(`${host.url}course`);
	await expect(
		page.frameLocator('iframe[title="Stride"]').getByRole('heading', { name: 'Stride' })
	).toBeVisible();
});

for (const way of ['Link', 'Frame', 'SCORM package']) {
	test(`the dialog has no barriers at “${way}”, and fits a phone`, async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 740 });
		await page.goto('./?step=18');
		await page.getByRole('button', { name: 'Share', exact: true }).click();
		const dialog = page.getByRole('dialog', { name: 'Share this step' });
		await dialog.getByRole('tab', { name: way }).click();
		const panel = dialog.getByRole('tabpanel', { name: way });
		await expect(panel).toBeVisible();
		expect(await panel.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
		// What is in the preview is a page of its own, looked at in its own tests.
		const axe = new AxeBuilder({ page }).include('dialog').exclude('iframe');
		expect((await axe.analyze()).violations).toEqual([]);
	});
}
