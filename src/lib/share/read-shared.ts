import { lessonLimits, parseLesson, type EmbedOptions } from '$lib/schema';
import { linkOfText } from './attributes';
import { besideLesson } from './beside-lesson';
import { expandHash, lessonOfHash } from './bulk';
import { decodeEmbed } from './decode-embed';
import { fitEmbed } from './fit-embed';
import { fitState } from './fit';
import { quotable, type Note } from './note';
import { maxTextLength } from './parameters';
import { PlainCopier, Unusable } from './plain-copy';
import { optionsFrom, stateWithNotes } from './read-object-parts';
import type { DecodedShared } from './shared';
import type { SharedProblem } from './shared-problem';

/** `decodeShared`, once it is loaded. */
export async function readShared(value: unknown): Promise<DecodedShared> {
	try {
		if (typeof value === 'string') return await readText(value.trim());
		return readObject(value);
	} catch (error) {
		if (error instanceof Unusable) return { problem: error.problem };
		// An object whose own code runs when it is read.
		return { problem: { code: 'not-data', details: {} } };
	}
}

async function readText(text: string): Promise<DecodedShared> {
	if (text.startsWith('{')) return readObject(parseJson(text));
	if (text !== '' && !/[?#/]/.test(text)) {
		throw new Unusable({ code: 'not-shared', details: { found: 'text' } });
	}
	const { query, hash: packed } = linkOfText(text);
	const expanded = await expandHash(packed);
	if ('problem' in expanded) throw unusableLink(expanded.problem);
	const link = { query, hash: expanded.hash };
	const decoded = decodeEmbed(link);
	const lesson = await lessonOfHash(link.hash);
	if (lesson === null) return decoded;
	if ('problem' in lesson) throw unusableLink(lesson.problem);
	const { options, notes } = decoded;
	return { lesson: lessonFrom(new PlainCopier().copy(parseJson(lesson.text))), options, notes };
}

function unusableLink({
	code,
	details
}: Pick<Note, 'details'> & { readonly code: string }): Unusable {
	// Of a lesson it is said with the same word whether its link is too long or what is in it.
	const isWithin = code === 'too-long' && details.limit === lessonLimits.fileBytes;
	return new Unusable({ code: isWithin ? 'unpacks-too-large' : code, details } as SharedProblem);
}

function parseJson(text: string): unknown {
	if (text.length > maxTextLength) {
		throw new Unusable({ code: 'too-large', details: { limit: maxTextLength } });
	}
	try {
		return JSON.parse(text);
	} catch {
		throw new Unusable({ code: 'not-json', details: {} });
	}
}

function readObject(value: unknown): DecodedShared {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		const found = Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;
		throw new Unusable({ code: 'not-shared', details: { found } });
	}
	const copier = new PlainCopier();
	const own = (key: string) => {
		return Object.hasOwn(value, key)
			? copier.copy((value as Record<string, unknown>)[key])
			: undefined;
	};
	const kind = own('kind');
	if (kind === 'lesson') return shown(undefined, copier.copy(value), undefined);
	if (kind === 'conv2d') return shown(copier.copy(value), undefined, undefined);
	const version = own('v');
	if (version !== 1) {
		const given = ['string', 'number'].includes(typeof version) ? quotable(String(version)) : '';
		throw new Unusable({ code: 'unknown-version', details: { given } });
	}
	return shown(own('state'), own('lesson'), own('options'));
}

/** @param lesson comes before a state */
function shown(state: unknown, lesson: unknown, options: unknown): DecodedShared {
	const chosen = optionsFrom(options);
	if (lesson !== undefined) {
		const isGiven = (part: keyof EmbedOptions) => [chosen.options[part] ?? []].flat().length > 0;
		return { lesson: lessonFrom(lesson), ...besideLesson(chosen.options, chosen.notes, isGiven) };
	}
	if (typeof state !== 'object' || state === null) {
		throw new Unusable({ code: 'nothing-shown', details: {} });
	}
	const read = stateWithNotes(state as Readonly<Record<string, unknown>>);
	const fitted = fitState(read.state);
	return fitEmbed({
		state: fitted.state,
		options: chosen.options,
		notes: [...read.notes, ...fitted.notes, ...chosen.notes]
	});
}

function lessonFrom(value: unknown) {
	const parsed = parseLesson(value);
	if ('lesson' in parsed) return parsed.lesson;
	throw new Unusable({ code: 'bad-lesson', details: { problems: parsed.problems } });
}
