import { expect, type Page } from '@playwright/test';
import { CANARY, ELSEWHERE } from '../../unit/prose/hostile-lessons';

/** Hears whatever a hostile lesson might bring about; a list that is to stay empty. To be called before the page is opened. */
export function hearHarm(page: Page): string[] {
	const heard: string[] = [];
	page.on('pageerror', ({ message }) => heard.push(`error: ${message}`));
	page.on('dialog', (dialog) => {
		heard.push(`dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	page.on('popup', (popup) => heard.push(`popup: ${popup.url()}`));
	page.on('request', (request) => {
		const url = request.url();
		const isOwn = new URL(url).hostname === 'localhost';
		if (!isOwn && !/^(data|blob):/.test(url)) heard.push(`request: ${url.slice(0, 200)}`);
	});
	page.on('framenavigated', (frame) => {
		if (frame.parentFrame() !== null) heard.push(`frame: ${frame.url()}`);
	});
	page.on('console', (message) => {
		if (message.type() === 'error') heard.push(`console: ${message.text()}`);
	});
	return heard;
}

/** Everything in a page's document, shadow trees too, that a lesson could act by. */
async function harmIn(page: Page): Promise<string[]> {
	return page.evaluate(
		([canary, elsewhere]) => {
			const found: string[] = [];
			if (Reflect.has(window, canary)) found.push('something ran');
			if (Reflect.has({}, 'polluted')) found.push('a prototype was changed');
			const tell = (element: Element, what: string) =>
				found.push(`${what}: ${element.outerHTML.slice(0, 160)}`);
			const addresses = [
				'href',
				'src',
				'srcset',
				'action',
				'formaction',
				'data',
				'poster',
				'xlink:href'
			];
			const isFine = (element: Element, value: string) => {
				if (element.localName === 'a' && /^(https?:|mailto:|#)/.test(value)) return true;
				if (element.localName === 'img' && /^data:image\/(png|jpeg|webp);base64,/.test(value)) {
					return true;
				}
				const url = new URL(value, document.baseURI);
				return url.origin === location.origin && /^(https?|blob):$/.test(url.protocol);
			};
			const look = (root: Document | ShadowRoot) => {
				for (const element of root.querySelectorAll('*')) {
					const { localName } = element;
					if (['iframe', 'object', 'embed', 'base', 'frame', 'foreignObject'].includes(localName)) {
						tell(element, 'an element of its own');
					}
					const text = /^(script|style)$/.test(localName) ? element.textContent : '';
					if (localName === 'script' && !/json/.test(element.getAttribute('type') ?? '')) {
						if (text.includes(canary)) tell(element, 'a script');
					}
					if (localName === 'style' && (text.includes(elsewhere) || element.closest('main'))) {
						tell(element, 'a style');
					}
					if (localName === 'meta' && element.getAttribute('http-equiv') === 'refresh') {
						tell(element, 'a refresh');
					}
					for (const { name, value } of element.attributes) {
						if (name.startsWith('on') || name === 'srcdoc' || name === 'ping') tell(element, name);
						if (name === 'style' && /url\(|@import|expression/i.test(value)) tell(element, name);
						if (addresses.includes(name) && value !== '' && !isFine(element, value)) {
							tell(element, name);
						}
					}
					if (element.shadowRoot) look(element.shadowRoot);
				}
			};
			look(document);
			return found;
		},
		[CANARY, ELSEWHERE] as const
	);
}

/** Nothing of a lesson ran, and nothing stands in the page by which it could. */
export async function expectHarmless(page: Page, heard: readonly string[]): Promise<void> {
	expect(await harmIn(page)).toEqual([]);
	expect(heard).toEqual([]);
}
