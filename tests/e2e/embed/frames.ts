import {
	expect,
	type ConsoleMessage,
	type FrameLocator,
	type Locator,
	type Page
} from '@playwright/test';

export { pageWith, test } from '../support/host-page';

/** A frame of the site's, as it is pasted into a page. */
export function frameOf(src: string, { sandbox = '', title = 'A convolution' } = {}): string {
	const shut = sandbox === '' ? '' : ` sandbox="${sandbox}"`;
	return `<iframe src="${src}" title="${title}" width="100%" height="640" style="border:0"${shut}></iframe>`;
}

/** What a page complains about, and where it asks for something: to be looked at in the end. */
export function overheard(
	page: Page,
	ownPage: string
): { complaints: string[]; strangers: string[] } {
	const complaints: string[] = [];
	const strangers: string[] = [];
	page.on('console', (message: ConsoleMessage) => {
		if (message.text().includes('favicon')) return;
		const { url } = message.location();
		if (!url.endsWith('/favicon.ico')) complaints.push(`${message.type()}: ${message.text()}`);
	});
	page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
	page.on('request', (request) => {
		const { origin, protocol } = new URL(request.url());
		if (protocol === 'data:' || protocol === 'blob:') return;
		if (origin !== new URL(ownPage).origin) strangers.push(request.url());
	});
	return { complaints, strangers };
}

export const sliderIn = (frame: FrameLocator | Locator): Locator =>
	frame.getByRole('slider', { name: 'Position on the timeline' });

/** Comes by with the pointer, and waits for the live figure. */
export async function comeBy(frame: FrameLocator): Promise<void> {
	await frame.locator('kernel-walk').hover();
	await expect(frame.locator('kernel-walk [data-caption]')).toBeVisible();
}
