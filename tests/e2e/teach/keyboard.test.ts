import { expect, test, type Locator, type Page } from '@playwright/test';
import { addScene, handleOf, makeLesson, openBuilder, timelineOf } from './builder';

/** Tabs on until something has the focus: no more than a page has stops. */
async function tabTo(page: Page, wanted: Locator, key = 'Tab'): Promise<void> {
	for (let i = 0; i < 120; i++) {
		if (await wanted.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press(key);
	}
	throw new Error('the keyboard does not lead there');
}

test('a lesson is made from nothing with the keyboard alone', async ({ page }) => {
	await openBuilder(page);
	await tabTo(page, page.getByRole('button', { name: 'Make the first scene' }));
	await page.keyboard.press('Enter');
	await expect(timelineOf(page)).toBeVisible();
	await tabTo(page, page.getByLabel('Title of the lesson'));
	await page.keyboard.type('By the keyboard');
	await page.keyboard.press('Tab');
	await page.keyboard.type('Make a lesson without a pointer.');
	await page.keyboard.press('Tab');
	await page.keyboard.type('Press keys.');
	await tabTo(page, page.getByRole('button', { name: 'Take this into the lesson' }));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('region', { name: 'Scene 1 of 1' })).toBeVisible();
	await tabTo(page, page.getByLabel('Title of the scene'), 'Shift+Tab');
	await page.keyboard.type('The only one');
	await tabTo(page, page.getByLabel('What you say about it', { exact: true }));
	await page.keyboard.type('There are ');
	await tabTo(
		page,
		page.getByRole('button', { name: /^Insert a number into “What you say/ }),
		'Shift+Tab'
	);
	await page.keyboard.press('Enter');
	await expect(page.getByLabel('Find')).toBeFocused();
	await page.keyboard.type('input how many');
	await page.keyboard.press('Enter');
	await page.keyboard.type(' pixels.');
	await expect(page.getByText('There are 20 pixels.')).toBeVisible();

	await tabTo(page, timelineOf(page));
	for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
	await tabTo(page, page.getByRole('button', { name: 'Add a stop here' }));
	await page.keyboard.press('Enter');
	await page.keyboard.type('Look here.');
	await tabTo(page, handleOf(page, 1));
	await expect(handleOf(page, 1)).toHaveAttribute('aria-valuenow', '5');
	await page.keyboard.press('ArrowRight');
	await expect(handleOf(page, 1)).toHaveAttribute('aria-valuenow', '6');
	await expect(timelineOf(page)).toHaveValue('5');
	await page.keyboard.press('PageUp');
	// The next window is finished with the eleventh step.
	await expect(handleOf(page, 1)).toHaveAttribute('aria-valuenow', '11');

	await tabTo(page, page.getByRole('button', { name: 'Add a question' }));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog', { name: 'Choose a question' })).toBeVisible();
	await tabTo(page, page.getByRole('button', { name: /^Add: How large will the output be/ }));
	await page.keyboard.press('Enter');
	await page.keyboard.press('Escape');
	await expect(page.getByText('Question 1', { exact: true })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Nothing to mend' })).toBeVisible();
});

test('Alt with the arrows and the buttons move scenes and stops, and the new place is said', async ({
	page
}) => {
	await makeLesson(page);
	await addScene(page, 'The middle', 'Nothing changes here.');
	const outline = page.getByRole('region', { name: 'Scenes' });
	const second = outline.getByRole('button', { name: /The middle nothing/ });
	await second.focus();
	await page.keyboard.press('Alt+ArrowUp');
	await expect(outline.locator('.title')).toHaveText(['The middle', 'The corner']);
	await expect(second).toBeFocused();
	await expect(page.getByText('“The middle” is now number 1 of 2.')).toBeAttached();
	await outline.getByRole('button', { name: 'Move “The middle” down' }).press('Enter');
	await expect(outline.locator('.title')).toHaveText(['The corner', 'The middle']);

	await outline.getByRole('button', { name: /The corner 2 stops/ }).click();
	const path = page.getByRole('list', { name: 'The path' });
	const captions = path.getByRole('textbox');
	await expect(captions.first()).toHaveValue(/first number/);
	await captions.first().focus();
	await page.keyboard.press('Alt+ArrowDown');
	await expect(captions.first()).toHaveValue(/the second/);
	await expect(captions.nth(1)).toBeFocused();
	await page.getByRole('button', { name: 'Order by steps' }).click();
	await expect(captions.first()).toHaveValue(/first number/);
	await page.keyboard.press('Control+z');
	await expect(captions.first()).toHaveValue(/the second/);
	await page.keyboard.press('Control+y');
	await expect(captions.first()).toHaveValue(/first number/);
});
