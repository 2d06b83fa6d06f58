import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import SettingPopover from '$lib/view/settings/SettingPopover.svelte';
import { placeBeside } from '$lib/view/settings/placement';
import { openSetting, showSettings } from './settings-host';

const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('the row of settings', () => {
	test('says every setting with its value', async () => {
		await showSettings();
		for (const name of [
			'Input grid A',
			'Kernel all different',
			'Padding 1, zeros',
			'Stride 2',
			'Dilation 1',
			'Operation convolution',
			'View'
		]) {
			await expect.element(button(name)).toBeVisible();
		}
	});

	test('says values that differ by axis or side, and no mode where there is no padding', async () => {
		const { stepper } = await showSettings();
		stepper.change({
			padding: { top: 1, right: 2, bottom: 0, left: 1 },
			paddingMode: 'reflect',
			stride: { rows: 1, cols: 3 },
			kernel: { source: 'own', values: [[1, 2]], divisor: 1 },
			input: {
				source: 'numbers',
				values: [
					[1, 2, 3],
					[4, 5, 6]
				]
			}
		});
		await expect.element(button('Padding per side, reflect')).toBeVisible();
		await expect.element(button('Stride 1×3')).toBeVisible();
		await expect.element(button('Kernel your own 1×2')).toBeVisible();
		await expect.element(button('Input your own 2×3')).toBeVisible();
		stepper.change({ padding: 'valid' });
		await expect.element(button('Padding none')).toBeVisible();
	});

	test('opens a setting with focus inside, and Escape gives focus back to its button', async () => {
		await showSettings();
		const dialog = await openSetting('Operation convolution');
		await expect.element(dialog.getByRole('radio', { name: 'Convolution' })).toBeChecked();
		await expect.element(dialog).toHaveFocus();
		await userEvent.keyboard('{Escape}');
		await expect.element(dialog).not.toBeInTheDocument();
		await expect.element(button('Operation convolution')).toHaveFocus();
	});

	test('closes a setting at a click outside it', async () => {
		await showSettings();
		const dialog = await openSetting('View');
		await expect.element(dialog).toBeVisible();
		await userEvent.click(document.body, { position: { x: 1, y: 1 } });
		await expect.element(dialog).not.toBeInTheDocument();
	});

	test('says when an editor cannot be loaded, and loads it at the next try', async () => {
		const load = vi
			.fn<() => Promise<{ default: never }>>()
			.mockRejectedValueOnce(new Error('offline'))
			.mockReturnValue(new Promise(() => {}));
		await render(SettingPopover, { label: 'Operation', value: '', load });
		await button('Operation').click();
		await expect
			.element(page.getByRole('alert'))
			.toHaveTextContent('This part could not be loaded; try again.');
		await button('Try again').click();
		await expect.element(page.getByRole('status')).toHaveTextContent('Loading…');
		expect(load).toHaveBeenCalledTimes(2);
	});

	test('asks for a picture', async () => {
		const { onpicture } = await showSettings();
		await button('Use a picture…').click();
		expect(onpicture).toHaveBeenCalledOnce();
	});

	test('undoes and redoes with its buttons', async () => {
		const { stepper } = await showSettings();
		await expect.element(button('Undo')).toHaveAttribute('aria-disabled', 'true');
		stepper.change({ operation: 'cross-correlation' });
		await button('Undo').click();
		await expect.element(button('Operation convolution')).toBeVisible();
		await button('Redo').click();
		await expect.element(button('Operation cross-correlation')).toBeVisible();
		await expect.element(button('Redo')).toHaveAttribute('aria-disabled', 'true');
	});

	test('undoes and redoes with Ctrl+Z and Ctrl+Shift+Z while focus is in it', async () => {
		const { stepper } = await showSettings();
		stepper.change({ stride: { rows: 1, cols: 1 } });
		await expect.element(button('View')).toBeVisible();
		button('View').element().focus();
		await userEvent.keyboard('{Control>}z{/Control}');
		expect(stepper.settings.stride).toEqual({ rows: 2, cols: 2 });
		await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
		expect(stepper.settings.stride).toEqual({ rows: 1, cols: 1 });
	});

	test('keeps what is typed in a popover from the player around it', async () => {
		const heard = vi.fn();
		await showSettings();
		document.addEventListener('keydown', heard);
		const dialog = await openSetting('Stride 2');
		await dialog.getByRole('spinbutton').click();
		await userEvent.keyboard('3');
		document.removeEventListener('keydown', heard);
		expect(heard).not.toHaveBeenCalled();
	});
});

describe('a popover', () => {
	test('keeps inside the viewport wherever its button is', () => {
		const viewport = { width: 800, height: 600 };
		for (const left of [-50, 0, 400, 790]) {
			for (const top of [-100, 0, 300, 560, 700]) {
				const place = placeBeside({ left, top, bottom: top + 30 }, 448, viewport);
				expect(parseFloat(place.left)).toBeGreaterThanOrEqual(0);
				expect(parseFloat(place.left) + 448).toBeLessThanOrEqual(800);
				const edge = place.top === 'auto' ? place.bottom : place.top;
				expect(parseFloat(edge)).toBeGreaterThanOrEqual(0);
				expect(parseFloat(edge) + parseFloat(place.height)).toBeLessThanOrEqual(600);
			}
		}
	});
});
