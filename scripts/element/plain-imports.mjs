/**
 * Leaves out what preloads a part's styles and modules by links in the page: an element's parts bring
 * their styles themselves, and it has no say in other people's pages.
 *
 * @returns {import('vite').Plugin}
 */
export function plainImports() {
	return {
		name: 'plain-imports',
		enforce: 'pre',
		load(id) {
			return id.endsWith('vite/preload-helper.js')
				? 'export const __vitePreload = (load) => load();'
				: null;
		}
	};
}
