import { readFileSync } from 'node:fs';
import { evaluate } from '@mdx-js/mdx';
import { builtinLessons } from '$lib/lessons';
import {
	attributesOfLink,
	elementSnippet,
	frameSnippet,
	iframeSnippet,
	type ElementOnPage,
	type Frame
} from '$lib/publish';
import { playerEvents, playerMethods, playerProperties } from '$lib/schema';
import { decodeEmbed, decodeShared, linkOfAttributes, linkOfText } from '$lib/share';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import * as jsx from 'react/jsx-runtime';
import { expect, test } from 'vitest';
import { customElements } from '../../../scripts/package/custom-elements.mjs';
import { tagsOf } from '../hosts/frames';

const text = readFileSync(new URL('../../../docs/embedding.md', import.meta.url), 'utf8');
const site = 'https://kernelwalk.example/';

/** The code of the page, by its language. */
const code = [...text.matchAll(/^(`{3,})(\w+)\n(.*?)\n\1$/gms)].map(([, , language, body]) => ({
	language,
	body
}));

const step: Frame = {
	src: `${site}embed/?step=18`,
	title: '2D convolution, step 19 of 66',
	width: '100%',
	height: 640
};
const lesson: Frame = { src: `${site}embed/stride/`, title: 'Stride', width: '100%', height: 900 };
const blur: Frame = {
	src: `${site}embed/?kernel=gaussian-3&padding=same`,
	title: 'A Gaussian blur, step by step',
	width: '100%',
	height: 640
};
const slide: Frame = { ...step, src: `${step.src}&theme=projector` };
const element: ElementOnPage = {
	script: `${site}kernel-walk.js`,
	attributes: attributesOfLink({
		query: '?kernel=sobel-x&padding=same&stride=1&theme=light',
		hash: ''
	}),
	data: null,
	fallback: {
		href: `${site}?kernel=sobel-x&padding=same&stride=1`,
		text: 'Sobel x, step by step, in Kernelwalk'
	}
};
const elementWithData: ElementOnPage = {
	...element,
	attributes: [],
	data: {
		v: 1,
		state: {
			input: {
				source: 'numbers',
				values: [
					[1, 2, 3],
					[4, 5, 6],
					[7, 8, 9]
				]
			},
			step: 4
		}
	},
	fallback: { href: site, text: 'A 3×3 picture, step by step, in Kernelwalk' }
};

/** What the page is to show, as the functions behind the Share dialog write it. */
const written = [
	iframeSnippet(step),
	iframeSnippet(lesson),
	iframeSnippet(blur),
	frameSnippet('mdx', step),
	frameSnippet('myst', step),
	frameSnippet('slides', slide),
	elementSnippet(element),
	elementSnippet(elementWithData)
];

/** The rows of the table whose head starts with these words; the first cell without its marks. */
function table(...head: readonly string[]): string[][] {
	const lines = text.split('\n');
	const cells = (line: string) =>
		line
			.slice(1, -1)
			.split(/(?<!\\)\|/)
			.map((cell) => cell.trim());
	const at = lines.findIndex(
		(line) => line.startsWith('|') && head.every((word, i) => cells(line)[i] === word)
	);
	const rows: string[][] = [];
	for (let i = at + 2; lines[i]?.startsWith('|'); i++) rows.push(cells(lines[i]));
	return rows;
}

const plain = (cell: string) => cell.replaceAll('`', '');
const quoted = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name);

const manifest = customElements('kernel-walk.js').modules[0].declarations[0];

test('Every frame and element of the page is what the Share dialog writes.', () => {
	const shown = code
		.filter(({ body }) => /<iframe|:::\{iframe\}|<script type="module"/.test(body))
		.map(({ body }) => body);
	expect(new Set(shown)).toEqual(new Set(written));
});

test('The address that is pasted alone is the frame’s.', () => {
	expect(text).toContain(`\`${frameSnippet('address', step)}\``);
});

test('Every address on the page says something that can be used, whole.', () => {
	const addresses = code.flatMap(({ body }) =>
		tagsOf(body).flatMap(({ attributes }) =>
			[attributes.src, attributes['data-src'], attributes.href].filter(
				(address) => address !== undefined && !address.endsWith('.js')
			)
		)
	);
	expect(addresses.length).toBeGreaterThan(8);
	for (const address of addresses) {
		const { notes } = decodeEmbed(linkOfText(address));
		expect(notes, address).toEqual([]);
		const name = /embed\/([\w-]+)\//.exec(address)?.[1];
		if (name !== undefined) expect(builtinLessons.map(({ slug }) => slug)).toContain(name);
	}
});

test('Every element on the page says something that can be used, whole.', async () => {
	const elements = code.flatMap(({ body }) =>
		tagsOf(body).filter(({ name }) => name === 'kernel-walk')
	);
	expect(elements).toHaveLength(3);
	for (const { attributes } of elements) {
		const { notes } = decodeEmbed(linkOfAttributes((name) => attributes[name] ?? null));
		expect(notes).toEqual([]);
	}
	expect(await decodeShared(elementWithData.data)).toMatchObject({ notes: [], state: { step: 4 } });
});

test('What is written for Docusaurus is rendered by what it renders with.', async () => {
	const pages = code.filter(({ language }) => language === 'mdx');
	expect(pages).toHaveLength(2);
	for (const { body } of pages) {
		const page = await evaluate(body, { ...jsx, baseUrl: 'file:///page.mdx' });
		const html = renderToStaticMarkup(createElement(page.default));
		expect(tagsOf(html).map(({ name }) => name)).toContain(
			body.startsWith('<iframe') ? 'iframe' : 'kernel-walk'
		);
	}
});

test('The table of attributes has every attribute and its usual value.', () => {
	const rows = table('attribute', 'usual').map(([name, usual]) => [plain(name), plain(usual)]);
	expect(rows).toEqual(manifest.attributes.map((each) => [each.name, each.default ?? '']));
});

test('The table of attributes names every value that an attribute can have.', () => {
	const meanings = new Map(table('attribute').map(([name, , meaning]) => [plain(name), meaning]));
	for (const { name, type } of manifest.attributes) {
		const values = [...type.text.matchAll(/'([a-z-]+)'/g)].map(([, value]) => value);
		if (values.length < 2) continue;
		expect(quoted(meanings.get(name) ?? ''), name).toEqual(expect.arrayContaining(values));
	}
});

test('Properties, methods and events are those of the player, in its order.', () => {
	const rows = new Map(table('kind', 'names').map(([kind, names]) => [kind, quoted(names)]));
	expect(rows.get('properties')).toEqual([...playerProperties]);
	expect(rows.get('methods')).toEqual([...playerMethods]);
	expect(rows.get('events')).toEqual([...playerEvents]);
});

test('Custom properties and parts are all there.', () => {
	const names = (head: string) => table(head, 'what it is').map(([name]) => plain(name));
	expect(names('custom property')).toEqual(manifest.cssProperties.map(({ name }) => name));
	expect(names('part')).toEqual(manifest.cssParts.map(({ name }) => name));
});
