import { expect, test, type Page } from '@playwright/test';
import { openSetting } from './support/picture';
import { openPage, revealDetails, wake } from './support/page';

/** What a page's policy refused, and whom the page asked besides its own site. */
async function watch(page: Page, baseURL: string) {
	const strangers: string[] = [];
	const complaints: string[] = [];
	page.on('request', (request) => {
		const url = new URL(request.url());
		const inside = url.protocol === 'data:' || url.protocol === 'blob:';
		if (!inside && url.origin !== new URL(baseURL).origin) strangers.push(request.url());
	});
	page.on('console', (message) => complaints.push(message.text()));
	page.on('pageerror', (error) => complaints.push(error.message));
	await page.addInitScript(() => {
		addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
			console.error(`refused: ${violatedDirective} ${blockedURI} ${sample}`);
		});
	});
	return { strangers, complaints };
}

const PAGES = [
	'',
	'?kernel=gaussian-5&padding=2&theme=dark',
	'learn/',
	'learn/a-picture-is-numbers/',
	'learn/edges-in-a-photo/',
	'learn/the-bug-lab/',
	'learn/what-libraries-call-it/',
	'learn/open/',
	'teach/',
	'embed/',
	'embed/the-whole-function/'
];

for (const address of PAGES) {
	test(`/${address} keeps to its policy, and asks nobody but its own site`, async ({
		page,
		baseURL
	}) => {
		const { strangers, complaints } = await watch(page, baseURL!);
		await page.goto(`./${address}`);
		const policy = await page
			.locator('meta[http-equiv="content-security-policy" i]')
			.getAttribute('content');
		const directives = new Map(
			(policy ?? '').split(';').map((text) => {
				const [name, ...values] = text.trim().split(/\s+/);
				return [name, values] as const;
			})
		);
		expect(directives.get('default-src')).toEqual(["'none'"]);
		expect(directives.get('style-src')).not.toContain("'unsafe-inline'");
		expect(directives.get('style-src-attr')).toEqual(["'unsafe-inline'"]);
		const scripts = directives.get('script-src') ?? [];
		expect(scripts.length).toBeGreaterThan(0);
		expect(scripts.filter((value) => value.includes('unsafe') || value.includes('*'))).toEqual([]);

		await page.mouse.move(300, 300);
		await page.mouse.move(320, 320);
		await page.mouse.wheel(0, 2000);
		await page.waitForLoadState('networkidle');
		await page.mouse.wheel(0, -2000);
		await page.waitForLoadState('networkidle');
		expect(complaints).toEqual([]);
		expect(strangers).toEqual([]);
	});
}

test('what loads late keeps to the policy too', async ({ page, baseURL }) => {
	const { strangers, complaints } = await watch(page, baseURL!);
	await openPage(page);
	await wake(page);
	await revealDetails(page);
	await openSetting(page, 'Kernel');
	await page.keyboard.press('Escape');
	await openSetting(page, 'Padding');
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Use a picture' }).click();
	const pictures = page.getByRole('dialog', { name: 'Use a picture' });
	await pictures.getByRole('button', { name: 'Rocket' }).click();
	await pictures.getByRole('button', { name: 'Step through it' }).click();
	await expect(pictures).toBeHidden();
	await page.getByRole('button', { name: 'Keys and colours' }).click();
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Share' }).click();
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.waitForLoadState('networkidle');
	expect(complaints).toEqual([]);
	expect(strangers).toEqual([]);
});
