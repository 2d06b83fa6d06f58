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

/** A tag that builds a Phrase: `` phrase`Pixel is ${{ role: 'input', text: '8' }}.` `` */
export function phrase(text: TemplateStringsArray, ...parts: (string | Spoken | Phrase)[]): Phrase {
	const whole: (string | Spoken)[] = [];
	text.forEach((piece, i) => {
		if (piece !== '') whole.push(piece);
		const part = parts[i];
		if (part === undefined || part === '') return;
		if (Array.isArray(part)) whole.push(...(part as Phrase));
		else whole.push(part as string | Spoken);
	});
	return whole;
}
