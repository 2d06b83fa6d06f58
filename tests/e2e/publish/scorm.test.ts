import { expect, test, type Page } from '@playwright/test';
import { hearTrouble } from '../support/lesson';
import { answer, wakeLesson, walkPast } from './lesson-steps';
import { platformIn } from './published-files';

type Kept = {
	core: Record<'lesson_status' | 'lesson_location' | 'session_time' | 'exit', string> & {
		score: Record<'raw' | 'min' | 'max', string>;
	};
	suspend_data: string;
};

/** Begins a session: the platform's page is opened and starts the package. */
async function begin(page: Page, url: string, masteryScore: string) {
	await page.goto(url);
	await page.evaluate((score) => (globalThis as never as Started).start(score), masteryScore);
	return page.frameLocator('iframe');
}
type Started = { start(masteryScore: string): void };

/** Ends it: the platform goes on to something else. What is left is what it kept. */
async function end(page: Page): Promise<Kept> {
	await page.evaluate(() => document.querySelector('iframe')?.remove());
	return page.evaluate(() => JSON.parse(localStorage.getItem('kept') ?? 'null') as Kept);
}

test('a lesson in a learning platform goes on where it was left, and is passed by its questions', async ({
	page,
	baseURL
}, info) => {
	const trouble = hearTrouble(page);
	const platform = await platformIn(info.outputPath(), (contents) => contents.lessonContent(2));
	expect(new URL(platform.url).origin).not.toBe(new URL(baseURL ?? '').origin);
	expect(platform.masteryScore).toBe('60');

	await test.step('a first session answers one of two questions', async () => {
		const lesson = await begin(page, platform.url, platform.masteryScore);
		await wakeLesson(lesson);
		await walkPast(lesson, 'Stop 1 of 1', 'Question 1 of 2');
		await answer(lesson, 'Which of these is right, q1?', 'left');
		await lesson.getByRole('button', { name: 'Go on', exact: true }).click();
		await expect(lesson.getByText('Question 2 of 2').first()).toBeVisible();
		const kept = await end(page);
		expect(kept.core.lesson_status).toBe('incomplete');
		expect(kept.core.score.raw).toBe('');
		expect(kept.core.exit).toBe('suspend');
		expect(kept.suspend_data).toContain('q1');
		expect(kept.suspend_data.length).toBeLessThan(4096);
	});

	await test.step('a second one begins there, answers the other, and is passed', async () => {
		const lesson = await begin(page, platform.url, platform.masteryScore);
		const bar = lesson.getByRole('group', { name: 'The lesson’s path' });
		await expect(bar).toContainText('Question 2 of 2');
		await answer(lesson, 'Which of these is right, q2?', 'left');
		await expect
			.poll(() => page.evaluate(() => localStorage.getItem('kept')))
			.toContain('"lesson_status":"passed"');
		const kept = await end(page);
		expect(kept.core.score).toMatchObject({ raw: '100', min: '0', max: '100' });
		expect(kept.core.lesson_status).toBe('passed');
	});

	expect(trouble).toEqual([]);
	await platform.close();
});

test('a lesson whose questions are mostly answered wrong is failed', async ({ page }, info) => {
	const platform = await platformIn(info.outputPath(), (contents) => contents.lessonContent(1));
	const lesson = await begin(page, platform.url, platform.masteryScore);
	await wakeLesson(lesson);
	await walkPast(lesson, 'Stop 1 of 1', 'Question 1 of 1');
	await answer(lesson, 'Which of these is right, q1?', 'right');
	await expect
		.poll(() => page.evaluate(() => localStorage.getItem('kept')))
		.toContain('"lesson_status":"failed"');
	const kept = await end(page);
	expect(kept.core.score.raw).toBe('0');
	await platform.close();
});

test('a lesson without questions is completed at its last place', async ({ page }, info) => {
	const platform = await platformIn(info.outputPath(), (contents) => contents.lessonContent(0));
	expect(platform.masteryScore).toBe('');
	const lesson = await begin(page, platform.url, platform.masteryScore);
	await wakeLesson(lesson);
	await walkPast(lesson, 'Stop 1 of 1');
	await expect
		.poll(() => page.evaluate(() => localStorage.getItem('kept')))
		.toContain('"lesson_status":"completed"');
	await platform.close();
});

test('a state is completed at its last step, and opened again at the step it was left at', async ({
	page
}, info) => {
	const platform = await platformIn(info.outputPath(), (contents) =>
		contents.stateContent('One step', { end: 21 })
	);
	const first = await begin(page, platform.url, platform.masteryScore);
	const timeline = first.getByRole('slider', { name: 'Position on the timeline' });
	await expect(timeline).toHaveValue('18');
	await first.getByRole('button', { name: 'Next multiply' }).click();
	await expect(timeline).toHaveValue('19');
	expect((await end(page)).core.lesson_status).toBe('incomplete');

	const second = await begin(page, platform.url, platform.masteryScore);
	const again = second.getByRole('slider', { name: 'Position on the timeline' });
	await expect(again).toHaveValue('19');
	for (const step of ['20', '21']) {
		await second.getByRole('button', { name: 'Next multiply' }).click();
		await expect(again).toHaveValue(step);
	}
	expect((await end(page)).core.lesson_status).toBe('completed');
	await platform.close();
});
