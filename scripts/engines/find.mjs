import { delimiter, join } from 'node:path';

/**
 * Where the programs of an engine are; an engine that is missing says in a sentence what it lacks.
 *
 * @typedef {{ name: 'chromium' | 'firefox'; browser: string }} OneProgram
 * @typedef {{ name: 'webkit'; driver: string; browser: string; screen: string }} WebKitPrograms
 * @typedef {OneProgram | WebKitPrograms} EnginePrograms
 * @typedef {{ name: 'firefox' | 'webkit'; missing: string }} MissingEngine
 */

/**
 * What there is to look at; an argument, so that the order can be tested.
 *
 * @typedef {object} Surroundings
 * @property {Record<string, string | undefined>} env
 * @property {(path: string) => boolean} isExecutable
 */

/** Debian's packages of each engine that Chromium's search does not bring. */
export const DEBIAN_PACKAGES = {
	firefox: ['firefox-esr'],
	webkit: ['webkit2gtk-driver', 'xvfb']
};

/** The commands looked for on PATH, in order. */
const FIREFOX_COMMANDS = ['firefox-esr', 'firefox'];

const VERSIONS = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'];

/** Where distributions put WebKitGTK's small browser, which comes with its library. */
const MINI_BROWSERS = [
	'/usr/lib/x86_64-linux-gnu',
	'/usr/lib/aarch64-linux-gnu',
	'/usr/libexec',
	'/usr/lib'
].flatMap((folder) => VERSIONS.map((version) => `${folder}/${version}/MiniBrowser`));

/**
 * Looks for Firefox: the one that FIREFOX_PATH names, then firefox-esr or firefox on PATH.
 *
 * @param {Surroundings} surroundings
 * @returns {OneProgram | MissingEngine}
 * @throws {Error} when FIREFOX_PATH names what cannot be run: a wish is not overruled silently
 */
export function chooseFirefox(surroundings) {
	const browser = wished(surroundings, 'FIREFOX_PATH') ?? onPath(surroundings, FIREFOX_COMMANDS);
	if (browser !== null) return { name: 'firefox', browser };
	return {
		name: 'firefox',
		missing:
			'No Firefox was found: install firefox-esr, or set FIREFOX_PATH to the one that you have.'
	};
}

/**
 * Looks for WebKitGTK: its driver (the one that WEBKIT_DRIVER_PATH names, or WebKitWebDriver on
 * PATH), its MiniBrowser, and the screen without a monitor that it draws on.
 *
 * @param {Surroundings} surroundings
 * @returns {WebKitPrograms | MissingEngine}
 * @throws {Error} when WEBKIT_DRIVER_PATH names what cannot be run
 */
export function chooseWebKit(surroundings) {
	const driver =
		wished(surroundings, 'WEBKIT_DRIVER_PATH') ?? onPath(surroundings, ['WebKitWebDriver']);
	const browser = MINI_BROWSERS.find(surroundings.isExecutable) ?? null;
	const screen = onPath(surroundings, ['Xvfb']);
	if (driver !== null && browser !== null && screen !== null) {
		return { name: 'webkit', driver, browser, screen };
	}
	const lacking = [
		driver === null ? 'WebKitWebDriver (or set WEBKIT_DRIVER_PATH)' : null,
		browser === null ? 'MiniBrowser' : null,
		screen === null ? 'Xvfb' : null
	].filter((each) => each !== null);
	return {
		name: 'webkit',
		missing: `WebKit lacks ${lacking.join(', ')}: on Debian, install webkit2gtk-driver and xvfb.`
	};
}

/**
 * @param {Surroundings} surroundings
 * @param {string} variable
 */
function wished({ env, isExecutable }, variable) {
	const path = env[variable];
	if (!path) return null;
	if (isExecutable(path)) return path;
	throw new Error(`${variable} is ${path}, which is not a program that can be run.`);
}

/**
 * @param {Surroundings} surroundings
 * @param {readonly string[]} commands
 */
function onPath({ env, isExecutable }, commands) {
	const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
	const paths = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
	return paths.find(isExecutable) ?? null;
}
