import { ensureChromium, isExecutableFile } from '../chromium.mjs';
import { installDebian } from '../debian.mjs';
import { chooseFirefox, chooseWebKit, DEBIAN_PACKAGES } from './find.mjs';

/** @typedef {import('./find.mjs').EnginePrograms} EnginePrograms */
/** @typedef {import('./find.mjs').MissingEngine} MissingEngine */

/**
 * The engines of this machine. In CI Debian's packages are installed where an engine is missing;
 * elsewhere nothing is installed but a Chromium, without which no test runs.
 *
 * @returns {Promise<{ found: EnginePrograms[]; missing: MissingEngine[] }>}
 * @throws {Error} when a variable names a file that cannot be run
 */
export async function ensureEngines() {
	const chromium = await ensureChromium();
	let others = look();
	const lacking = others.flatMap((engine) =>
		'missing' in engine ? DEBIAN_PACKAGES[engine.name] : []
	);
	const reason = "A browser engine was not found: installing Debian's packages.";
	if (lacking.length > 0 && process.env.CI && installDebian(lacking, reason)) others = look();
	/** @type {EnginePrograms[]} */
	const found = [{ name: 'chromium', browser: chromium }];
	/** @type {MissingEngine[]} */
	const missing = [];
	for (const engine of others) {
		if ('missing' in engine) missing.push(engine);
		else found.push(engine);
	}
	return { found, missing };
}

function look() {
	const surroundings = { env: process.env, isExecutable: isExecutableFile };
	return [chooseFirefox(surroundings), chooseWebKit(surroundings)];
}
