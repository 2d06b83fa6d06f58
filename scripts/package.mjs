import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { buildElement } from './element/build.mjs';
import { customElements } from './package/custom-elements.mjs';
import { ELEMENT, MODULES } from './package/entry-points.mjs';
import { prune } from './package/prune.mjs';
import { run, TOP } from './run.mjs';

/** Types for whoever creates the element by its name. */
const ELEMENT_TYPES = `import type { KernelWalk } from './${ELEMENT.types.replace('.d.ts', '.js')}';

export { KernelWalk, default } from './${ELEMENT.types.replace('.d.ts', '.js')}';

declare global {
	interface HTMLElementTagNameMap {
		'kernel-walk': KernelWalk;
	}
}
`;

// Another folder may be named, so that the package can be built beside the one that is there.
const folder = resolve(TOP, process.argv[2] ?? 'dist');
process.exitCode = await build(folder);

/**
 * Builds the npm package's files: the modules of `MODULES` with their types, the element as an ES
 * module, and the manifest of the element.
 *
 * @param {string} folder
 * @returns {Promise<number>} an exit code
 */
async function build(folder) {
	rmSync(folder, { recursive: true, force: true });
	const source = join(TOP, 'src', 'lib');
	const packaged = await run('svelte-package', ['--input', source, '--output', folder], {
		capture: true,
		env: { NO_COLOR: '1' }
	});
	if (packaged.code !== 0) {
		console.error(packaged.output);
		return packaged.code;
	}
	const modules = Object.values(MODULES);
	const types = modules.map((path) => path.replace(/\.js$/, '.d.ts'));
	const packages = prune(folder, [...modules, ...types, ELEMENT.types], source);
	const missing = undeclared(packages);
	if (missing.length > 0) {
		console.error(`package.json lacks what the package imports: ${missing.join(', ')}.`);
		return 1;
	}
	for (const { path, text } of await buildElement()) {
		// Classic scripts are for pages of the site and for files: a package is imported.
		if (!path.startsWith('embed/')) write(join(folder, path), text);
	}
	write(join(folder, ELEMENT.module.replace('.js', '.d.ts')), ELEMENT_TYPES);
	const manifest = customElements(`dist/${ELEMENT.module}`);
	write(join(folder, 'custom-elements.json'), JSON.stringify(manifest, null, '\t'));
	return 0;
}

/**
 * @param {ReadonlySet<string>} packages
 * @returns {string[]} those that whoever installs the package would not have
 */
function undeclared(packages) {
	const { dependencies, peerDependencies } = JSON.parse(
		readFileSync(join(TOP, 'package.json'), 'utf8')
	);
	return [...packages].filter((name) => !(name in { ...dependencies, ...peerDependencies }));
}

/**
 * @param {string} path
 * @param {string} text
 */
function write(path, text) {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
}
