import { expect, test, type Page } from '@playwright/test';
import { axeViolations } from '../support/axe';

const plain = (page: Page) => page.locator('kernel-walk .plain');
const live = (page: Page) => page.locator('kernel-walk [data-caption]');

async function wake(page: Page): Promise<void> {
	await page.locator('kernel-walk').hover();
	await expect(live(page)).toBeVisible();
	await expect(plain(page)).toHaveCount(0);
}

/** How many pixels wide the page is beyond what is seen of it. */
function overflow(page: Page): Promise<number> {
	return page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		return scrollWidth - clientWidth;
	});
}

/** The smallest text of the plain figure and its controls, in CSS pixels as they are drawn. */
function smallestText(page: Page): Promise<number> {
	return plain(page).evaluate((root) => {
		const sizes = [...root.querySelectorAll<HTMLElement | SVGElement>('text, tspan, .count')]
			.filter((text) => text.textContent.trim() !== '')
			.map((text) => {
				const svg = text.closest('svg');
				const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
				return parseFloat(getComputedStyle(text).fontSize) * scale;
			});
		return sizes.length === 0 ? 0 : Math.min(...sizes);
	});
}

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(`in the ${colorScheme} theme`, () => {
		test.use({ colorScheme });

		test('axe finds nothing in a frame, before and after somebody comes', async ({ page }) => {
			await page.goto('embed/?step=20');
			await expect(plain(page)).toBeVisible();
			expect(await axeViolations(page)).toEqual([]);
			await wake(page);
			expect(await axeViolations(page)).toEqual([]);
		});

		test('axe finds nothing in a lesson’s frame, before and after its start', async ({ page }) => {
			await page.goto('embed/edges-in-a-photo/');
			const start = page.getByRole('button', { name: 'Start the lesson' });
			await expect(start).toBeVisible();
			expect(await axeViolations(page)).toEqual([]);
			// The pointer alone would wake the lesson, and the button would be gone before it is pressed.
			await start.dispatchEvent('click');
			await expect(live(page).first()).toBeVisible();
			expect(await axeViolations(page)).toEqual([]);
		});
	});
}

for (const width of [320, 768]) {
	test.describe(`${width} pixels wide`, () => {
		test.use({ viewport: { width, height: 640 } });

		test('a frame never scrolls sideways', async ({ page }) => {
			await page.goto('embed/?step=20');
			await expect(plain(page)).toBeVisible();
			expect(await overflow(page)).toBe(0);
			await wake(page);
			expect(await overflow(page)).toBe(0);
		});

		test('a lesson’s frame never scrolls sideways', async ({ page }) => {
			await page.goto('embed/edges-in-a-photo/');
			const start = page.getByRole('button', { name: 'Start the lesson' });
			await expect(start).toBeVisible();
			expect(await overflow(page)).toBe(0);
			// The pointer alone would wake the lesson, and the button would be gone before it is pressed.
			await start.dispatchEvent('click');
			await expect(live(page).first()).toBeVisible();
			expect(await overflow(page)).toBe(0);
		});
	});
}

test.describe('in the narrowest frame', () => {
	test.use({ viewport: { width: 320, height: 640 } });

	test('the plain figure shows its numbers, none under 11 pixels', async ({ page }) => {
		await page.goto('embed/?step=10');
		// The first window's total, in its output cell.
		await expect(plain(page).locator('text', { hasText: /^34$/ })).toHaveCount(1);
		expect(await smallestText(page)).toBeGreaterThanOrEqual(10.99);
	});
});

test.describe('on a projector of 1920 × 1080', () => {
	test.use({ viewport: { width: 1920, height: 1080 } });

	test('no text of the plain figure is under 24 pixels', async ({ page }) => {
		await page.goto('embed/?theme=projector&step=10');
		await expect(plain(page).locator('text', { hasText: /^34$/ })).toHaveCount(1);
		expect(await smallestText(page)).toBeGreaterThanOrEqual(23.99);
	});
});

for (const theme of ['light', 'dark', 'projector']) {
	test(`a frame's page and its player share their colours in the ${theme} theme`, async ({
		page
	}) => {
		await page.goto(`embed/?theme=${theme}`);
		await expect(plain(page)).toBeVisible();
		const colours = await plain(page).evaluate((root) => {
			const read = (element: Element) => {
				const { color, backgroundColor, fontSize } = getComputedStyle(element);
				return { color, backgroundColor, rem: fontSize };
			};
			return {
				page: read(document.documentElement),
				player: read(root.closest('.kernel-walk') ?? root)
			};
		});
		expect(colours.page).toEqual({ ...colours.player, rem: '16px' });
	});
}
