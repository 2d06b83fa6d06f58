const WORKER = /new Worker\(new URL\([^)]*\), \{[^}]*\}\)/g;

/**
 * Leaves workers out: an element lies on other people's sites, where a browser refuses a worker from
 * this one. Whatever would use one does without where there is none.
 *
 * @returns {import('vite').Plugin}
 */
export function withoutWorkers() {
	return {
		name: 'without-workers',
		enforce: 'pre',
		transform(code, id) {
			if (!id.includes('/src/lib/') || !code.includes('new Worker(')) return null;
			return {
				code: code.replace(WORKER, "(() => { throw new Error('no worker'); })()"),
				map: null
			};
		}
	};
}
