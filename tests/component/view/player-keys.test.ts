import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { showPlayer } from './player-host';

/*
 * The default example: 2×3 outputs of 9 taps, so 6 windows of 11 steps; rows start at 0 and 33.
 * Both strides are 2, so every window but the first is a stride jump: 11, 22, 33, 44, 55.
 */
const LAST = 65;

const focusOf = (name: string, role: 'button' | 'link' | 'textbox' | 'combobox' = 'button') =>
	(page.getByRole(role, { name, exact: true }).element() as HTMLElement).focus();

describe('keys in the player', () => {
	test.each([
		['{ArrowRight}', 12, 13],
		['.', 12, 13],
		['{ArrowLeft}', 12, 11],
		[',', 12, 11],
		['l', 12, 32],
		['L', 12, 32],
		['j', 40, 32],
		['{PageDown}', 12, 32],
		['{PageUp}', 40, 32],
		['{Home}', 12, 0],
		['{End}', 12, LAST],
		['0', 12, 0],
		['2', 12, 13],
		[']', 12, 22],
		['[[', 12, 11]
	])('%s goes from step %i to step %i', async (key, from, to) => {
		const { stepper, focusPlayer } = await showPlayer();
		stepper.seek(from);
		focusPlayer();
		await userEvent.keyboard(key);
		expect(stepper.index).toBe(to);
	});

	test('arrows go by the unit that is chosen', async () => {
		const { stepper, focusPlayer } = await showPlayer();
		await page.getByRole('combobox', { name: 'Step by' }).selectOptions('window');
		focusPlayer();
		await userEvent.keyboard('{ArrowRight}{ArrowRight}');
		expect(stepper.index).toBe(21);
		await userEvent.keyboard('{ArrowLeft}');
		expect(stepper.index).toBe(10);
	});

	test.each([' ', 'k', 'K'])('"%s" plays and pauses', async (key) => {
		const { stepper, focusPlayer } = await showPlayer();
		focusPlayer();
		await userEvent.keyboard(key);
		expect(stepper.playing.status).toBe('playing');
		await userEvent.keyboard(key);
		expect(stepper.playing.status).toBe('paused');
	});

	test('> and < change the speed, and the list of speeds shows it', async () => {
		const { focusPlayer } = await showPlayer();
		focusPlayer();
		const speed = page.getByRole('combobox', { name: 'Speed' });
		await userEvent.keyboard('>');
		await expect.element(speed).toHaveDisplayValue('1.5×');
		await userEvent.keyboard('<<');
		await expect.element(speed).toHaveDisplayValue('0.5×');
	});

	test('keys with Control, Alt or Meta are the browser’s', async () => {
		const { stepper, focusPlayer } = await showPlayer();
		focusPlayer();
		await userEvent.keyboard('{Control>}j{/Control}{Alt>}l{/Alt}');
		expect(stepper.index).toBe(0);
	});
});

describe('where keys act', () => {
	const keys = '{ArrowRight}l5kj]';

	test('outside the player they do nothing', async () => {
		const { stepper } = await showPlayer();
		focusOf('A button after');
		await userEvent.keyboard(keys);
		(document.activeElement as HTMLElement).blur();
		await userEvent.keyboard(keys);
		expect(stepper.index).toBe(0);
		expect(stepper.playing.status).toBe('paused');
	});

	test.each(['A field before', 'A field inside'])('typing in %s never steps', async (name) => {
		const { stepper } = await showPlayer();
		focusOf(name, 'textbox');
		await userEvent.keyboard('l5k. {ArrowLeft}{Home}');
		expect(stepper.index).toBe(0);
		expect(stepper.playing.status).toBe('paused');
		expect(page.getByRole('textbox', { name }).element()).toHaveValue('l5k. ');
	});

	test('with keyboard off they do nothing', async () => {
		const { stepper, focusPlayer } = await showPlayer({ keyboard: false });
		focusPlayer();
		await userEvent.keyboard(keys);
		expect(stepper.index).toBe(0);
	});

	test('Space on a button presses that button and nothing else', async () => {
		const { stepper } = await showPlayer();
		focusOf('Pressed 0 times');
		await userEvent.keyboard(' ');
		await expect.element(page.getByRole('button', { name: 'Pressed 1 times' })).toBeVisible();
		expect(stepper.playing.status).toBe('paused');
	});

	test('Space on the next button is one step, and arrows step there as well', async () => {
		const { stepper } = await showPlayer();
		focusOf('Next multiply');
		await userEvent.keyboard(' ');
		expect(stepper.index).toBe(1);
		expect(stepper.playing.status).toBe('paused');
		await userEvent.keyboard('{ArrowRight}');
		expect(stepper.index).toBe(2);
	});

	test('Space on a link does not play', async () => {
		const { stepper } = await showPlayer();
		focusOf('A link inside', 'link');
		await userEvent.keyboard(' ');
		expect(stepper.playing.status).toBe('paused');
	});

	test('a table keeps the keys that move its cursor, and leaves the others', async () => {
		const { stepper } = await showPlayer();
		(page.getByRole('cell', { name: 'A cell' }).element() as HTMLElement).focus();
		await userEvent.keyboard('{ArrowRight}{PageDown}{End} ');
		expect(stepper.index).toBe(0);
		await userEvent.keyboard('l');
		expect(stepper.index).toBe(32);
	});

	test('a key that something inside has handled is left alone', async () => {
		const { stepper, surface, focusPlayer } = await showPlayer();
		const inside = surface.element().firstElementChild as HTMLElement;
		inside.tabIndex = 0;
		inside.addEventListener('keydown', (event) => event.preventDefault());
		inside.focus();
		await userEvent.keyboard('l');
		expect(stepper.index).toBe(0);
		focusPlayer();
		await userEvent.keyboard('l');
		expect(stepper.index).toBe(32);
	});

	test('on the timeline one arrow is one unit of the granularity, up and down too', async () => {
		const { stepper } = await showPlayer({}, { granularity: 'window' });
		const timeline = page.getByRole('slider', { name: 'Position on the timeline' });
		(timeline.element() as HTMLElement).focus();
		await userEvent.keyboard('{ArrowRight}{ArrowUp}');
		expect(stepper.index).toBe(21);
		await userEvent.keyboard('{ArrowDown}');
		expect(stepper.index).toBe(10);
		await userEvent.keyboard('{PageDown}');
		expect(stepper.index).toBe(32);
		await userEvent.keyboard('{End}');
		expect(stepper.index).toBe(LAST);
		await expect.element(timeline).toHaveValue(String(LAST));
	});

	test('a press on the figure takes the focus', async () => {
		const { surface } = await showPlayer();
		focusOf('A field before', 'textbox');
		await page.getByText('This window').click();
		await expect.element(surface).toHaveFocus();
	});

	test('a button disabled at the end hands the focus to the player, so that keys go on', async () => {
		const { stepper, surface } = await showPlayer();
		focusOf('Next multiply');
		await userEvent.keyboard('{End}');
		await expect.element(surface).toHaveFocus();
		await userEvent.keyboard('{ArrowLeft}');
		expect(stepper.index).toBe(LAST - 1);
	});
});

describe('focus on arrival', () => {
	test('goes to the player with autofocus', async () => {
		const { surface } = await showPlayer({ autofocus: true });
		await expect.element(surface).toHaveFocus();
	});

	test('does not without', async () => {
		await showPlayer();
		expect(document.activeElement).toBe(document.body);
	});

	test('is not taken from where the learner has put it', async () => {
		const mine = document.createElement('input');
		document.body.append(mine);
		mine.focus();
		await showPlayer({ autofocus: true });
		expect(document.activeElement).toBe(mine);
		mine.remove();
	});
});
