import { expect, test } from '@playwright/test';
import { deflateRawSync } from 'node:zlib';

const packed = (text: string | Uint8Array) =>
	`#v=1&z=${deflateRawSync(text, { level: 9 }).toString('base64url')}`;

test('a packed link opens the state that is in it', async ({ page }) => {
	await page.goto(`./?stride=1&step=7${packed('input=1,2,3;4,5,6;7,8,9&kernel=1,2;3,4')}`);
	await expect(page.getByRole('slider', { name: 'Position on the timeline' })).toHaveValue('7');
	await expect(
		page.getByRole('button', { name: 'Kernel your own 2×2', exact: true })
	).toBeVisible();
	await expect(page.locator('[data-link-notes] li')).toHaveCount(0);
});

for (const [what, hash, sentence] of [
	[
		'cut off',
		packed('input=1,2,3;4,5,6&kernel=2').slice(0, -6),
		'What is packed in this link can’t be read: it was cut off or changed on its way.'
	],
	[
		'a hundred times too large',
		packed(new Uint8Array(100e6).fill(0x31)),
		'What is packed in this link is more than 1 MB, and no more is ever unpacked'
	]
] as const) {
	test(`a packed link that is ${what} says so, and its query counts`, async ({ page }) => {
		await page.goto(`./?step=4${hash}`);
		await expect(page.getByRole('slider', { name: 'Position on the timeline' })).toHaveValue('4');
		await expect(page.getByRole('listitem').filter({ hasText: sentence })).toBeVisible();
	});
}
