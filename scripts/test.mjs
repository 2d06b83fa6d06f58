import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensurePython, NO_PYTHON } from './python.mjs';
import { run } from './run.mjs';
import { lastLine, problem, sum, tallyPlaywright, tallyVitest } from './suites.mjs';

const reports = mkdtempSync(join(tmpdir(), 'kernelwalk-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));

// Every suite is to run in the same browser, and with the same Python.
const python = ensurePython();
const env = {
	CHROMIUM_PATH: await ensureChromium(),
	...(python !== null && { PYTHON_PATH: python })
};
const tallies = [];

const sync = await run('svelte-kit', ['sync']);
const build = sync.code === 0 ? await ensureBuilt() : sync;

const vitestReport = join(reports, 'vitest.json');
const vitest = await run(
	'vitest',
	['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
	{ env }
);
tallies.push(tallyVitest(read(vitestReport), vitest.code));

if (build.code === 0) {
	const browserReport = join(reports, 'playwright.json');
	const playwright = await run('playwright', ['test'], {
		env: { ...env, KERNELWALK_E2E_REPORT: browserReport }
	});
	tallies.push(tallyPlaywright(read(browserReport), playwright.code));
} else {
	tallies.push(problem('The site could not be built, so no test ran against it.'));
}

const total = sum(tallies);
for (const sentence of total.problems) console.log(`failed: ${sentence}`);
if (python === null) console.log(NO_PYTHON);
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(lastLine(total));

/** @param {string} path */
function read(path) {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		return null;
	}
}
