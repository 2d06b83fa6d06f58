import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installDebian } from './debian.mjs';

/** The environment variables that may name a Chromium, the first one set wins. */
const CHROMIUM_VARIABLES = ['CHROMIUM_PATH', 'CHROME_PATH'];

/** The commands looked for on PATH, in order. */
const CHROMIUM_COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** What there is to do where no Chromium was found and none may be installed. */
const NO_CHROMIUM =
	'No Chromium was found: run `npx playwright install chromium`, or set CHROMIUM_PATH to one you have.';

/**
 * Chooses the Chromium that every test runs in: an environment variable, then PATH, then the one
 * that Playwright downloaded, if it did.
 *
 * Everything it looks at is an argument, so that the order can be tested.
 *
 * @param {object} surroundings
 * @param {Record<string, string | undefined>} surroundings.env
 * @param {(path: string) => boolean} surroundings.isExecutable
 * @param {() => string | null} surroundings.playwrightPath where Playwright keeps its own
 * @returns {string | null} a path, or null where there is none
 * @throws {Error} when a variable names a file that cannot be run: a wish is not overruled silently
 */
export function chooseChromium({ env, isExecutable, playwrightPath }) {
	for (const variable of CHROMIUM_VARIABLES) {
		const path = env[variable];
		if (!path) continue;
		if (isExecutable(path)) return path;
		throw new Error(`${variable} is ${path}, which is not a program that can be run.`);
	}
	const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
	for (const command of CHROMIUM_COMMANDS) {
		for (const folder of folders) {
			const path = join(folder, command);
			if (isExecutable(path)) return path;
		}
	}
	const own = playwrightPath();
	return own && isExecutable(own) ? own : null;
}

/**
 * The path of a Chromium on this machine, or null. It neither downloads nor starts anything.
 *
 * @returns {Promise<string | null>}
 */
export async function findChromium() {
	const { chromium } = await import('playwright');
	return chooseChromium({
		env: process.env,
		isExecutable: isExecutableFile,
		playwrightPath: () => chromium.executablePath() || null
	});
}

/**
 * The path of a Chromium; where there is none, Debian's package is installed if that is allowed
 * (apt-get, and root or a sudo that asks for no password). Otherwise the process ends with one
 * sentence that says what to run.
 *
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
	try {
		const found = await findChromium();
		if (found) return found;
		if (installDebian(['chromium'], "No Chromium was found: installing Debian's package.")) {
			const installed = await findChromium();
			if (installed) return installed;
		}
		console.error(NO_CHROMIUM);
	} catch (error) {
		console.error(error instanceof Error ? error.message : String(error));
	}
	process.exit(1);
}

/**
 * The arguments that Chromium is started with. It stays quiet on the network; the sandbox cannot
 * be set up by root, and is left on for everybody else.
 *
 * @param {number | undefined} [userId] of the user who starts it
 * @returns {string[]}
 */
export function chromiumArguments(userId = process.getuid?.()) {
	return [
		...(userId === 0 ? ['--no-sandbox'] : []),
		'--disable-gpu',
		'--disable-quic',
		'--no-first-run',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync'
	];
}

/** @param {string} path */
export function isExecutableFile(path) {
	try {
		accessSync(path, constants.X_OK);
		return statSync(path).isFile();
	} catch {
		return false;
	}
}
