import { elementSnippet, frameSnippet, iframeSnippet } from '$lib/publish';
import { evaluate } from '@mdx-js/mdx';
import MarkdownIt from 'markdown-it';
import { mystParse } from 'myst-parser';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import * as jsx from 'react/jsx-runtime';
import { describe, expect, test, vi } from 'vitest';
import { frameIn, frames, kept, tagsOf } from './frames';

/** Text before and after, as in a course’s page. */
const inPage = (snippet: string) => `# A page\n\nBefore it.\n\n${snippet}\n\nAfter *it*.\n`;

const element = {
	script: 'https://kernelwalk.example/kernel-walk.js',
	attributes: [
		['kernel', 'sobel-x'],
		['padding', 'same'],
		['autoplay', '']
	],
	data: null,
	fallback: { href: 'https://kernelwalk.example/?kernel=sobel-x&padding=same', text: 'Sobel *x*' }
} as const;

describe('Markdown with HTML in it (Quarto, MkDocs, Hugo, Jekyll)', () => {
	const markdown = new MarkdownIt({ html: true, linkify: true, typographer: true });

	test.each(frames)('keeps the frame “$title” letter by letter.', (frame) => {
		const html = markdown.render(inPage(iframeSnippet(frame)));
		expect(html).toContain(iframeSnippet(frame));
		expect(frameIn(html)).toEqual(kept(frame));
	});

	test.each(frames)('keeps the slide’s frame “$title” letter by letter.', (frame) => {
		const snippet = frameSnippet('slides', frame);
		const html = markdown.render(inPage(snippet));
		expect(html).toContain(snippet);
	});

	test('keeps the element and what stands in it, a whole lesson too.', () => {
		const lesson = { title: 'a </script> b\n\n# c', scenes: ['*d*', '<img onerror=e>'] };
		for (const data of [null, { v: 1, lesson }]) {
			const snippet = elementSnippet({ ...element, data });
			expect(markdown.render(inPage(snippet))).toContain(snippet);
		}
	});
});

describe('Docusaurus: MDX and React', () => {
	const render = async (snippet: string) => {
		const page = await evaluate(inPage(snippet), { ...jsx, baseUrl: 'file:///page.mdx' });
		return renderToStaticMarkup(createElement(page.default));
	};

	test.each(frames)('makes the frame “$title” of what is written for it.', async (frame) => {
		const html = await render(frameSnippet('mdx', frame));
		expect(frameIn(html)).toEqual(kept(frame));
		const iframe = tagsOf(html).find(({ name }) => name === 'iframe');
		expect(iframe?.attributes).toMatchObject({ style: 'border:0', loading: 'lazy' });
		expect(iframe?.attributes).toHaveProperty('allowfullscreen');
	});

	test('refuses the frame as it is written for HTML: hence a way of its own.', async () => {
		// React says in the console what it thinks of the other attributes.
		const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		await expect(render(iframeSnippet(frames[0]))).rejects.toThrow('style');
		said.mockRestore();
	});

	test('makes the element of HTML as it is.', async () => {
		const html = await render(elementSnippet(element));
		const walk = tagsOf(html).find(({ name }) => name === 'kernel-walk');
		expect(walk?.attributes).toMatchObject({ kernel: 'sobel-x', padding: 'same' });
		expect(walk?.attributes).toHaveProperty('autoplay');
	});
});

describe('Jupyter Book and MyST', () => {
	type Node = { type: string; children?: Node[] } & Record<string, unknown>;
	const find = (node: Node, type: string): Node | undefined =>
		node.type === type
			? node
			: node.children?.map((child) => find(child, type)).find((found) => found !== undefined);

	test.each(frames)('read a frame with address, title and width: “$title”.', (frame) => {
		const tree = mystParse(inPage(frameSnippet('myst', frame))) as Node;
		expect(find(tree, 'iframe')).toMatchObject({
			src: frame.src,
			title: frame.title,
			width: typeof frame.width === 'number' ? `${frame.width}px` : frame.width
		});
	});

	test('read the element’s module and its traits in their directive for widgets.', () => {
		const source = [
			'```{anywidget} https://kernelwalk.example/kernel-walk.js',
			'{ "kernel": "sobel-x", "padding": "same", "step": 12 }',
			'```'
		].join('\n');
		expect(find(mystParse(inPage(source)) as Node, 'anywidget')).toMatchObject({
			esm: 'https://kernelwalk.example/kernel-walk.js',
			model: { kernel: 'sobel-x', padding: 'same', step: 12 }
		});
	});
});
