import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILD, ensureBuilt } from './build.mjs';
import { firstLoad, readFrom, weight } from './first-load.mjs';
import { run } from './run.mjs';

/** What `/` may first load: gzipped bytes of script and styles together. */
const BUDGET = 60_000;

/** What a frame may first load, its HTML included, and what the element's module may weigh by itself. */
const FRAME_BUDGET = 40_000;
const MODULE_BUDGET = 35_000;

/** How many steps run at the same time. */
const AT_ONCE = 2;

/** @typedef {{ code: number; output: string }} Result */

/** @type {readonly (readonly [string, () => Promise<Result>])[]} */
const STEPS = [
	['build, first load', checkFirstLoad],
	['types', () => tool('svelte-check', '--fail-on-warnings', '--output', 'human')],
	['lint, layers', () => tool('eslint', '.', '--max-warnings', '0')],
	['format', () => tool('prettier', '--check', '.')],
	['unused code', () => tool('knip', '--no-progress')]
];

// The other steps read what this writes.
const sync = await perform('sync', () => tool('svelte-kit', 'sync'));
let failed = sync ? 0 : 1;
const waiting = [...STEPS];
await Promise.all(
	Array.from({ length: AT_ONCE }, async () => {
		for (let step = waiting.shift(); step; step = waiting.shift()) {
			if (!(await perform(...step))) failed += 1;
		}
	})
);
process.exitCode = failed > 0 ? 1 : 0;

/**
 * Runs a step and prints its line, and its output if it failed.
 *
 * @param {string} name
 * @param {() => Promise<Result>} step
 * @returns {Promise<boolean>} whether all was well
 */
async function perform(name, step) {
	const start = performance.now();
	const { code, output } = await step();
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	console.log(`${code === 0 ? 'ok    ' : 'failed'}  ${name} (${seconds} s)`);
	if (code !== 0 || step === checkFirstLoad) console.log(output.trimEnd());
	return code === 0;
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function tool(command, ...args) {
	return run(command, args, { capture: true, env: { NO_COLOR: '1', FORCE_COLOR: '0' } });
}

/** @returns {Promise<Result>} */
async function checkFirstLoad() {
	const build = await ensureBuilt({ capture: true });
	if (build.code !== 0) return build;
	const parts = firstLoad(readFrom(BUILD));
	const total = weight(parts);
	const rows = [...parts.map(({ name, bytes }) => row(bytes, name)), row(total, 'in all')];
	const verdict =
		total <= BUDGET
			? `The first load of / is ${total} bytes gzipped, of ${BUDGET} allowed.`
			: `The first load of / is ${total} bytes gzipped, ${total - BUDGET} more than the ${BUDGET} allowed.`;
	const others = checkFrames();
	return {
		code: total <= BUDGET && others.every(({ fits }) => fits) ? 0 : 1,
		output: [...rows, verdict, ...others.map(({ sentence }) => sentence)].join('\n')
	};
}

/** The frames' pages, each with all that it first loads, and the element's module, which stands alone. */
function checkFrames() {
	const read = readFrom(BUILD);
	const pages = readdirSync(join(BUILD, 'embed'), { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('index.html'))
		.map((path) => `embed/${path}`)
		.map((page) => ({ page, bytes: gzipped(read(page)) + weight(firstLoad(read, page)) }))
		.sort((one, other) => other.bytes - one.bytes);
	const module = read('kernel-walk.js');
	const alone = !/\bimport\s*["'{]|\bfrom\s*["']/.test(module);
	return [
		fits(
			`The first load of ${pages[0].page}, the heaviest of ${pages.length} frames,`,
			pages[0].bytes,
			FRAME_BUDGET
		),
		fits('kernel-walk.js', gzipped(module), MODULE_BUDGET),
		{
			fits: alone,
			sentence: `kernel-walk.js ${alone ? 'needs' : 'must not need'} no other file to start.`
		}
	];
}

/**
 * @param {string} what
 * @param {number} bytes
 * @param {number} budget
 */
function fits(what, bytes, budget) {
	return {
		fits: bytes <= budget,
		sentence: `${what} is ${bytes} bytes gzipped, of ${budget} allowed.`
	};
}

/** @param {string} text */
function gzipped(text) {
	return gzipSync(text).length;
}

/**
 * @param {number} bytes
 * @param {string} name
 */
function row(bytes, name) {
	return `${String(bytes).padStart(14)}  ${name}`;
}
