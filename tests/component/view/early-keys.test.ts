import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { showPlayer } from './player-host';

/** A player whose tools are still on their way, focused. */
async function showWaiting(options: { keyboard?: boolean } = {}) {
	const shown = await showPlayer({ tools: false, ...options });
	shown.focusPlayer();
	return { ...shown, bringTools: () => shown.rerender({ tools: true }) };
}

/** Presses a key on an element, and says whether the page kept it from the browser. */
function press(target: Element, key: string): boolean {
	return !target.dispatchEvent(
		new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
	);
}

describe('a key pressed before the player’s tools are there', () => {
	test.each([
		['{ArrowRight}', 1],
		['{PageDown}', 32],
		['{End}', 65],
		['l', 32]
	])('%s is carried out once they are, and goes to step %i', async (key, to) => {
		const { stepper, bringTools } = await showWaiting();
		await userEvent.keyboard(key);
		expect(stepper.index).toBe(0);
		await bringTools();
		await expect.poll(() => stepper.index).toBe(to);
		// Carried out once: the next one goes on from there.
		await userEvent.keyboard('{Home}{ArrowRight}');
		expect(stepper.index).toBe(1);
	});

	test('plays', async () => {
		const { stepper, bringTools } = await showWaiting();
		await userEvent.keyboard(' ');
		await bringTools();
		await expect.poll(() => stepper.playing.status).toBe('playing');
	});

	test('opens the help', async () => {
		const { bringTools } = await showWaiting();
		await userEvent.keyboard('?');
		await bringTools();
		await expect.element(page.getByRole('dialog', { name: 'Keys and colours' })).toBeVisible();
	});

	test('takes its turn among several', async () => {
		const { stepper, bringTools } = await showWaiting();
		await userEvent.keyboard('{End}{ArrowLeft}{ArrowLeft}');
		await bringTools();
		await expect.poll(() => stepper.index).toBe(63);
	});

	test('is the browser’s with Control', async () => {
		const { stepper, bringTools } = await showWaiting();
		await userEvent.keyboard('{Control>}l{/Control}');
		await bringTools();
		await userEvent.keyboard('{ArrowRight}');
		expect(stepper.index).toBe(1);
	});

	test('does nothing where the keyboard is off', async () => {
		const { stepper, bringTools } = await showWaiting({ keyboard: false });
		await userEvent.keyboard('l');
		await bringTools();
		await expect.element(page.getByRole('button', { name: 'Present' })).toBeVisible();
		expect(stepper.index).toBe(0);
	});

	test('does not scroll the page', async () => {
		const { surface } = await showWaiting();
		for (const key of [' ', 'ArrowDown', 'ArrowRight', 'PageDown', 'End']) {
			expect(press(surface.element(), key), key).toBe(true);
		}
		for (const key of ['Tab', 'l', 'Escape']) {
			expect(press(surface.element(), key), key).toBe(false);
		}
	});

	test('is a field’s own where it is typed into one', async () => {
		const { stepper, bringTools } = await showWaiting();
		const field = page.getByRole('textbox', { name: 'A field inside' });
		(field.element() as HTMLElement).focus();
		await userEvent.keyboard('l5');
		await bringTools();
		await expect.element(page.getByRole('button', { name: 'Present' })).toBeVisible();
		expect(field.element()).toHaveValue('l5');
		expect(stepper.index).toBe(0);
	});

	test('presses a button once, where Space is pressed on one', async () => {
		const { stepper, bringTools } = await showWaiting();
		(page.getByRole('button', { name: 'Next multiply' }).element() as HTMLElement).focus();
		await userEvent.keyboard(' ');
		expect(stepper.index).toBe(1);
		await bringTools();
		await expect.element(page.getByRole('button', { name: 'Present' })).toBeVisible();
		expect(stepper.index).toBe(1);
		expect(stepper.playing.status).toBe('paused');
	});
});
