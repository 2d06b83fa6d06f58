import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { firstLoad, weight } from '../../../scripts/first-load.mjs';

const SITE: Record<string, string> = {
	'index.html': `<!doctype html>
		<link rel="icon" href="./icon.svg" />
		<link href="./app/page.css" rel="stylesheet">
		<link rel="modulepreload" href="./app/node.js">
		<script type="application/ld+json">{"name": "data, not a script"}</script>
		<script>
			Promise.all([import("./app/start.js"), import("./app/app.js")]).then(([kit]) => kit.start());
		</script>`,
	'app/start.js': `import{a}from"./shared.js";import("./lazy.js");console.log(a);`,
	'app/app.js': `export*from'./shared.js';export{b}from"./deep/b.js";`,
	'app/node.js': `import"../app/effects.js";import{start}from"./start.js";start();`,
	'app/effects.js': `import "./node.js"; console.log('import "./text.js"');`,
	'app/shared.js': 'export const a = 1;',
	'app/deep/b.js': 'export const b = import.meta.url;',
	'app/lazy.js': 'export const lazy = "y".repeat(9);',
	'app/page.css': '@import "./fonts.css"; p { color: red }',
	'app/fonts.css': '@font-face { src: url(./inter.woff2) }'
};

const read = (path: string): string => {
	if (!(path in SITE)) throw new Error(`${path} is not part of the first load`);
	return SITE[path];
};

describe('The first load of a page', () => {
	const parts = firstLoad(read);

	it('is what its HTML names and what that imports statically, each once', () => {
		const names = parts.map(({ name }) => name).filter((name) => !name.includes('inline'));
		expect(names.sort()).toEqual([
			'app/app.js',
			'app/deep/b.js',
			'app/effects.js',
			'app/fonts.css',
			'app/node.js',
			'app/page.css',
			'app/shared.js',
			'app/start.js'
		]);
	});

	it('has its inline script once', () => {
		expect(parts.filter(({ name }) => name.includes('inline')).length).toBe(1);
	});

	it('weighs each part gzipped', () => {
		const part = parts.find(({ name }) => name === 'app/page.css');
		expect(part?.bytes).toBe(gzipSync(SITE['app/page.css']).length);
		expect(weight(parts)).toBe(parts.map(({ bytes }) => bytes).reduce((a, b) => a + b));
	});

	it('cannot be had where a file is missing', () => {
		const page = { 'index.html': '<script type="module" src="./gone.js"></script>' };
		expect(() => firstLoad((path) => page[path as 'index.html'] ?? read(path))).toThrow(
			'gone.js is not part of the first load'
		);
	});
});
