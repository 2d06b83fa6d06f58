/** The parts of a convolution that have a colour of their own, in the drawing and in sentences alike. */
export type Role = 'input' | 'kernel' | 'accumulator' | 'output';

/** A run of text in a role's colour. */
export type Spoken = { readonly role: Role; readonly text: string };

/** A sentence: plain text, and numbers that carry their role. */
export type Phrase = readonly (string | Spoken)[];

/** The sentence as plain text, for a live region, an attribute or a file. */
export function plainText(phrase: Phrase): string {
	return phrase.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

/**
 * A tag that builds a Phrase: `` phrase`Pixel is ${{ role: 'input', text: '8' }}.` ``. Neighbouring
 * texts become one, so that sentences of one kind have the same parts and a change of step changes
 * only their words.
 */
export function phrase(text: TemplateStringsArray, ...parts: (string | Spoken | Phrase)[]): Phrase {
	const whole: (string | Spoken)[] = [];
	function add(part: string | Spoken): void {
		const last = whole.at(-1);
		if (typeof part === 'string' && typeof last === 'string') whole[whole.length - 1] = last + part;
		else whole.push(part);
	}
	text.forEach((piece, i) => {
		add(piece);
		const part = parts[i] ?? '';
		if (typeof part === 'string' || !('length' in part)) add(part);
		else part.forEach(add);
	});
	return whole.filter((part) => part !== '');
}
