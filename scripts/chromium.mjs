import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

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
		if (installDebianChromium()) {
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
function isExecutableFile(path) {
	try {
		accessSync(path, constants.X_OK);
		return statSync(path).isFile();
	} catch {
		return false;
	}
}

/** @returns {boolean} whether Debian's package was installed */
function installDebianChromium() {
	if (process.platform !== 'linux' || !runs('apt-get', ['--version'])) return false;
	const isRoot = process.getuid?.() === 0;
	if (!isRoot && !runs('sudo', ['-n', 'true'])) return false;
	const apt = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
	const [command, ...first] = isRoot ? apt : ['sudo', '-n', ...apt];
	console.error("No Chromium was found: installing Debian's package.");
	return (
		runs(command, [...first, 'update', '-q'], ['ignore', 2, 2]) &&
		runs(
			command,
			[...first, 'install', '-y', '-q', '--no-install-recommends', 'chromium'],
			['ignore', 2, 2]
		)
	);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').StdioOptions} [stdio]
 */
function runs(command, args, stdio = 'ignore') {
	return spawnSync(command, args, { stdio }).status === 0;
}
