import { buildElement } from './build.mjs';

/**
 * Builds `<kernel-walk>` along with the site, and puts its files and its manifest beside the site's own.
 *
 * @returns {import('vite').Plugin}
 */
export function kernelWalkElement() {
	/** @type {ReturnType<typeof buildElement> | null} */
	let building = null;
	let isClient = false;
	return {
		name: 'kernel-walk-element',
		apply: 'build',
		configResolved(config) {
			isClient = !config.build.ssr;
		},
		buildStart() {
			if (!isClient) return;
			building = buildElement();
			// It is awaited when the site is written; until then nobody hears of a failure.
			building.catch(() => {});
		},
		generateBundle: {
			order: 'post',
			async handler() {
				if (building === null) return;
				for (const { path, text } of await building) {
					this.emitFile({ type: 'asset', fileName: path, source: text });
				}
				const { customElements } = await import('../package/custom-elements.mjs');
				const manifest = JSON.stringify(customElements('kernel-walk.js'), null, '\t');
				this.emitFile({ type: 'asset', fileName: 'custom-elements.json', source: manifest });
			}
		}
	};
}
