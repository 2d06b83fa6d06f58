import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { hollowPng, textFile, zipFile } from '../fixtures/pictures/bytes';
import { chooseFile, openPictureDialog } from './support/picture';

const fixture = (name: string) =>
	readFileSync(new URL(`../fixtures/pictures/${name}`, import.meta.url));

const files: readonly (readonly [string, Uint8Array, string])[] = [
	['empty.png', new Uint8Array(), '“empty.png” is empty (0 bytes)'],
	['huge.png', hollowPng(10_000, 10_000), '“huge.png” has 10000×10000 pixels'],
	['half.png', fixture('still.png').subarray(0, 80), '“half.png” is a PNG that ends too early'],
	['moving.gif', fixture('moving.gif'), '“moving.gif” is an animated GIF'],
	['moving.webp', fixture('moving.webp'), '“moving.webp” is an animated WebP'],
	['page.jpg', textFile('<html><script>window.ran = 1</script></html>'), 'it holds a web page'],
	['archive.jpg', zipFile, 'it holds a ZIP archive'],
	[
		'drawing.svg',
		textFile('<svg xmlns="http://www.w3.org/2000/svg"><script>window.ran = 1</script></svg>'),
		'“drawing.svg” is an SVG drawing, which can carry scripts'
	]
];

test('a file that is no good picture gets a sentence; nothing runs and nothing is lost', async ({
	page
}) => {
	const faults: string[] = [];
	page.on('pageerror', ({ message }) => faults.push(message));
	const dialog = await openPictureDialog(page);
	const address = page.url();
	for (const [name, bytes, sentence] of files) {
		await chooseFile(dialog, { name, mimeType: 'image/png', buffer: Buffer.from(bytes) });
		await expect(dialog.getByRole('alert')).toContainText(sentence);
		await expect(dialog.getByText('480 wide, 360 high, in pixels')).toBeVisible();
	}
	await dialog.getByRole('button', { name: 'Cancel' }).click();
	await expect(dialog).toBeHidden();
	await expect(page.getByText('step 1 of 66')).toBeVisible();
	expect(page.url()).toBe(address);
	expect(await page.evaluate(() => 'ran' in window)).toBe(false);
	expect(faults).toEqual([]);
});
