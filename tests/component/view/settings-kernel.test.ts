import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { kernelNames, toRows } from '$lib/core';
import { openSetting, showSettings } from './settings-host';
import { kernelGroups } from '$lib/view/settings/kernel-groups';

const cell = (row: number, col: number) =>
	page.getByRole('textbox', { name: `Weight in row ${String(row)}, column ${String(col)}` });

describe('the named kernels', () => {
	test('are each in one group', () => {
		expect(Object.values(kernelGroups).flat().sort()).toEqual([...kernelNames].sort());
	});

	test('open in the operation they are meant for: Sobel in cross-correlation, blur in convolution', async () => {
		const { stepper } = await showSettings();
		const dialog = await openSetting('Kernel all different');
		await dialog.getByRole('radio', { name: 'Sobel x' }).click();
		expect(stepper.convolution.operation).toBe('cross-correlation');
		expect(toRows(stepper.convolution.slidingKernel)).toEqual([
			[-1, 0, 1],
			[-2, 0, 2],
			[-1, 0, 1]
		]);
		await expect.element(dialog.getByText('every answer is negated')).toBeVisible();
		await dialog.getByRole('radio', { name: 'box blur' }).click();
		expect(stepper.convolution.operation).toBe('convolution');
		expect(stepper.convolution.divisor).toBe(9);
		await expect
			.element(dialog.getByRole('radio', { name: 'box blur' }))
			.toHaveAccessibleDescription('÷ 9 Blurs: each answer is the mean of nine pixels.');
	});

	test('are undone in one piece, operation and all', async () => {
		const { stepper } = await showSettings();
		const dialog = await openSetting('Kernel all different');
		await dialog.getByRole('radio', { name: 'Scharr y' }).click();
		stepper.undo();
		expect(stepper.settings.operation).toBe('convolution');
		await expect.element(dialog.getByRole('radio', { name: 'all different' })).toBeChecked();
	});

	test('that do not fit say why; the choice stays visible and the figure as it was', async () => {
		const { stepper } = await showSettings({ padding: 0 });
		const dialog = await openSetting('Kernel all different');
		await dialog.getByRole('radio', { name: 'Gaussian 5×5' }).click();
		await expect
			.element(dialog.getByRole('alert'))
			.toHaveTextContent(
				'A 5×5 kernel does not fit a 4×5 input with padding 0: add at least 1 pixel of padding, or use a kernel of 4×5 or smaller.'
			);
		await expect.element(dialog.getByRole('radio', { name: 'Gaussian 5×5' })).toBeChecked();
		expect(stepper.settings.kernel).toEqual({ source: 'named', name: 'all-different' });
	});
});

describe('the editable weights', () => {
	test('have one tab stop that the arrows, Home and End move', async () => {
		await showSettings();
		const dialog = await openSetting('Kernel all different');
		await expect.element(dialog.getByRole('grid')).toBeVisible();
		const stops = () => [...dialog.getByRole('grid').element().querySelectorAll('[tabindex="0"]')];
		expect(stops()).toEqual([cell(0, 0).element()]);
		await cell(0, 0).click();
		await userEvent.keyboard('{ArrowRight}{ArrowDown}');
		await expect.element(cell(1, 1)).toHaveFocus();
		expect(stops()).toEqual([cell(1, 1).element()]);
		await userEvent.keyboard('{End}');
		await expect.element(cell(1, 2)).toHaveFocus();
		await userEvent.keyboard('{ArrowRight}');
		await expect.element(cell(1, 2)).toHaveFocus();
		await userEvent.keyboard('{Control>}{Home}{/Control}');
		await expect.element(cell(0, 0)).toHaveFocus();
		await userEvent.keyboard('{ArrowUp}');
		await expect.element(cell(0, 0)).toHaveFocus();
	});

	test('are replaced by typing and applied on the way out, the place kept', async () => {
		const { stepper } = await showSettings();
		stepper.seekToOutput(1, 2);
		await openSetting('Kernel all different');
		await cell(0, 0).click();
		await userEvent.keyboard('-7{ArrowDown}');
		await expect.element(cell(1, 0)).toHaveFocus();
		expect(toRows(stepper.convolution.kernel)).toEqual([
			[-7, -1, 4],
			[0, 3, -2],
			[-3, 1, 5]
		]);
		expect(stepper.step).toMatchObject({ kind: 'write', outputRow: 1, outputCol: 2 });
		await expect.element(cell(0, 0)).toHaveValue('−7');
	});

	test('keep the operation and the divisor of the kernel they started from', async () => {
		const { stepper } = await showSettings({ kernel: { source: 'named', name: 'box-blur' } });
		await openSetting('Kernel box blur');
		await cell(1, 1).click();
		await userEvent.keyboard('2{Enter}');
		expect(stepper.convolution.divisor).toBe(9);
		await expect
			.element(page.getByText('The weights add up to 10, divided by 9: ≈1.111, so flat parts'))
			.toBeVisible();
	});

	test('give the typing back at Escape, which then closes nothing', async () => {
		const { stepper } = await showSettings();
		const dialog = await openSetting('Kernel all different');
		await cell(0, 1).click();
		await userEvent.keyboard('99{Escape}');
		await expect.element(cell(0, 1)).toHaveValue('−1');
		await expect.element(dialog).toBeVisible();
		expect(stepper.canUndo).toBe(false);
	});

	test('let left and right move the caret while a cell is typed in', async () => {
		const { stepper } = await showSettings();
		await openSetting('Kernel all different');
		await cell(0, 0).click();
		await userEvent.keyboard('13{ArrowLeft}2{Enter}');
		await expect.element(cell(0, 0)).toHaveFocus();
		expect(stepper.convolution.kernel.data[0]).toBe(123);
	});

	test('that are no numbers are named, and nothing is applied until all are', async () => {
		const { stepper } = await showSettings();
		const dialog = await openSetting('Kernel all different');
		await cell(1, 2).click();
		await userEvent.keyboard('two{ArrowUp}');
		const sentence =
			'“two” in row 2, position 3, is not a number: write numbers like 3, −1 or 0.5.';
		await expect.element(dialog.getByRole('alert')).toHaveTextContent(sentence);
		await expect.element(cell(1, 2)).toHaveAttribute('aria-invalid', 'true');
		await expect.element(cell(1, 2)).toHaveAccessibleDescription(sentence);
		await userEvent.keyboard('8{ArrowDown}');
		await expect.element(cell(0, 2)).toHaveValue('8');
		expect(stepper.canUndo).toBe(false);
		await userEvent.keyboard('2{Enter}');
		await expect.element(dialog.getByRole('alert')).toHaveTextContent(/^$/);
		expect(toRows(stepper.convolution.kernel)).toEqual([
			[2, -1, 8],
			[0, 3, 2],
			[-3, 1, 5]
		]);
	});

	test('flip, transpose and change their size, rectangular too', async () => {
		const { stepper } = await showSettings();
		const dialog = await openSetting('Kernel all different');
		const kernel = () => toRows(stepper.convolution.kernel);
		await dialog.getByRole('button', { name: 'Flip it' }).click();
		expect(kernel()).toEqual([
			[5, 1, -3],
			[-2, 3, 0],
			[4, -1, 2]
		]);
		await dialog.getByRole('button', { name: 'Rows: one less' }).click();
		expect(kernel()).toEqual([
			[5, 1, -3],
			[-2, 3, 0]
		]);
		await dialog.getByRole('button', { name: 'Transpose' }).click();
		expect(kernel()).toEqual([
			[5, -2],
			[1, 3],
			[-3, 0]
		]);
		await dialog.getByRole('button', { name: 'Columns: one more' }).click();
		expect(kernel()).toEqual([
			[5, -2, 0],
			[1, 3, 0],
			[-3, 0, 0]
		]);
	});

	test('leave a kernel its name where flipping changes nothing', async () => {
		const { stepper } = await showSettings({ kernel: { source: 'named', name: 'gaussian-3' } });
		const dialog = await openSetting('Kernel Gaussian 3×3');
		await dialog.getByRole('button', { name: 'Flip it' }).click();
		expect(stepper.settings.kernel).toEqual({ source: 'named', name: 'gaussian-3' });
		expect(stepper.canUndo).toBe(false);
	});

	test('are divided once by the divisor, which cannot be 0', async () => {
		const { stepper } = await showSettings();
		const dialog = await openSetting('Kernel all different');
		const divisor = dialog.getByRole('spinbutton', { name: 'Divisor' });
		await divisor.fill('9');
		await userEvent.keyboard('{Enter}');
		expect(stepper.convolution.divisor).toBe(9);
		await divisor.fill('0');
		await userEvent.keyboard('{Enter}');
		await expect
			.element(dialog.getByRole('alert'))
			.toHaveTextContent('The divisor is 0: use any ordinary number except 0.');
		expect(stepper.convolution.divisor).toBe(9);
	});

	test('go up to 15 rows and columns', async () => {
		const { stepper } = await showSettings({ padding: 'full' });
		const dialog = await openSetting('Kernel all different');
		const rows = dialog.getByRole('spinbutton', { name: 'Rows' });
		await rows.fill('16');
		await userEvent.keyboard('{Enter}');
		await expect
			.element(dialog.getByRole('alert'))
			.toHaveTextContent('Rows: use a whole number from 1 to 15.');
		await rows.fill('15');
		await userEvent.keyboard('{Enter}');
		expect([stepper.convolution.kernel.rows, stepper.convolution.kernel.cols]).toEqual([15, 3]);
		await expect.element(cell(14, 2)).toBeVisible();
	});
});
