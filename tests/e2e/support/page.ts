import { expect, type Locator, type Page } from '@playwright/test';
import { reveal } from './picture';

/** What the pages below are looked at with: the usual example, and what takes the most room. */
export const EXAMPLES = [
	['the default example', './'],
	['a 5×5 kernel', './?kernel=gaussian-5&padding=2'],
	['a photograph of 24 cells', './?picture=raccoon&cells=24&kernel=edge'],
	['stride 1 with same padding', './?stride=1&padding=same']
] as const;

export const timelineOf = (page: Page): Locator =>
	page.getByRole('slider', { name: 'Position on the timeline' });

export const surfaceOf = (page: Page): Locator =>
	page.getByRole('region', { name: 'The convolution and its player' });

/** Goes to an address and waits for the figure; the page then still rests if the address is bare. */
export async function openPage(page: Page, address = './'): Promise<void> {
	await page.goto(address);
	await expect(timelineOf(page)).toBeVisible();
}

/** Moves the pointer, as somebody who arrives does, and waits for the page to be alive. */
export async function wake(page: Page): Promise<void> {
	await page.mouse.move(200, 200);
	await page.mouse.move(2, 2);
	await expect(page.locator('[data-narration]')).toBeAttached();
}

/** Walks down to what loads when it comes near, and back up. */
export async function revealDetails(page: Page): Promise<void> {
	await reveal(page, page.getByRole('heading', { name: 'The equation' }));
	await reveal(page, page.getByText('Numbers as tables'));
	await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
}
