import { expect, type FrameLocator, type Page } from '@playwright/test';

type Root = Page | FrameLocator;

/** Comes to a lesson as somebody does, and waits until its figure is alive. */
export async function wakeLesson(root: Root): Promise<void> {
	await root.locator('kernel-walk').hover({ position: { x: 4, y: 4 } });
	await expect(root.getByRole('slider', { name: 'Position on the timeline' })).toBeVisible();
}

/** Goes on along the path, past these places to the last of them. */
export async function walkPast(root: Root, ...places: readonly string[]): Promise<void> {
	const bar = root.getByRole('group', { name: 'The lesson’s path' });
	for (const place of places) {
		await bar.getByRole('button', { name: 'Next', exact: true }).click();
		await expect(bar).toContainText(place);
	}
}

/** Answers the question that is asked and waits for what is said of it. */
export async function answer(root: Root, question: string, option: string): Promise<void> {
	const card = root.getByRole('region', { name: question });
	await card.getByRole('radio', { name: option, exact: true }).check();
	await card.getByRole('button', { name: 'Check', exact: true }).click();
	await expect(card.locator('[data-verdict]')).toBeVisible();
}
