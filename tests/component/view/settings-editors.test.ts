import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { toRows } from '$lib/core';
import { openSetting, showSettings } from './settings-host';

describe('the input editor', () => {
	test('shows the small grids and uses the one that is chosen', async () => {
		const { stepper } = await showSettings();
		const dialog = await openSetting('Input grid A');
		await expect.element(dialog.getByRole('radio', { name: 'grid A' })).toBeChecked();
		await dialog.getByRole('radio', { name: 'step edge' }).click();
		expect(toRows(stepper.convolution.input)[0]).toEqual([1, 1, 1, 8, 8, 8]);
	});

	test.each([
		['a spreadsheet', '1\t2\t3\n4\t5\t−6'],
		['a NumPy print', '[[ 1  2  3]\n [ 4  5 -6]]'],
		['JSON', '[[1, 2, 3], [4, 5, -6]]']
	])('uses numbers pasted from %s as one change', async (_, text) => {
		const { stepper } = await showSettings();
		const dialog = await openSetting('Input grid A');
		await dialog.getByRole('textbox').fill(text);
		await dialog.getByRole('button', { name: 'Apply' }).click();
		expect(toRows(stepper.convolution.input)).toEqual([
			[1, 2, 3],
			[4, 5, -6]
		]);
		stepper.undo();
		expect(stepper.settings.input).toEqual({ source: 'example', name: 'grid-a' });
	});

	test.each([
		[
			'ragged',
			'1 2 3\n4 5',
			'Row 2 has 2 numbers, but row 1 has 3: every row needs the same number.'
		],
		[
			'non-numeric',
			'1 2\n3 four',
			'“four” in row 2, position 2, is not a number: write numbers like 3, −1 or 0.5.'
		],
		['empty', '', 'There are no numbers here yet: type or paste some, one row a line.']
	])('says what is wrong with %s text and keeps text and figure', async (_, text, sentence) => {
		const { stepper } = await showSettings();
		const before = stepper.convolution;
		const dialog = await openSetting('Input grid A');
		const box = dialog.getByRole('textbox', { name: 'Your own numbers' });
		await box.fill(text);
		await userEvent.keyboard('{Control>}{Enter}{/Control}');
		await expect.element(dialog.getByRole('alert')).toHaveTextContent(sentence);
		await expect.element(box).toHaveAttribute('aria-invalid', 'true');
		await expect.element(box).toHaveAccessibleDescription(expect.stringContaining(sentence));
		await expect.element(box).toHaveValue(text);
		expect(stepper.convolution).toBe(before);
		expect(stepper.canUndo).toBe(false);
	});

	test('says why numbers do not go with the other settings, and keeps the figure', async () => {
		const { stepper } = await showSettings({ padding: 0 });
		const dialog = await openSetting('Input grid A');
		await dialog.getByRole('textbox').fill('1 2\n3 4');
		await dialog.getByRole('button', { name: 'Apply' }).click();
		await expect
			.element(dialog.getByRole('alert'))
			.toHaveTextContent(
				'A 3×3 kernel does not fit a 2×2 input with padding 0: add at least 1 pixel of padding, or use a kernel of 2×2 or smaller.'
			);
		await expect.element(dialog.getByRole('textbox')).toHaveValue('1 2\n3 4');
		expect(stepper.convolution.input.rows).toBe(4);
	});
});

describe('the padding editor', () => {
	test('changes the amount in every way', async () => {
		const { stepper } = await showSettings({ stride: { rows: 1, cols: 1 } });
		const dialog = await openSetting('Padding 1, zeros');
		await dialog.getByRole('radio', { name: 'Full' }).click();
		expect(stepper.convolution.padding).toEqual({ top: 2, right: 2, bottom: 2, left: 2 });
		await dialog.getByRole('radio', { name: 'None' }).click();
		expect(stepper.convolution.padding).toEqual({ top: 0, right: 0, bottom: 0, left: 0 });
		await dialog.getByRole('radio', { name: 'Same' }).click();
		expect([stepper.convolution.outputRows, stepper.convolution.outputCols]).toEqual([4, 5]);
		await dialog.getByRole('radio', { name: 'A number' }).click();
		await dialog.getByRole('button', { name: 'Cells on every side: one more' }).click();
		expect(stepper.settings.padding).toBe(2);
		await dialog.getByRole('radio', { name: 'Per side' }).click();
		await dialog.getByRole('spinbutton', { name: 'Left' }).fill('0');
		await userEvent.keyboard('{Enter}');
		expect(stepper.convolution.padding).toEqual({ top: 2, right: 2, bottom: 2, left: 0 });
	});

	test('changes what the cells hold', async () => {
		const { stepper } = await showSettings();
		const dialog = await openSetting('Padding 1, zeros');
		await dialog.getByRole('radio', { name: 'Circular' }).click();
		expect(stepper.convolution.paddingMode).toBe('circular');
	});

	// As numpy.pad([1, 2, 3, 4], 3, mode) prints them.
	test.each([
		['Zeros', '0001234000'],
		['Replicate', '1111234444'],
		['Reflect', '4321234321'],
		['Symmetric', '3211234432'],
		['Circular', '2341234123']
	])('draws what %s does to a row of four pixels', async (name, row) => {
		await showSettings();
		const dialog = await openSetting('Padding 1, zeros');
		const radio = dialog.getByRole('radio', { name });
		await expect.element(radio).toBeVisible();
		const strip = radio.element().closest('label')?.querySelector('[aria-hidden]');
		expect(strip?.textContent.replace(/\s/g, '')).toBe(row);
	});

	test.each([
		['-1', 'The padding is −1: use a whole number of 0 or more, or “valid”, “same” or “full”.'],
		['99', 'Cells on every side: use a whole number from 0 to 64.']
	])('refuses %s and keeps the figure', async (entry, sentence) => {
		const { stepper } = await showSettings();
		const dialog = await openSetting('Padding 1, zeros');
		const field = dialog.getByRole('spinbutton', { name: 'Cells on every side' });
		await field.fill(entry);
		await userEvent.keyboard('{Enter}');
		await expect.element(dialog.getByRole('alert')).toHaveTextContent(sentence);
		await expect.element(field).toHaveValue(Number(entry));
		await expect.element(field).toHaveAttribute('aria-invalid', 'true');
		expect(stepper.settings.padding).toBe(1);
	});

	test('says why no padding cannot be had, with the choice still shown', async () => {
		const { stepper } = await showSettings({ dilation: { rows: 2, cols: 2 } });
		const dialog = await openSetting('Padding 1, zeros');
		await dialog.getByRole('radio', { name: 'None' }).click();
		await expect
			.element(dialog.getByRole('alert'))
			.toHaveTextContent(
				'A 3×3 kernel with dilation 2 spans 5×5 pixels and does not fit a 4×5 input with padding 0: add at least 1 pixel of padding, or use a kernel of 2×3 or smaller.'
			);
		await expect.element(dialog.getByRole('radio', { name: 'None' })).toBeChecked();
		expect(stepper.settings.padding).toBe(1);
	});
});

describe('the stride and dilation editors', () => {
	test('change both axes with one number', async () => {
		const { stepper } = await showSettings();
		const dialog = await openSetting('Stride 2');
		await dialog.getByRole('button', { name: 'Stride: one less' }).click();
		expect(stepper.convolution.stride).toEqual({ rows: 1, cols: 1 });
		await expect
			.element(dialog.getByRole('button', { name: 'Stride: one less' }))
			.toHaveAttribute('aria-disabled', 'true');
	});

	test('change rows and columns apart, and join them again', async () => {
		const { stepper } = await showSettings();
		const dialog = await openSetting('Dilation 1');
		const apart = dialog.getByRole('checkbox', { name: 'Rows and columns apart' });
		await apart.click();
		await dialog.getByRole('button', { name: 'Dilation across, in columns: one more' }).click();
		expect(stepper.convolution.dilation).toEqual({ rows: 1, cols: 2 });
		await apart.click();
		expect(stepper.convolution.dilation).toEqual({ rows: 1, cols: 1 });
	});

	test.each([
		['0', 'The row stride is 0: use a whole number of 1 or more.'],
		['1.5', 'The row stride is 1.5: use a whole number of 1 or more.'],
		['65', 'Stride: use a whole number from 1 to 64.']
	])('refuse a stride of %s', async (entry, sentence) => {
		const { stepper } = await showSettings();
		const dialog = await openSetting('Stride 2');
		await dialog.getByRole('spinbutton').fill(entry);
		await userEvent.keyboard('{Enter}');
		await expect.element(dialog.getByRole('alert')).toHaveTextContent(sentence);
		await expect.element(dialog.getByRole('spinbutton')).toHaveValue(Number(entry));
		expect(stepper.convolution.stride).toEqual({ rows: 2, cols: 2 });
	});

	test('say why a dilation is too wide, and forget it when the popover closes', async () => {
		const { stepper } = await showSettings();
		const dialog = await openSetting('Dilation 1');
		await dialog.getByRole('spinbutton').fill('3');
		await userEvent.keyboard('{Enter}');
		await expect
			.element(dialog.getByRole('alert'))
			.toHaveTextContent(
				'A 3×3 kernel with dilation 3 spans 7×7 pixels and does not fit a 4×5 input with padding 1: add at least 1 more pixel of padding, or use a kernel of 2×3 or smaller.'
			);
		expect(stepper.convolution.dilation).toEqual({ rows: 1, cols: 1 });
		await userEvent.keyboard('{Escape}');
		await expect.poll(() => stepper.problem).toBeNull();
	});
});

describe('the operation and view editors', () => {
	test('change the operation and keep the place on the timeline', async () => {
		const { stepper } = await showSettings();
		stepper.seekToOutput(1, 1);
		const dialog = await openSetting('Operation convolution');
		await dialog.getByRole('radio', { name: 'Cross-correlation' }).click();
		expect(stepper.convolution.slidingKernel).toEqual(stepper.convolution.kernel);
		expect(stepper.step).toMatchObject({ kind: 'write', outputRow: 1, outputCol: 1 });
	});

	test('change what the rulers count and how much is read out, without touching the result', async () => {
		const { stepper } = await showSettings();
		const before = stepper.convolution;
		const dialog = await openSetting('View');
		await dialog.getByRole('radio', { name: 'Padded indices' }).click();
		await dialog.getByRole('radio', { name: 'Per multiply' }).click();
		expect(stepper.settings.rulers).toBe('padded');
		expect(stepper.settings.narration).toBe('multiply');
		expect(stepper.convolution).toBe(before);
	});
});
