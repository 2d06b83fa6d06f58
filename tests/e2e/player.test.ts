import { expect, test, type Page } from '@playwright/test';
import { axeViolations } from './support/axe';

const surfaceOf = (page: Page) =>
	page.getByRole('region', { name: 'The convolution and its player' });
const timelineOf = (page: Page) => page.getByRole('slider', { name: 'Position on the timeline' });

test.beforeEach(async ({ page }) => {
	await page.goto('./');
	await expect(timelineOf(page)).toBeVisible();
});

test('the start page gives the player the focus, and the page stays where it is', async ({
	page
}) => {
	await expect(surfaceOf(page)).toBeFocused();
	expect(await page.evaluate(() => scrollY)).toBe(0);
	await page.keyboard.press('ArrowRight');
	await expect(timelineOf(page)).toHaveValue('1');
});

test('keys step, play and jump, and stop doing so when the focus leaves', async ({ page }) => {
	await page.keyboard.press('PageDown');
	await expect(timelineOf(page)).toHaveValue('32');
	await page.keyboard.press('End');
	await expect(timelineOf(page)).toHaveValue('65');
	await page.keyboard.press('ArrowLeft');
	await expect(timelineOf(page)).toHaveValue('64');
	await page.keyboard.press('Home');
	await page.keyboard.press(' ');
	await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
	await page.keyboard.press('k');
	await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
	const place = await timelineOf(page).inputValue();
	await page.getByRole('combobox', { name: 'Theme' }).focus();
	await page.keyboard.press('j');
	await page.keyboard.press('PageDown');
	await expect(timelineOf(page)).toHaveValue(place);
});

test('the help opens with ?, and Escape gives the focus back', async ({ page }) => {
	await page.keyboard.press('?');
	const help = page.getByRole('dialog', { name: 'Keys and colours' });
	await expect(help).toBeVisible();
	expect(await axeViolations(page)).toEqual([]);
	await page.keyboard.press('Escape');
	await expect(help).toBeHidden();
	await expect(surfaceOf(page)).toBeFocused();
});

test('every control of the transport is 44 pixels or more in both directions', async ({ page }) => {
	await page.getByRole('button', { name: 'Loop and markers' }).click();
	await expect(page.getByRole('button', { name: 'Mark A' })).toBeVisible();
	for (const width of [360, 1440]) {
		await page.setViewportSize({ width, height: 900 });
		const small = await page.locator('.dock').evaluate((dock) =>
			[...dock.querySelectorAll('button, select')].flatMap((control) => {
				const { width, height } = control.getBoundingClientRect();
				return Math.round(width) < 44 || Math.round(height) < 44
					? [`${control.ariaLabel ?? control.textContent}: ${width}×${height}`]
					: [];
			})
		);
		expect(small, `at ${width} px`).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
	}
});

test.describe('themes', () => {
	const shown = (page: Page) => page.evaluate(() => document.documentElement.dataset.theme);

	test('a chosen theme is kept over a reload', async ({ page }) => {
		await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
		await expect.poll(() => shown(page)).toBe('dark');
		await page.reload();
		await expect(page.getByRole('combobox', { name: 'Theme' })).toHaveValue('dark');
		expect(await shown(page)).toBe('dark');
		await page.goto('./?theme=projector');
		await expect.poll(() => shown(page)).toBe('projector');
		await page.goto('./');
		await expect.poll(() => shown(page)).toBe('dark');
	});

	test('a theme can be chosen where storage is refused', async ({ page }) => {
		await page.addInitScript(() => {
			Object.defineProperty(globalThis, 'localStorage', {
				get() {
					throw new DOMException('refused', 'SecurityError');
				}
			});
		});
		await page.reload();
		await expect(timelineOf(page)).toBeVisible();
		await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
		await expect.poll(() => shown(page)).toBe('dark');
	});
});

test('in forced colours the focus, the buttons and the track can be seen', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await page.getByRole('button', { name: 'Next multiply' }).focus();
	await page.keyboard.press('Tab');
	const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
	expect(outline).toBe('solid');
	expect(await axeViolations(page)).toEqual([]);
});
