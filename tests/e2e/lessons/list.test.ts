import { expect, test, type Page } from '@playwright/test';
import { goOn, hearTrouble, LESSONS, openLesson, pathBarOf } from '../support/lesson';

const cardOf = (page: Page, title: string) =>
	page
		.getByRole('main')
		.getByRole('link')
		.filter({ has: page.getByText(title, { exact: true }) });

/** Where the window of a card's small figure stands. */
const windowOf = (page: Page, title: string) =>
	cardOf(page, title)
		.locator('svg .window')
		.evaluate((rect) => `${rect.getAttribute('x')},${rect.getAttribute('y')}`);

test('the list holds twelve lessons in two groups', async ({ page }) => {
	await page.goto('./learn/');
	await expect(page.getByRole('heading', { name: 'Lessons', level: 1 })).toBeVisible();
	const titles = LESSONS.map(({ title }) => title);
	for (const [name, group] of [
		['The first hour', titles.slice(0, 6)],
		['Then, in any order', titles.slice(6)]
	] as const) {
		const section = page.getByRole('region', { name });
		const links = section.getByRole('listitem').getByRole('link');
		await expect(links).toHaveCount(6);
		expect(await links.locator('.title').allInnerTexts()).toEqual(group);
	}
	const cards = page.getByRole('main').getByRole('listitem').getByRole('link');
	expect(await cards.locator('.ordinal').allInnerTexts()).toEqual(
		titles.map((_, i) => String(i + 1))
	);
	expect(await cards.evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toEqual(
		LESSONS.map(({ slug }) => `./${slug}/`)
	);
	await expect(cards.nth(1)).toContainText('3 scenes, 6 questions');
	await cards.nth(1).click();
	await expect(page.getByRole('heading', { name: 'One window', level: 1 })).toBeVisible();
	await expect(page.getByText('Lesson 2 of 12')).toBeVisible();
});

test('a card’s small figure walks under the pointer or the focus, and rests without', async ({
	page
}) => {
	await page.clock.install();
	await page.goto('./learn/');
	// Grid A under a 3×3 kernel: six windows, of which the fourth is shown at rest.
	const atRest = '0,1';
	await expect(cardOf(page, 'Sliding').locator('svg')).toBeVisible();
	expect(await windowOf(page, 'Sliding')).toBe(atRest);
	await cardOf(page, 'Sliding').hover();
	for (const place of ['1,1', '2,1', '0,0', '1,0', '2,0', '0,1']) {
		await page.clock.runFor(600);
		await expect.poll(() => windowOf(page, 'Sliding')).toBe(place);
	}
	await page.mouse.move(2, 2);
	await page.clock.runFor(5000);
	expect(await windowOf(page, 'Sliding')).toBe(atRest);
	await cardOf(page, 'Sliding').focus();
	await page.clock.runFor(600);
	await expect.poll(() => windowOf(page, 'Sliding')).toBe('1,1');
});

test('where motion is unwanted the small figures stand still', async ({ page }) => {
	await page.clock.install();
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto('./learn/');
	const at = await windowOf(page, 'Sliding');
	await cardOf(page, 'Sliding').hover();
	await page.clock.runFor(5000);
	expect(await windowOf(page, 'Sliding')).toBe(at);
	await page.emulateMedia({ reducedMotion: 'no-preference' });
	await page.clock.runFor(600);
	await expect.poll(() => windowOf(page, 'Sliding')).not.toBe(at);
});

test('the list remembers how far a reader came, and what they answered', async ({ page }) => {
	const scene = await openLesson(page, 'one-window');
	await goOn(page, scene, 'Stop 1 of 4');
	await goOn(page, scene, 'Question 1 of 6');
	await scene.getByRole('textbox', { name: 'Your answer' }).fill('9');
	await page.keyboard.press('Enter');
	await expect(scene.getByText('Not yet', { exact: false }).first()).toBeVisible();
	await page.goto('./learn/');
	// Three of twenty places: three scenes' openings, six questions, eleven stops.
	const contents = cardOf(page, 'One window').locator('.contents');
	await expect(contents).toHaveText(
		'3 scenes, 6 questions · 15 % read · 0 of 1 right at the first try'
	);
	await page.reload();
	await expect(contents).toContainText('15 % read');
	await expect(cardOf(page, 'Sliding').locator('.contents')).not.toContainText('read');
});

test('where the browser refuses storage the lessons work all the same', async ({ page }) => {
	const trouble = hearTrouble(page);
	await page.addInitScript(() => {
		Object.defineProperty(globalThis, 'localStorage', {
			get() {
				throw new DOMException('The operation is insecure.', 'SecurityError');
			}
		});
	});
	const scene = await openLesson(page, 'one-window');
	await goOn(page, scene, 'Stop 1 of 4');
	await goOn(page, scene, 'Question 1 of 6');
	await scene.getByRole('textbox', { name: 'Your answer' }).fill('14');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-verdict]')).toHaveText('✓ Right');
	await page.goto('./learn/');
	await expect(cardOf(page, 'One window').locator('.contents')).toHaveText('3 scenes, 6 questions');
	await page.reload();
	await expect(cardOf(page, 'One window')).toBeVisible();
	await expect(pathBarOf(page.locator('main'))).toHaveCount(0);
	expect(trouble).toEqual([]);
});
