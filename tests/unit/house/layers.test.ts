import { join } from 'node:path';
import { ESLint, Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import config from '../../../eslint.config.js';
import { LAYERS } from '../../../scripts/eslint/layers.js';

const RULE = 'kernelwalk/layers';
const TOP = process.cwd();
const linter = new Linter({ cwd: TOP });

/** What the layer rule says about a file of that text, under the repository's own configuration. */
function complaints(file: string, text: string): string[] {
	const options = {
		filename: join(TOP, file),
		ruleFilter: ({ ruleId }: { ruleId: string }) => ruleId === RULE
	};
	const messages = linter.verify(text, config as Linter.Config[], options);
	const fatal = messages.find((message) => message.fatal);
	if (fatal) throw new Error(`${file} does not parse: ${fatal.message}`);
	return messages.filter((message) => message.ruleId === RULE).map((message) => message.message);
}

/** A file type: its name in a layer, and how a script's text becomes its text. */
const FILE_TYPES = [
	{ type: '.ts', name: 'probe.ts', wrap: (script: string) => script },
	{ type: '.svelte.ts', name: 'probe.svelte.ts', wrap: (script: string) => script },
	{
		type: '.svelte',
		name: 'Probe.svelte',
		wrap: (script: string) => `<script lang="ts">\n${script}\n</script>\n\n<p>probe</p>\n`
	},
	{
		type: '.svelte module script',
		name: 'Probe.svelte',
		wrap: (script: string) => `<script module lang="ts">\n${script}\n</script>\n\n<p>probe</p>\n`
	}
];

/** Each way to name another module, with the complaint it earns in src/lib/timeline. */
const FORBIDDEN: [kind: string, script: string, complaint: string][] = [
	['a static import', `import { a } from '$lib/engine';`, 'timeline may not import engine.'],
	['an import for its effects', `import '$lib/engine';`, 'timeline may not import engine.'],
	['a type import', `import type { A } from '$lib/engine';`, 'timeline may not import engine.'],
	['an inline type', `import { type A } from '$lib/engine';`, 'timeline may not import engine.'],
	['a namespace import', `import * as a from '$lib/engine';`, 'timeline may not import engine.'],
	['a named re-export', `export { a } from '$lib/engine';`, 'timeline may not import engine.'],
	['a whole re-export', `export * from '$lib/engine';`, 'timeline may not import engine.'],
	['a type re-export', `export type { A } from '$lib/engine';`, 'timeline may not import engine.'],
	['a dynamic import', `const a = import('$lib/engine');`, 'timeline may not import engine.'],
	[
		'a dynamic import of a template',
		'const a = import(`$lib/engine`);',
		'timeline may not import engine.'
	],
	[
		'a dynamic import of a variable',
		`const name = 'x'; const a = import(name);`,
		'Name the module with a plain string, so that the layers can be checked.'
	],
	['an import type', `let a: import('$lib/engine').A;`, 'timeline may not import engine.'],
	[
		'a typeof import type',
		`let a: typeof import('$lib/engine');`,
		'timeline may not import engine.'
	],
	['an import assignment', `import a = require('$lib/engine');`, 'timeline may not import engine.'],
	['require', `const a = require('$lib/engine');`, 'timeline may not import engine.'],
	[
		'a worker',
		`new Worker(new URL('../engine/convolve-worker.ts', import.meta.url), { type: 'module' });`,
		'timeline may not import engine.'
	],
	[
		'the URL of a module',
		`const a = new URL('../engine/convolve-worker.ts', import.meta.url);`,
		'timeline may not import engine.'
	],
	[
		'a ?worker import',
		`import A from '../engine/convolve-worker?worker';`,
		'timeline may not import engine.'
	],
	[
		'a ?worker&inline import',
		`import A from '$lib/engine/convolve-worker?worker&inline';`,
		'timeline may not import engine.'
	],
	['a ?url import', `import a from '../engine/index?url';`, 'timeline may not import engine.'],
	['a ?raw import', `import a from '$lib/engine/index.ts?raw';`, 'timeline may not import engine.'],
	[
		'import.meta.glob',
		`const a = import.meta.glob('../engine/*.ts');`,
		'timeline may not import engine.'
	],
	[
		'import.meta.glob of a list',
		`const a = import.meta.glob(['./*.ts', '$lib/engine/*.ts']);`,
		'timeline may not import engine.'
	],
	[
		'import.meta.resolve',
		`const a = import.meta.resolve('../engine/index.ts');`,
		'timeline may not import engine.'
	],
	['a relative path', `import { a } from '../engine';`, 'timeline may not import engine.'],
	['a deep relative path', `import { a } from '../engine/x';`, 'timeline may not import engine.'],
	[
		'a roundabout relative path',
		`import { a } from './../../lib/engine/x';`,
		'timeline may not import engine.'
	],
	[
		'a path through the alias',
		`import { a } from '$lib/timeline/../engine/x';`,
		'timeline may not import engine.'
	],
	[
		'a path from the top',
		`import { a } from '/src/lib/engine/x.ts';`,
		'timeline may not import engine.'
	],
	[
		'the inside of a layer it may import',
		`import { a } from '$lib/core/matrix';`,
		'Reach core by its index: $lib/core.'
	],
	[
		'a layer it may import by a relative path',
		`import { a } from '../core';`,
		'Reach core by its index: $lib/core.'
	],
	[
		'the inside of a layer by a type',
		`let a: import('$lib/core/matrix').Matrix;`,
		'Reach core by its index: $lib/core.'
	],
	[
		'a layer that does not exist',
		`import { a } from '$lib/helpers';`,
		'src/lib/helpers is in no layer of scripts/eslint/layers.js.'
	],
	[
		'the library as a whole',
		`import { a } from '$lib';`,
		'src/lib is in no layer of scripts/eslint/layers.js.'
	],
	['a page', `import { a } from '../../routes/page';`, 'timeline may not import src/routes/page.'],
	[
		'a test',
		`import { a } from '../../../tests/fixtures/a';`,
		'timeline may not import tests/fixtures/a.'
	],
	[
		'a script',
		`import { a } from '/scripts/serve.mjs';`,
		'timeline may not import scripts/serve.mjs.'
	],
	['a package', `import { scaleLinear } from 'd3';`, 'timeline may not import the package d3.'],
	[
		"a package's types",
		`import type { ScaleLinear } from 'd3';`,
		'timeline may not import the package d3.'
	],
	[
		'a package inside another',
		`import { a } from 'd3-scale';`,
		'timeline may not import the package d3-scale.'
	],
	[
		'a path of a package',
		`import A from '@lucide/svelte/icons/play';`,
		'timeline may not import the package @lucide/svelte.'
	],
	[
		"a module of Kit's",
		`import { page } from '$app/state';`,
		'timeline may not import the package $app.'
	],
	[
		'a module of Node',
		`import { readFileSync } from 'node:fs';`,
		'timeline may not import the package node:fs.'
	]
];

describe.each(FILE_TYPES)('In a $type file the layer rule', ({ name, wrap }) => {
	it.each(FORBIDDEN)('catches %s', (_kind, script, complaint) => {
		expect(complaints(`src/lib/timeline/${name}`, wrap(script))).toEqual([complaint]);
	});

	it.each([
		['the index of a layer below', `import { a } from '$lib/core';`],
		['types of a layer below', `import type { A } from '$lib/core';`],
		['the index in an import type', `let a: import('$lib/core').Matrix;`],
		['a neighbour', `import { a } from './player';`],
		['a file in a folder of its own', `import { a } from './marks/row';`],
		['its own worker', `new Worker(new URL('./a-worker.ts', import.meta.url));`],
		['an address that is no module', `const a = new URL('https://example.org/');`],
		['a neighbour when it is asked for', `const a = import('./player');`]
	])('allows %s', (_kind, script) => {
		expect(complaints(`src/lib/timeline/${name}`, wrap(script))).toEqual([]);
	});
});

describe('In the markup of a .svelte file the layer rule', () => {
	it('catches a dynamic import in an await block', () => {
		const text = `{#await import('$lib/publish') then publish}{publish}{/await}`;
		expect(complaints('src/lib/view/Probe.svelte', text)).toEqual(['view may not import publish.']);
	});

	it('catches a dynamic import in an event handler', () => {
		const text = `<button onclick={() => import('$lib/element')}>Go</button>`;
		expect(complaints('src/lib/view/Probe.svelte', text)).toEqual(['view may not import element.']);
	});

	it('allows a component of its own layer to load when it is asked for', () => {
		const text = `{#await import('./HelpDialog.svelte') then help}{help}{/await}`;
		expect(complaints('src/lib/view/Probe.svelte', text)).toEqual([]);
	});
});

describe('Between layers the rule', () => {
	const layers = Object.keys(LAYERS);
	const pairs = layers.flatMap((from) =>
		layers.filter((to) => to !== from).map((to) => ({ from, to }))
	);

	it.each(pairs)('settles by the table whether $from may import $to', ({ from, to }) => {
		const said = complaints(`src/lib/${from}/probe.ts`, `import { a } from '$lib/${to}';`);
		expect(said.length).toBe(LAYERS[from].imports.includes(to) ? 0 : 1);
	});

	// The table of the design, written out a second time: a change of either has to be meant.
	it('has the table of the design', () => {
		const allowed = Object.fromEntries(
			layers.map((layer) => [layer, LAYERS[layer].imports.join(' ')])
		);
		const belowView =
			'core engine timeline schema share lessons picture messages figure prose listings';
		const telling = 'core timeline schema lessons messages figure';
		expect(allowed).toEqual({
			core: '',
			engine: 'core',
			timeline: 'core',
			schema: 'core',
			share: 'schema',
			lessons: 'core timeline schema',
			picture: 'core engine',
			messages: '',
			figure: 'core timeline schema messages',
			prose: telling,
			listings: telling,
			view: belowView,
			publish: `${belowView} view`,
			element: `${belowView} view publish`,
			client: ''
		});
	});

	it.each([
		['figure', 'd3'],
		['view', 'd3'],
		['view', 'svelte'],
		['view', 'svelte/reactivity'],
		['view', '@lucide/svelte/icons/play'],
		['schema', 'valibot'],
		['share', 'valibot'],
		['share', 'fflate'],
		['publish', 'fflate'],
		['prose', 'micromark'],
		['engine', 'comlink']
	])('lets %s import the package %s', (layer, name) => {
		expect(complaints(`src/lib/${layer}/probe.ts`, `import { a } from '${name}';`)).toEqual([]);
	});

	it.each(['core', 'timeline', 'lessons', 'messages', 'listings'])(
		'lets %s import no package at all',
		(layer) => {
			expect(LAYERS[layer].packages).toEqual([]);
		}
	);

	it('lets messages import not even a type of the core', () => {
		const text = `import type { Step } from '$lib/core';`;
		expect(complaints('src/lib/messages/probe.ts', text)).toEqual([
			'messages may not import core.'
		]);
	});

	it('lets the client import types', () => {
		const text = `import type { State } from '$lib/schema';`;
		expect(complaints('src/lib/client/probe.ts', text)).toEqual([]);
	});

	it('lets the client import nothing but types', () => {
		const text = `import { readState } from '$lib/schema';`;
		expect(complaints('src/lib/client/probe.ts', text)).toEqual([
			'client may import only the types of schema: use `import type`.'
		]);
	});

	it('lets a worker of a layer below be started from its own file', () => {
		const text = `new Worker(new URL('../engine/convolve-worker.ts', import.meta.url));`;
		expect(complaints('src/lib/view/probe.ts', text)).toEqual([]);
	});

	it('lets only a worker be reached inside a layer by its address', () => {
		const text = `const a = new URL('../engine/bands.ts', import.meta.url);`;
		expect(complaints('src/lib/view/probe.ts', text)).toEqual([
			'Reach engine by its index: $lib/engine.'
		]);
	});

	it('catches a file that lies in no layer', () => {
		expect(complaints('src/lib/helpers/probe.ts', 'export const a = 1;')).toEqual([
			'src/lib/helpers/probe.ts is in no layer of scripts/eslint/layers.js.'
		]);
	});
});

describe('In the routes the layer rule', () => {
	it.each([
		`import { Stepper } from '$lib/view';`,
		`import { page } from '$app/state';`,
		`import type { PageLoad } from './$types';`,
		`import '../app.css';`,
		`import '$lib/view/theme.css';`,
		`import '@fontsource-variable/inter';`,
		`import { Resvg } from '@resvg/resvg-js';`,
		`import { readFileSync } from 'node:fs';`
	])('allows %s', (text) => {
		expect(complaints('src/routes/+page.ts', text)).toEqual([]);
	});

	it.each([
		[`import { a } from '$lib/view/stepper.svelte';`, 'Reach view by its index: $lib/view.'],
		[`import { a } from '../lib/view';`, 'Reach view by its index: $lib/view.'],
		[`import { scaleLinear } from 'd3';`, 'routes may not import the package d3.'],
		[
			`import { exec } from 'node:child_process';`,
			'routes may not import the package node:child_process.'
		],
		[`import { a } from '../../tests/a';`, 'routes may not import tests/a.']
	])('catches %s', (text, complaint) => {
		expect(complaints('src/routes/+page.ts', text)).toEqual([complaint]);
	});
});

describe('The configuration of ESLint', () => {
	it.each([
		'src/lib/core/a.ts',
		'src/lib/view/a.svelte.ts',
		'src/lib/view/A.svelte',
		'src/routes/+page.ts'
	])('applies the layer rule to %s', async (file) => {
		const settings = await new ESLint({ cwd: TOP }).calculateConfigForFile(file);
		expect(settings.rules[RULE][0]).toBe(2);
	});

	it.each([
		[`import * as d3 from 'd3';`, 'Import from d3 by name, so that what is not used is left out.'],
		['export default 1;', 'Export by name.'],
		['const a = 1; export { a as default };', 'Export by name.']
	])('forbids %s', (text, complaint) => {
		const messages = linter.verify(text, config as Linter.Config[], {
			filename: join(TOP, 'src/lib/figure/probe.ts')
		});
		expect(messages.map(({ message }) => message)).toContain(complaint);
	});
});
