import { spawnSync } from 'node:child_process';

/**
 * Installs packages of Debian's, where that is allowed: on Linux, by apt-get, as root or with a sudo
 * that asks for no password.
 *
 * @param {readonly string[]} packages
 * @param {string} reason a sentence that says why, shown before it begins
 * @returns {boolean} whether they were installed
 */
export function installDebian(packages, reason) {
	if (process.platform !== 'linux' || !runs('apt-get', ['--version'])) return false;
	const isRoot = process.getuid?.() === 0;
	if (!isRoot && !runs('sudo', ['-n', 'true'])) return false;
	const apt = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
	const [command, ...first] = isRoot ? apt : ['sudo', '-n', ...apt];
	console.error(reason);
	const install = ['install', '-y', '-q', '--no-install-recommends', ...packages];
	return (
		runs(command, [...first, 'update', '-q'], ['ignore', 2, 2]) &&
		runs(command, [...first, ...install], ['ignore', 2, 2])
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
