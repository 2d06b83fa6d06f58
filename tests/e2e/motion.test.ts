import { expect, test, type Page } from '@playwright/test';
import { openPage, revealDetails, timelineOf, wake } from './support/page';

/** The taps of the default example's kernel. */
const TAPS = 9;

/** Presses a button of the player and counts what moves right after it, before a frame is over. */
const movingAfter = (page: Page, name: string) =>
	page.evaluate((name) => {
		document.querySelector<HTMLElement>(`button[aria-label="${name}"]`)!.click();
		return new Promise<{ block: number; all: number }>((resolve) =>
			requestAnimationFrame(() =>
				resolve({
					block: document.querySelector('.block')!.getAnimations().length,
					all: document.getAnimations().length
				})
			)
		);
	}, name);

test('one multiply changes little of the page', async ({ page }) => {
	await openPage(page);
	await wake(page);
	await revealDetails(page);
	await page.keyboard.press('Home');
	await expect(page.locator('[data-narration]')).toHaveText(/^Window 1 of 6/);
	await page.evaluate(() => {
		const changes: MutationRecord[] = [];
		const observer = new MutationObserver((records) => changes.push(...records));
		observer.observe(document, {
			subtree: true,
			childList: true,
			characterData: true,
			attributes: true
		});
		Object.assign(globalThis, { changes });
	});
	for (let tap = 1; tap <= TAPS; tap++) {
		await page.keyboard.press('ArrowRight');
		await expect(page.locator('[data-caption]')).toContainText(`Multiply ${tap} of ${TAPS}`);
		const changed = await page.evaluate(() => {
			const { changes } = globalThis as unknown as { changes: MutationRecord[] };
			return changes.splice(0).map(({ type, target, attributeName }) => {
				const element = target instanceof Element ? target : target.parentElement!;
				const { tagName, classList } = element;
				return `${type} ${tagName}.${[...classList].join('.')} ${attributeName ?? ''}`;
			});
		});
		expect(changed.length, changed.join('\n')).toBeLessThanOrEqual(TAPS + 20);
	}
});

test('a step of the window moves the block, and a seek does not', async ({ page }) => {
	await openPage(page, './?step=10');
	await wake(page);
	expect((await movingAfter(page, 'Next multiply')).block).toBeGreaterThan(0);
	await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
	await timelineOf(page).fill('40');
	expect(await page.evaluate(() => document.querySelector('.block')!.getAnimations().length)).toBe(
		0
	);
});

test('where motion is unwanted nothing moves', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openPage(page, './?step=9');
	await wake(page);
	// A multiply, a write, a window's move, the sum's first walk.
	for (let step = 10; step < 14; step++) {
		expect((await movingAfter(page, 'Next multiply')).all).toBe(0);
		await expect(timelineOf(page)).toHaveValue(String(step));
	}
});

test('two rapid presses are two steps', async ({ page }) => {
	await openPage(page);
	await Promise.all([page.keyboard.press('ArrowRight'), page.keyboard.press('ArrowRight')]);
	await expect(timelineOf(page)).toHaveValue('2');
	await page.getByRole('button', { name: 'Next multiply' }).dblclick();
	await expect(timelineOf(page)).toHaveValue('4');
	await expect(page.locator('[data-caption]')).toContainText('Multiply 4 of 9');
});

test('a seek while it plays lands where it was sent, and it plays on from there', async ({
	page
}) => {
	await openPage(page);
	await wake(page);
	await page.getByRole('combobox', { name: 'Speed' }).selectOption('16×');
	await page.getByRole('button', { name: 'Play', exact: true }).click();
	await expect.poll(() => timelineOf(page).inputValue().then(Number)).toBeGreaterThan(0);
	await timelineOf(page).fill('58');
	const landed = Number(await timelineOf(page).inputValue());
	expect(landed).toBeGreaterThanOrEqual(58);
	await expect(timelineOf(page)).toHaveValue('65');
	await expect(page.getByRole('button', { name: 'Pause' })).toHaveCount(0);
	await expect(page.getByText('step 66 of 66')).toBeVisible();
	await expect(page.locator('[data-caption]')).toContainText('19 is written to output (1, 2)');
});
