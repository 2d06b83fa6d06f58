import { expect, test, type Page } from '@playwright/test';

const slider = (page: Page) => page.getByRole('slider', { name: 'Position on the timeline' });
const search = (page: Page) => new URL(page.url()).search;

/** Marks the document, so that a reload, which makes a new one, can be told. */
async function markDocument(page: Page): Promise<void> {
	await page.evaluate(() => document.documentElement.setAttribute('data-marked', ''));
}

async function isSameDocument(page: Page): Promise<boolean> {
	return page.evaluate(() => document.documentElement.hasAttribute('data-marked'));
}

test('steps are written into the address and survive a reload', async ({ page }) => {
	await page.goto('./');
	expect(search(page)).toBe('');
	const next = page.getByRole('button', { name: 'Next multiply' });
	for (let i = 0; i < 3; i++) await next.click();
	await expect.poll(() => search(page)).toBe('?step=3');
	await page.reload();
	await expect(slider(page)).toHaveValue('3');
});

test('the keys of a host stay in the address, ours come and go', async ({ page }) => {
	await page.goto('./?utm_source=mail%20list&step=5&v=2');
	await expect(slider(page)).toHaveValue('5');
	await page.getByRole('button', { name: 'Next multiply' }).click();
	await expect.poll(() => search(page)).toBe('?step=6&utm_source=mail%20list&v=2');
});

test('a setting adds an entry; back and forward keep the state and never reload', async ({
	page
}) => {
	await page.goto('./?step=18');
	await expect(slider(page)).toHaveValue('18');
	await markDocument(page);
	await page.getByRole('button', { name: 'Operation convolution', exact: true }).click();
	await page.getByRole('radio', { name: 'Cross-correlation' }).check();
	await expect.poll(() => search(page)).toBe('?operation=cross-correlation&step=18');
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Next multiply' }).click();
	await expect.poll(() => search(page)).toBe('?operation=cross-correlation&step=19');

	await page.goBack();
	await expect(slider(page)).toHaveValue('18');
	await expect(
		page.getByRole('button', { name: 'Operation convolution', exact: true })
	).toBeVisible();
	expect(search(page)).toBe('?step=18');

	await page.goForward();
	await expect(slider(page)).toHaveValue('19');
	await expect(
		page.getByRole('button', { name: 'Operation cross-correlation', exact: true })
	).toBeVisible();
	expect(await isSameDocument(page)).toBe(true);
});

test('back works across a reload', async ({ page }) => {
	await page.goto('./?step=7');
	await page.getByRole('button', { name: 'Operation convolution', exact: true }).click();
	await page.getByRole('radio', { name: 'Cross-correlation' }).check();
	await expect.poll(() => search(page)).toBe('?operation=cross-correlation&step=7');
	await page.reload();
	await expect(slider(page)).toHaveValue('7');
	await markDocument(page);
	await page.goBack();
	await expect(
		page.getByRole('button', { name: 'Operation convolution', exact: true })
	).toBeVisible();
	expect(await isSameDocument(page)).toBe(true);
});

test('the state is there before the figure is seen', async ({ page }) => {
	await page.addInitScript(() => {
		const seen: string[] = [];
		Object.assign(globalThis, { seen });
		new MutationObserver(() => {
			const text = document.querySelector('[data-position]')?.textContent?.trim();
			if (text && seen.at(-1) !== text) seen.push(text);
		}).observe(document, { subtree: true, childList: true, characterData: true });
	});
	await page.goto('./?stride=1&step=40');
	await expect(slider(page)).toHaveValue('40');
	const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
	expect(seen).toHaveLength(1);
	expect(seen[0]).toMatch(/^step 41 of /);
});

test('an edited hash opens without a reload, and an anchor changes nothing', async ({ page }) => {
	await page.goto('./?step=4');
	await expect(slider(page)).toHaveValue('4');
	await markDocument(page);
	await page.evaluate(() => {
		location.hash = 'figure';
	});
	await page.getByRole('button', { name: 'Next multiply' }).click();
	await expect(slider(page)).toHaveValue('5');
	await page.evaluate(() => {
		location.hash = 'v=1&kernel=1,2;3,4';
	});
	await expect(
		page.getByRole('button', { name: 'Kernel your own 2×2', exact: true })
	).toBeVisible();
	expect(await isSameDocument(page)).toBe(true);
});

test('a link cut at any place still opens, and says so where something was lost', async ({
	page
}) => {
	test.setTimeout(90_000);
	const whole = '?padding=0&stride=1,2&step=9#v=1&input=1,2,3;4,5,6;7,8,9&kernel=2,-1;0,3';
	// Where a part is begun and not finished. Elsewhere a cut link is another good link.
	const lossy = ['stride=1,', 'stride=', '3;4,5', '8,', 'kernel=2,-1;0', 'kernel=2,-', 'kernel='];
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	for (let length = whole.length; length >= 0; length--) {
		const link = whole.slice(0, length);
		// A new document each time, as for somebody who follows the link.
		await page.goto('about:blank');
		await page.goto(`./${link}`);
		await expect(slider(page), link).toBeVisible();
		if (lossy.some((end) => link.endsWith(end))) {
			await expect(page.locator('[data-link-notes] li').first(), link).toBeVisible();
		}
	}
	expect(errors).toEqual([]);
});

const broken = [
	['?stride=tw', 'The stride in this link can’t be used: “tw” is not a number.'],
	['?step=100000', 'This link asks for step 100001, but there are only 66: this is the last one.'],
	['#v=1&kernel=1,2;3', 'The kernel in this link can’t be used: row 2 has 1 number'],
	['#v=9&kernel=1', 'This link was made by another version of this page (“9”)']
] as const;
for (const [link, sentence] of broken) {
	test(`the link ${link} opens with a sentence that can be dismissed`, async ({ page }) => {
		await page.goto(`./${link}`);
		await expect(slider(page)).toBeVisible();
		const note = page.getByRole('listitem').filter({ hasText: sentence });
		await expect(note).toBeVisible();
		await page.getByRole('button', { name: 'Dismiss' }).click();
		await expect(note).toHaveCount(0);
	});
}

test('where the browser refuses to write addresses, the page steps all the same', async ({
	page
}) => {
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	await page.goto('./?step=5');
	await expect(slider(page)).toHaveValue('5');
	await page.evaluate(() => {
		const refuse = () => {
			(globalThis as unknown as { refused: boolean }).refused = true;
			throw new DOMException('The operation is insecure.', 'SecurityError');
		};
		history.pushState = refuse;
		history.replaceState = refuse;
	});
	const refused = () =>
		page.evaluate(() => (globalThis as unknown as { refused?: boolean }).refused === true);
	await page.getByRole('button', { name: 'Next multiply' }).click();
	await expect.poll(refused).toBe(true);
	await page.getByRole('button', { name: 'Next multiply' }).click();
	await expect(slider(page)).toHaveValue('7');
	expect(search(page)).toBe('?step=5');
	expect(errors).toEqual([]);
});
