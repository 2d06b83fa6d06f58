import { expect, test, type Locator, type Page } from '@playwright/test';
import { openLesson, pathBarOf, sceneOf, surfaceOf, timelineOf } from '../support/lesson';

test.use({ viewport: { width: 1920, height: 1080 } });

const isFullScreen = (page: Page) => page.evaluate(() => document.fullscreenElement !== null);
/** The question on a screen full of figure. */
const asked = (scene: Locator) =>
	surfaceOf(scene).getByRole('region').getByRole('heading', { level: 3 });
const visible = (scene: Locator, text: string) =>
	surfaceOf(scene).getByText(text, { exact: true }).filter({ visible: true });

test('a clicker puts a question, then shows its answer, then goes on', async ({ page }) => {
	const scene = await openLesson(page, 'one-window');
	await page.keyboard.press('f');
	await expect.poll(() => isFullScreen(page)).toBe(true);
	await expect(surfaceOf(scene).getByRole('button', { name: 'Leave full screen' })).toBeVisible();
	await page.keyboard.press('PageDown');
	await expect(pathBarOf(scene)).toContainText('Stop 1 of 4');
	await page.keyboard.press('PageDown');
	await expect(asked(scene)).toContainText('Multiply 1 takes the number 7');
	// Nothing is typed, and 7 × 2 = 14 is nowhere to be seen.
	await expect(surfaceOf(scene).getByRole('textbox')).toHaveCount(0);
	await expect(surfaceOf(scene).getByRole('button', { name: 'Show the answer' })).toBeVisible();
	await expect(visible(scene, '14')).toHaveCount(0);
	await expect(timelineOf(scene)).toHaveValue('0');

	await page.keyboard.press('PageDown');
	await expect(surfaceOf(scene).getByText('The answer', { exact: true })).toBeVisible();
	await expect(visible(scene, '14').first()).toBeVisible();
	await expect(timelineOf(scene)).toHaveValue('1');
	await expect(pathBarOf(scene)).toContainText('Question 1 of 6');

	await page.keyboard.press('PageDown');
	await expect(pathBarOf(scene)).toContainText('Stop 2 of 4');
	await expect(surfaceOf(scene)).toContainText('The pixel 7 under the weight 2 makes 14.');

	await page.keyboard.press('Escape');
	// The browser takes Escape for itself in its full screen.
	await page.evaluate(() => document.fullscreenElement && document.exitFullscreen());
	await expect.poll(() => isFullScreen(page)).toBe(false);
	await expect(surfaceOf(scene).getByRole('button', { name: 'Present' })).toBeVisible();
	expect(await page.locator('[inert]').count()).toBe(0);
	await expect(pathBarOf(scene)).toContainText('Stop 2 of 4');
});

test('a clicker leads through a whole lesson, across its scenes, and back', async ({ page }) => {
	test.setTimeout(90_000);
	const first = await openLesson(page, 'the-whole-function');
	await surfaceOf(first).getByRole('button', { name: 'Present' }).click();
	await expect.poll(() => isFullScreen(page)).toBe(true);
	// Start, a choice, a stop, a product and a stop; each question takes two presses.
	for (const place of [
		'Question 1 of 10',
		'Question 1 of 10',
		'Stop 1 of 2',
		'Question 2 of 10',
		'Question 2 of 10',
		'Stop 2 of 2'
	]) {
		await page.keyboard.press('PageDown');
		await expect(pathBarOf(first)).toContainText(place);
	}
	await page.keyboard.press('PageDown');
	const second = sceneOf(page, 2);
	await expect(surfaceOf(second).getByRole('button', { name: 'Leave full screen' })).toBeVisible();
	await expect(surfaceOf(second)).toBeFocused();
	expect(await surfaceOf(second).boundingBox()).toEqual({ x: 0, y: 0, width: 1920, height: 1080 });
	await expect.poll(() => isFullScreen(page)).toBe(true);
	await expect(pathBarOf(second)).toContainText('Start');

	// 4×7 pixels with padding 1 under a 3×3 kernel with stride 2: ⌊3/2⌋ + 1 = 2 rows, 6/2 + 1 = 4 columns.
	await page.keyboard.press('PageDown');
	await expect(asked(second)).toContainText('How large will the output be?');
	await expect(visible(second, '2×4')).toHaveCount(0);
	await expect(surfaceOf(second)).toContainText('4×7');
	await page.keyboard.press('PageDown');
	await expect(visible(second, '2×4').first()).toBeVisible();
	await page.keyboard.press('PageDown');
	await expect(pathBarOf(second)).toContainText('Stop 1 of 2');

	for (const place of ['Question 3 of 10', 'Start']) {
		await page.keyboard.press('PageUp');
		await expect(pathBarOf(second)).toContainText(place);
	}
	await page.keyboard.press('PageUp');
	await expect(surfaceOf(first).getByRole('button', { name: 'Leave full screen' })).toBeVisible();
	await expect(pathBarOf(first)).toContainText('Stop 2 of 2');
	await surfaceOf(first).getByRole('button', { name: 'Leave full screen' }).click();
	await expect.poll(() => isFullScreen(page)).toBe(false);
});

test('past the last place Present ends at the summary', async ({ page }) => {
	await openLesson(page, 'one-window');
	const third = sceneOf(page, 3);
	await third.getByRole('heading', { name: 'A window of your own' }).scrollIntoViewIfNeeded();
	await surfaceOf(third).getByRole('button', { name: 'Present' }).click();
	await expect.poll(() => isFullScreen(page)).toBe(true);
	for (const place of [
		'Stop 1 of 3',
		'Question 5 of 6',
		'Question 5 of 6',
		'Question 6 of 6',
		'Question 6 of 6',
		'Stop 2 of 3',
		'Stop 3 of 3'
	]) {
		await page.keyboard.press('PageDown');
		await expect(pathBarOf(third)).toContainText(place);
	}
	await page.keyboard.press('PageDown');
	await expect.poll(() => isFullScreen(page)).toBe(false);
	const summary = page.getByRole('region', { name: 'What you answered' });
	await expect(summary.getByText('0 of 6 right at the first try.')).toBeInViewport();
	await expect(summary.getByText('Shown without an answer')).toHaveCount(2);
});
