import { expect, test } from '@playwright/test';

test('the site has the manifest of its element at its root, beside the element', async ({
	page
}) => {
	const response = await page.request.get('./custom-elements.json');
	expect(response.headers()['content-type']).toContain('application/json');
	const { modules } = await response.json();
	const [{ path, declarations }] = modules;
	expect(declarations[0].tagName).toBe('kernel-walk');
	expect((await page.request.get(`./${path}`)).headers()['content-type']).toContain('javascript');
});
