import { expect } from 'vitest';
import { PHONE } from './drivers/tab';
import { test } from './engine';
import { button, openPage, player, timeline } from './start-page';

/** Themes with their paper and the input's colour, as figure/theme.ts states them. */
const THEMES = [
	['light', 'rgb(254, 253, 251)', 'rgb(27, 90, 166)'],
	['dark', 'rgb(22, 23, 26)', 'rgb(133, 184, 251)'],
	['projector', 'rgb(255, 255, 255)', 'rgb(11, 74, 150)']
];

test('Present fills the screen, and its button leaves it', async ({ read }) => {
	const reader = await openPage(read);
	const isFull = () => reader.tab.evaluate(() => document.fullscreenElement !== null);
	await reader.click(button('Present'));
	await expect.poll(isFull).toBe(true);
	await reader.focuses(player);
	const fits = () =>
		reader.tab.evaluate(() => {
			const box = document.querySelector('[role=region]')!.getBoundingClientRect();
			return [box.x, box.y, box.width - innerWidth, box.height - innerHeight];
		});
	await expect.poll(fits).toEqual([0, 0, 0, 0]);
	await reader.tab.press('PageDown');
	await reader.finds(timeline, '32');
	await reader.click(button('Leave full screen'));
	await expect.poll(isFull).toBe(false);
	await reader.sees(button('Present'));
	await reader.misses({ css: '[inert]' });
});

test('a step prints as a drawing with its sentence, in place of the player', async ({ read }) => {
	const reader = await openPage(read, './?step=21');
	// What prints is fetched while the page rests.
	await expect
		.poll(async () => {
			const toScreen = await reader.tab.toPaper();
			const drawn = await reader.sights({ css: '.printed > svg' });
			const players = await reader.sights({ css: 'input[type=range]' });
			const told = await reader.tab.evaluate(
				() => document.querySelector('.printed desc')?.textContent ?? ''
			);
			await toScreen();
			return [drawn.length, players.length, told.includes('50 is written to output (0, 1)')];
		})
		.toEqual([1, 0, true]);
	await reader.sees(timeline);
	await reader.misses({ css: '.printed' });
});

test('each theme has its own paper and its own colours', async ({ read }) => {
	for (const [theme, paper, input] of THEMES) {
		const reader = await openPage(read, `./?theme=${theme}`);
		const colours = () =>
			reader.tab.evaluate(() => [
				getComputedStyle(document.documentElement).backgroundColor,
				getComputedStyle(document.querySelector('h2.input')!).color
			]);
		await expect.poll(colours).toEqual([paper, input]);
	}
});

test('on a phone the window, its target and the sum share the screen, and nothing is cut off', async ({
	read
}) => {
	const reader = await openPage(read, './?step=12', PHONE);
	const cutOff = () =>
		reader.tab.evaluate(() => {
			const { scrollWidth, clientWidth } = document.documentElement;
			return scrollWidth - clientWidth;
		});
	expect(await cutOff()).toBe(0);
	const outOfSight = () =>
		reader.tab.evaluate(() =>
			['.block', '.target', '[data-sum]', 'input[type=range]'].filter((selector) => {
				const { top, bottom } = document.querySelector(selector)!.getBoundingClientRect();
				return top < 0 || bottom > innerHeight;
			})
		);
	expect(await outOfSight()).toEqual([]);
});
