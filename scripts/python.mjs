import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { isExecutableFile } from './chromium.mjs';
import { installDebian } from './debian.mjs';

/** What a Python needs so that the listings can be run, by the names they are imported by. */
const MODULES = ['numpy', 'scipy', 'torch', 'cv2'];

const DEBIAN_PACKAGES = [
	'python3',
	'python3-numpy',
	'python3-scipy',
	'python3-torch',
	'python3-opencv'
];

/** What a run says where no such Python was found. */
export const NO_PYTHON =
	'No Python with numpy, scipy, torch and cv2 was found: the listings are compared with their golden figures only. Set PYTHON_PATH to one that has them to run them.';

/**
 * Chooses the Python that the listings are run by: the one that PYTHON_PATH names, then Debian's,
 * then the python3 of PATH; the first that has every library.
 *
 * Everything it looks at is an argument, so that the order can be tested.
 *
 * @param {object} surroundings
 * @param {Record<string, string | undefined>} surroundings.env
 * @param {(path: string) => boolean} surroundings.isExecutable
 * @param {(path: string) => boolean} surroundings.hasLibraries
 * @returns {string | null} a path, or null where there is none
 * @throws {Error} when PYTHON_PATH names one that does not do: a wish is not overruled silently
 */
export function choosePython({ env, isExecutable, hasLibraries }) {
	const wished = env.PYTHON_PATH;
	if (wished) {
		if (!isExecutable(wished)) {
			throw new Error(`PYTHON_PATH is ${wished}, which is not a program that can be run.`);
		}
		if (hasLibraries(wished)) return wished;
		throw new Error(`PYTHON_PATH is ${wished}, which lacks one of ${MODULES.join(', ')}.`);
	}
	const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
	const programs = ['/usr/bin/python3', ...folders.map((folder) => join(folder, 'python3'))];
	return programs.find((path) => isExecutable(path) && hasLibraries(path)) ?? null;
}

/**
 * The path of a Python with the libraries on this machine, or null. It installs nothing.
 *
 * @returns {string | null}
 */
export function findPython() {
	return choosePython({ env: process.env, isExecutable: isExecutableFile, hasLibraries });
}

/**
 * The same for a whole run of the tests. In CI Debian's packages are installed where they are
 * missing, and a test fails where that is impossible; elsewhere the run goes on without.
 *
 * @returns {string | null}
 */
export function ensurePython() {
	try {
		const found = findPython();
		if (found !== null) return found;
		const reason =
			"No Python with the listings' libraries was found: installing Debian's packages.";
		if (process.env.CI && installDebian(DEBIAN_PACKAGES, reason)) return findPython();
		return null;
	} catch (error) {
		console.error(error instanceof Error ? error.message : String(error));
		process.exit(1);
	}
}

/**
 * Whether a Python finds every library. It looks for them and does not load them, which takes long.
 *
 * @param {string} path
 */
function hasLibraries(path) {
	const look = `import importlib.util as u, sys; sys.exit(any(u.find_spec(m) is None for m in sys.argv[1:]))`;
	return spawnSync(path, ['-c', look, ...MODULES], { stdio: 'ignore' }).status === 0;
}
