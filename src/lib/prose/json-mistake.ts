import type { LessonProblem } from '$lib/schema';

/**
 * Reads JSON, or says where it stops being JSON: line and column from one. JSON.parse finds that
 * there is a mistake; where, its message says in as many ways as there are browsers, so a scanner of
 * our own looks for it.
 */
export function readJson(
	text: string
): { readonly value: unknown } | { readonly problem: LessonProblem } {
	try {
		return { value: JSON.parse(text) as unknown };
	} catch {
		return { problem: mistakeAt(text, new JsonScanner(text).mistake()) };
	}
}

function mistakeAt(text: string, at: number): LessonProblem {
	const before = text.slice(0, at);
	const line = before.split('\n').length;
	const column = at - before.lastIndexOf('\n');
	const found = at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : null;
	return { place: '', code: 'not-json', details: { line, column, found } };
}

const blank = /[ \t\n\r]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// eslint-disable-next-line no-control-regex -- JSON forbids them, so they are looked for
const string = /"(?:[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y;
const word = /true|false|null/y;

/** Walks a text by the grammar of RFC 8259, with a stack of its own, to the first character that does not fit. */
class JsonScanner {
	readonly #text: string;
	#at = 0;

	constructor(text: string) {
		this.#text = text;
	}

	/** Where the first mistake is; the text's length where it ends too early. */
	mistake(): number {
		const open: ('{' | '[')[] = [];
		let expect: 'value' | 'first' | 'key' | 'after' = 'value';
		for (;;) {
			this.#skip(blank);
			const next = this.#text[this.#at] as string | undefined;
			const inside = open.at(-1);
			if (expect === 'after') {
				if (inside === undefined) return this.#at;
				if (next === ',') expect = inside === '{' ? 'key' : 'value';
				else if (next === (inside === '{' ? '}' : ']')) open.pop();
				else return this.#at;
				this.#at++;
			} else if (expect === 'first' && next === (inside === '{' ? '}' : ']')) {
				open.pop();
				this.#at++;
				expect = 'after';
			} else if (expect === 'key' || (expect === 'first' && inside === '{')) {
				if (!this.#string()) return this.#at;
				this.#skip(blank);
				if (this.#text[this.#at] !== ':') return this.#at;
				this.#at++;
				expect = 'value';
			} else if (next === '{' || next === '[') {
				open.push(next);
				this.#at++;
				expect = 'first';
			} else {
				if (!(this.#string() || this.#skip(number) || this.#skip(word))) return this.#at;
				expect = 'after';
			}
		}
	}

	/** Moves past a string; on failure stands where the string stops being one. */
	#string(): boolean {
		if (!this.#skip(string)) return false;
		if (this.#text[this.#at] !== '"') return false;
		this.#at++;
		return true;
	}

	#skip(pattern: RegExp): boolean {
		pattern.lastIndex = this.#at;
		const found = pattern.exec(this.#text);
		if (found === null) return false;
		this.#at += found[0].length;
		return found[0] !== '';
	}
}
