import { expect, test } from '@playwright/test';
import { LESSONS, addressOf, beatsOf, openLesson, sceneOf } from '../support/lesson';

for (const { slug, title } of LESSONS) {
	test.describe('without script', () => {
		test.use({ javaScriptEnabled: false });

		for (const colorScheme of ['light', 'dark'] as const) {
			test(`“${title}” can be read on ${colorScheme} paper, with a picture for each figure`, async ({
				page
			}) => {
				await page.emulateMedia({ colorScheme });
				await page.goto(addressOf(slug));
				await expect(
					page.getByRole('heading', { level: 1, name: title, exact: true })
				).toBeVisible();
				const scenes = page.locator('section.scene');
				const count = await scenes.count();
				expect(count).toBeGreaterThan(1);
				for (let ordinal = 1; ordinal <= count; ordinal++) {
					const scene = sceneOf(page, ordinal);
					await expect(scene.getByRole('heading', { level: 2 })).toBeVisible();
					await expect(scene.getByText(`${ordinal} of ${count}`, { exact: true })).toBeVisible();
					const prose = scene.locator('.opening .prose p');
					expect(await prose.count()).toBeGreaterThan(0);
					// Every placeholder is filled in, and so is every caption's.
					for (const text of [
						...(await prose.allInnerTexts()),
						...(await beatsOf(scene).allInnerTexts())
					]) {
						expect(text).not.toMatch(/[{}]|undefined|NaN/);
						expect(text.trim()).not.toBe('');
					}
					const pictures = scene.getByRole('img');
					expect(await pictures.count()).toBeGreaterThan(0);
					for (const picture of await pictures.all()) {
						await picture.scrollIntoViewIfNeeded();
						await expect
							.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
							.toBeGreaterThan(0);
						expect(await picture.evaluate((img: HTMLImageElement) => img.currentSrc)).toContain(
							`-${colorScheme}.svg`
						);
						expect(await picture.getAttribute('alt')).not.toBe('');
					}
				}
				await expect(page.getByRole('slider')).toHaveCount(0);
				await expect(page.getByRole('button')).toHaveCount(0);
			});
		}
	});

	test(`“${title}” prints each stop as a drawing with its caption`, async ({ page }) => {
		await openLesson(page, slug);
		const scenes = await page.locator('section.scene').evaluateAll((all) =>
			all.map((scene) => ({
				title: scene.querySelector('h2')!.textContent,
				captions: [...scene.querySelectorAll('.path .caption')].map(({ textContent }) =>
					textContent!.trim()
				)
			}))
		);
		await page.emulateMedia({ media: 'print' });
		// Until the browser has turned to paper, the page itself is the article that can be seen.
		const handout = page.locator('article.handout');
		await expect(handout).toBeVisible();
		await expect(page.getByRole('article').filter({ visible: true })).toHaveCount(1);
		await expect(
			handout.getByRole('heading', { level: 1, name: title, exact: true })
		).toBeVisible();
		for (const { title, captions } of scenes) {
			const scene = handout
				.locator('section')
				.filter({ has: page.getByRole('heading', { level: 2, name: title, exact: true }) });
			const stops = await scene.locator('.stop').evaluateAll((all) =>
				all.map((stop) => ({
					drawings: [...stop.querySelectorAll('figure > svg')].map(
						(svg) => svg.getBoundingClientRect().height
					),
					caption: [...stop.querySelectorAll(':scope > p')]
						.map(({ textContent }) => textContent!)
						.join(' ')
						.trim()
				}))
			);
			expect(stops.map(({ caption }) => caption)).toEqual(captions);
			const each = new Set(stops.map(({ drawings }) => drawings.length));
			expect(each.size, `${title}: as many drawings for each stop`).toBeLessThanOrEqual(1);
			for (const { drawings } of stops) {
				expect(drawings.length).toBeGreaterThanOrEqual(1);
				expect(Math.min(...drawings)).toBeGreaterThan(50);
			}
		}
		for (const role of ['slider', 'button', 'navigation', 'radio', 'textbox'] as const) {
			await expect(page.getByRole(role)).toHaveCount(0);
		}
		await page.emulateMedia({ media: 'screen' });
		await expect(page.getByRole('slider').first()).toBeVisible();
	});
}
