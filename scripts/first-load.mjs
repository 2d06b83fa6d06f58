import { readFileSync } from 'node:fs';
import { posix, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseAst } from 'vite';

/**
 * One thing that a page loads before it can be used. `bytes` are gzipped at zlib's default level.
 *
 * @typedef {{ name: string; kind: 'script' | 'style'; bytes: number }} Part
 */

/**
 * What a built page first loads: the scripts and stylesheets that its HTML names (preloaded,
 * imported or inline), and everything that those import statically. What is loaded when it is asked
 * for is not part of it; neither are fonts and pictures.
 *
 * @param {(path: string) => string} read gives the text of a file of the site
 * @param {string} [page] default 'index.html'
 * @returns {Part[]} largest first
 */
export function firstLoad(read, page = 'index.html') {
	const html = read(page);
	/** @type {Part[]} */
	const parts = [];
	/** @type {Set<string>} */
	const seen = new Set();

	/**
	 * @param {string} from
	 * @param {string} specifier
	 */
	function add(from, specifier) {
		const path = specifier.startsWith('/')
			? posix.normalize(specifier.slice(1))
			: posix.join(posix.dirname(from), specifier);
		if (seen.has(path)) return;
		seen.add(path);
		const text = read(path);
		const kind = path.endsWith('.css') ? 'style' : 'script';
		parts.push({ name: path, kind, bytes: gzipSync(text).length });
		for (const each of kind === 'style' ? styleImports(text) : scriptImports(text)) add(path, each);
	}

	for (const tag of html.matchAll(/<link\b[^>]*>/g)) {
		const href = attribute(tag[0], 'href');
		const relation = attribute(tag[0], 'rel');
		const asScript = relation === 'preload' && attribute(tag[0], 'as') === 'script';
		if (href && (relation === 'stylesheet' || relation === 'modulepreload' || asScript)) {
			add(page, href);
		}
	}
	for (const [, opening, text] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
		const source = attribute(opening, 'src');
		const type = attribute(opening, 'type');
		if (source) add(page, source);
		if (source || !text.trim() || (type && type !== 'module' && !/javascript/.test(type))) continue;
		const name = `${page} (inline script ${parts.length + 1})`;
		parts.push({ name, kind: 'script', bytes: gzipSync(text).length });
		for (const [, path] of text.matchAll(/\bimport\s*\(\s*["'`]([^"'`]+)["'`]\s*\)/g)) {
			add(page, path);
		}
		for (const path of scriptImports(text)) add(page, path);
	}
	for (const [, text] of html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)) {
		const name = `${page} (inline style ${parts.length + 1})`;
		parts.push({ name, kind: 'style', bytes: gzipSync(text).length });
		for (const path of styleImports(text)) add(page, path);
	}
	return parts.sort((a, b) => b.bytes - a.bytes);
}

/**
 * @param {string} root the folder of a built site
 * @returns {(path: string) => string}
 */
export function readFrom(root) {
	return (path) => readFileSync(join(root, path), 'utf8');
}

/**
 * @param {readonly Part[]} parts
 * @returns {number} bytes in all
 */
export function weight(parts) {
	return parts.reduce((total, { bytes }) => total + bytes, 0);
}

/** @param {string} code */
function scriptImports(code) {
	return parseAst(code).body.flatMap((statement) =>
		'source' in statement && statement.source ? [String(statement.source.value)] : []
	);
}

/** @param {string} code */
function styleImports(code) {
	return [...code.matchAll(/@import\s+(?:url\(\s*)?["']?([^"')\s;]+)/g)].map(([, path]) => path);
}

/**
 * @param {string} tag
 * @param {string} name
 */
function attribute(tag, name) {
	const match = tag.match(new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`));
	return match ? (match[1] ?? match[2] ?? match[3]) : null;
}
