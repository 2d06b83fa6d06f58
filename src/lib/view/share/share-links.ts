import { defaultEmbedOptions, defaultState, type EmbedOptions } from '$lib/schema';
import { compressHash, encodeEmbed, encodeLesson, encodeState, linkFits } from '$lib/share';
import type { EmbedChoices } from './embed-choices.svelte';
import type { Publishing, ShareContent } from './share-content';

type LinkText = { readonly query: string; readonly hash: string };

/** An address, or how many characters it would have had where that is more than can be read. */
export type Address = { readonly href: string } | { readonly length: number };

/** Numbers up to so many characters stay readable; more are packed. */
const readable = 500;

/** Up to so many characters, attributes stay readable; more become one packed link. */
const mostAttributes = 2000;

/** An address longer than this is cut by some course sites. */
export const longAddress = 2000;

/** Where the site lies, whole, from where it lies as seen from a page; it ends with a slash. */
export function siteRoot(base: string, page: string): string {
	return new URL(base, page.replace(/[?#].*$/s, '')).href;
}

/** The page that shows what is shared: the stepper at its step, the lesson's page, the page that opens lessons. */
export function pageAddress(content: ShareContent, root: string): Address {
	if (content.kind === 'state') return addressOf(root, encodeState(content.state));
	if (content.slug !== null) return { href: `${root}learn/${content.slug}/` };
	return addressOf(`${root}learn/open/`, lessonLink(content, {}));
}

/** What an embed is told by its address: the state or the lesson, and what was chosen. */
export async function embedLink({ content, state, options }: EmbedChoices): Promise<LinkText> {
	if (content.kind === 'lesson') return lessonLink(content, options);
	const { query, hash } = encodeEmbed(state ?? content.state, options);
	return { query, hash: hash.length > readable ? await compressHash(hash) : hash };
}

/** The address of the embed page. */
export function embedAddress(content: ShareContent, link: LinkText, root: string): Address {
	const isNamed = content.kind === 'lesson' && content.slug !== null;
	return addressOf(`${root}embed/${isNamed ? `${content.slug}/` : ''}`, link);
}

/** `<kernel-walk>` for what was chosen: readable attributes while they are short. */
export function elementOf(
	choices: EmbedChoices,
	link: LinkText,
	root: string,
	attributesOfLink: Publishing['attributesOfLink']
): Parameters<Publishing['elementSnippet']>[0] {
	const { content, state, options, shownTitle } = choices;
	const page = pageAddress(content, root);
	const short = 'href' in page && page.href.length <= mostAttributes ? page.href : root;
	const element = {
		script: `${root}kernel-walk.js`,
		attributes: [] as (readonly [string, string])[],
		data: null as unknown,
		fallback: { href: short, text: shownTitle }
	};
	if (content.kind === 'lesson') {
		const isNamed = content.slug !== null;
		const chosen = attributesOfLink({ query: link.query, hash: '' });
		return isNamed
			? { ...element, attributes: [['lesson', content.slug], ...chosen] }
			: { ...element, data: { v: 1, lesson: content.lesson, options: changed(options) } };
	}
	const shown = state ?? content.state;
	const plain = encodeEmbed(shown, options);
	if (plain.query.length + plain.hash.length <= mostAttributes) {
		return { ...element, attributes: attributesOfLink(plain) };
	}
	return linkFits(link)
		? { ...element, attributes: [['src', link.query + link.hash]] }
		: { ...element, data: { v: 1, state: shown, options: changed(options) } };
}

function addressOf(page: string, link: LinkText): Address {
	if (linkFits(link)) return { href: page + link.query + link.hash };
	return { length: link.query.length + link.hash.length };
}

function lessonLink(
	{ lesson, slug }: Extract<ShareContent, { kind: 'lesson' }>,
	options: Partial<EmbedOptions>
): LinkText {
	const { query } = encodeEmbed(defaultState, options);
	return { query, hash: slug === null ? encodeLesson(JSON.stringify(lesson)) : '' };
}

/** The options that are not as usual. */
function changed(options: EmbedOptions): Partial<EmbedOptions> {
	return Object.fromEntries(
		Object.entries(options).filter(
			([name, value]) =>
				JSON.stringify(value) !== JSON.stringify(defaultEmbedOptions[name as keyof EmbedOptions])
		)
	);
}
