import { expect, test } from '@playwright/test';
import { timelineOf } from './support/page';

const links = [
	'?kernel=javascript:document.title=1',
	'?kernel=<script>document.title=1</script>',
	'?kernel=<img src=x onerror=document.title=1>',
	'?kernel=__proto__',
	'?picture=constructor&padding=__proto__',
	'?stride=toString&operation=hasOwnProperty',
	'?padding=1e999&dilation=-0x1',
	'#v=1&kernel=%E0%A4%A',
	'#v=1&input=1,2,3;4,'
];

for (const link of links) {
	test(`the link ${link} opens the default figure with a sentence, and runs nothing`, async ({
		page
	}) => {
		const faults: string[] = [];
		page.on('pageerror', ({ message }) => faults.push(message));
		page.on('dialog', (dialog) => {
			faults.push(dialog.message());
			void dialog.dismiss();
		});
		await page.goto(`./${link}`);
		await expect(timelineOf(page)).toHaveAttribute('max', '65');
		await expect(page.locator('[data-link-notes] li').first()).toHaveText(/\w.*\./);
		await expect(page.getByRole('button', { name: 'Input grid A' })).toBeVisible();
		await expect(page.getByRole('button', { name: 'Kernel all different' })).toBeVisible();
		await expect(page).toHaveTitle(/^Kernelwalk/);
		expect(await page.locator('main script, main [onerror]').count()).toBe(0);
		expect(faults).toEqual([]);
	});
}
