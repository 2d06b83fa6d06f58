/**
 * Who may import whom, from left to right. `imports` are the layers of `src/lib`, reached by their
 * index (`$lib/core`); `packages` are the npm packages, and `$app` stands for Kit's own modules.
 * A layer that is not here does not exist, and a package that is not named is not allowed.
 *
 * `typesFrom` are layers of which only the types may be imported (`import type`): nothing of them
 * is left at run time.
 *
 * @typedef {object} Layer
 * @property {readonly string[]} imports
 * @property {readonly string[]} packages
 * @property {readonly string[]} [typesFrom]
 */

const drawing = ['core', 'engine', 'timeline', 'schema', 'share', 'lessons', 'picture', 'messages'];
const viewing = [...drawing, 'figure', 'prose', 'listings'];
const publishing = [...viewing, 'view'];
const embedding = [...publishing, 'publish'];
const everything = [...embedding, 'element', 'client'];

/** @type {Readonly<Record<string, Layer>>} */
export const LAYERS = {
	core: { imports: [], packages: [] },
	engine: { imports: ['core'], packages: ['comlink'] },
	timeline: { imports: ['core'], packages: [] },
	schema: { imports: ['core'], packages: ['valibot'] },
	share: { imports: ['schema'], packages: ['valibot', 'fflate'] },
	lessons: { imports: ['core', 'timeline', 'schema'], packages: [] },
	picture: { imports: ['core', 'engine'], packages: [] },
	messages: { imports: [], packages: [] },
	figure: { imports: ['core', 'timeline', 'schema', 'messages'], packages: ['d3'] },
	prose: {
		imports: ['core', 'timeline', 'schema', 'lessons', 'messages', 'figure'],
		packages: ['micromark']
	},
	listings: {
		imports: ['core', 'timeline', 'schema', 'lessons', 'messages', 'figure'],
		packages: []
	},
	view: { imports: viewing, packages: ['svelte', '@lucide/svelte', 'd3'] },
	publish: { imports: publishing, packages: ['fflate'] },
	element: { imports: embedding, packages: ['svelte'] },
	client: { imports: [], packages: [], typesFrom: embedding }
};

/** The pages: thin, and the only place for Kit's own modules. */
export const ROUTES = {
	imports: everything,
	packages: [
		'svelte',
		'@sveltejs/kit',
		'$app',
		'@fontsource-variable/inter',
		// What is made of a page while the site is built, such as a link's picture.
		'@resvg/resvg-js',
		'node:fs',
		'node:module',
		'node:os',
		'node:path',
		'node:zlib'
	]
};
