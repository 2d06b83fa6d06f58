import { createHash } from 'node:crypto';
import { offlineFile, type Published } from '$lib/publish';
import { defaultState, MissingGridError, wholeSample } from '$lib/schema';
import { describe, expect, test } from 'vitest';
import { hostileTitles, lessonContent, stateContent } from './content';

const scripts = [
	{ name: 'kernel-walk.classic.js', text: 'const end = "</script>";\r\nlet b;' },
	{ name: 'parts/questions.js', text: 'let c = 1;' }
];

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const between = (page: string, pattern: RegExp) =>
	[...page.matchAll(pattern)].map(([, text]) => text);

function policyOf(page: string): Map<string, string> {
	const [policy] = between(page, /http-equiv="Content-Security-Policy" content="([^"]*)"/g);
	return new Map(
		policy.split('; ').map((directive) => {
			const [name] = directive.split(' ', 1);
			return [name, directive.slice(name.length + 1)];
		})
	);
}

describe('The policy of an offline file', () => {
	test('lets run and apply what the file holds, by its hash, and nothing else', async () => {
		const page = await offlineFile(stateContent('One step'), scripts);
		const inline = between(page, /<script>([^]*?)<\/script>/g);
		const [style] = between(page, /<style>([^]*?)<\/style>/g);
		const policy = policyOf(page);
		expect(inline).toHaveLength(2);
		expect(policy.get('default-src')).toBe("'none'");
		expect(policy.get('script-src')).toBe(inline.map(hashOf).join(' '));
		expect(policy.get('style-src')).toBe(hashOf(style));
		expect(policy.get('style-src-attr')).toBe("'unsafe-inline'");
		expect(policy.get('img-src')).toBe('data: blob:');
		expect(policy.get('worker-src')).toBe('blob:');
	});

	test('stands before everything that it is about', async () => {
		const page = await offlineFile(stateContent('One step'), scripts);
		expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style>'));
		expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<script'));
	});

	test('lets nothing run where there is no script', async () => {
		const policy = policyOf(await offlineFile(stateContent('One step'), []));
		expect(policy.get('script-src')).toBe("'none'");
	});
});

describe('An offline file', () => {
	const contents: [string, Published][] = [
		...hostileTitles.map((title): [string, Published] => [title, stateContent(title)]),
		...hostileTitles.map((title): [string, Published] => [title, lessonContent(1, title)])
	];

	test.each(contents)(
		'has three scripts and one style, whatever its title: %j',
		async (_, content) => {
			const page = await offlineFile(content, scripts);
			expect(page.match(/<script/gi)).toHaveLength(3);
			expect(page.match(/<\/script/gi)).toHaveLength(3);
			expect(page.match(/<style/gi)).toHaveLength(1);
			expect(page).not.toContain('<!--');
			expect(page).not.toMatch(/<[^>]* on\w+=/i);
		}
	);

	test('carries its content as the player takes it', async () => {
		for (const content of [stateContent('a </script> b'), lessonContent(2, '<!--')]) {
			const page = await offlineFile(content, scripts);
			const [json] = between(page, /<script type="application\/json">([^]*?)<\/script>/g);
			const { options } = content;
			const shown =
				content.kind === 'state' ? { state: content.state } : { lesson: content.lesson };
			expect(JSON.parse(json)).toEqual({ v: 1, ...shown, options });
		}
	});

	test('names no address but those that a lesson’s prose links to', async () => {
		const page = await offlineFile(stateContent('One step'), scripts);
		const outside = page.replace(/data:image\/svg\+xml,[^"]*/g, '');
		expect(outside).not.toMatch(/(?:src|href|srcset|action)="(?!data:|")/);
		expect(outside).not.toMatch(/https?:/);
	});

	test('has the theme that was chosen', async () => {
		const dark = await offlineFile(stateContent('One step', { theme: 'dark' }), scripts);
		expect(dark).toContain('<html lang="en" data-theme="dark">');
		expect(dark).not.toContain('<source');
		const auto = await offlineFile(stateContent('One step'), scripts);
		expect(auto).toContain('<html lang="en">');
		expect(auto).toContain('<source media="(prefers-color-scheme: dark)"');
	});

	test('leaves out the drawing of a grid that is too large to look at', async () => {
		const row = Array.from({ length: 128 }, (_, i) => i);
		const values = Array.from({ length: 128 }, () => row);
		const state = { ...defaultState, input: { source: 'numbers' as const, values } };
		const page = await offlineFile({ ...stateContent('Large'), kind: 'state', state }, []);
		expect(page).not.toContain('<img');
		expect(page).toMatch(/<p>[^<]*window 1 of [^<]*<\/p>/i);
	});

	test('refuses a picture without its cells, which it could not fetch', async () => {
		const input = {
			source: 'picture' as const,
			picture: { kind: 'sample' as const, name: 'coffee' as const },
			crop: wholeSample('coffee'),
			cells: 16,
			grid: null
		};
		const content: Published = {
			...stateContent('Coffee'),
			kind: 'state',
			state: { ...defaultState, input }
		};
		await expect(offlineFile(content, scripts)).rejects.toThrow(MissingGridError);
	});
});
