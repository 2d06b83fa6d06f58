import { offlineFile, type EmbedScript, type Published } from '$lib/publish';
import { afterEach, describe, expect, test } from 'vitest';
import { hostileTitles, lessonContent, shownTitle, stateContent } from '../../unit/publish/content';

type Page = Window & typeof globalThis;

/** A player that shows what it was given, once its part is there, and notes what the page forbids. */
const standIn: readonly EmbedScript[] = [
	{
		name: 'kernel-walk.classic.js',
		text: `
			window.refused = [];
			addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));
			parts += ' main </script><!-- <script>';
			customElements.define('kernel-walk', class extends HTMLElement {
				connectedCallback() {
					const shadow = this.attachShadow({ mode: 'open' });
					this.given = JSON.parse(this.querySelector('script[type="application/json"]').textContent);
					shadow.append(Object.assign(document.createElement('p'), { textContent: 'alive' }));
				}
			});`
	},
	{ name: 'parts/first.js', text: `window.parts = 'first';\r\n` }
];

const frames: HTMLIFrameElement[] = [];

async function opened(html: string, sandbox?: string): Promise<Page> {
	const frame = document.createElement('iframe');
	if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
	frame.srcdoc = html;
	frames.push(frame);
	await new Promise((resolve) => {
		frame.addEventListener('load', resolve, { once: true });
		document.body.append(frame);
	});
	return frame.contentWindow as Page;
}

async function pageOf(content: Published, scripts = standIn): Promise<Page> {
	return opened(await offlineFile(content, scripts));
}

afterEach(() => {
	for (const frame of frames.splice(0)) frame.remove();
});

describe('An offline page', () => {
	test('runs the scripts it was given, each part after the other, and gives the player its content', async () => {
		const content = stateContent('One step');
		const page = await pageOf(content);
		const player = page.document.querySelector('kernel-walk');
		expect(player?.shadowRoot?.textContent).toBe('alive');
		expect(player).toHaveProperty('given', {
			v: 1,
			state: content.kind === 'state' && content.state,
			options: content.options
		});
		expect(page).toHaveProperty('refused', []);
	});

	test('carries a script’s own tags through unchanged', async () => {
		const page = await pageOf(stateContent('One step'));
		expect(page).toHaveProperty('parts', 'first main </script><!-- <script>');
	});

	test.each(hostileTitles)('shows the title %j as text and runs nothing of it', async (title) => {
		const shown = shownTitle(title);
		for (const content of [stateContent(title), lessonContent(1, title)]) {
			const page = await pageOf(content);
			expect(page.document.title).toBe(shown);
			expect(page.document.querySelector('h1')?.textContent).toBe(shown);
			expect(page.document.querySelectorAll('script')).toHaveLength(3);
			expect(page.document.querySelector('img[onerror]')).toBeNull();
			expect(page).toHaveProperty('refused', []);
		}
	});

	test('lets nothing else run, apply or load', async () => {
		const page = await pageOf(stateContent('One step'));
		const { document } = page;
		const add = (name: string, given: object) =>
			document.body.append(Object.assign(document.createElement(name), given));
		add('script', { textContent: 'window.ran = 1' });
		add('style', { textContent: 'body { display: none }' });
		add('img', { src: new URL('/never.png', location.href).href });
		add('iframe', { src: new URL('/never.html', location.href).href });
		add('a', { href: 'javascript:void (window.ran = 2)', textContent: 'go' });
		document.querySelector<HTMLElement>('body > a')?.click();
		await expect(page.fetch(location.href)).rejects.toThrow();
		await expect
			.poll(() => [...new Set((page as unknown as { refused: string[] }).refused)].sort())
			.toEqual(['connect-src', 'frame-src', 'img-src', 'script-src-elem', 'style-src-elem']);
		expect(page).not.toHaveProperty('ran');
		expect(page.getComputedStyle(document.body).display).toBe('block');
	});

	test('runs nothing in the place of a script that was changed', async () => {
		const html = await offlineFile(stateContent('One step'), standIn);
		const page = await opened(html.replace("textContent: 'alive'", "textContent: 'other'"));
		expect(page.document.querySelector('kernel-walk')?.shadowRoot).toBeNull();
	});
});

describe('Where no script runs', () => {
	test('a state is a picture with its sentence', async () => {
		const html = await offlineFile(stateContent('One step'), standIn);
		const page = await opened(html, 'allow-same-origin');
		const picture = page.document.querySelector('img');
		expect(picture?.alt).toMatch(/^Multiply 7 of 9/);
		await picture?.decode();
		expect(picture?.naturalWidth).toBe(1200);
		expect(page.document.querySelector('h1')?.textContent).toBe('One step');
	});

	test('a lesson is its text: aim, task, prose, stops and what a teacher asks', async () => {
		const html = await offlineFile(lessonContent(2), standIn);
		const page = await opened(html, 'allow-same-origin');
		const article = page.document.querySelector('article');
		expect(article?.querySelector('h1')?.textContent).toBe('Sliding a window');
		expect(article?.querySelector('h2')?.textContent).toBe('One row');
		expect(article?.querySelector('em')?.textContent).toBe('slides');
		expect(article?.querySelector('blockquote')?.textContent.trim()).toBe('It begins here.');
		expect(article?.textContent).toContain('Your task. Follow the window to its last place.');
		expect(article?.querySelectorAll('ul')).toHaveLength(2);
		expect(article?.querySelector('ul')?.textContent).toBe('leftrightnowhere');
	});

	test('the column fits a narrow screen', async () => {
		const html = await offlineFile(stateContent('W'.repeat(120)), standIn);
		const page = await opened(html, 'allow-same-origin');
		frames[0].style.width = '360px';
		expect(page.document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
	});
});
