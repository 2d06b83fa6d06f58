import { expect, test } from '@playwright/test';
import {
	hearTrouble,
	LESSONS,
	pathBarOf,
	sceneOf,
	timelineOf as lessonTimelineOf
} from '../support/lesson';
import {
	addScene,
	addStop,
	beginLesson,
	expectSaved,
	handleOf,
	makeLesson,
	openBuilder,
	timelineOf
} from './builder';

test('a lesson is made from nothing with the pointer, tried, and answered', async ({ page }) => {
	const trouble = hearTrouble(page);
	await beginLesson(page);
	await expect(page.getByText('No scene yet.')).toBeVisible();
	await page.getByLabel('Title of the lesson').fill('The rim of a blur');
	await page.getByLabel('Aim').fill('Say where the numbers beyond the edge come from.');
	await page.getByLabel('Task').fill('Predict an output at the rim.');
	await addScene(page, 'The corner', 'The {output|output} has {output.count} numbers.');
	// 2 × 3 outputs.
	await expect(page.getByText('The output has 6 numbers.')).toBeVisible();
	await addStop(page, 10, 'The first number is written: {output.0.0}.');
	await expect(page.getByText('The first number is written: 34.')).toBeVisible();

	await page.getByRole('button', { name: 'Add a question' }).click();
	const dialog = page.getByRole('dialog', { name: 'Choose a question' });
	const written = dialog.getByRole('listitem').filter({ hasText: 'write to output (0, 0)' });
	await expect(written).toContainText('Right answer 34');
	await written.getByText(/wrong answers that it recognises/).click();
	await expect(written).toContainText('That uses the kernel without the flip.');
	await written.getByRole('button', { name: /^Add:/ }).click();
	await page.keyboard.press('Escape');
	await expect(page.getByText('Question 1', { exact: true })).toBeVisible();

	await page.getByRole('button', { name: 'See it as the learner does' }).click();
	const preview = page.getByRole('group', { name: 'As the learner sees it' });
	await preview.getByRole('textbox', { name: 'Your answer' }).fill('34');
	await preview.getByRole('button', { name: 'Check' }).click();
	await expect(preview.locator('[data-verdict="right"]')).toBeVisible();

	await expect(page.getByRole('button', { name: 'Nothing to mend' })).toBeVisible();
	await expectSaved(page);
	// Without motion the path leads to its places at once, however busy the machine is.
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.getByRole('button', { name: 'Try the lesson' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'The rim of a blur' })).toBeVisible();
	const scene = sceneOf(page, 1);
	const bar = pathBarOf(scene);
	await bar.getByRole('button', { name: 'Next' }).click();
	await expect(bar).toContainText('Question 1 of 1');
	await bar.getByRole('button', { name: 'Next' }).click();
	await expect(lessonTimelineOf(scene)).toHaveValue('10');
	await page.getByRole('button', { name: 'Go on writing' }).click();
	await expect(page.getByLabel('Title of the lesson')).toHaveValue('The rim of a blur');
	expect(trouble).toEqual([]);
});

test('what is set in the figure is taken into the scene by a press, and undone', async ({
	page
}) => {
	await beginLesson(page);
	await addScene(page, 'Strides', 'The output is {output.size}.');
	await expect(page.getByText('The output is 2×3.')).toBeVisible();
	await page.getByRole('button', { name: /^Stride/ }).click();
	await page.getByRole('dialog', { name: 'Stride' }).getByRole('spinbutton').first().fill('1');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Escape');
	await expect(page.getByText('The figure is not as the scene has it.')).toBeVisible();
	// The scene is as it was until the figure is taken.
	await expect(page.getByText('The output is 2×3.')).toBeVisible();
	await page.getByRole('button', { name: 'Take this into the lesson' }).click();
	await expect(page.getByText('The output is 4×5.')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).first().click();
	await expect(page.getByText('The output is 2×3.')).toBeVisible();
	await expect(page.getByText('The figure is not as the scene has it.')).toBeHidden();
});

test('a stop is dragged along the timeline, and the figure shows where it is', async ({ page }) => {
	await makeLesson(page);
	const handle = handleOf(page, 1);
	await expect(handle).toHaveAttribute('aria-valuenow', '11');
	const box = (await handle.boundingBox())!;
	const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
	await page.mouse.move(x, y);
	await page.mouse.down();
	await page.mouse.move(x + 120, y, { steps: 6 });
	const shown = Number(await timelineOf(page).inputValue());
	expect(shown).toBeGreaterThan(10);
	await page.mouse.up();
	await expect(handle).toHaveAttribute('aria-valuenow', String(shown + 1));
	await expect(handle).toHaveAttribute('aria-valuetext', /^Step \d+ of 66\. /);
	await page.getByRole('button', { name: 'Undo' }).first().click();
	await expect(handle).toHaveAttribute('aria-valuenow', '11');
});

test('scenes and stops are put in another order by dragging', async ({ page }) => {
	await makeLesson(page);
	await addScene(page, 'The middle', 'Nothing changes here.');
	const outline = page.getByRole('region', { name: 'Scenes' });
	const titles = outline.locator('.title');
	await expect(titles).toHaveText(['The corner', 'The middle']);
	const grips = outline.locator('[data-grip]');
	const from = (await grips.nth(1).boundingBox())!;
	const to = (await grips.nth(0).boundingBox())!;
	await page.mouse.move(from.x + 8, from.y + 8);
	await page.mouse.down();
	await page.mouse.move(to.x + 8, to.y - 12, { steps: 5 });
	await page.mouse.up();
	await expect(titles).toHaveText(['The middle', 'The corner']);
	await expect(page.getByText('“The middle” is now number 1 of 2.')).toBeAttached();
});

test('a stop is dragged with a finger', async ({ browser, baseURL }) => {
	const context = await browser.newContext({
		baseURL,
		hasTouch: true,
		viewport: { width: 1180, height: 820 }
	});
	const page = await context.newPage();
	await makeLesson(page);
	const handle = handleOf(page, 2);
	await handle.scrollIntoViewIfNeeded();
	const box = (await handle.boundingBox())!;
	const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
	const client = await context.newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: number | null) =>
		client.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: at === null ? [] : [{ x: at, y }]
		});
	await touch('touchStart', x);
	for (let by = 10; by <= 100; by += 10) await touch('touchMove', x + by);
	await touch('touchEnd', null);
	await expect
		.poll(async () => Number(await handle.getAttribute('aria-valuenow')))
		.toBeGreaterThan(22);
	await context.close();
});

test('every lesson of the site opens as a copy, with nothing to mend and its figures as they are', async ({
	page
}) => {
	test.setTimeout(180_000);
	const trouble = hearTrouble(page);
	await openBuilder(page);
	for (const { title } of LESSONS) {
		await page.getByRole('button', { name: title, exact: true }).click();
		await expect(page.getByLabel('Title of the lesson')).toHaveValue(title);
		for (const scene of await page.locator('[data-scene]').all()) {
			await scene.click();
			await expect(scene).toHaveAttribute('aria-current', 'true');
			await expect(page.getByText('The figure is not as the scene has it.')).toBeHidden();
		}
		await expect(page.getByRole('button', { name: 'Nothing to mend' })).toBeVisible();
		await page.getByRole('button', { name: 'All your lessons' }).click();
		await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible();
	}
	expect(trouble).toEqual([]);
});
