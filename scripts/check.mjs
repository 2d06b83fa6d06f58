import { BUILD, ensureBuilt } from './build.mjs';
import { firstLoad, readFrom, weight } from './first-load.mjs';
import { run } from './run.mjs';

/** What `/` may first load: gzipped bytes of script and styles together. */
const BUDGET = 60_000;

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
	return { code: total <= BUDGET ? 0 : 1, output: [...rows, verdict].join('\n') };
}

/**
 * @param {number} bytes
 * @param {string} name
 */
function row(bytes, name) {
	return `${String(bytes).padStart(14)}  ${name}`;
}
