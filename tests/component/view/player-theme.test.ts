import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { openingTheme } from '$lib/view';
import { showPlayer } from './player-host';

const shown = () => document.documentElement.dataset.theme;

afterEach(() => {
	vi.restoreAllMocks();
	localStorage.clear();
	delete document.documentElement.dataset.theme;
});

describe('the theme switch', () => {
	test('shows a theme on the page, and automatic takes it off again', async () => {
		const { appearance } = await showPlayer();
		const choice = page.getByRole('combobox', { name: 'Theme' });
		await choice.selectOptions('Dark');
		await expect.poll(shown).toBe('dark');
		expect(appearance.themeName).toBe('dark');
		await choice.selectOptions('Projector');
		await expect.poll(shown).toBe('projector');
		await choice.selectOptions('Automatic');
		await expect.poll(shown).toBeUndefined();
	});

	test('is remembered, and a link’s theme goes before it without replacing it', async () => {
		await showPlayer();
		await page.getByRole('combobox', { name: 'Theme' }).selectOptions('Dark');
		expect(openingTheme(null)).toBe('dark');
		expect(openingTheme('projector')).toBe('projector');
		expect(openingTheme(null)).toBe('dark');
	});

	test('opens automatic where nothing, or nonsense, is stored', () => {
		expect(openingTheme(null)).toBe('auto');
		localStorage.setItem('kernelwalk:theme', 'neon');
		expect(openingTheme(null)).toBe('auto');
	});

	test('works where storage is refused', async () => {
		vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
			throw new DOMException('refused', 'SecurityError');
		});
		expect(openingTheme(null)).toBe('auto');
		await showPlayer();
		await page.getByRole('combobox', { name: 'Theme' }).selectOptions('Dark');
		await expect.poll(shown).toBe('dark');
	});
});
