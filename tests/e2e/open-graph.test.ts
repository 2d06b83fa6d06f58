import { expect, test } from '@playwright/test';

// The site under test is built without SITE_URL; tests/unit/oembed builds one with it.
for (const { path, title } of [
	{ path: './', title: 'Kernelwalk: 2D convolution, one multiply at a time' },
	{ path: './learn/padding/', title: 'Padding' }
]) {
	test(`${path} says what it is where its link is shown, in the words of the page`, async ({
		page
	}) => {
		await page.goto(path);
		const content = (selector: string) => page.locator(selector).getAttribute('content');
		expect(await content('meta[property="og:title"]')).toBe(title);
		expect(await page.title()).toContain(title);
		expect(await content('meta[property="og:description"]')).toBe(
			await content('meta[name="description"]')
		);
		expect(await content('meta[name="twitter:card"]')).toBe('summary');
		// Both take an absolute address, and this site does not know its own.
		await expect(page.locator('meta[property="og:image"]')).toHaveCount(0);
		await expect(page.locator('link[type="application/json+oembed"]')).toHaveCount(0);
	});

	test(`beside ${path} lies the picture for its link`, async ({ page }) => {
		const response = await page.request.get(`${path}og.png`);
		expect(response.headers()['content-type']).toBe('image/png');
		const png = await response.body();
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
	});
}

test('a page that is no lesson says nothing of itself', async ({ page }) => {
	await page.goto('./learn/');
	await expect(page.locator('meta[property^="og:"]')).toHaveCount(0);
});

test('without the site’s address there is no oEmbed file', async ({ page }) => {
	expect((await page.request.get('./oembed/padding.json')).status()).toBe(404);
});
