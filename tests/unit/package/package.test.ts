import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goldenConvolutions } from '../core/golden';
import { makeScratchProject, type ScratchProject } from './scratch-project';

/** Building the package and the element takes a minute of a quiet machine. */
const BUILD_TIME = 900_000;
/** Compiling a whole program takes seconds of a quiet machine. */
const COMPILE_TIME = 300_000;

let project: ScratchProject;
beforeAll(() => {
	project = makeScratchProject();
}, BUILD_TIME);
afterAll(() => project.remove());

const CONSUMER = `
import { convolve2d, defineConvolution, matrix, type Step } from 'kernelwalk/core';
import { Timeline, type Trace } from 'kernelwalk/timeline';
import { connect } from 'kernelwalk/client';
import { KernelWalk } from 'kernelwalk/element';

const c = defineConvolution(matrix([[1, 2], [3, 4]]), matrix([[1]]), { padding: 'same' });
const trace: Trace<Step> = new Timeline(c);
const step = trace.at(0);
if (step.kind === 'mac') step.product satisfies number;
convolve2d(c).data[0] satisfies number;
export const client: typeof connect = connect;
export const element = document.createElement('kernel-walk');
element satisfies KernelWalk;
element.currentStep = 3;
const sentences: Promise<readonly string[]> = element.setState({ v: 1 });
void sentences;
// @ts-expect-error -- a kernel is a matrix
defineConvolution(matrix([[1]]), [[1]]);
// @ts-expect-error -- there is no such padding
defineConvolution(matrix([[1]]), matrix([[1]]), { padding: 'some' });
`;

const SVELTE_CONSUMER = `
import { KernelWalk as Figure, PlayerSurface, setStepper, Stepper, StepperFigure } from 'kernelwalk/svelte';
import type { Component, ComponentProps } from 'svelte';

export const settings: ComponentProps<typeof Figure> = { kernel: 'sharpen', padding: 'same', step: 4 };
export const parts: Component<any>[] = [PlayerSurface, StepperFigure];
setStepper(new Stepper());
// @ts-expect-error -- a theme that does not exist
export const wrong: ComponentProps<typeof Figure> = { theme: 'sepia' };
`;

function checkTypes(moduleResolution: 'nodenext' | 'bundler', text: string) {
	const name = `types-${moduleResolution}`;
	project.write(`${name}/consumer.ts`, text);
	project.write(
		`${name}/tsconfig.json`,
		JSON.stringify({
			compilerOptions: {
				strict: true,
				noEmit: true,
				target: 'es2022',
				lib: ['es2023', 'dom', 'dom.iterable'],
				types: [],
				module: moduleResolution === 'bundler' ? 'esnext' : 'nodenext',
				moduleResolution
			}
		})
	);
	return project.node(project.bin('typescript/bin/tsc'), '-p', name);
}

describe('The package, installed from its tarball', { timeout: COMPILE_TIME }, () => {
	it('computes in Node what NumPy, SciPy and PyTorch compute, and walks to it step by step', () => {
		project.write('cases.json', JSON.stringify(goldenConvolutions.cases));
		project.write(
			'compute.js',
			`import { readFileSync } from 'node:fs';
			import { convolve2d, convolutionSteps, defineConvolution, matrix, toRows } from 'kernelwalk/core';
			import { Timeline } from 'kernelwalk/timeline';
			const cases = JSON.parse(readFileSync('cases.json', 'utf8'));
			console.log(JSON.stringify(cases.map(({ input, kernel, options }) => {
				const c = defineConvolution(matrix(input), matrix(kernel), options);
				const timeline = new Timeline(c);
				const last = timeline.at(timeline.length - 1);
				return { rows: toRows(convolve2d(c)), steps: [...convolutionSteps(c)].length - timeline.length, last: last.value };
			})));`
		);
		const { code, output } = project.node('compute.js');
		expect(code, output).toBe(0);
		const results: { rows: number[][]; steps: number; last: number }[] = JSON.parse(output);
		expect(results).toHaveLength(goldenConvolutions.cases.length);
		results.forEach(({ rows, steps, last }, i) => {
			const expected = goldenConvolutions.cases[i].output;
			expected.forEach((row, j) =>
				row.forEach((value, k) => expect(rows[j][k]).toBeCloseTo(value, 9))
			);
			expect(steps).toBe(0);
			expect(last).toBe(rows.at(-1)?.at(-1));
		});
	});

	it('can be imported in Node without a page, and does nothing there', () => {
		project.write(
			'quiet.js',
			`import widget, { KernelWalk } from 'kernelwalk/element';
			import { connect } from 'kernelwalk/client';
			await new Promise((resolve) => setTimeout(resolve, 50));
			console.log(typeof KernelWalk, typeof widget.render, typeof connect, typeof customElements);`
		);
		expect(project.node('quiet.js')).toEqual({
			code: 0,
			output: 'function function function undefined\n'
		});
	});

	it('carries the sources of its generator for showing', () => {
		project.write(
			'source.js',
			`import { stepsSource } from 'kernelwalk/core'; console.log(stepsSource.steps);`
		);
		expect(project.node('source.js').output).toContain('export function* convolutionSteps');
	});

	it('is typed for Node', () => {
		expect(checkTypes('nodenext', CONSUMER)).toEqual({ code: 0, output: '' });
	});

	it('is typed for bundlers, components included', () => {
		expect(checkTypes('bundler', CONSUMER + SVELTE_CONSUMER)).toEqual({ code: 0, output: '' });
	});

	it('tells what things are where they are used', () => {
		const types = readFileSync(join(project.installed, 'dist/core/convolution.d.ts'), 'utf8');
		expect(types).toMatch(/\/\*\*[^/]*\*\/\s*export declare function defineConvolution/);
	});

	it('gives Svelte apps a figure that Vite builds', () => {
		project.write(
			'app/src/App.svelte',
			`<script lang="ts">
				import { KernelWalk } from 'kernelwalk/svelte';
				let step = $state(4);
			</script>
			<KernelWalk bind:step input={[[1, 2, 3], [4, 5, 6], [7, 8, 9]]} kernel="sharpen" stride={1} />
			<output>{step}</output>`
		);
		project.write(
			'app/src/main.js',
			`import { mount } from 'svelte'; import App from './App.svelte'; mount(App, { target: document.body });`
		);
		project.write('app/index.html', `<script type="module" src="./src/main.js"></script>`);
		project.write(
			'app/build.js',
			`import { svelte } from '@sveltejs/vite-plugin-svelte';
			import { build } from 'vite';
			const { output } = await build({
				root: import.meta.dirname, configFile: false, logLevel: 'error',
				plugins: [svelte({ configFile: false })], build: { write: false }
			});
			console.log(JSON.stringify(output.map(({ fileName, code }) => [fileName, code ?? ''])));`
		);
		const { code, output } = project.node('app/build.js');
		expect(code, output).toBe(0);
		const files = new Map<string, string>(JSON.parse(output));
		const scripts = [...files].filter(([name]) => name.endsWith('.js'));
		// What comes later is a part of its own here too.
		expect(scripts.length).toBeGreaterThan(2);
		expect(scripts.map(([, text]) => text).join('')).toContain('kernel-walk');
		expect([...files.keys()].filter((name) => name.endsWith('.css'))).not.toEqual([]);
	});

	it('renders on a server without a page', () => {
		project.write(
			'server/App.svelte',
			`<script>import { KernelWalk } from 'kernelwalk/svelte';</script><KernelWalk theme="dark" />`
		);
		project.write(
			'server/render.js',
			`import { svelte } from '@sveltejs/vite-plugin-svelte';
			import { createServer } from 'vite';
			const server = await createServer({
				root: import.meta.dirname, configFile: false, logLevel: 'error', appType: 'custom',
				server: { middlewareMode: true, hmr: false, ws: false }, plugins: [svelte({ configFile: false })]
			});
			const { render } = await server.ssrLoadModule('svelte/server');
			const { default: App } = await server.ssrLoadModule('/App.svelte');
			console.log(render(App).body);
			await server.close();
			process.exit();`
		);
		const { code, output } = project.node('server/render.js');
		expect(code, output).toBe(0);
		expect(output).toContain('class="kernel-walk');
		expect(output).toContain('--paper: #16171a');
	});

	it('holds nothing but what its entries lead to', () => {
		const folders = readdirSync(join(project.installed, 'dist'), { withFileTypes: true })
			.filter((entry) => entry.isDirectory())
			.map(({ name }) => name);
		expect(folders).not.toContain('publish');
		expect(folders).toEqual(expect.arrayContaining(['core', 'timeline', 'client', 'view']));
		expect(readdirSync(project.installed).sort()).toEqual([
			'LICENSE',
			'README.md',
			'dist',
			'package.json'
		]);
	});

	it('has a manifest of its element, where package.json says', () => {
		const { customElements } = JSON.parse(
			readFileSync(join(project.installed, 'package.json'), 'utf8')
		);
		const manifest = JSON.parse(readFileSync(join(project.installed, customElements), 'utf8'));
		const [module] = manifest.modules;
		expect(module.declarations[0].tagName).toBe('kernel-walk');
		expect(readFileSync(join(project.installed, module.path), 'utf8')).toContain('kernel-walk');
	});
});

describe('The package before it is packed', { timeout: COMPILE_TIME }, () => {
	it('is clean by publint', () => {
		const { code, output } = project.node(
			project.bin('publint/src/cli.js'),
			project.package,
			'--strict',
			'--pack',
			'npm'
		);
		expect(code, output).toBe(0);
		expect(output).toContain('All good!');
	});

	// A component has no JavaScript of its own, so no resolution but a bundler's finds it.
	it('resolves its types in every way that ES modules are resolved', () => {
		const { code, output } = project.node(
			project.bin('@arethetypeswrong/cli/dist/index.js'),
			project.tarball,
			'--profile',
			'esm-only',
			'--exclude-entrypoints',
			'svelte',
			'--no-color',
			'--no-emoji'
		);
		expect(code, output).toBe(0);
	});
});
