import { expect, test, type Page } from '@playwright/test';
import { openPage, surfaceOf, timelineOf } from './support/page';

/** The name of what has the focus. */
const focused = (page: Page) =>
	page.evaluate(() => {
		const at = document.activeElement as HTMLElement;
		const label = (at as HTMLInputElement).labels?.[0]?.querySelector('span');
		return (at.ariaLabel ?? label?.textContent ?? at.textContent ?? '').trim().replace(/\s+/g, ' ');
	});

test('from the first moment the right arrow steps, and Tab reaches all there is', async ({
	page
}) => {
	await openPage(page);
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect(timelineOf(page)).toHaveValue('2');
	await expect(surfaceOf(page)).toBeFocused();
	const passed: string[] = [];
	for (let tabs = 0; tabs < 30; tabs++) {
		await page.keyboard.press('Tab');
		passed.push(await focused(page));
	}
	const wanted = [
		'Previous row',
		'Previous multiply',
		'Play',
		'Next multiply',
		'Next row',
		'Position on the timeline',
		'Step by',
		'Speed',
		'Loop and markers',
		'Present',
		'Keys and colours',
		'Input grid A',
		'Kernel all different',
		'Padding 1, zeros',
		'Stride 2',
		'Dilation 1',
		'Operation convolution',
		'View',
		'Use a picture…'
	];
	expect(passed.filter((name) => wanted.includes(name))).toEqual(wanted);
});

test('the space bar presses the button that has the focus, and nothing else', async ({ page }) => {
	await openPage(page);
	await page.getByRole('button', { name: 'Next multiply' }).focus();
	await page.keyboard.press(' ');
	await expect(timelineOf(page)).toHaveValue('1');
	await page.keyboard.press(' ');
	await expect(timelineOf(page)).toHaveValue('2');
	await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'Keys and colours' }).focus();
	await page.keyboard.press(' ');
	await expect(page.getByRole('dialog', { name: 'Keys and colours' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(timelineOf(page)).toHaveValue('2');
	await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});

test('a button pressed in the page’s first moments is pressed once', async ({ page }) => {
	await openPage(page);
	await page.getByRole('button', { name: 'Keys and colours' }).evaluate((button) => {
		(button as HTMLButtonElement).click();
	});
	await expect(page.getByRole('dialog', { name: 'Keys and colours' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
});
