import { TOP } from '../run.mjs';
import { join } from 'node:path';

const ADOPT = join(TOP, 'src/lib/element/styles/adopt.ts');

/**
 * Has style sheets that a part imports for their effect adopted by every element: a link in the page
 * would not reach into their trees.
 *
 * @returns {import('vite').Plugin}
 */
export function adoptedFiles() {
	return {
		name: 'adopted-files',
		enforce: 'pre',
		resolveId: {
			filter: { id: /\.css$/ },
			async handler(source, importer) {
				const found = await this.resolve(source, importer, { skipSelf: true });
				return found ? `\0adopted:${found.id.replace(/\.css$/, '')}` : null;
			}
		},
		load: {
			filter: { id: /^\0adopted:/ },
			handler(id) {
				const file = `${id.slice('\0adopted:'.length)}.css`;
				return [
					`import { adoptEverywhere } from ${JSON.stringify(ADOPT)};`,
					`import text from ${JSON.stringify(`${file}?inline`)};`,
					'adoptEverywhere(text);'
				].join('\n');
			}
		}
	};
}
