import { expect } from '@playwright/test';
import { overheard, pageWith, sliderIn, test } from './frames';

type Walk = HTMLElement & {
	currentStep: number;
	steps: number;
	paused: boolean;
	loop: boolean;
	bookmark: string;
	seek(step: number): void;
	stepForward(): void;
	setState(value: unknown): Promise<readonly string[]>;
	getState(): { state: { step: number } };
};

const script = (baseURL: string, query = '') =>
	`<script type="module" src="${baseURL}kernel-walk.js${query}"></script>`;

test('ten elements on a page of another origin are independent, and a second script harms none', async ({
	page,
	host,
	baseURL
}) => {
	const { complaints } = overheard(page, baseURL!);
	const ten = Array.from({ length: 10 }, (_, i) => `<kernel-walk step="${i * 3}"></kernel-walk>`);
	host.page('/', pageWith(script(baseURL!) + ten.join('\n') + script(baseURL!, '?again')));
	await page.goto(host.url);
	const walks = page.locator('kernel-walk');
	await expect(sliderIn(walks.nth(9))).toHaveValue('27');
	await walks.nth(4).hover();
	await expect(walks.nth(4).locator('[data-caption]')).toBeVisible();
	await walks.nth(4).evaluate((el) => (el as Walk).stepForward());
	await expect(sliderIn(walks.nth(4))).toHaveValue('13');
	for (const [i, step] of [0, 3, 6, 9].entries()) {
		await expect(sliderIn(walks.nth(i))).toHaveValue(String(step));
	}
	expect(complaints).toEqual([]);
});

test('what stands in an element is there before its script, and without it', async ({
	page,
	host
}) => {
	host.page(
		'/',
		pageWith('<kernel-walk><a href="https://example.org/">See the walk</a></kernel-walk>')
	);
	await page.goto(host.url);
	await expect(page.getByRole('link', { name: 'See the walk' })).toBeVisible();
});

test('an element takes attributes, methods and values, and tells what happens', async ({
	page,
	host,
	baseURL
}) => {
	host.page(
		'/',
		pageWith(
			`<kernel-walk input="1,2;3,4" kernel="identity" padding="1" stride="1"></kernel-walk>
<script>globalThis.told = []; for (const name of ['ready', 'stepchange', 'seeked', 'play', 'pause', 'ended', 'statechange', 'error'])
document.querySelector('kernel-walk').addEventListener(name, ({ type, detail }) => told.push([type, detail]));</script>
${script(baseURL!)}`
		)
	);
	await page.goto(host.url);
	const walk = page.locator('kernel-walk');
	const told = () =>
		page.evaluate(
			() => (globalThis as unknown as { told: [string, { sentence?: string }][] }).told
		);
	await expect(sliderIn(walk)).toHaveValue('0');
	// Nine taps, a window and a write for each of the 2×2 outputs.
	expect(await walk.evaluate((el) => (el as Walk).steps)).toBe(4 * 11);
	expect((await told()).find(([name]) => name === 'ready')).toEqual([
		'ready',
		{ steps: 44, currentStep: 0 }
	]);
	await walk.evaluate((el) => (el as Walk).seek(10));
	await expect(sliderIn(walk)).toHaveValue('10');
	const last = (await told()).filter(([name]) => name === 'stepchange').at(-1);
	// The identity kernel gives back the pixel: 1.
	expect(last?.[1]).toMatchObject({ currentStep: 10, steps: 44 });
	expect(last?.[1].sentence).toContain('1 is written to output (0, 0)');

	await walk.evaluate((el) => el.setAttribute('step', '21'));
	await expect(sliderIn(walk)).toHaveValue('21');
	await walk.evaluate((el) => el.setAttribute('kernel', 'all-different'));
	await expect(walk.locator('svg desc')).toContainText(/./);

	expect(await walk.evaluate((el) => (el as Walk).setState({ v: 1, state: { step: 5 } }))).toEqual(
		[]
	);
	await expect(sliderIn(walk)).toHaveValue('5');
	const sentences = await walk.evaluate((el) => (el as Walk).setState('nothing at all'));
	expect(sentences.length).toBeGreaterThan(0);
	await expect(sliderIn(walk)).toHaveValue('5');
	expect(await walk.evaluate((el) => (el as Walk).getState().state.step)).toBe(5);
});

test('events go on when the live figure takes the plain one’s place', async ({
	page,
	host,
	baseURL
}) => {
	host.page(
		'/',
		pageWith(
			`<kernel-walk step="3"></kernel-walk><script>globalThis.steps = [];
document.querySelector('kernel-walk').addEventListener('stepchange', ({ detail }) => steps.push(detail.currentStep));</script>${script(baseURL!)}`
		)
	);
	await page.goto(host.url);
	const walk = page.locator('kernel-walk');
	await expect(sliderIn(walk)).toHaveValue('3');
	await sliderIn(walk).press('ArrowRight');
	await expect(walk.locator('[data-caption]')).toBeVisible();
	await expect(sliderIn(walk)).toHaveValue('4');
	// The focus stays on the timeline through the change.
	await page.keyboard.press('ArrowRight');
	await expect(sliderIn(walk)).toHaveValue('5');
	await walk.getByRole('button', { name: 'Play' }).click();
	await expect.poll(() => walk.evaluate((el) => (el as Walk).paused)).toBe(false);
	await walk.getByRole('button', { name: 'Pause' }).click();
	const steps = await page.evaluate(() => (globalThis as unknown as { steps: number[] }).steps);
	expect(steps.slice(0, 2)).toEqual([4, 5]);
});

test('a page gives an element its colours, and small text of its own does not shrink it', async ({
	page,
	host,
	baseURL
}) => {
	host.page(
		'/',
		pageWith(
			`<style>html { font-size: 10px } kernel-walk { --kernel-walk-input: rgb(1, 2, 3); }</style><kernel-walk></kernel-walk>${script(baseURL!)}`
		)
	);
	await page.goto(host.url);
	const walk = page.locator('kernel-walk');
	await expect(sliderIn(walk)).toHaveValue('0');
	await walk.hover();
	const heading = walk.getByRole('heading', { name: 'Input' });
	await expect(heading).toBeVisible();
	const looks = await heading.evaluate((el) => {
		const { color, fontSize } = getComputedStyle(el);
		return { color, fontSize: parseFloat(fontSize) };
	});
	expect(looks.color).toBe('rgb(1, 2, 3)');
	expect(looks.fontSize).toBeGreaterThanOrEqual(16);
});

test('a lesson by its name is fetched from the site, and its bookmark leads back into it', async ({
	page,
	host,
	baseURL
}) => {
	host.page('/', pageWith(`<kernel-walk lesson="one-window"></kernel-walk>${script(baseURL!)}`));
	await page.goto(host.url);
	const walk = page.locator('kernel-walk');
	await walk.getByRole('button', { name: 'Start the lesson' }).dispatchEvent('click');
	await expect(walk.getByRole('heading', { name: 'One window', level: 1 })).toBeVisible();
	await walk.getByRole('button', { name: 'Next', exact: true }).first().click();
	const bookmark = () => walk.evaluate((el) => (el as Walk).bookmark);
	await expect.poll(bookmark).toContain('lesson:[1');
	const kept = await bookmark();
	await page.reload();
	await expect(walk.getByRole('button', { name: 'Start the lesson' })).toBeVisible();
	await walk.evaluate((el, text) => ((el as Walk).bookmark = text), kept);
	await expect.poll(bookmark).toBe(kept);
});

test('a photograph that the page names is fetched from where it says, and stepped through', async ({
	page,
	host,
	baseURL
}) => {
	host.file('/own.png', 'tests/fixtures/pictures/half-clear.png');
	host.page('/', pageWith(`<kernel-walk image="/own.png"></kernel-walk>${script(baseURL!)}`));
	await page.goto(host.url);
	const walk = page.locator('kernel-walk');
	await expect(sliderIn(walk)).toBeVisible();
	expect(await walk.evaluate((el) => (el as Walk).steps)).toBeGreaterThan(66);
});

test('an element keeps the reader’s place when its looks change, and tells when the focus leaves it', async ({
	page,
	host,
	baseURL
}) => {
	host.page(
		'/',
		pageWith(
			`<kernel-walk step="3"></kernel-walk><button>After</button><script>globalThis.left = 0;
document.querySelector('kernel-walk').addEventListener('leave', () => globalThis.left++);</script>${script(baseURL!)}`
		)
	);
	await page.goto(host.url);
	const walk = page.locator('kernel-walk');
	await sliderIn(walk).press('ArrowRight');
	await expect(walk.locator('[data-caption]')).toBeVisible();
	await expect(sliderIn(walk)).toHaveValue('4');
	await sliderIn(walk).press('ArrowRight');
	await expect(sliderIn(walk)).toHaveValue('5');
	const left = () => page.evaluate(() => (globalThis as unknown as { left: number }).left);
	const within = await left();
	await page.getByRole('button', { name: 'After' }).focus();
	expect(await left()).toBe(within + 1);

	await walk.evaluate((el) => el.setAttribute('theme', 'dark'));
	await expect(walk.locator('.kernel-walk')).toHaveAttribute('data-theme', 'dark');
	await expect(sliderIn(walk)).toHaveValue('5');
});
