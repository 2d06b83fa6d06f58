import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { TOP } from '../../../scripts/run.mjs';

/** Installed beside the package by whoever uses it; here they are the repository's own. */
const LINKED = [
	'@sveltejs/vite-plugin-svelte',
	'@types/node',
	'd3',
	'svelte',
	'typescript',
	'valibot',
	'vite'
];

/** What a package holds beside what `npm run package` makes. */
const BESIDE = ['package.json', 'README.md', 'LICENSE'];

export type Ran = { readonly code: number | null; readonly output: string };

/** A project that has installed the package from its tarball. */
export type ScratchProject = {
	/** The tarball. */
	readonly tarball: string;
	/** The package as it is before it is packed. */
	readonly package: string;
	/** Where the tarball is unpacked. */
	readonly installed: string;
	write(path: string, text: string): void;
	/** Runs a script of Node's in the project. */
	node(...args: string[]): Ran;
	/** The script that a package's command runs. */
	bin(path: string): string;
	remove(): void;
};

function run(command: string, args: readonly string[], cwd: string): Ran {
	// The settings of a test run are not those of a build.
	const env = { ...process.env };
	delete env.NODE_ENV;
	delete env.VITEST;
	const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
	return { code: status, output: stdout + stderr };
}

function mustRun(command: string, args: readonly string[], cwd: string): string {
	const { code, output } = run(command, args, cwd);
	if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}: ${output}`);
	return output;
}

/** Builds the package, packs it, and unpacks it in a project of its own. Nothing is downloaded. */
export function makeScratchProject(): ScratchProject {
	const top = mkdtempSync(join(tmpdir(), 'kernelwalk-package-'));
	const source = join(top, 'package');
	const project = join(top, 'project');
	const modules = join(project, 'node_modules');
	const installed = join(modules, 'kernelwalk');
	mkdirSync(source);
	mkdirSync(installed, { recursive: true });
	mustRun(process.execPath, [join(TOP, 'scripts', 'package.mjs'), join(source, 'dist')], TOP);
	for (const file of BESIDE) cpSync(join(TOP, file), join(source, file));
	mustRun('npm', ['pack', '--ignore-scripts', '--offline', '--pack-destination', top], source);
	const tarball = join(top, 'kernelwalk.tgz');
	mustRun('sh', ['-c', 'mv kernelwalk-*.tgz kernelwalk.tgz'], top);
	mustRun('tar', ['-xzf', tarball, '--strip-components=1', '-C', installed], top);
	for (const name of LINKED) {
		mkdirSync(dirname(join(modules, name)), { recursive: true });
		symlinkSync(join(TOP, 'node_modules', name), join(modules, name), 'junction');
	}
	// Svelte's plugin looks here for packages whose components it is to compile.
	const manifest = { type: 'module', private: true, dependencies: { kernelwalk: '*' } };
	writeFileSync(join(project, 'package.json'), JSON.stringify(manifest));
	return {
		tarball,
		package: source,
		installed,
		write(path, text) {
			mkdirSync(dirname(join(project, path)), { recursive: true });
			writeFileSync(join(project, path), text);
		},
		node: (...args) => run(process.execPath, args, project),
		bin: (path) => join(TOP, 'node_modules', path),
		remove: () => rmSync(top, { recursive: true, force: true })
	};
}
