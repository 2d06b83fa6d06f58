import { expect, test } from '@playwright/test';
import { axeViolations } from '../support/axe';
import { hearTrouble, LESSONS, openLesson, sceneOf, surfaceOf } from '../support/lesson';

const LOOKS = [
	{ width: 1440, height: 900, colorScheme: 'light' },
	{ width: 360, height: 740, colorScheme: 'dark' }
] as const;

for (const { slug, title } of LESSONS) {
	for (const { width, height, colorScheme } of LOOKS) {
		test(`axe finds nothing in “${title}” with every figure alive, ${width} px wide and ${colorScheme}, and nothing goes wrong`, async ({
			page,
			baseURL
		}) => {
			test.setTimeout(120_000);
			const trouble = hearTrouble(page);
			const elsewhere: string[] = [];
			page.on('request', (request) => {
				const url = new URL(request.url());
				const local = url.origin === new URL(baseURL!).origin;
				if (!local && url.protocol.startsWith('http')) elsewhere.push(request.url());
			});
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			await page.setViewportSize({ width, height });
			await openLesson(page, slug);
			const count = await page.locator('section.scene').count();
			for (let ordinal = 1; ordinal <= count; ordinal++) {
				await sceneOf(page, ordinal)
					.getByRole('heading', { level: 2 })
					.first()
					.scrollIntoViewIfNeeded();
				await expect(surfaceOf(sceneOf(page, ordinal))).toBeVisible();
			}
			await expect(page.locator('section.scene picture')).toHaveCount(0);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
			expect(await axeViolations(page)).toEqual([]);
			expect(trouble).toEqual([]);
			expect(elsewhere).toEqual([]);
		});
	}
}
