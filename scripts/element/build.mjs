import { join } from 'node:path';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { TOP } from '../run.mjs';
import { siteUrl } from '../site-url.mjs';
import { adoptedFiles } from './adopted-files.mjs';
import { adoptedStyles } from './adopted-styles.mjs';
import { classicScripts } from './classic-scripts.mjs';
import { withOwnRem } from './own-rem.mjs';
import { notices } from './notices.mjs';
import { plainImports } from './plain-imports.mjs';
import { smallerSvelte } from './smaller-svelte.mjs';
import { withoutWorkers } from './without-workers.mjs';

/**
 * A file of the element: its path below the site's root, and its text.
 *
 * @typedef {{ readonly path: string; readonly text: string }} ElementFile
 */

/** Sizes in an element follow its own text size and not the page's root. */
const ownRem = {
	name: 'own-rem',
	/** @param {{ content: string }} style */
	style: ({ content }) => ({ code: withOwnRem(content) })
};

/**
 * Builds `<kernel-walk>` in its two forms: as an ES module (`kernel-walk.js` and what it imports on
 * demand) and as classic scripts (`embed/kernel-walk.classic.js` and its parts), with the list of the
 * latter in `embed/scripts.json` and SCORM's own script beside them, and the licences of the packages that
 * are in them in `third-party.txt`.
 *
 * @returns {Promise<readonly ElementFile[]>}
 */
export async function buildElement() {
	/** @type {Set<string>} */
	const bundled = new Set();
	const modules = await bundle({
		bundled,
		input: { 'kernel-walk': join(TOP, 'src/lib/element/index.ts') },
		format: 'es',
		entry: '[name].js',
		chunk: 'kernel-walk/[name]-[hash].js'
	});
	const classic = await bundle({
		bundled,
		input: { 'kernel-walk.classic': join(TOP, 'src/lib/element/classic.ts') },
		format: 'cjs',
		entry: 'embed/[name].js',
		chunk: 'embed/parts/[name].js',
		plugins: [classicScripts()]
	});
	const reporting = await bundle({
		bundled,
		input: { 'scorm.classic': join(TOP, 'src/lib/publish/scorm/entry.ts') },
		format: 'iife',
		entry: 'embed/[name].js',
		chunk: 'embed/[name].js'
	});
	const scripts = classic.map(({ path }) => path.replace(/^embed\//, ''));
	return [
		...modules,
		...classic,
		...reporting,
		{ path: 'embed/scripts.json', text: JSON.stringify(scripts) },
		{ path: 'third-party.txt', text: notices(bundled) }
	];
}

/**
 * @param {object} options
 * @param {Set<string>} options.bundled takes the paths of the modules
 * @param {Record<string, string>} options.input
 * @param {'es' | 'cjs' | 'iife'} options.format
 * @param {string} options.entry
 * @param {string} options.chunk
 * @param {import('vite').Plugin[]} [options.plugins]
 * @returns {Promise<ElementFile[]>} the entry first
 */
async function bundle({ bundled, input, format, entry, chunk, plugins = [] }) {
	const result = await build({
		root: TOP,
		configFile: false,
		publicDir: false,
		logLevel: 'error',
		mode: 'production',
		define: { __SITE_URL__: JSON.stringify(siteUrl()) },
		resolve: { alias: { $lib: join(TOP, 'src', 'lib') } },
		plugins: [
			smallerSvelte(),
			plainImports(),
			withoutWorkers(),
			adoptedFiles(),
			svelte({
				configFile: false,
				preprocess: [vitePreprocess(), ownRem],
				compilerOptions: { runes: true, css: 'injected' }
			}),
			adoptedStyles(),
			...plugins
		],
		build: {
			write: false,
			target: 'es2022',
			modulePreload: false,
			cssCodeSplit: true,
			assetsInlineLimit: 0,
			rolldownOptions: {
				input,
				preserveEntrySignatures: 'allow-extension',
				output: {
					format,
					exports: format === 'cjs' ? 'named' : undefined,
					entryFileNames: entry,
					chunkFileNames: chunk,
					assetFileNames: chunk.replace('.js', '.[ext]'),
					minify: true,
					codeSplitting: {
						groups: [
							{ name: 'main', tags: ['$initial'], priority: 2 },
							{
								name: 'figure',
								test: /node_modules[\\/]svelte[\\/]|view[\\/]lesson[\\/][Cc]onvolution/,
								priority: 1
							}
						]
					}
				}
			}
		}
	});
	const [{ output }] = /** @type {import('vite').Rolldown.RolldownOutput[]} */ (
		Array.isArray(result) ? result : [result]
	);
	for (const file of output) {
		for (const id of file.type === 'chunk' ? file.moduleIds : []) bundled.add(id);
	}
	return output.map((file) => ({
		path: file.fileName,
		text: file.type === 'chunk' ? file.code : String(file.source)
	}));
}
