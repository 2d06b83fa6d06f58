import {
	defaultEmbedOptions,
	defaultState,
	type EmbedOptions,
	type Lesson,
	type State
} from '$lib/schema';
import {
	decodeEmbed,
	decodeShared,
	expandHash,
	linkOfAttributes,
	type DecodedShared,
	type Note,
	type SharedProblem
} from '$lib/share';
import { embedMessages as messages } from '$lib/messages';
import { parts } from './parts';

/** What an element is to show. */
export type Content =
	| { readonly kind: 'state'; readonly state: State; readonly options: EmbedOptions }
	| { readonly kind: 'lesson'; readonly lesson: Lesson; readonly options: EmbedOptions };

/** What an element was given, as far as it could be used, and what could not, to be said in sentences. */
export type Read = {
	readonly content: Content;
	readonly notes: readonly Note[];
	readonly problem: SharedProblem | null;
	/** Sentences that are said as they stand. */
	readonly sentences: readonly string[];
};

type Source = {
	/** An attribute's text, or null. */
	readonly attribute: (name: string) => string | null;
	/** The text of the JSON that stands in the element, or null. */
	readonly json: string | null;
	/** Where the site's files lie; ends in a slash. */
	readonly base: string;
};

/** What an element shows that was given nothing. */
const usual: Content = { kind: 'state', state: defaultState, options: defaultEmbedOptions };

/**
 * Reads what an element was given: the JSON that stands in it, else the lesson that its attribute
 * names, else its attributes. Options of the attributes come before those of the JSON. Total.
 */
export async function readContent({ attribute, json, base }: Source): Promise<Read> {
	const link = linkOfAttributes((name) =>
		// An address is no name of a photograph that a link could have.
		name === 'image' && isAddress(attribute(name)) ? null : attribute(name)
	);
	const expanded = await expandHash(link.hash);
	const hash = 'hash' in expanded ? expanded.hash : '';
	const early = 'problem' in expanded ? [expanded.problem] : [];
	const said = decodeEmbed({ query: link.query, hash });
	const named = attribute('lesson');
	if (json !== null) return fromShared(await decodeShared(json), said.options);
	if (named !== null) return fetchLesson(lessonAddress(named, base), said.options);
	if (/[#&]lesson=/.test(hash)) {
		return fromShared(await decodeShared(link.query + hash), said.options);
	}
	const read: Read = {
		content: { kind: 'state', state: said.state, options: said.options },
		notes: [...early, ...said.notes],
		problem: null,
		sentences: []
	};
	return withPhotograph(read, attribute('image'), base);
}

/** What was handed over as a value: by a method, a message or a property. */
export async function contentOf(value: unknown, base: string): Promise<Read> {
	return withPhotograph(fromShared(await decodeShared(value), null), null, base);
}

function fromShared(shared: DecodedShared, options: EmbedOptions | null): Read {
	if ('problem' in shared) {
		const content = options ? { ...usual, options } : usual;
		return { content, notes: [], problem: shared.problem, sentences: [] };
	}
	const chosen = mergeOptions(shared.options, options);
	const content: Content =
		'lesson' in shared
			? { kind: 'lesson', lesson: shared.lesson, options: chosen }
			: { kind: 'state', state: shared.state, options: chosen };
	return { content, notes: shared.notes, problem: null, sentences: [] };
}

/** Those of the attributes where they say something, those of the JSON elsewhere. */
function mergeOptions(given: EmbedOptions, attributes: EmbedOptions | null): EmbedOptions {
	if (attributes === null) return given;
	const said = Object.entries(attributes).filter(
		([name, value]) =>
			JSON.stringify(value) !== JSON.stringify(defaultEmbedOptions[name as keyof EmbedOptions])
	);
	return { ...given, ...Object.fromEntries(said) };
}

function isAddress(text: string | null): boolean {
	return text !== null && /[/.]/.test(text);
}

/** A lesson's file: one of the site's by its name, any other by its address. */
function lessonAddress(named: string, base: string): string {
	return isAddress(named) ? named : `${base}lessons/${encodeURIComponent(named)}.json`;
}

async function fetchLesson(address: string, options: EmbedOptions): Promise<Read> {
	try {
		const response = await fetch(address);
		if (!response.ok) throw new TypeError(String(response.status));
		return fromShared(await decodeShared({ v: 1, lesson: await response.json() }), options);
	} catch {
		const sentences = [messages.noLesson(address)];
		return { content: { ...usual, options }, notes: [], problem: null, sentences };
	}
}

/** Works out the grid of a photograph that is only named: it takes what opens pictures. */
async function withPhotograph(read: Read, image: string | null, base: string): Promise<Read> {
	const { content } = read;
	if (content.kind !== 'state') return read;
	const { input } = content.state;
	const address = isAddress(image) ? image : null;
	if (address === null && (input.source !== 'picture' || input.grid !== null)) return read;
	try {
		const { photographIn } = await parts.photograph();
		const state = await photographIn(content.state, address, base);
		return { ...read, content: { ...content, state } };
	} catch {
		return {
			...read,
			content: { ...content, state: { ...content.state, input: defaultState.input } },
			sentences: [...read.sentences, messages.noPicture]
		};
	}
}
