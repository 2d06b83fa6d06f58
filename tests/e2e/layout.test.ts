import { expect, test } from '@playwright/test';
import { EXAMPLES, openPage, revealDetails, surfaceOf, wake } from './support/page';

for (const [name, address] of EXAMPLES) {
	test(`nothing is wider than the screen with ${name}`, async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 740 });
		await openPage(page, address);
		await wake(page);
		await revealDetails(page);
		await page.getByText('Numbers as tables').click();
		await expect(page.getByRole('table').first()).toBeVisible();
		for (const width of [360, 768, 1440, 2560]) {
			await page.setViewportSize({ width, height: 900 });
			await expect
				.poll(() => page.evaluate(() => document.documentElement.scrollWidth), `${width} px`)
				.toBeLessThanOrEqual(width);
		}
	});
}

test('on a phone the window, its target and the sum share one screen above the player', async ({
	page
}) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await openPage(page);
	await wake(page);
	await surfaceOf(page).evaluate((surface) => surface.scrollIntoView({ behavior: 'instant' }));
	for (const step of ['0', '5', '10', '32', '65']) {
		await page.getByRole('slider').fill(step);
		const places = await page.evaluate(() => {
			const dock = document.querySelector('.dock')!.getBoundingClientRect();
			const outside = (name: string) => {
				const { top, bottom, left, right, width } = document
					.querySelector(name)!
					.getBoundingClientRect();
				const inside =
					width > 0 && top >= 0 && bottom <= dock.top && left >= 0 && right <= innerWidth;
				return inside ? [] : [`${name}: ${top} to ${bottom}, the player from ${dock.top}`];
			};
			return {
				player: dock.bottom <= innerHeight,
				outside: ['.block .frame', '[data-output-target]', '[data-sum]'].flatMap(outside)
			};
		});
		expect(places, `at step ${step}`).toEqual({ player: true, outside: [] });
	}
});
