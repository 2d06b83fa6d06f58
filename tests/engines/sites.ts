import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveSite } from '../../scripts/serve.mjs';
import { listen } from './drivers/listen';

export type Site = { readonly url: string; close(): Promise<void> };

const LISTENER = `<script>(${listen})(true)</script>`;

/**
 * Serves the built site on a free port.
 *
 * @param listening whether each page is to collect what goes wrong in it, for an engine whose driver
 *   does not tell; its policy then names the site, as that of a build that knows SITE_URL does
 */
export async function serveBuilt(listening: boolean): Promise<Site> {
	const site = await serveSite({ port: 0 });
	if (!listening) return site;
	const front = await serve(async (request, response) => {
		const answer = await fetch(new URL(request.url ?? '/', site.url), { redirect: 'manual' });
		const type = answer.headers.get('content-type') ?? '';
		const location = answer.headers.get('location');
		const origin = answer.headers.get('access-control-allow-origin');
		response.writeHead(answer.status, {
			'content-type': type,
			...(location !== null && { location }),
			...(origin !== null && { 'access-control-allow-origin': origin })
		});
		if (!type.startsWith('text/html')) return response.end(Buffer.from(await answer.arrayBuffer()));
		const html = (await answer.text())
			.replaceAll(/'self'(?=[^<>]*">)/g, `'self' http://${request.headers.host}`)
			// Before the policy, which lets nothing inline run.
			.replace('<head>', `<head>${LISTENER}`);
		response.end(html);
	});
	return {
		url: front.url,
		async close() {
			await front.close();
			await site.close();
		}
	};
}

/**
 * Serves one page, whatever is asked for, from an origin of its own. It collects what goes wrong in it.
 *
 * @param body what stands in it
 */
export function servePage(body: string): Promise<Site> {
	const html = `<!doctype html><html lang="en"><head>${LISTENER}<meta charset="utf-8">
<link rel="icon" href="data:,"><title>A page of a course</title></head><body>${body}</body></html>`;
	return serve((_, response) => {
		response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
	});
}

async function serve(
	answer: (request: IncomingMessage, response: ServerResponse) => unknown
): Promise<Site> {
	const server: Server = createServer((request, response) => {
		void Promise.resolve(answer(request, response)).catch(() => response.writeHead(500).end());
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/`,
		close() {
			server.closeAllConnections();
			return new Promise((resolve) => server.close(() => resolve()));
		}
	};
}
