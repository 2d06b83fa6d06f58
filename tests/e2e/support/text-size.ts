import type { Page } from '@playwright/test';

/**
 * The texts that can be seen and are smaller than `least` pixels on the screen: the computed size
 * times the scale it is drawn at, in HTML and SVG alike. Text for screen readers only is passed over.
 */
export async function smallTexts(page: Page, least: number): Promise<string[]> {
	return page.evaluate((least) => {
		const found: string[] = [];
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
			const text = node.nodeValue?.trim() ?? '';
			const parent = node.parentElement;
			if (text === '' || parent === null || parent.closest('script, style, option')) continue;
			if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
			if (isForReadersOnly(parent)) continue;
			const matrix = parent instanceof SVGGraphicsElement ? parent.getScreenCTM() : null;
			const scale = matrix === null ? 1 : Math.hypot(matrix.a, matrix.b);
			const size = parseFloat(getComputedStyle(parent).fontSize) * scale;
			// Sizes in rem may fall short by a rounding.
			if (size < least - 0.01) found.push(`${text} (${size.toFixed(1)} px)`);
		}
		for (const select of document.querySelectorAll('select')) {
			const size = parseFloat(getComputedStyle(select).fontSize);
			if (select.checkVisibility() && size < least - 0.01) found.push(`select (${size} px)`);
		}
		return found;

		function isForReadersOnly(element: Element): boolean {
			for (let at: Element | null = element; at !== null; at = at.parentElement) {
				const { width, height } = at.getBoundingClientRect();
				const { overflow, position } = getComputedStyle(at);
				if (position === 'absolute' && overflow === 'hidden' && width <= 1 && height <= 1) {
					return true;
				}
			}
			return false;
		}
	}, least);
}
