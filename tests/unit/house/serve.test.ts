import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../../../scripts/serve.mjs';

let root: string;
const open: { close: () => Promise<void> }[] = [];

beforeAll(() => {
	root = mkdtempSync(join(tmpdir(), 'kernelwalk-site-'));
	mkdirSync(join(root, 'lessons'));
	writeFileSync(join(root, 'index.html'), 'start page');
	writeFileSync(join(root, 'lessons', 'index.html'), 'lessons page');
	writeFileSync(join(root, 'app.js'), 'export const a = 1;');
});

afterEach(async () => {
	await Promise.all(open.splice(0).map((site) => site.close()));
});

afterAll(() => rmSync(root, { recursive: true }));

async function serve(options: { port?: number; base?: string } = {}): Promise<string> {
	const site = await serveSite({ root, port: 0, ...options });
	open.push(site);
	return site.url;
}

describe('The server of the built site', () => {
	it('serves pages and scripts', async () => {
		const url = await serve();
		expect(await (await fetch(url)).text()).toBe('start page');
		expect(await (await fetch(`${url}lessons/`)).text()).toBe('lessons page');
		const script = await fetch(`${url}app.js`);
		expect(script.headers.get('content-type')).toMatch(/^text\/javascript/);
	});

	it('sends a page without its slash on to the page with it', async () => {
		const url = await serve();
		const answer = await fetch(`${url}lessons?v=1`, { redirect: 'manual' });
		expect(answer.status).toBe(308);
		expect(answer.headers.get('location')).toBe('/lessons/?v=1');
	});

	it('serves the site under a sub-path, and nothing beside it', async () => {
		const url = await serve({ base: '/courses/vision/' });
		expect(new URL(url).pathname).toBe('/courses/vision/');
		expect(await (await fetch(url)).text()).toBe('start page');
		expect(await (await fetch(`${url}lessons`)).text()).toBe('lessons page');
		expect(await (await fetch(url.slice(0, -1))).text()).toBe('start page');
		expect((await fetch(new URL('/', url))).status).toBe(404);
		expect((await fetch(new URL('/lessons/', url))).status).toBe(404);
	});

	it('answers 404 to what is not there, and to a path that climbs out', async () => {
		const url = await serve();
		expect((await fetch(`${url}nothing`)).status).toBe(404);
		expect((await fetch(`${url}..%2f..%2fetc%2fpasswd`)).status).toBe(404);
		expect((await fetch(`${url}%zz`)).status).toBe(404);
	});

	it('takes the next port where one is busy', async () => {
		const first = Number(new URL(await serve()).port);
		const second = Number(new URL(await serve({ port: first })).port);
		expect(second).toBeGreaterThan(first);
	});

	it('says so where there is no built site', async () => {
		await expect(serveSite({ root: join(root, 'nowhere'), port: 0 })).rejects.toThrow(
			'There is no built site in'
		);
	});
});
