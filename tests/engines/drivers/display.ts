import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

/** A screen that nobody sees. */
export type Display = { readonly name: string; stop(): void };

/**
 * Starts Xvfb on a display number of its own choice.
 *
 * @param program where Xvfb is
 */
export function startDisplay(program: string): Promise<Display> {
	const args = ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'];
	// It speaks of keyboards that it does not know.
	const server = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}.`)));
		let said = '';
		(server.stdio[3] as Readable).on('data', (chunk) => {
			said += chunk;
			if (said.endsWith('\n')) resolve({ name: `:${said.trim()}`, stop: () => server.kill() });
		});
	});
}
