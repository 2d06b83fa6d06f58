import { expect } from '@playwright/test';
import { openSetting } from './support/picture';
import { openPage, timelineOf } from './support/page';
import { SUB_PATH, test } from './support/sites';

test('under a sub-path everything loads, and a reload keeps the state', async ({
	page,
	subPathUrl
}) => {
	const missing: string[] = [];
	page.on('response', (response) => {
		if (response.status() >= 400) missing.push(response.url());
	});
	await openPage(page, subPathUrl);
	await page.keyboard.press('ArrowRight');
	await expect(timelineOf(page)).toHaveValue('1');

	await page.getByRole('button', { name: 'Use a picture' }).click();
	const pictures = page.getByRole('dialog', { name: 'Use a picture' });
	await pictures.getByRole('button', { name: 'Rocket' }).click();
	await pictures.getByRole('button', { name: 'Step through it' }).click();
	await expect(pictures).toBeHidden();
	const kernel = await openSetting(page, 'Kernel');
	await kernel.getByRole('radio', { name: 'sharpen', exact: true }).check();
	await page.keyboard.press('Escape');
	await timelineOf(page).fill('18');
	await expect.poll(() => new URL(page.url()).searchParams.get('step')).toBe('18');
	expect(new URL(page.url()).pathname).toBe(SUB_PATH);

	await page.reload();
	await expect(page.getByRole('button', { name: 'Input rocket' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Kernel sharpen' })).toBeVisible();
	await expect(timelineOf(page)).toHaveValue('18');
	expect(missing).toEqual([]);
});
