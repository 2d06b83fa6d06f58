import { expect, test, type Page } from '@playwright/test';
import { hearTrouble } from '../support/lesson';
import { answer, wakeLesson, walkPast } from './lesson-steps';
import { offlineFileIn } from './published-files';

const timelineOf = (page: Page) => page.getByRole('slider', { name: 'Position on the timeline' });

/** Every request of a page but those that it makes of itself. */
function hearRequests(page: Page): string[] {
	const asked: string[] = [];
	page.on('request', (request) => {
		if (!/^(?:data|blob):/.test(request.url())) asked.push(request.url());
	});
	return asked;
}

test('a state as one file plays from disk, to its last step, and asks nobody for anything', async ({
	page
}, info) => {
	const trouble = hearTrouble(page);
	const asked = hearRequests(page);
	const address = await offlineFileIn(info.outputPath(), (contents) =>
		contents.stateContent('One step & <b>no more</b>')
	);
	expect(address).toMatch(/^file:/);
	await page.goto(address);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('One step & <b>no more</b>');
	await expect(timelineOf(page)).toHaveValue('18');

	await test.step('it comes alive under the pointer, and steps', async () => {
		await timelineOf(page).hover();
		await expect(page.getByRole('combobox', { name: 'Speed' })).toBeVisible();
		await page.getByRole('button', { name: 'Next multiply' }).click();
		await expect(timelineOf(page)).toHaveValue('19');
		await expect(page.getByText('step 20 of 66')).toBeVisible();
	});

	await test.step('it plays to its end', async () => {
		await page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: '16×' });
		await page.getByRole('button', { name: 'Play', exact: true }).click();
		await expect(timelineOf(page)).toHaveValue('65');
	});

	await test.step('parts that load later are there', async () => {
		await page.getByRole('button', { name: 'Keys and colours' }).click();
		await expect(page.getByRole('dialog')).toBeVisible();
		await page.keyboard.press('Escape');
	});

	expect(asked).toEqual([address]);
	expect(trouble).toEqual([]);
});

test('a lesson as one file asks its questions from disk and counts them', async ({
	page
}, info) => {
	const trouble = hearTrouble(page);
	const asked = hearRequests(page);
	const address = await offlineFileIn(info.outputPath(), (contents) => contents.lessonContent(2));
	await page.goto(address);
	await wakeLesson(page);
	await walkPast(page, 'Stop 1 of 1', 'Question 1 of 2');
	await answer(page, 'Which of these is right, q1?', 'left');
	await expect(page.getByText('This is left.', { exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'Go on', exact: true }).click();
	await answer(page, 'Which of these is right, q2?', 'nowhere');
	await expect(page.getByText(/1 of 2/).last()).toBeVisible();
	expect(asked).toEqual([address]);
	expect(trouble).toEqual([]);
});

test.describe('where no script runs', () => {
	test.use({ javaScriptEnabled: false });

	test('a state as one file is a picture with its sentence', async ({ page }, info) => {
		await page.goto(
			await offlineFileIn(info.outputPath(), (contents) => contents.stateContent('One step'))
		);
		await expect(page.getByRole('img', { name: /^Multiply 7 of 9/ })).toBeVisible();
	});

	test('a lesson as one file is its text', async ({ page }, info) => {
		await page.goto(
			await offlineFileIn(info.outputPath(), (contents) => contents.lessonContent(1))
		);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sliding a window');
		await expect(page.getByText('It begins here.')).toBeVisible();
	});
});
