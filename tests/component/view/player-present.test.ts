import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { showPlayer } from './player-host';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const blackness = 'The screen is black. Any key or a click brings the figure back.';

// Whether a test's frame may go full screen is not what is tested here: it is refused, as some hosts do.
const requested = vi
	.spyOn(Element.prototype, 'requestFullscreen')
	.mockImplementation(() => Promise.reject(new TypeError('refused')));

afterEach(() => requested.mockClear());

describe('Present', () => {
	test('fills the window, makes the page behind inert, and takes the focus', async () => {
		const { surface } = await showPlayer();
		await button('Present').click();
		await expect.element(surface).toHaveFocus();
		const box = surface.element().getBoundingClientRect();
		expect([box.left, box.top, box.width, box.height]).toEqual([0, 0, innerWidth, innerHeight]);
		expect(document.querySelector('header')).toHaveProperty('inert', true);
		expect(surface.element().closest('[inert]')).toBeNull();
	});

	test('shows no options but the way out', async () => {
		await showPlayer();
		await button('Present').click();
		await expect.element(button('Leave full screen')).toBeVisible();
		await expect.element(page.getByRole('combobox', { name: 'Step by' })).not.toBeInTheDocument();
		await expect.element(button('Loop and markers')).not.toBeInTheDocument();
	});

	test.each(['{Escape}', 'f'])('%s leaves it as it was', async (key) => {
		const { presenting } = await showPlayer();
		await button('Present').click();
		await userEvent.keyboard(key);
		expect(presenting.on).toBe(false);
		expect(document.querySelector('[inert]')).toBeNull();
		await expect.element(button('Present')).toHaveFocus();
	});

	test('f asks the browser for full screen', async () => {
		const { presenting, focusPlayer } = await showPlayer();
		focusPlayer();
		await userEvent.keyboard('f');
		expect(presenting.on).toBe(true);
		expect(requested).toHaveBeenCalledOnce();
	});

	test('from a link it asks at the first key, which does what it does', async () => {
		const { stepper, presenting } = await showPlayer({ present: true });
		expect(presenting.on).toBe(true);
		expect(requested).not.toHaveBeenCalled();
		await userEvent.keyboard('{PageDown}');
		expect(requested).toHaveBeenCalledOnce();
		expect(stepper.index).toBe(32);
		await userEvent.keyboard('{PageDown}');
		expect(requested).toHaveBeenCalledOnce();
		expect(stepper.index).toBe(65);
	});

	test('from a link, f asks and stays, and Escape leaves without asking', async () => {
		const first = await showPlayer({ present: true });
		await userEvent.keyboard('f');
		expect(first.presenting.on).toBe(true);
		expect(requested).toHaveBeenCalledOnce();
	});

	test('from a link, Escape leaves without asking', async () => {
		const { presenting } = await showPlayer({ present: true });
		await userEvent.keyboard('{Escape}');
		expect(presenting.on).toBe(false);
		expect(requested).not.toHaveBeenCalled();
	});

	test('once left, a link does not present again by itself', async () => {
		const { presenting, stepper } = await showPlayer({ present: true });
		await userEvent.keyboard('{Escape}');
		stepper.change({ stride: { rows: 1, cols: 1 } });
		await expect.element(button('Present')).toBeVisible();
		expect(presenting.on).toBe(false);
	});
});

describe('the black screen', () => {
	test('comes with a full stop, pauses, and goes with any key, which does nothing else', async () => {
		const { stepper, presenting } = await showPlayer();
		await button('Present').click();
		await userEvent.keyboard(' ');
		expect(stepper.playing.status).toBe('playing');
		await userEvent.keyboard('.');
		expect(presenting.blank).toBe(true);
		expect(stepper.playing.status).toBe('paused');
		await expect.element(page.getByText(blackness)).toBeInTheDocument();
		for (const key of ['{PageDown}', ' ', '.', 'f', '{Escape}', '?']) {
			await userEvent.keyboard(key);
			expect(presenting.blank).toBe(false);
			expect(presenting.on).toBe(true);
			expect(stepper.index).toBe(0);
			expect(stepper.playing.status).toBe('paused');
			await userEvent.keyboard('.');
			expect(presenting.blank).toBe(true);
		}
		expect(document.querySelector('dialog')).toBeNull();
	});

	test('goes with a click, which does nothing else', async () => {
		const { stepper, presenting } = await showPlayer();
		await button('Present').click();
		await userEvent.keyboard('.');
		await button('Next row').click({ force: true });
		expect(presenting.blank).toBe(false);
		expect(stepper.index).toBe(0);
		await button('Next row').click();
		expect(stepper.index).toBe(32);
	});

	test('no button under the focus is pressed by the key that ends it', async () => {
		const { stepper, presenting } = await showPlayer();
		await button('Present').click();
		(button('Next row').element() as HTMLElement).focus();
		await userEvent.keyboard('.');
		await userEvent.keyboard('{Enter}');
		expect(presenting.blank).toBe(false);
		expect(stepper.index).toBe(0);
	});

	test('a key held down neither flickers nor steps', async () => {
		const { stepper, presenting, surface } = await showPlayer();
		await button('Present').click();
		const press = (key: string, repeat: boolean) =>
			surface
				.element()
				.dispatchEvent(
					new KeyboardEvent('keydown', { key, repeat, bubbles: true, cancelable: true })
				);
		press('.', false);
		press('.', true);
		expect(presenting.blank).toBe(true);
		press('PageDown', false);
		press('PageDown', true);
		expect(presenting.blank).toBe(false);
		expect(stepper.index).toBe(0);
		press('PageDown', false);
		expect(stepper.index).toBe(32);
	});

	test('outside Present a full stop is one step', async () => {
		const { stepper, presenting, focusPlayer } = await showPlayer();
		focusPlayer();
		await userEvent.keyboard('.');
		expect(presenting.blank).toBe(false);
		expect(stepper.index).toBe(1);
	});
});
