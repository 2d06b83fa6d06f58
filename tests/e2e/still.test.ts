import { expect, test } from '@playwright/test';

const SENTENCE = /^Multiply 7 of 9 for output \(0, 1\)\. .* now 55\.$/;

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	for (const colorScheme of ['light', 'dark'] as const) {
		test(`the page shows the figure on ${colorScheme} paper, with its sentence`, async ({
			page
		}) => {
			await page.emulateMedia({ colorScheme });
			const picture = page.waitForResponse(`**/still/default-${colorScheme}.svg`);
			await page.goto('./');
			expect((await picture).headers()['content-type']).toBe('image/svg+xml');
			const figure = page.getByRole('img', { name: SENTENCE });
			await expect(figure).toBeVisible();
			const box = await figure.boundingBox();
			expect(box?.width).toBeGreaterThan(900);
			expect((box?.width ?? 0) / (box?.height ?? 1)).toBeGreaterThan(1.2);
			await expect(page.getByRole('slider')).toHaveCount(0);
		});
	}

	test('the figure fits a phone', async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 740 });
		await page.goto('./');
		await expect(page.getByRole('img', { name: SENTENCE })).toBeVisible();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
	});
});

test('with script the picture is not shown, and not fetched', async ({ page }) => {
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(request.url()));
	await page.goto('./');
	await expect(page.getByRole('slider')).toBeVisible();
	await expect(page.getByRole('img', { name: SENTENCE })).toHaveCount(0);
	expect(fetched.filter((url) => url.includes('/still/'))).toEqual([]);
});

test('printing prints the step on the screen in place of the player', async ({ page }) => {
	await page.goto('./?step=21');
	await expect(page.getByRole('slider')).toBeVisible();
	const printed = page.locator('.printed svg');
	// The drawing is fetched while the page rests, so the paper is turned to until it is there.
	await expect(async () => {
		await page.emulateMedia({ media: 'screen' });
		await page.emulateMedia({ media: 'print' });
		await expect(printed).toBeVisible({ timeout: 500 });
	}).toPass();
	await expect(printed.locator('> desc')).toContainText('50 is written to output (0, 1)');
	await expect(page.getByRole('slider')).toHaveCount(0);
	await page.emulateMedia({ media: 'screen' });
	await expect(page.getByRole('slider')).toBeVisible();
	await expect(printed).toHaveCount(0);
});
