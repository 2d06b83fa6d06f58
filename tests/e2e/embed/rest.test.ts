import { expect, type Page } from '@playwright/test';
import { sliderIn, test } from './frames';

/** Keeps count of what a page has still to do: timers and frames that were asked for and have not come. */
async function countPending(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const pending = new Set<string>();
		Object.assign(globalThis, { pending });
		const { setTimeout: later, clearTimeout: notLater } = globalThis;
		const { requestAnimationFrame: nextFrame, cancelAnimationFrame: notNextFrame } = globalThis;
		globalThis.setTimeout = ((
			run: (...given: unknown[]) => void,
			time: number,
			...given: unknown[]
		) => {
			const id = later(() => {
				pending.delete(`timer ${id}`);
				run(...given);
			}, time) as unknown as number;
			pending.add(`timer ${id}`);
			return id;
		}) as unknown as typeof setTimeout;
		globalThis.clearTimeout = (id) => {
			pending.delete(`timer ${String(id)}`);
			notLater(id);
		};
		globalThis.requestAnimationFrame = (run) => {
			const id = nextFrame((time) => {
				pending.delete(`frame ${id}`);
				run(time);
			});
			pending.add(`frame ${id}`);
			return id;
		};
		globalThis.cancelAnimationFrame = (id) => {
			pending.delete(`frame ${id}`);
			notNextFrame(id);
		};
		globalThis.setInterval = () => {
			throw new Error('Nothing here is to be done for ever.');
		};
	});
}

const pending = (page: Page) =>
	page.evaluate(() => [...(globalThis as unknown as { pending: Set<string> }).pending]);

test('a paused player has no timer and asks for no frame, plain or live', async ({
	page,
	baseURL
}) => {
	await countPending(page);
	await page.goto(`${baseURL}embed/?step=5`);
	const walk = page.locator('kernel-walk');
	await expect(sliderIn(walk)).toHaveValue('5');
	await expect.poll(() => pending(page)).toEqual([]);

	await walk.hover();
	await expect(walk.locator('[data-caption]')).toBeVisible();
	await walk.getByRole('button', { name: 'Next multiply' }).click();
	await expect(sliderIn(walk)).toHaveValue('6');
	await expect.poll(() => pending(page)).toEqual([]);

	await walk.getByRole('button', { name: 'Play' }).click();
	await expect.poll(async () => (await pending(page)).length).toBeGreaterThan(0);
	await walk.getByRole('button', { name: 'Pause' }).click();
	await expect.poll(() => pending(page)).toEqual([]);
});

test('what an untouched frame loads is its page, its style and one script', async ({
	page,
	baseURL
}) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await page.goto(`${baseURL}embed/?step=5`);
	await expect(sliderIn(page.locator('kernel-walk'))).toHaveValue('5');
	await page.waitForLoadState('networkidle');
	const files = asked.filter((path) => !path.endsWith('favicon.svg'));
	expect(files).toHaveLength(3);
	expect(files.filter((path) => path.endsWith('.js'))).toEqual(['/embed/kernel-walk.classic.js']);
});
