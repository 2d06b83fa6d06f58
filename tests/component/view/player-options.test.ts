import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { showPlayer } from './player-host';

const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('loop and markers', () => {
	test('playing repeats from mark A to mark B, for as long as it plays', async () => {
		const { clock, stepper } = await showPlayer();
		await button('Loop and markers').click();
		stepper.seek(4);
		await button('Mark A').click();
		await expect.element(page.getByText('A is at step 5. Go on, then mark B.')).toBeVisible();
		stepper.seek(6);
		await button('Mark B').click();
		await expect.element(page.getByText('Playing repeats steps 5 to 7.')).toBeVisible();
		stepper.dispatch({ kind: 'play' });
		expect(stepper.index).toBe(4);
		const seen: number[] = [];
		for (let unit = 0; unit < 6; unit++) {
			// 1× is 1.5 units a second.
			clock.advance(1000 / 1.5);
			seen.push(stepper.index);
		}
		expect(seen).toEqual([5, 6, 4, 5, 6, 4]);
	});

	test('clearing the marks ends the loop, and there is nothing more to clear', async () => {
		const { stepper } = await showPlayer();
		await button('Loop and markers').click();
		await expect.element(button('Clear')).toBeDisabled();
		await button('Mark A').click();
		stepper.seek(9);
		await button('Mark B').click();
		expect(stepper.playing.loop).toEqual({ start: 0, end: 9 });
		await button('Clear').click();
		expect(stepper.playing.loop).toBeNull();
		await expect.element(button('Clear')).toBeDisabled();
	});

	test('walks the stride jumps, and is disabled where there is none further', async () => {
		const { stepper } = await showPlayer();
		await button('Loop and markers').click();
		await expect.element(button('Previous stride jump')).toBeDisabled();
		await button('Next stride jump').click();
		await button('Next stride jump').click();
		expect(stepper.index).toBe(22);
		stepper.seek(60);
		await expect.element(button('Next stride jump')).toBeDisabled();
		await button('Previous stride jump').click();
		expect(stepper.index).toBe(55);
	});

	test('walks row starts where nothing jumps', async () => {
		// A 3×3 kernel over 6×7 padded cells at stride 1: rows of 5 outputs, 11 steps each.
		const { stepper } = await showPlayer({}, { stride: { rows: 1, cols: 1 } });
		await button('Loop and markers').click();
		await button('Next row start').click();
		expect(stepper.index).toBe(55);
	});

	test('closes again', async () => {
		await showPlayer();
		const more = button('Loop and markers');
		await more.click();
		await expect.element(button('Mark A')).toBeVisible();
		await expect.element(more).toHaveAttribute('aria-expanded', 'true');
		await more.click();
		await expect.element(button('Mark A')).not.toBeInTheDocument();
	});
});

test('the speed that is chosen is the speed that plays', async () => {
	const { clock, stepper } = await showPlayer();
	await page.getByRole('combobox', { name: 'Speed' }).selectOptions('16×');
	stepper.dispatch({ kind: 'play' });
	clock.advance(1000);
	expect(stepper.index).toBe(24);
});

describe('the help', () => {
	test('opens with ?, names every key, and gives the focus back at Escape', async () => {
		const { surface, focusPlayer } = await showPlayer();
		focusPlayer();
		await userEvent.keyboard('?');
		const dialog = page.getByRole('dialog', { name: 'Keys and colours' });
		await expect.element(dialog).toBeVisible();
		const keys = [...dialog.element().querySelectorAll('kbd')].map((key) => key.textContent);
		expect(keys.toSorted()).toEqual(
			[
				...['Space', 'K', '<', '>', '→', '.', '←', ',', 'L', 'J', 'Page Down', 'Page Up'],
				...['Home', 'End', '0 to 9', ']', '[', 'F', '.', 'Esc', '?']
			].toSorted()
		);
		await userEvent.keyboard('{Escape}');
		await expect.element(dialog).not.toBeInTheDocument();
		await expect.element(surface).toHaveFocus();
	});

	test('opens from its button and gives the focus back to it', async () => {
		const { stepper } = await showPlayer();
		await button('Keys and colours').click();
		const dialog = page.getByRole('dialog', { name: 'Keys and colours' });
		await expect.element(dialog).toBeVisible();
		await userEvent.keyboard('l');
		expect(stepper.index).toBe(0);
		await dialog.getByRole('button', { name: 'Close' }).click();
		await expect.element(dialog).not.toBeInTheDocument();
		await expect.element(button('Keys and colours')).toHaveFocus();
	});
});
