import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top of the repository, wherever a script is called from. */
export const TOP = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a program of node_modules/.bin, or any other, at the top of the repository.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ capture?: boolean; env?: Record<string, string> }} [options] capture keeps the output
 *   instead of showing it
 * @returns {Promise<{ code: number; output: string }>} the code is 1 where it could not start
 */
export function run(command, args, { capture = false, env = {} } = {}) {
	return new Promise((resolve) => {
		const child = spawn(command, args, {
			cwd: TOP,
			env: {
				...process.env,
				PATH: join(TOP, 'node_modules', '.bin') + delimiter + process.env.PATH,
				...env
			},
			stdio: ['ignore', capture ? 'pipe' : 'inherit', capture ? 'pipe' : 'inherit']
		});
		let output = '';
		child.stdout?.on('data', (chunk) => (output += chunk));
		child.stderr?.on('data', (chunk) => (output += chunk));
		child.on('error', (error) => resolve({ code: 1, output: error.message }));
		child.on('close', (code) => resolve({ code: code ?? 1, output }));
	});
}
