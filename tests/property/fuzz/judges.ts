import { linkNoteSentence, sharedProblemSentence } from '$lib/messages';
import { embedOptionsSchema, stateFrom, type EmbedOptions, type State } from '$lib/schema';
import {
	decodeEmbed,
	decodeShared,
	decodeState,
	expandHash,
	lessonOfHash,
	linkOfText,
	type DecodedShared,
	type Note
} from '$lib/share';
import { is } from 'valibot';

/** What must not happen. */
class Unsound extends Error {}

function must(holds: boolean, what: string): void {
	if (!holds) throw new Unsound(what);
}

/** A sentence is one: short, ended, and without what a program says when it has nothing to say. */
export function judgeSentence(sentence: string): void {
	must(/[.!?]$/.test(sentence), `not ended: ${sentence}`);
	must(sentence.length < 1500, `too long: ${sentence.slice(0, 300)} … ${sentence.slice(-100)}`);
	must(!/undefined|\[object|\bNaN\b(?!”)/.test(sentence), `not said well: ${sentence}`);
}

function judgeNotes(notes: readonly Note[]): void {
	// At most a few for each part that a link can have.
	must(notes.length <= 60, `${notes.length} notes`);
	for (const note of notes) judgeSentence(linkNoteSentence(note));
}

function judgeEmbed(state: State, options: EmbedOptions): void {
	must(stateFrom(state) !== null, 'not a state');
	must(is(embedOptionsSchema, options), 'not options');
	const { start, end, markers } = options;
	for (const step of [state.step, ...markers]) {
		must(step >= (start ?? 0) && step <= (end ?? step), 'a step outside the range');
	}
}

/** Opens a link as the page does and as an embed does. */
export async function judgeLink({ query, hash }: ReturnType<typeof linkOfText>): Promise<void> {
	const expanded = await expandHash(hash);
	if ('problem' in expanded) judgeNotes([expanded.problem]);
	const link = { query, hash: 'hash' in expanded ? expanded.hash : '' };
	must(link.hash.length <= 1_200_000, 'more than the limit was unpacked');
	const page = decodeState(link);
	must(stateFrom(page.state) !== null, 'not a state');
	judgeNotes(page.notes);
	const embed = decodeEmbed(link);
	judgeEmbed(embed.state, embed.options);
	judgeNotes(embed.notes);
	const lesson = await lessonOfHash(link.hash);
	if (lesson !== null && 'text' in lesson) {
		must(lesson.text.length <= 1_000_000, 'more than the limit was unpacked');
	}
}

/** Opens what was shared. */
export async function judgeShared(value: unknown): Promise<DecodedShared> {
	const decoded = await decodeShared(value);
	if ('problem' in decoded) {
		judgeSentence(sharedProblemSentence(decoded.problem));
		// "not-data" is for what is no data: here it would hide an exception.
		must(decoded.problem.code !== 'not-data', 'an exception was swallowed');
		must(decoded.problem.code !== 'not-loaded', 'an exception was swallowed');
		return decoded;
	}
	judgeNotes(decoded.notes);
	if ('state' in decoded) judgeEmbed(decoded.state, decoded.options);
	return decoded;
}
