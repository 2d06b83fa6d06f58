import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureEngines } from './engines/ensure.mjs';
import { run } from './run.mjs';
import { lastLine, problem, sum, tallyVitest } from './suites.mjs';

// One walk through the built site, in each engine that this machine has. In CI an engine that is
// missing is a failure; elsewhere its sentence is said, and nothing is counted for it. An argument
// chooses the engines whose names contain it.

const reports = mkdtempSync(join(tmpdir(), 'kernelwalk-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));

const total = await walkEngines();
for (const sentence of total.problems) console.log(`failed: ${sentence}`);
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(lastLine(total));

/** @returns {Promise<import('./suites.mjs').Tally>} */
async function walkEngines() {
	let engines;
	try {
		engines = await ensureEngines();
	} catch (error) {
		return problem(error instanceof Error ? error.message : String(error));
	}
	const { found, missing } = engines;
	const sync = await run('svelte-kit', ['sync']);
	const build = sync.code === 0 ? await ensureBuilt() : sync;
	if (build.code !== 0) return problem('The site could not be built, so no engine was tested.');

	const chosen = found.filter(({ name }) => name.includes(process.argv[2] ?? ''));
	const report = join(reports, 'engines.json');
	const { code } = await run(
		'vitest',
		[
			'run',
			'--config=tests/engines/vitest.config.ts',
			'--reporter=default',
			'--reporter=json',
			`--outputFile.json=${report}`
		],
		{ env: { KERNELWALK_ENGINES: JSON.stringify(chosen) } }
	);
	const tally = tallyVitest(read(report), code);
	if (process.env.CI) return sum([tally, ...missing.map(({ missing }) => problem(missing))]);
	for (const engine of missing) console.log(`not tested: ${engine.missing}`);
	return tally;
}

/** @param {string} path */
function read(path) {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		return null;
	}
}
