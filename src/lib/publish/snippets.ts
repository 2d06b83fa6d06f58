/** A frame on somebody's page. */
export type Frame = {
	/** Whole address of the embed page, query and hash included. */
	readonly src: string;
	/** What a screen reader calls the frame. */
	readonly title: string;
	/** Pixels, or a share of the column as CSS says it: `100%`. */
	readonly width: number | string;
	/** Pixels. */
	readonly height: number;
};

/** `<kernel-walk>` on somebody's page. */
export type ElementOnPage = {
	/** Whole address of the module that defines it. */
	readonly script: string;
	/** In this order; an empty text is written as a bare attribute. */
	readonly attributes: readonly (readonly [name: string, text: string])[];
	/** What it is to show, where attributes cannot say it: written as JSON inside; null for none. */
	readonly data: unknown;
	/** What stands in its place until the script runs, or where none does. */
	readonly fallback: { readonly href: string; readonly text: string };
};

/**
 * Where a snippet is pasted: what the place makes of HTML decides how it is written.
 * - html: pages, Moodle, Canvas, Quarto, MkDocs, WordPress: HTML as it is;
 * - mdx: Docusaurus, which reads HTML as JSX;
 * - myst: Jupyter Book and MyST, which have a directive for frames;
 * - slides: reveal.js and Quarto slides, which load a frame when its slide is shown;
 * - address: places that take an address and make the frame themselves.
 */
export type SnippetPlace = 'html' | 'mdx' | 'myst' | 'slides' | 'address';

/** The frame as it is written for a place. One line but for MyST's directive. */
export function frameSnippet(place: SnippetPlace, frame: Frame): string {
	return writers[place](frame);
}

/** `<iframe>` as HTML: what course sites keep of it (src, title, width, height) is enough to work. */
export function iframeSnippet(frame: Frame): string {
	const { src, title, width, height } = withOneLine(frame);
	return tag('iframe', [
		['src', src],
		['title', title],
		['width', String(width)],
		['height', String(height)],
		['style', 'border:0'],
		['loading', 'lazy'],
		['allowfullscreen', '']
	]);
}

/** The script that defines the element, and the element: HTML that Markdown passes through untouched. */
export function elementSnippet({ script, attributes, data, fallback }: ElementOnPage): string {
	const opening = `<kernel-walk${attributes.map(attribute).join('')}>`;
	const inside = [
		...(data === null ? [] : [`<script type="application/json">${scriptText(data)}</script>`]),
		`<a href="${escaped(fallback.href)}">${escaped(oneLine(fallback.text))}</a>`
	];
	// Each tag on a line of its own: Markdown then takes the lines for HTML and changes none of them.
	return [
		tag('script', [
			['type', 'module'],
			['src', script]
		]),
		opening,
		...inside,
		'</kernel-walk>'
	].join('\n');
}

/**
 * The attributes that say what a link says. `picture` is called `image` there; `v` is the link's own.
 *
 * @param link query and hash, marks included; a packed hash is no pairs: give `src` then
 */
export function attributesOfLink(link: {
	readonly query: string;
	readonly hash: string;
}): (readonly [string, string])[] {
	const pairs = [link.query, link.hash.replace(/^#/, '')].flatMap((text) => [
		...new URLSearchParams(text)
	]);
	return pairs
		.filter(([key]) => key !== 'v')
		.map(([key, text]) => [key === 'picture' ? 'image' : key, text] as const);
}

const writers: Readonly<Record<SnippetPlace, (frame: Frame) => string>> = {
	html: iframeSnippet,
	mdx(frame) {
		const { src, title, width, height } = withOneLine(frame);
		const words = [
			['src', src],
			['title', title],
			['width', String(width)],
			['height', String(height)]
		] as const;
		// JSX decodes references in attributes as HTML does; a style is an object there.
		const named = words.map(attribute).join('');
		return `<iframe${named} style={{ border: 0 }} loading="lazy" allowFullScreen></iframe>`;
	},
	myst(frame) {
		const { src, title, width } = withOneLine(frame);
		const share = typeof width === 'number' ? `${width}px` : width;
		return [`:::{iframe} ${src}`, `:width: ${share}`, `:title: ${title}`, ':::'].join('\n');
	},
	slides(frame) {
		const { src, title, width, height } = withOneLine(frame);
		return tag('iframe', [
			['data-src', src],
			['title', title],
			['width', String(width)],
			['height', String(height)],
			['style', 'border:0'],
			['allowfullscreen', '']
		]);
	},
	address: ({ src }) => oneLine(src)
};

function withOneLine(frame: Frame): Frame {
	return { ...frame, src: oneLine(frame.src), title: oneLine(frame.title) };
}

/** A title of somebody's own may hold anything; an empty line in it would end the HTML in Markdown. */
function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

function tag(name: string, attributes: readonly (readonly [string, string])[]): string {
	return `<${name}${attributes.map(attribute).join('')}></${name}>`;
}

function attribute([name, text]: readonly [string, string]): string {
	return text === '' ? ` ${name}` : ` ${name}="${escaped(text)}"`;
}

function escaped(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

/** JSON in which no tag begins: whatever it says, the script element ends where it should. */
function scriptText(data: unknown): string {
	return JSON.stringify(data).replaceAll('<', '\\u003c');
}
