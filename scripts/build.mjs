import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run, TOP } from './run.mjs';
import { siteUrl } from './site-url.mjs';

/** Where the built site is. */
export const BUILD = join(TOP, 'build');

/** What a build is made from. A folder counts too: its time changes when a file in it goes. */
const SOURCES = [
	'src',
	'static',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json',
	'scripts/site-url.mjs',
	'scripts/element',
	'scripts/package'
];

/** When and for which address the build was made; it lies outside build, so as not to be published. */
const STAMP = join(TOP, '.svelte-kit', 'build-stamp.json');

/**
 * Builds the site if it is not built, or is older than what it is made from.
 *
 * @param {{ capture?: boolean }} [options] capture keeps the output instead of showing it
 * @returns {Promise<{ code: number; output: string }>} of the build; code 0 where none was needed
 */
export async function ensureBuilt({ capture = false } = {}) {
	if (isFresh()) return { code: 0, output: '' };
	rmSync(STAMP, { force: true });
	const stamp = { started: Date.now(), siteUrl: siteUrl() };
	const result = await run('vite', ['build'], { capture });
	if (result.code === 0) {
		mkdirSync(dirname(STAMP), { recursive: true });
		writeFileSync(STAMP, JSON.stringify(stamp));
	}
	return result;
}

function isFresh() {
	try {
		const stamp = JSON.parse(readFileSync(STAMP, 'utf8'));
		statSync(join(BUILD, 'index.html'));
		return (
			stamp.siteUrl === siteUrl() &&
			SOURCES.every((source) => newest(join(TOP, source)) < stamp.started)
		);
	} catch {
		return false;
	}
}

/**
 * @param {string} path
 * @returns {number} milliseconds; of the path and of everything under it
 */
function newest(path) {
	const stat = statSync(path, { throwIfNoEntry: false });
	if (!stat) return 0;
	if (!stat.isDirectory()) return stat.mtimeMs;
	return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
