import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect } from '@playwright/test';
import { frameSnippet } from '../../src/lib/publish/snippets';
import { test } from './support/host-page';

const reveal = dirname(createRequire(import.meta.url).resolve('reveal.js'));

/** A deck whose second slide holds what is pasted. */
const deck = (pasted: string) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A deck</title><link rel="stylesheet" href="reveal.css"></head>
<body>
<div class="reveal"><div class="slides">
<section><h2>Before</h2></section>
<section id="walk">${pasted}</section>
<section><h2>After</h2></section>
</div></div>
<script type="module">
import Reveal from './reveal.mjs';
await new Reveal(document.querySelector('.reveal'), { transition: 'none' }).initialize();
document.body.dataset.ready = '';
</script>
</body>
</html>`;

test('a deck of reveal.js loads the player with its slide, at its step, and unloads it after', async ({
	page,
	host,
	baseURL
}) => {
	const src = `${baseURL ?? ''}embed/?step=18&theme=projector`;
	const frame = { src, title: '2D convolution, step 19 of 66', width: '100%', height: 640 };
	host.page('/', deck(frameSnippet('slides', frame)));
	host.file('/reveal.mjs', join(reveal, 'reveal.mjs'));
	host.file('/reveal.css', join(reveal, 'reveal.css'));
	await page.goto(host.url);
	await expect(page.locator('body[data-ready]')).toBeAttached();

	const iframe = page.locator('#walk iframe');
	const slider = page.frameLocator('#walk iframe').getByRole('slider');
	await expect(iframe).not.toHaveAttribute('src');

	await page.keyboard.press('ArrowRight');
	await expect(iframe).toHaveAttribute('src', src);
	await expect(slider).toHaveValue('18');
	await slider.press('ArrowRight');
	await expect(slider).toHaveValue('19');
	// The keys were the player's: the deck stands where it was.
	await expect(page.locator('section.present')).toHaveAttribute('id', 'walk');

	await page.evaluate(() => {
		(document.activeElement as HTMLElement | null)?.blur();
		window.focus();
	});
	await page.keyboard.press('ArrowRight');
	await expect(page.locator('section.present')).toContainText('After');
	await expect(iframe).not.toHaveAttribute('src');

	await page.keyboard.press('ArrowLeft');
	await expect(slider).toHaveValue('18');
});
