import { expect } from '@playwright/test';
import { comeBy, frameOf, overheard, pageWith, sliderIn, test } from './frames';

for (const { where, sandbox } of [
	{ where: 'a frame', sandbox: '' },
	{ where: 'a frame that no origin knows', sandbox: 'allow-scripts' }
]) {
	test(`${where} on a page of another origin shows exactly the step of its address, and walks on`, async ({
		page,
		host,
		baseURL
	}) => {
		const { complaints, strangers } = overheard(page, baseURL!);
		host.page('/', pageWith(frameOf(`${baseURL}embed/?step=20`, { sandbox })));
		await page.goto(host.url);
		const frame = page.frameLocator('iframe');
		await expect(sliderIn(frame)).toHaveValue('20');
		// Σ of window (0, 1) after its ninth product: 50, as SciPy's correlate2d gives it.
		await expect(frame.locator('svg desc')).toContainText('now 50');

		await comeBy(frame);
		await expect(sliderIn(frame)).toHaveValue('20');
		await frame.getByRole('button', { name: 'Next multiply' }).click();
		await expect(sliderIn(frame)).toHaveValue('21');
		await expect(frame.locator('[data-caption]')).toContainText('50 is written to output (0, 1)');
		await frame.getByRole('button', { name: 'Next row' }).click();
		await expect(sliderIn(frame)).toHaveValue('32');
		expect(complaints).toEqual([]);
		expect(strangers.filter((url) => !url.startsWith(host.url))).toEqual([]);
	});
}

test('a frame is as its address says: range, markers, panels, theme, without controls or keys', async ({
	page,
	baseURL
}) => {
	await page.goto(`${baseURL}embed/?start=11&end=21&step=3&markers=14,18&loop&theme=dark`);
	const walk = page.locator('kernel-walk');
	await expect(sliderIn(walk)).toHaveValue('11');
	await walk.hover();
	await expect(walk.locator('[data-caption]')).toBeVisible();
	await walk.locator('[role=region]').focus();
	await page.keyboard.press('End');
	await expect(sliderIn(walk)).toHaveValue('21');
	await page.keyboard.press('Home');
	await page.keyboard.press('PageDown');
	await expect(sliderIn(walk)).toHaveValue('14');
	await page.keyboard.press('PageDown');
	await expect(sliderIn(walk)).toHaveValue('18');
	await expect(walk.locator('.track > i')).toHaveCount(2);
	const paper = () =>
		walk.locator('.kernel-walk').evaluate((el) => getComputedStyle(el).backgroundColor);
	expect(await paper()).toBe('rgb(22, 23, 26)');

	await page.goto(`${baseURL}embed/?controls=0&keyboard=0&panels=none`);
	await expect(walk.locator('svg').first()).toBeVisible();
	await expect(sliderIn(walk)).toHaveCount(0);
	await walk.hover();
	await expect(walk.locator('[data-caption]')).toBeVisible();
	await expect(walk.getByRole('button')).toHaveCount(0);
	await expect(walk.getByRole('heading', { name: 'Kernel' })).toHaveCount(0);
	await expect(walk.getByRole('heading', { name: 'This window' })).toHaveCount(0);
	await walk.locator('[role=region]').focus();
	await page.keyboard.press('ArrowRight');
	expect(
		await walk.evaluate((el) => (el as HTMLElement & { currentStep: number }).currentStep)
	).toBe(0);
});

test('a frame that is to play waits until it is seen, and rests while it is not', async ({
	page,
	baseURL
}) => {
	await page.setViewportSize({ width: 800, height: 600 });
	await page.goto(`${baseURL}embed/?autoplay&loop&speed=16`);
	const walk = page.locator('kernel-walk');
	const isPaused = () => walk.evaluate((el) => (el as HTMLElement & { paused: boolean }).paused);
	await expect.poll(isPaused).toBe(false);
	await walk.evaluate((el) => (el.style.marginTop = '3000px'));
	await expect.poll(isPaused).toBe(true);
	await walk.evaluate((el) => (el.style.marginTop = '0'));
	await expect.poll(isPaused).toBe(false);
});

test('under reduced motion a frame that is to play waits at its start', async ({
	page,
	baseURL
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto(`${baseURL}embed/?autoplay&step=4`);
	const walk = page.locator('kernel-walk');
	await expect(sliderIn(walk)).toHaveValue('4');
	await walk.hover();
	await expect(walk.locator('[data-caption]')).toBeVisible();
	await expect(walk.getByRole('button', { name: 'Play' })).toBeVisible();
	await expect(sliderIn(walk)).toHaveValue('4');
});

test('where a host allows no more to be loaded, the plain figure stays and says so', async ({
	page,
	baseURL
}) => {
	await page.route('**/embed/parts/**', (route) => route.abort());
	await page.goto(`${baseURL}embed/?step=5`);
	const walk = page.locator('kernel-walk');
	await walk.hover();
	await expect(walk.getByRole('status').first()).toContainText('does not allow more to be loaded');
	await walk.getByRole('button', { name: 'Next multiply' }).click();
	await expect(sliderIn(walk)).toHaveValue('6');
	await walk.getByRole('button', { name: 'Dismiss' }).click();
	await expect(walk.getByText('does not allow more')).toHaveCount(0);
});

test('what of an address cannot be used is said in a sentence, and the rest is used', async ({
	page,
	baseURL
}) => {
	await page.goto(`${baseURL}embed/?kernel=nonsense&step=7`);
	const walk = page.locator('kernel-walk');
	await expect(sliderIn(walk)).toHaveValue('7');
	await expect(walk.getByRole('status').first()).toContainText('nonsense');
});

test('a lesson in a frame opens at a touch, asks its question, and tells how it was answered', async ({
	page,
	host,
	baseURL
}) => {
	const { complaints } = overheard(page, baseURL!);
	host.page(
		'/',
		pageWith(`${frameOf(`${baseURL}embed/one-window/`, { sandbox: 'allow-scripts' })}
<script>globalThis.told = []; addEventListener('message', ({ data }) => told.push(data));</script>`)
	);
	await page.goto(host.url);
	const frame = page.frameLocator('iframe');
	await expect(frame.getByRole('heading', { name: 'One window', level: 1 })).toBeVisible();
	await frame.getByRole('button', { name: 'Start the lesson' }).dispatchEvent('click');
	await expect(frame.getByRole('heading', { name: 'Multiply, accumulate, write' })).toBeVisible();
	await expect(frame.getByRole('button', { name: 'Next', exact: true }).first()).toBeVisible();
	await expect(frame.getByRole('button', { name: 'Start the lesson' })).toHaveCount(0);
	expect(complaints).toEqual([]);
	const heights = await page.evaluate(() =>
		(globalThis as unknown as { told: { subject?: string; height?: number }[] }).told
			.filter((data) => data.subject === 'lti.frameResize')
			.map(({ height }) => height)
	);
	expect(heights.length).toBeGreaterThan(0);
	expect(heights.every((height) => Number.isInteger(height) && height! > 100)).toBe(true);
});

test('a frame does without script: its picture and its words are in the page', async ({
	browser,
	baseURL
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${baseURL}embed/`);
	await expect(page.getByRole('img', { name: /one of its steps/ })).toBeVisible();
	await page.goto(`${baseURL}embed/stride/`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.getByRole('img').first()).toBeVisible();
	await context.close();
});
