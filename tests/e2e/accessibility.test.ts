import { expect, test } from '@playwright/test';
import { axeViolations } from './support/axe';
import { openPage, revealDetails, wake } from './support/page';
import { openSetting } from './support/picture';

const SETTINGS = ['Input', 'Kernel', 'Padding', 'Stride', 'Dilation', 'Operation', 'View'];
const VIEWPORTS = [
	{ width: 360, height: 740 },
	{ width: 1440, height: 900 }
];

for (const viewport of VIEWPORTS) {
	for (const colorScheme of ['light', 'dark'] as const) {
		test(`axe finds nothing on the page at rest, ${viewport.width} px wide and ${colorScheme}`, async ({
			page
		}) => {
			await page.emulateMedia({ colorScheme });
			await page.setViewportSize(viewport);
			await openPage(page);
			expect(await axeViolations(page)).toEqual([]);
		});
	}

	for (const theme of ['light', 'dark', 'projector']) {
		test(`axe finds nothing on the whole page and in what opens, ${viewport.width} px wide in the ${theme} theme`, async ({
			page
		}) => {
			test.setTimeout(90_000);
			await page.setViewportSize(viewport);
			await openPage(page, `./?theme=${theme}`);
			await wake(page);
			await revealDetails(page);
			await page.getByText('Numbers as tables').click();
			await expect(page.getByRole('table').first()).toBeVisible();
			expect(await axeViolations(page), 'the page').toEqual([]);

			for (const name of SETTINGS) {
				const setting = await openSetting(page, name);
				await expect(setting.getByRole('status').filter({ hasText: 'Loading' })).toHaveCount(0);
				expect(await axeViolations(page, '[popover]:popover-open'), name).toEqual([]);
				await page.keyboard.press('Escape');
			}
			for (const [button, dialog] of [
				['Keys and colours', 'Keys and colours'],
				['Share', 'Share this step'],
				['Use a picture…', 'Use a picture']
			]) {
				await page.getByRole('button', { name: button, exact: true }).click();
				await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
				if (button === 'Use a picture…')
					await expect(
						page.getByRole('slider', { name: 'Cells on the longer side' })
					).toBeVisible();
				expect(await axeViolations(page, 'dialog[open]'), dialog).toEqual([]);
				if (button !== 'Use a picture…') await page.keyboard.press('Escape');
			}
			await page.getByRole('button', { name: 'Step through it' }).click();
			await expect(page.getByRole('dialog', { name: 'Use a picture' })).toBeHidden();
			await expect(page.getByText(/^The output runs from/)).toBeAttached();
			expect(await axeViolations(page), 'with a photograph').toEqual([]);
		});
	}
}
