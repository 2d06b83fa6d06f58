import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { toRows } from '$lib/core';
import golden from '../../fixtures/pictures/photo-golden.json';
import {
	apply,
	cells,
	dialog,
	drop,
	frame,
	plainPng,
	setCells,
	showPictures
} from './picture-host';

describe('the picture dialog', () => {
	test('reduces the raccoon to NumPy’s grid and steps through it', async () => {
		const { stepper, open } = await showPictures();
		open();
		await dialog.getByRole('button', { name: 'Raccoon' }).click();
		await expect.element(cells).toBeVisible();
		setCells(24);
		await expect.element(dialog.getByText('24, which makes a 18×24 grid')).toBeVisible();
		await apply.click();
		await expect.element(dialog).not.toBeInTheDocument();
		expect(toRows(stepper.convolution.input)).toEqual(golden.grid);
		expect(stepper.settings.input).toEqual({
			source: 'picture',
			picture: { kind: 'sample', name: 'raccoon' },
			crop: { row: 0, col: 0, rows: 360, cols: 480 },
			cells: 24,
			grid: null
		});
		expect(stepper.settings.padding).toBe(1);
		expect(stepper.settings.stride).toEqual({ rows: 2, cols: 2 });
	});

	test('opens with the first photograph, and with what is in use the next time', async () => {
		const { stepper, open } = await showPictures();
		open();
		const raccoon = dialog.getByRole('button', { name: 'Raccoon' });
		await expect.element(raccoon).toHaveAttribute('aria-pressed', 'true');
		await dialog.getByRole('button', { name: 'Rocket' }).click();
		const rocket = dialog.getByRole('button', { name: 'Rocket' });
		await expect.element(rocket).toHaveAttribute('aria-pressed', 'true');
		setCells(16);
		await apply.click();
		await expect.element(dialog).not.toBeInTheDocument();
		expect(stepper.convolution.input).toMatchObject({ rows: 11, cols: 16 });
		open();
		await expect.element(rocket).toHaveAttribute('aria-pressed', 'true');
		await expect.element(cells).toHaveValue('16');
	});

	test('names the sources of its photographs', async () => {
		const { open } = await showPictures();
		open();
		await expect
			.element(dialog.getByRole('button', { name: 'Coffee' }))
			.toHaveAccessibleDescription('Rachel Michetti, CC0');
	});

	test('states the weights of the three channels and their sum', async () => {
		const { open } = await showPictures();
		open();
		for (const name of ['0.299 × red', '0.587 × green', '0.114 × blue', 'gray']) {
			const picture = dialog.getByRole('img', { name: `The picture’s part in the frame: ${name}` });
			await expect.element(picture).toBeVisible();
		}
	});

	test('moves and resizes the frame by keys, within the picture', async () => {
		const { stepper, open } = await showPictures();
		open();
		await expect.element(cells).toBeVisible();
		(frame.element() as HTMLElement).focus();
		// A fiftieth of 480 pixels is 10 (9.6 rounded).
		await userEvent.keyboard('{Shift>}{ArrowLeft}{ArrowLeft}{ArrowUp}{/Shift}');
		await expect.element(dialog.getByText('rows 0 to 349, columns 0 to 459')).toBeVisible();
		await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowDown}');
		await expect.element(dialog.getByText('rows 10 to 359, columns 20 to 479')).toBeVisible();
		await apply.click();
		await expect.element(dialog).not.toBeInTheDocument();
		expect(stepper.settings.input).toMatchObject({
			crop: { row: 10, col: 20, rows: 350, cols: 460 }
		});
	});

	test('takes the frame in numbers, as far as they fit', async () => {
		const { open } = await showPictures();
		open();
		await expect.element(cells).toBeVisible();
		const rows = dialog.getByLabelText('Rows', { exact: true });
		await rows.fill('100');
		await userEvent.tab();
		const fromRow = dialog.getByLabelText('From row');
		await fromRow.fill('9999');
		await userEvent.tab();
		await expect.element(fromRow).toHaveValue(260);
		await expect.element(dialog.getByText('rows 260 to 359, columns 0 to 479')).toBeVisible();
		await dialog.getByRole('button', { name: 'Whole picture' }).click();
		await expect.element(rows).toHaveValue(360);
	});

	test('changes nothing when it is cancelled', async () => {
		const { stepper, open } = await showPictures();
		const { settings } = stepper;
		open();
		await expect.element(cells).toBeVisible();
		await dialog.getByRole('button', { name: 'Cancel' }).click();
		await expect.element(dialog).not.toBeInTheDocument();
		expect(stepper.settings).toBe(settings);
	});

	test('carries the grid of an own picture in the state, and keeps the picture by its hash', async () => {
		const { stepper, shelf } = await showPictures();
		drop(await plainPng(30, 20));
		await expect.element(dialog.getByText('30 wide, 20 high, in pixels')).toBeVisible();
		setCells(9);
		await apply.click();
		await expect.element(dialog).not.toBeInTheDocument();
		const { input } = stepper.settings;
		expect(input).toMatchObject({
			source: 'picture',
			picture: { kind: 'own', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
			cells: 9,
			grid: { rows: 6, cols: 9, values: Array(54).fill(90) }
		});
		if (input.source !== 'picture') throw new Error('no picture');
		expect((await shelf.fullSize(input))?.gray).toMatchObject({ rows: 20, cols: 30 });
	});

	test('opens a file that is chosen', async () => {
		const { open } = await showPictures();
		open();
		await expect.element(cells).toBeVisible();
		const field = page.elementLocator(document.querySelector('dialog input[type="file"]')!);
		await userEvent.upload(field, await plainPng(24, 16));
		await expect.element(dialog.getByText('24 wide, 16 high, in pixels')).toBeVisible();
	});
});
