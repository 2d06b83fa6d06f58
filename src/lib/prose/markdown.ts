import type { Phrase } from '$lib/messages';
import type { Lesson, LessonFault } from '$lib/schema';
import { micromark } from 'micromark';
import { fillPlaceholders, type Lookup } from './fill-placeholders';

type Images = Lesson['images'];

/** HTML in which nothing runs, and what could not be used of the text. */
export type Html = { readonly html: string; readonly faults: readonly LessonFault[] };

/**
 * CommonMark with placeholders as HTML. What stands in it as HTML is shown as text; images are the
 * lesson's own, links go to the web, to mail or to a place of the page. Headings go two levels down:
 * the page and the scene have the first two.
 */
export function renderMarkdown(source: string, lookup: Lookup, images: Images): Html {
	const { text, standIns, faults } = fillPlaceholders(source, lookup);
	const found: LessonFault[] = [...faults];
	const html = micromark(text)
		.split(tags)
		.map((piece, i) => {
			if (i % 2 === 0) return standIns.replace(piece, phraseHtml);
			const tag = safeTag(piece, images, found);
			return standIns.replace(tag, (phrase) => escaped(plain(phrase)));
		})
		.join('');
	return { html, faults: found };
}

/**
 * The same for a place that holds no blocks, such as a label: the paragraphs of a text follow each
 * other with a line's break between them.
 */
export function renderInline(source: string, lookup: Lookup, images: Images): Html {
	const { html, faults } = renderMarkdown(source, lookup, images);
	const inline = html.replace(/<\/p>\n<p>/g, '<br><br>').replace(/^<p>|<\/p>$/g, '');
	return { html: inline, faults };
}

/** What a reader reads of HTML that `renderMarkdown` wrote. */
export function htmlText(html: string): string {
	return html
		.replace(/<img[^>]* alt="([^"]*)"[^>]*>/g, '$1')
		.replace(/<[^>]*>/g, '')
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&amp;/g, '&')
		.replace(/\s+/g, ' ')
		.trim();
}

/** micromark writes `<` in text and `>` in attributes as entities, so that this finds its tags only. */
const tags = /(<[^>]*>)/;

function phraseHtml(phrase: Phrase): string {
	return phrase
		.map((part) =>
			typeof part === 'string'
				? escaped(part)
				: `<span class="spoken ${part.role}">${escaped(part.text)}</span>`
		)
		.join('');
}

function plain(phrase: Phrase): string {
	return phrase.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

function escaped(text: string): string {
	return text
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;')
		.replace(/"/g, '&quot;');
}

function safeTag(tag: string, images: Images, faults: LessonFault[]): string {
	if (tag.startsWith('<img')) return imageTag(tag, images, faults);
	if (tag.startsWith('<a ')) return linkTag(tag, faults);
	return tag.replace(/^(<\/?h)([1-6])(?=>)/, (_, start: string, level: string) => {
		return start + String(Math.min(Number(level) + 2, 6));
	});
}

function attribute(tag: string, name: string): string {
	return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function imageTag(tag: string, images: Images, faults: LessonFault[]): string {
	const source = attribute(tag, 'src');
	const alt = attribute(tag, 'alt');
	const name = source.slice(1);
	if (source.startsWith('#') && Object.hasOwn(images, name)) {
		const { type, data } = images[name];
		return `<img src="data:${type};base64,${data}" alt="${alt}">`;
	}
	faults.push(
		source.startsWith('#')
			? { code: 'unknown-image', details: { name, images: Object.keys(images) } }
			: { code: 'foreign-image', details: { address: source.slice(0, 60) } }
	);
	return alt;
}

function linkTag(tag: string, faults: LessonFault[]): string {
	const address = attribute(tag, 'href');
	if (/^(?:https?:\/\/|mailto:|#)/i.test(address)) {
		return `${tag.slice(0, -1)} rel="noreferrer">`;
	}
	faults.push({ code: 'bad-link', details: { address: address.slice(0, 60) } });
	return '<a>';
}
