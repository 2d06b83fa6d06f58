import { expect, test, type Locator, type Page } from '@playwright/test';
import {
	beatsOf,
	goOn,
	openLesson,
	pathBarOf,
	sceneOf,
	surfaceOf,
	timelineOf
} from '../support/lesson';

/*
 * The first scene of “One window”: four multiplies and a write in six steps, 0 to 5. Its path: the
 * window (step 0), a question, the first multiply (step 1), a question, the third (3), the write (5).
 */

test('next moves the prose and the figure, and back takes back what next did', async ({ page }) => {
	const scene = await openLesson(page, 'one-window');
	const bar = pathBarOf(scene);
	const slider = timelineOf(scene);
	const beats = beatsOf(scene);
	const places = [
		['Stop 1 of 4', '0'],
		['Question 1 of 6', '0'],
		['Stop 2 of 4', '1'],
		['Question 2 of 6', '1'],
		['Stop 3 of 4', '3'],
		['Stop 4 of 4', '5']
	] as const;
	for (const [beat, [place, step]] of places.entries()) {
		await bar.getByRole('button', { name: 'Next' }).click();
		await expect(bar).toContainText(place);
		await expect(slider).toHaveValue(step);
		await expect(beats.nth(beat)).toBeInViewport();
	}
	for (const [place, step] of [...places].reverse().slice(1)) {
		await bar.getByRole('button', { name: 'Back' }).click();
		await expect(bar).toContainText(place);
		await expect(slider).toHaveValue(step);
	}
	await bar.getByRole('button', { name: 'Back' }).click();
	await expect(bar).toContainText('Start');
	await expect(slider).toHaveValue('0');
});

test('a caption that tells an answer waits until the question has been answered', async ({
	page
}) => {
	const scene = await openLesson(page, 'one-window');
	const beats = beatsOf(scene);
	const telling = beats.nth(2).getByText('The pixel 7 under the weight 2 makes 14.');
	await expect(telling).toBeHidden();
	await goOn(page, scene, 'Stop 1 of 4');
	await goOn(page, scene, 'Question 1 of 6');
	await expect(telling).toBeHidden();
	const told = surfaceOf(scene).getByText('14', { exact: true }).filter({ visible: true });
	await expect(told).toHaveCount(0);
	await scene.getByRole('textbox', { name: 'Your answer' }).fill('14');
	await scene.getByRole('button', { name: 'Check' }).click();
	await expect(telling).toBeVisible();
	// The next question stands between the reader and what comes after it.
	await expect(beats.nth(4).getByText('Three pixels are done.')).toBeHidden();
});

test('scrolling the prose moves the figure, there and back', async ({ page }) => {
	// Grid A under a 3×3 kernel: windows of eleven steps, so the first write is step 10.
	const scene = await openLesson(page, 'sliding');
	const bar = pathBarOf(scene);
	await expect(bar).toContainText('Start');
	await page.mouse.move(200, 450);
	await scrollToReading(page, beatsOf(scene).first());
	await expect(bar).toContainText('Stop 1 of 5');
	await expect(timelineOf(scene)).toHaveValue('10');
	await scrollToReading(page, beatsOf(scene).nth(1));
	await expect(bar).toContainText('Question 1 of 6');
	await expect(
		scene.getByRole('heading', { name: 'The window’s top-left corner is over (0, 0).' })
	).toBeVisible();
	await scrollToReading(page, scene.getByRole('heading', { name: 'Along the row, then down' }));
	await expect(bar).toContainText('Start');
	await expect(timelineOf(scene)).toHaveValue('0');
});

test('whoever scrubs has left the path, and can return to it', async ({ page }) => {
	const scene = await openLesson(page, 'one-window');
	const bar = pathBarOf(scene);
	const left = bar.getByText('You have left the lesson’s path.');
	await goOn(page, scene, 'Stop 1 of 4');
	await expect(left).toHaveCount(0);
	await timelineOf(scene).fill('4');
	await expect(left).toBeVisible();
	await expect(bar).toContainText('Stop 1 of 4');
	await bar.getByRole('button', { name: 'Return to the path' }).click();
	await expect(left).toHaveCount(0);
	await expect(timelineOf(scene)).toHaveValue('0');
	// A step by a key leaves it too, and next leads on from where the path was left.
	await surfaceOf(scene).focus();
	await page.keyboard.press('ArrowRight');
	await expect(left).toBeVisible();
	await bar.getByRole('button', { name: 'Next' }).click();
	await expect(left).toHaveCount(0);
	await expect(bar).toContainText('Question 1 of 6');
	await expect(timelineOf(scene)).toHaveValue('0');
});

test('a changed setting is told, and can be taken back', async ({ page }) => {
	/*
	 * The last scene of “One window” asks to set the middle weight, 3, to zero. The pixel under it is 9,
	 * so what the window writes falls by 27, from 91 to 64. The stepper's twelfth step of window (1, 2)
	 * is the last of six windows of eleven steps: 65.
	 */
	await openLesson(page, 'one-window');
	const scene = sceneOf(page, 3);
	await scene.getByRole('heading', { name: 'A window of your own' }).scrollIntoViewIfNeeded();
	const bar = pathBarOf(scene);
	const caption = scene.locator('[data-caption]');
	await scene.getByRole('button', { name: 'Kernel all different' }).click();
	const dialog = page.getByRole('dialog', { name: 'Kernel' });
	await dialog.getByRole('textbox', { name: 'Weight in row 1, column 1' }).fill('0');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Escape');
	await expect(bar.getByText('You have changed the figure.')).toBeVisible();
	await timelineOf(scene).fill('65');
	await expect(caption).toContainText('64 is written to output (1, 2)');
	await bar.getByRole('button', { name: 'Restore the figure' }).click();
	await expect(bar.getByText('You have changed the figure.')).toHaveCount(0);
	await expect(scene.getByRole('button', { name: 'Kernel all different' })).toBeVisible();
	await timelineOf(scene).fill('65');
	await expect(caption).toContainText('91 is written to output (1, 2)');
});

/** Turns the wheel until an element is where the eye reads, a little above the middle of the screen. */
async function scrollToReading(page: Page, element: Locator): Promise<void> {
	const box = await element.boundingBox();
	await page.mouse.wheel(0, (box?.y ?? 0) + (box?.height ?? 0) / 2 - 375);
}
