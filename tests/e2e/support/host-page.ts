import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { test as base } from '@playwright/test';

const types: Readonly<Record<string, string>> = {
	'.css': 'text/css',
	'.js': 'text/javascript',
	'.mjs': 'text/javascript'
};

/** A site of somebody else's: what it answers with, by path. */
export type HostSite = {
	/** Its address, another origin than the built site's; ends with a slash. */
	readonly url: string;
	/** Puts a page there. */
	page(path: string, html: string): void;
	/** Puts a file of an npm package there. */
	file(path: string, from: string): void;
};

/**
 * Playwright's `test` with one more fixture: `host`, somebody else's site on an origin of its own, in
 * whose pages the built site is embedded.
 */
export const test = base.extend<{ host: HostSite }>({
	host: async ({}, use) => {
		const answers = new Map<string, { readonly type: string; readonly body: string | Buffer }>();
		const waiting: Promise<void>[] = [];
		const server = createServer((request, response) => {
			void Promise.all(waiting).then(() => {
				const { pathname } = new URL(request.url ?? '/', 'http://localhost');
				const answer = answers.get(pathname);
				if (answer === undefined) response.writeHead(404).end();
				else response.writeHead(200, { 'content-type': answer.type }).end(answer.body);
			});
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo;
		await use({
			url: `http://127.0.0.1:${String(port)}/`,
			page(path, html) {
				answers.set(path, { type: 'text/html; charset=utf-8', body: html });
			},
			file(path, from) {
				const type = types[extname(from)] ?? 'application/octet-stream';
				const read = readFile(from).then((body) => void answers.set(path, { type, body }));
				waiting.push(read);
			}
		});
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	}
});

/** A page with something pasted into it. */
export function pageWith(pasted: string): string {
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A course</title></head><body><h1>A course</h1>\n${pasted}\n</body></html>`;
}
