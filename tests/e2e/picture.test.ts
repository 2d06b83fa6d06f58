import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { axeViolations } from './support/axe';
import {
	chooseFile,
	openPictureDialog,
	openSetting,
	reveal,
	tableNumbers
} from './support/picture';

const fixture = (name: string) =>
	readFileSync(new URL(`../fixtures/pictures/${name}`, import.meta.url));
const golden = JSON.parse(fixture('photo-golden.json').toString()) as {
	grid: number[][];
	edge: number[][];
	whole: { edge: { min: number; max: number } };
};

test('the raccoon, reduced to 24 cells, gives SciPy’s outputs by the edge kernel', async ({
	page
}) => {
	const dialog = await openPictureDialog(page);
	await dialog.getByRole('button', { name: 'Raccoon' }).click();
	await dialog.getByRole('slider', { name: 'Cells on the longer side' }).fill('24');
	await dialog.getByRole('button', { name: 'Step through it' }).click();
	await expect(dialog).toBeHidden();

	const kernel = await openSetting(page, 'Kernel');
	await kernel.getByRole('radio', { name: 'edge', exact: true }).check();
	await page.keyboard.press('Escape');
	const stride = await openSetting(page, 'Stride');
	await stride.getByRole('spinbutton', { name: 'Stride' }).fill('1');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Escape');

	// 432 outputs of 9 multiplies, each with its window and its write.
	const player = page.getByRole('group', { name: 'Player controls' });
	await expect(player.getByText('step 1 of 4 752')).toBeVisible();
	const timeline = player.getByRole('slider', { name: 'Position on the timeline' });
	await timeline.press('ArrowRight');
	await expect(player.getByText('step 2 of 4 752')).toBeVisible();
	await timeline.fill('2400');
	await expect(player.getByText('step 2 401 of 4 752')).toBeVisible();
	await timeline.fill('4751');
	await expect(player.getByText('step 4 752 of 4 752')).toBeVisible();

	const { min, max } = golden.whole.edge;
	const range = `The output runs from ${String(min).replace('-', '−')} to ${max}.`;
	await reveal(page, page.getByText(range));

	const tables = page.getByText('Numbers as tables');
	await reveal(page, tables);
	await tables.click();
	const unpadded = async () => {
		const padded = await tableNumbers(page, 'Input with its padding, 20×26');
		return padded.slice(1, -1).map((row) => row.slice(1, -1));
	};
	await expect.poll(unpadded).toEqual(golden.grid);
	await expect.poll(() => tableNumbers(page, 'Output, 18×24')).toEqual(golden.edge);
});

test('an own picture is there again after a reload, whole', async ({ page }) => {
	const dialog = await openPictureDialog(page);
	const file = { name: 'still.png', mimeType: 'image/png', buffer: fixture('still.png') };
	await chooseFile(dialog, file);
	await expect(dialog.getByText('24 wide, 16 high, in pixels')).toBeVisible();
	await dialog.getByRole('button', { name: 'Step through it' }).click();
	const view = page.getByRole('application', { name: 'The whole gray picture, 16×24' });
	await reveal(page, view);
	await page.waitForURL(/#.+|\?.+/);
	await page.reload();
	await reveal(page, view);
});

test('the frame is dragged and pulled', async ({ page }) => {
	const dialog = await openPictureDialog(page);
	const frame = dialog.getByRole('button', { name: 'Frame around the part to use' });
	await dialog.getByText('rows 0 to 359, columns 0 to 479').scrollIntoViewIfNeeded();
	const box = await frame.boundingBox();
	if (!box) throw new Error('no frame');
	const drag = async (from: [number, number], by: [number, number]) => {
		await page.mouse.move(...from);
		await page.mouse.down();
		await page.mouse.move(from[0] + by[0], from[1] + by[1], { steps: 4 });
		await page.mouse.up();
	};
	const [width, height] = [box.width, box.height];
	await drag([box.x + width, box.y + height], [-width / 2, -height / 2]);
	await expect(dialog.getByLabel('Rows', { exact: true })).toHaveValue('180');
	await expect(dialog.getByLabel('Columns', { exact: true })).toHaveValue('240');
	await drag([box.x + width / 4, box.y + height / 4], [width / 4, height]);
	await expect(dialog.getByText('rows 180 to 359, columns 120 to 359')).toBeVisible();
});

test('axe finds nothing in the dialog or below the figure', async ({ page }) => {
	const dialog = await openPictureDialog(page);
	expect(await axeViolations(page)).toEqual([]);
	await dialog.getByRole('button', { name: 'Step through it' }).click();
	await reveal(page, page.getByText(/^The output runs from/));
	expect(await axeViolations(page)).toEqual([]);
});
