import { statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { BUILD } from './build.mjs';

/** How many ports are tried, one after the other, before giving up. */
const ATTEMPTS = 100;

/**
 * Serves a built site on localhost, as a static host would: pages end with a slash, and an address
 * without one is sent on to it.
 *
 * @param {object} options
 * @param {string} [options.root] the folder that is served; default: the built site
 * @param {number} [options.port] default 4173; the next free one where it is busy; 0 for any
 * @param {string} [options.base] the path under which the site lies; default '/'
 * @returns {Promise<{ url: string; close: () => Promise<void> }>} its address, ending with a slash
 * @throws {Error} when there is no site in the folder, or no port is free
 */
export async function serveSite({ root = BUILD, port = 4173, base = '/' } = {}) {
	if (!isFile(join(root, 'index.html'))) throw new Error(`There is no built site in ${root}.`);
	const prefix = `/${base}/`.replace(/\/+/g, '/');
	// Reading from the disk at each request, so that a new build shows without a new start.
	// Pages elsewhere may load the element's module, lessons and photographs, as docs/embedding.md asks
	// of every host.
	const setHeaders = (/** @type {import('node:http').ServerResponse} */ response) =>
		response.setHeader('access-control-allow-origin', '*');
	const files = sirv(root, { dev: true, etag: true, setHeaders });

	const server = createServer((request, response) => {
		const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
		const path = `/${pathname.slice(prefix.length)}`;
		if (`${pathname}/` === prefix || (pathname.startsWith(prefix) && isFolder(root, path))) {
			response.writeHead(308, { location: `${pathname}/${search}` }).end();
			return;
		}
		if (!pathname.startsWith(prefix)) return notFound(response);
		request.url = path + search;
		// As docs/embedding.md asks of a host: pages elsewhere load the element and what belongs to it.
		response.setHeader('access-control-allow-origin', '*');
		files(request, response, () => notFound(response));
	});

	const address = await listen(server, port);
	return {
		url: `http://localhost:${address}${prefix}`,
		close() {
			server.closeAllConnections();
			return new Promise((resolve) => server.close(() => resolve()));
		}
	};
}

/**
 * @param {string} root
 * @param {string} path of a request, without a slash at its end
 */
function isFolder(root, path) {
	try {
		return !path.endsWith('/') && isFile(join(root, decodeURIComponent(path), 'index.html'));
	} catch {
		return false;
	}
}

/** @param {string} path */
function isFile(path) {
	return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** @param {import('node:http').ServerResponse} response */
function notFound(response) {
	response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port the first one to try
 * @returns {Promise<number>} the one that it listens on
 */
async function listen(server, port) {
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const candidate = port === 0 ? 0 : port + attempt;
		const error = await new Promise((resolve) => {
			server.once('error', resolve);
			server.listen(candidate, 'localhost', () => {
				server.off('error', resolve);
				resolve(null);
			});
		});
		if (!error) return /** @type {import('node:net').AddressInfo} */ (server.address()).port;
		if (error.code !== 'EADDRINUSE') throw error;
	}
	throw new Error(`No port from ${port} to ${port + ATTEMPTS - 1} is free: set PORT to another.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const { values } = parseArgs({
		options: { root: { type: 'string' }, port: { type: 'string' }, base: { type: 'string' } }
	});
	const { url } = await serveSite({
		...values,
		port: values.port === undefined ? undefined : Number(values.port)
	});
	console.log(url);
}
