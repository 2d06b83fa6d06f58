import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { drawn } from './figure-host';
import IslandHarness from './IslandHarness.svelte';

const button = (name: string) => page.getByRole('button', { name });
const speed = page.getByRole('combobox', { name: 'Speed' });
const focusOn = (element: Element) => (element as HTMLElement).focus();

/** The still part, and a way to bring it to life. */
async function showIsland() {
	const onpress = vi.fn();
	const onchoose = vi.fn();
	const { rerender } = await render(IslandHarness, { alive: false, onpress, onchoose });
	const wake = async () => {
		await rerender({ alive: true });
		await drawn();
	};
	return { onpress, onchoose, wake };
}

test('A press that came too early is done once the part is alive, and done once.', async () => {
	const { onpress, wake } = await showIsland();
	await button('Two').click();
	expect(onpress).not.toHaveBeenCalled();
	await wake();
	await expect.poll(() => onpress.mock.calls).toEqual([['Two']]);
	await button('One').click();
	expect(onpress.mock.calls).toEqual([['Two'], ['One']]);
});

test('Of several early presses the last one counts.', async () => {
	const { onpress, wake } = await showIsland();
	await button('Two').click();
	await button('One').click();
	await wake();
	await expect.poll(() => onpress.mock.calls).toEqual([['One']]);
});

test('Enter on a still button is a press too.', async () => {
	const { onpress, wake } = await showIsland();
	focusOn(button('One').element());
	await userEvent.keyboard('{Enter}');
	await wake();
	await expect.poll(() => onpress.mock.calls).toEqual([['One']]);
});

test('Where nothing was pressed, nothing happens.', async () => {
	const { onpress, onchoose, wake } = await showIsland();
	await page.getByText('A word').click();
	await button('Beside it').click();
	await wake();
	expect(onpress).not.toHaveBeenCalled();
	expect(onchoose).not.toHaveBeenCalled();
});

test('The focus stays on the same control.', async () => {
	const { onpress, wake } = await showIsland();
	const still = button('Two').element();
	focusOn(still);
	await wake();
	expect(still.isConnected).toBe(false);
	await expect.element(button('Two')).toHaveFocus();
	expect(onpress).not.toHaveBeenCalled();
});

test('A focus elsewhere is left where it is.', async () => {
	const { wake } = await showIsland();
	focusOn(button('Beside it').element());
	await wake();
	await expect.element(button('Beside it')).toHaveFocus();
});

test('What was chosen early is carried over, and told.', async () => {
	const { onpress, onchoose, wake } = await showIsland();
	await speed.selectOptions('4×');
	await wake();
	await expect.element(speed).toHaveValue('4');
	expect(onchoose.mock.calls).toEqual([['4']]);
	expect(onpress).not.toHaveBeenCalled();
});

test('Only opening the list chooses nothing.', async () => {
	const { onchoose, wake } = await showIsland();
	speed.element().dispatchEvent(new MouseEvent('click', { bubbles: true }));
	await wake();
	await expect.element(speed).toHaveValue('1');
	expect(onchoose).not.toHaveBeenCalled();
});
