import { plainText, type Phrase, type Role } from '$lib/messages';
import type { LessonFault } from '$lib/schema';
import type { Filling } from './figure-placeholders';
import { StandIns, withoutPrivateUse } from './sentinels';

/** What gives a placeholder its value: from its parts, apart by points. */
export type Lookup = (parts: readonly string[]) => Filling;

/** A text in which stand-ins wait for their phrases, and what is wrong with its placeholders. */
export type Filled = {
	readonly text: string;
	readonly standIns: StandIns;
	readonly faults: readonly LessonFault[];
};

/** Characters between the braces of a placeholder. */
const longest = 200;
/** Faults of one text that are told. */
const mostFaults = 5;

const roleWords = /^(input|kernel|accumulator|output)\|([^|]+)$/;

/**
 * Fills a text's placeholders: `{output.rows}` with the number, `{input|the picture}` with the words
 * in the input's colour, `\{` with a brace. What is no placeholder stays as it stands and is a fault.
 * Takes time in proportion to the text's length, whatever is in it.
 */
export function fillPlaceholders(source: string, lookup: Lookup): Filled {
	const given = withoutPrivateUse(source);
	const standIns = new StandIns();
	const faults: LessonFault[] = [];
	const pieces: string[] = [];
	let copied = 0;
	for (let open = given.indexOf('{'); open >= 0; open = given.indexOf('{', copied)) {
		if (given[open - 1] === '\\') {
			pieces.push(given.slice(copied, open - 1), '{');
			copied = open + 1;
			continue;
		}
		const inside = insideOf(given, open);
		pieces.push(given.slice(copied, open));
		const found = inside === null ? unclosed(given, open) : fillingOf(inside, lookup);
		if ('phrase' in found) {
			pieces.push(standIns.add(found.phrase));
			copied = open + (inside ?? '').length + 2;
		} else {
			if (faults.length < mostFaults) faults.push(found.fault);
			pieces.push('{');
			copied = open + 1;
		}
	}
	pieces.push(given.slice(copied));
	return { text: pieces.join(''), standIns, faults };
}

/** The same as plain text. */
export function fillPlainly(source: string, lookup: Lookup): string {
	const { text, standIns } = fillPlaceholders(source, lookup);
	return standIns.replace(text, plainText);
}

/** What stands between a brace and the one that closes it; null where none does. */
function insideOf(text: string, open: number): string | null {
	const end = Math.min(text.length, open + longest + 2);
	for (let at = open + 1; at < end; at++) {
		if (text[at] === '{') return null;
		if (text[at] === '}') return text.slice(open + 1, at);
	}
	return null;
}

type Found = { readonly phrase: Phrase } | { readonly fault: LessonFault };

function unclosed(text: string, open: number): Found {
	return {
		fault: { code: 'unclosed-brace', details: { text: text.slice(open, open + 30) } }
	};
}

function fillingOf(inside: string, lookup: Lookup): Found {
	const words = roleWords.exec(inside);
	if (words !== null) return { phrase: [{ role: words[1] as Role, text: words[2] }] };
	const filling = /^[\w.]+$/.test(inside) ? lookup(inside.split('.')) : 'unknown';
	const details = { placeholder: `{${inside.slice(0, 60)}}` };
	if (filling === 'unknown') return { fault: { code: 'unknown-placeholder', details } };
	if (filling === 'none') return { fault: { code: 'placeholder-without-value', details } };
	return { phrase: filling };
}
