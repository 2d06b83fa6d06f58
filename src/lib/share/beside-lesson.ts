import { defaultEmbedOptions, type EmbedOptions } from '$lib/schema';
import { refuse, type Note, type NotePart } from './note';

/** The options go by the same names everywhere. */
export const optionParts = Object.keys(defaultEmbedOptions) as (keyof EmbedOptions)[];

/** Options about the steps of the one timeline that a state has. */
const stepParts = ['start', 'end', 'markers'] as const;

/**
 * What of options is about a lesson, whose scenes have timelines of their own: range and markers are
 * left out, and noted where they were given.
 */
export function besideLesson(
	options: EmbedOptions,
	notes: readonly Note[],
	isGiven: (part: keyof EmbedOptions) => boolean
): { readonly options: EmbedOptions; readonly notes: readonly Note[] } {
	const { start, end, markers } = defaultEmbedOptions;
	const about: readonly NotePart[] = ['link', ...optionParts];
	const unused = stepParts.filter(isGiven).map((part): Note => {
		return { part, ...refuse('unused', { needs: 'state' }).reason };
	});
	return {
		options: { ...options, start, end, markers },
		notes: [...notes.filter(({ part }) => about.includes(part)), ...unused]
	};
}
