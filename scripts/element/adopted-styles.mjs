/** The module of Svelte's that puts a component's styles into the page. */
const MODULE = /svelte\/src\/internal\/client\/dom\/css\.js$/;

const CODE = `
import { effect } from '../reactivity/effects.js';
import { active_effect } from '../runtime.js';
export function append_styles(anchor, css) {
	effect(() => {
		const root = (active_effect?.parent?.nodes?.start ?? anchor).getRootNode();
		const { adoptedStyleSheets } = root.host ? root : document;
		if (!css.sheet) (css.sheet = new CSSStyleSheet()).replaceSync(css.code);
		if (!adoptedStyleSheets.includes(css.sheet)) adoptedStyleSheets.push(css.sheet);
	});
}
`;

/**
 * Has the styles that components bring along adopted as style sheets made by script, instead of put
 * into the page as style elements: a strict Content-Security-Policy refuses those. Only in builds: the
 * dev server exchanges style elements as their files change.
 *
 * @returns {import('vite').Plugin}
 */
export function adoptedStyles() {
	return {
		name: 'adopted-styles',
		apply: 'build',
		transform: {
			filter: { id: MODULE },
			handler(code) {
				if (!/export function append_styles\(anchor, css\)/.test(code)) {
					this.error(
						"Svelte's append_styles is not where it was: adopted-styles.mjs is to follow it."
					);
				}
				return { code: CODE, map: null };
			}
		}
	};
}
