import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtinLessons } from '$lib/lessons';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TOP } from '../../../scripts/run.mjs';

const SITE = 'https://example.org/course/kernelwalk/';
const MADE_FROM = [
	'src',
	'static',
	'scripts',
	'package.json',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json'
];

/** A build takes a minute of a quiet machine. */
const BUILD_TIME = 600_000;

const copy = mkdtempSync(join(tmpdir(), 'kernelwalk-site-'));
const built = (...path: string[]) => join(copy, 'build', ...path);

/** The address of the one element of a page's head that names it. */
function address(html: string, pattern: RegExp): string {
	const [first, ...more] = [...html.matchAll(pattern)];
	expect(more).toEqual([]);
	return first[1];
}

beforeAll(() => {
	for (const part of MADE_FROM) cpSync(join(TOP, part), join(copy, part), { recursive: true });
	symlinkSync(join(TOP, 'node_modules'), join(copy, 'node_modules'), 'junction');
	const vite = join(copy, 'node_modules', 'vite', 'bin', 'vite.js');
	// The test's own settings would make it a build for tests.
	const env: NodeJS.ProcessEnv = { ...process.env, SITE_URL: SITE };
	delete env.VITEST;
	delete env.NODE_ENV;
	const build = spawnSync(process.execPath, [vite, 'build'], {
		cwd: copy,
		encoding: 'utf8',
		env
	});
	expect(build.status, build.stderr).toBe(0);
}, BUILD_TIME);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('A site that knows its address', () => {
	it.each(['', ...builtinLessons.map(({ slug }) => `learn/${slug}/`)])(
		'is found from "%s" by oEmbed, with files that exist',
		(page) => {
			const html = readFileSync(built(page, 'index.html'), 'utf8');
			const json = address(html, /<link[^>]*type="application\/json\+oembed"[^>]*href="([^"]*)"/g);
			expect(json.startsWith(`${SITE}oembed/`)).toBe(true);
			const answer = JSON.parse(readFileSync(built(json.slice(SITE.length)), 'utf8'));
			expect(answer).toMatchObject({ type: 'rich', version: '1.0', provider_url: SITE });

			const picture = address(html, /<meta property="og:image" content="([^"]*)"/g);
			expect(answer.thumbnail_url).toBe(picture);
			expect(existsSync(built(picture.slice(SITE.length)))).toBe(true);
			expect(address(html, /<meta property="og:url" content="([^"]*)"/g)).toBe(SITE + page);

			const framed = /src="([^"]*)"/.exec(answer.html)?.[1] ?? '';
			expect(framed.startsWith(`${SITE}embed/`)).toBe(true);
			expect(existsSync(built(framed.slice(SITE.length), 'index.html'))).toBe(true);
		}
	);
});
