import {
	existsSync,
	readdirSync,
	readFileSync,
	rmdirSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** A module that another one names by a relative path: imported, exported from, or started as a worker. */
const RELATIVE =
	/(\bfrom\s*|\bimport\s*\(?\s*|\bnew URL\(\s*)(['"])(\.{1,2}\/[^'"]+)\2(?=(\s*,\s*import\.meta\.url)?)/g;
/** A package that a module names. */
const BARE = /(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])([a-z@][^'"]*)\1/g;
/** A file that a module imports as text, as Vite does it. */
const AS_TEXT = /^import (\w+) from (['"])([^'"]+)\?raw\2;$/gm;

/**
 * Makes a folder that svelte-package has written readable without a bundler, and keeps only what the
 * entries lead to: relative imports get their extensions, files imported as text become texts, and
 * what only Vite knows of its environment becomes plain JavaScript.
 *
 * @param {string} folder
 * @param {readonly string[]} entries below the folder: modules (.js) and declarations (.d.ts)
 * @param {string} source where the folder was made from; texts come from there
 * @returns {Set<string>} the packages that are imported, declarations included
 * @throws {Error} when a module names a file that does not exist
 */
export function prune(folder, entries, source) {
	const reached = new Set(entries.map((entry) => resolve(folder, entry)));
	const packages = new Set();
	// A set takes what is added while it is walked.
	for (const file of reached) {
		if (!/\.(js|ts|svelte)$/.test(file)) continue;
		const before = readFileSync(file, 'utf8');
		for (const [, , name] of before.matchAll(BARE)) packages.add(packageOf(name));
		const after = before.replace(RELATIVE, (all, start, quote, specifier, isUrl) => {
			if (specifier.endsWith('?raw') || (start.startsWith('new URL') && isUrl === undefined))
				return all;
			const target = targetOf(file, specifier);
			reached.add(target.file);
			if (existsSync(declarationOf(target.file))) reached.add(declarationOf(target.file));
			return start + quote + target.specifier + quote;
		});
		const origin = join(source, relative(folder, dirname(file)));
		writeFileSync(file, plain(withTexts(after, origin)));
	}
	removeAllBut(folder, reached);
	return packages;
}

/**
 * @param {string} code
 * @param {string} folder of the module's source
 */
function withTexts(code, folder) {
	return code.replace(AS_TEXT, (_, name, quote, path) => {
		const text = readFileSync(join(folder, path), 'utf8');
		return `const ${name} = ${JSON.stringify(text)};`;
	});
}

/** @param {string} code */
function plain(code) {
	return code.replaceAll('import.meta.env.SSR', "(typeof document === 'undefined')");
}

/**
 * The file that a relative import means, and how it is named in full.
 *
 * @param {string} from
 * @param {string} specifier
 * @returns {{ file: string; specifier: string }}
 */
function targetOf(from, specifier) {
	const stem = specifier.replace(/\.ts$/, '');
	for (const name of [specifier, `${stem}.js`, `${stem}/index.js`]) {
		const file = join(dirname(from), name);
		if (!isFile(file)) continue;
		const declaration = declarationOf(file);
		const isTyped = from.endsWith('.d.ts') && isFile(declaration);
		return { file: isTyped ? declaration : file, specifier: name };
	}
	throw new Error(`${from} imports ${specifier}, which is no file`);
}

/**
 * The declarations of a module or a component.
 *
 * @param {string} file
 */
function declarationOf(file) {
	return file.endsWith('.js') ? file.replace(/\.js$/, '.d.ts') : `${file}.d.ts`;
}

/** @param {string} path */
function isFile(path) {
	return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** @param {string} name as imported, such as "svelte/motion" */
function packageOf(name) {
	return name.split('/', name.startsWith('@') ? 2 : 1).join('/');
}

/**
 * @param {string} folder
 * @param {ReadonlySet<string>} kept
 */
function removeAllBut(folder, kept) {
	for (const name of readdirSync(folder)) {
		const path = join(folder, name);
		if (statSync(path).isDirectory()) {
			removeAllBut(path, kept);
			if (readdirSync(path).length === 0) rmdirSync(path);
		} else if (!kept.has(path)) rmSync(path);
	}
}
