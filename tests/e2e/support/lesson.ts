import { expect, type Locator, type Page } from '@playwright/test';

/** The lessons that ship, in the order of the list: where each lies, its title, and its scenes' titles. */
export const LESSONS = [
	{ slug: 'a-picture-is-numbers', title: 'A picture is numbers' },
	{ slug: 'one-window', title: 'One window' },
	{ slug: 'sliding', title: 'Sliding' },
	{ slug: 'padding', title: 'Padding' },
	{ slug: 'why-flip', title: 'Why flip?' },
	{ slug: 'stride', title: 'Stride' },
	{ slug: 'blur-and-sharpen', title: 'Blur and sharpen' },
	{ slug: 'edges-in-a-photo', title: 'Edges in a real photo' },
	{ slug: 'the-whole-function', title: 'The whole function' },
	{ slug: 'the-bug-lab', title: 'The bug lab' },
	{ slug: 'two-layers', title: 'Two layers' },
	{ slug: 'what-libraries-call-it', title: 'What libraries call it' }
] as const;

export const sceneOf = (page: Page, ordinal: number): Locator => page.locator(`#scene-${ordinal}`);

/** The part of a scene that fills the screen in Present: the figure and what leads along the path. */
export const surfaceOf = (scene: Locator): Locator =>
	scene.getByRole('region', { name: 'The figure of' });

export const timelineOf = (scene: Locator): Locator =>
	scene.getByRole('slider', { name: 'Position on the timeline' });

/** What leads along the path: the place, the ways back and on. */
export const pathBarOf = (scene: Locator): Locator =>
	scene.getByRole('group', { name: 'The lesson’s path' });

/** The beats of a scene's path, as the prose shows them. */
export const beatsOf = (scene: Locator): Locator =>
	scene.getByRole('list', { name: 'The lesson’s path' }).locator(':scope > li');

export const addressOf = (slug: string): string => `./learn/${slug}/`;

/** Opens a lesson and waits until its first figure is alive and has the keys. */
export async function openLesson(page: Page, slug: string): Promise<Locator> {
	await page.goto(addressOf(slug));
	const scene = sceneOf(page, 1);
	await expect(surfaceOf(scene)).toBeFocused();
	return scene;
}

/** Presses next in a focused figure, and waits until the path says where that leads. */
export async function goOn(page: Page, scene: Locator, place: string): Promise<void> {
	await page.keyboard.press('PageDown');
	await expect(pathBarOf(scene)).toContainText(place);
}

/** The visible words of an element, spaces made one. */
export const wordsOf = (locator: Locator): Promise<string> =>
	locator.evaluate((element: HTMLElement) => element.innerText.replace(/\s+/g, ' ').trim());

/** An event of a lesson that reached the document. */
export type Heard = { type: string; detail: unknown };

/** Collects the events `answer` and `complete`. To be called before the page is opened. */
export async function hearEvents(page: Page): Promise<() => Promise<Heard[]>> {
	await page.addInitScript(() => {
		const heard: Heard[] = [];
		Object.assign(globalThis, { heard });
		for (const type of ['answer', 'complete']) {
			document.addEventListener(type, (event) =>
				heard.push({ type, detail: (event as CustomEvent).detail })
			);
		}
	});
	return () => page.evaluate(() => (globalThis as unknown as { heard: Heard[] }).heard);
}

/** Errors and warnings that the page writes to the console or throws, as they come. */
export function hearTrouble(page: Page): string[] {
	const trouble: string[] = [];
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) trouble.push(message.text());
	});
	page.on('pageerror', (error) => trouble.push(String(error)));
	return trouble;
}
