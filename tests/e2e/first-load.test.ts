import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { openSetting } from './support/picture';
import { openPage, revealDetails, timelineOf, wake } from './support/page';

/** Bytes of script and style, compressed, that a browser may fetch before anybody is there. */
const BUDGET = 60_000;

/** Everything the console and the page complain of from now on. */
function complaints(page: Page): string[] {
	const heard: string[] = [];
	page.on('pageerror', ({ message }) => heard.push(message));
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) heard.push(message.text());
	});
	return heard;
}

test('a page that nobody touches fetches at most 60 000 bytes of script and style', async ({
	page
}) => {
	const heard = complaints(page);
	const sizes: Promise<number>[] = [];
	page.on('response', (response) => {
		if (!['script', 'stylesheet'].includes(response.request().resourceType())) return;
		sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
	});
	await openPage(page);
	await page.waitForLoadState('networkidle');
	const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
	expect(sizes.length).toBeGreaterThan(1);
	expect(total).toBeLessThanOrEqual(BUDGET);
	expect(heard).toEqual([]);
});

test('a whole session asks no other site for anything, and nothing complains', async ({
	page,
	baseURL
}) => {
	const heard = complaints(page);
	const strangers: string[] = [];
	page.on('request', (request) => {
		const { origin, protocol } = new URL(request.url());
		if (protocol.startsWith('http') && origin !== new URL(baseURL!).origin)
			strangers.push(request.url());
	});
	await openPage(page);
	await page.keyboard.press('ArrowRight');
	await expect(timelineOf(page)).toHaveValue('1');
	await wake(page);

	const stride = await openSetting(page, 'Stride');
	await stride.getByRole('spinbutton', { name: 'Stride' }).fill('1');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Escape');

	await page.getByRole('button', { name: 'Use a picture' }).click();
	const pictures = page.getByRole('dialog', { name: 'Use a picture' });
	await pictures.getByRole('button', { name: 'Coffee' }).click();
	await pictures.getByRole('button', { name: 'Step through it' }).click();
	await expect(pictures).toBeHidden();
	await revealDetails(page);

	await page.getByRole('button', { name: 'Keys and colours' }).click();
	await expect(page.getByRole('dialog', { name: 'Keys and colours' })).toBeVisible();
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Share', exact: true }).click();
	const share = page.getByRole('dialog', { name: 'Share this step' });
	await expect(share.getByRole('link', { name: 'Download SVG' })).toBeVisible();
	await page.keyboard.press('Escape');

	await page.reload();
	await expect(page.getByRole('button', { name: 'Input coffee' })).toBeVisible();
	expect(strangers).toEqual([]);
	expect(heard).toEqual([]);
});
