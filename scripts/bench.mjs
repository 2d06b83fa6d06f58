import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { run, TOP } from './run.mjs';

// Each file of tests/bench is bundled as the site is, so that what is measured is what ships, and
// runs alone in a fresh process, so that none warms up or clutters the memory of the next. It
// exports `async function run(print)` and prints figures with their ratios; `gc` is there for it.
// An argument chooses the files whose names contain it.

const FOLDER = join(TOP, 'tests', 'bench');
const BUNDLES = join(TOP, '.svelte-kit', 'bench');
const START = 'const { run } = await import(process.argv[1]); await run(console.log);';

/** Scripts find the top of the repository by where they lie, so they are not bundled. */
const scriptsWhereTheyAre = {
	name: 'scripts-where-they-are',
	enforce: /** @type {const} */ ('pre'),
	/** @param {string} id */
	resolveId(id) {
		const [, name] = id.match(/\/scripts\/([\w-]+\.mjs)$/) ?? [];
		return name ? { id: new URL(name, import.meta.url).href, external: true } : null;
	}
};

const chosen = readdirSync(FOLDER)
	.filter((name) => /\.bench\.(mjs|ts)$/.test(name) && name.includes(process.argv[2] ?? ''))
	.sort();
if (chosen.length === 0) {
	console.error('No benchmark has such a name.');
	process.exitCode = 1;
}

for (const name of chosen) {
	console.log(`\n${name}`);
	const outDir = join(BUNDLES, basename(name).replace(/\.\w+$/, ''));
	rmSync(outDir, { recursive: true, force: true });
	await build({
		root: TOP,
		configFile: false,
		publicDir: false,
		plugins: [scriptsWhereTheyAre],
		logLevel: 'error',
		resolve: { alias: { $lib: join(TOP, 'src', 'lib') } },
		build: {
			ssr: join(FOLDER, name),
			outDir,
			emptyOutDir: true,
			rolldownOptions: { output: { entryFileNames: 'bench.mjs' } }
		}
	});
	const { code } = await run(process.execPath, [
		'--expose-gc',
		'--input-type=module',
		'--eval',
		START,
		pathToFileURL(join(outDir, 'bench.mjs')).href
	]);
	if (code !== 0) process.exitCode = 1;
}
