import { expect, test, type Page } from '@playwright/test';
import { axeViolations } from './support/axe';
import { smallTexts } from './support/text-size';

const surfaceOf = (page: Page) =>
	page.getByRole('region', { name: 'The convolution and its player' });
const timelineOf = (page: Page) => page.getByRole('slider', { name: 'Position on the timeline' });
const isFullScreen = (page: Page) => page.evaluate(() => document.fullscreenElement !== null);

test.use({ viewport: { width: 1920, height: 1080 } });

test('Present fills the screen, and Escape or its button leaves it', async ({ page }) => {
	await page.goto('./');
	await page.getByRole('button', { name: 'Present' }).click();
	await expect.poll(() => isFullScreen(page)).toBe(true);
	await expect(surfaceOf(page)).toBeFocused();
	for (let tabs = 0; tabs < 12; tabs++) {
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.closest('header, footer'))).toBeNull();
	}
	await page.getByRole('button', { name: 'Leave full screen' }).click();
	await expect.poll(() => isFullScreen(page)).toBe(false);
	await expect(page.getByRole('button', { name: 'Present' })).toBeVisible();
	await page.keyboard.press('f');
	await expect.poll(() => isFullScreen(page)).toBe(true);
	await page.evaluate(() => document.exitFullscreen());
	await expect(page.getByRole('button', { name: 'Present' })).toBeVisible();
	expect(await page.locator('[inert]').count()).toBe(0);
});

test('a link with ?present fills the window at once, and a clicker works at once', async ({
	page
}) => {
	await page.goto('./?present');
	await expect(page.getByRole('button', { name: 'Leave full screen' })).toBeVisible();
	const box = await surfaceOf(page).boundingBox();
	expect(box).toEqual({ x: 0, y: 0, width: 1920, height: 1080 });
	expect(await isFullScreen(page)).toBe(false);
	await page.keyboard.press('PageDown');
	await expect(timelineOf(page)).toHaveValue('32');
	await expect.poll(() => isFullScreen(page)).toBe(true);
	await page.keyboard.press('PageUp');
	await expect(timelineOf(page)).toHaveValue('0');
	expect(await axeViolations(page)).toEqual([]);
});

test('a full stop blanks the screen to black, and any key brings it back', async ({ page }) => {
	await page.goto('./?present');
	await expect(page.getByRole('button', { name: 'Leave full screen' })).toBeVisible();
	await page.keyboard.press('.');
	expect(await page.evaluate(colourInTheMiddle)).toBe('rgb(0, 0, 0)');
	await page.keyboard.press('PageDown');
	expect(await page.evaluate(colourInTheMiddle)).not.toBe('rgb(0, 0, 0)');
	await expect(timelineOf(page)).toHaveValue('0');
});

test('Present fits a 1080 px high screen without scrolling', async ({ page }) => {
	for (const theme of ['light', 'projector']) {
		await page.goto(`./?present&theme=${theme}`);
		await expect(timelineOf(page)).toBeVisible();
		const overflow = await surfaceOf(page).evaluate((e) => e.scrollHeight - e.clientHeight);
		expect(overflow, theme).toBeLessThanOrEqual(0);
	}
});

test('in the projector theme no text is smaller than 24 px at 1080p', async ({ page }) => {
	await page.goto('./?theme=projector');
	for (const step of ['0', '5', '11', '33', '65']) {
		await timelineOf(page).fill(step);
		expect(await smallTexts(page, 24), `page at step ${step}`).toEqual([]);
	}
	await page.getByRole('button', { name: 'Loop and markers' }).click();
	await expect(page.getByRole('button', { name: 'Mark A' })).toBeVisible();
	expect(await smallTexts(page, 24)).toEqual([]);
	await page.getByRole('button', { name: 'Keys and colours' }).click();
	await expect(page.getByRole('dialog')).toBeVisible();
	expect(await smallTexts(page, 24)).toEqual([]);
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Present' }).click();
	await expect(page.getByRole('button', { name: 'Leave full screen' })).toBeVisible();
	for (const step of ['0', '5', '11', '33', '65']) {
		await timelineOf(page).fill(step);
		expect(await smallTexts(page, 24), `Present at step ${step}`).toEqual([]);
	}
});

/** The background of what lies on top in the middle of the screen. */
function colourInTheMiddle(): string {
	const top = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
	return top === null ? '' : getComputedStyle(top).backgroundColor;
}
