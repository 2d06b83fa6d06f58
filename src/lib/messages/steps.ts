import { phrase, type Phrase } from './phrase';

/** A cell as a sentence names it: "(0, 1)", with a true minus sign. */
export type CellText = string;

/** Where a padded cell gets its number: the pixel it copies, or null when it is a zero. */
export type PaddingText = { readonly source: CellText | null };

/** What a window step tells. Numbers arrive formatted; ordinals count from one. */
export type WindowText = {
	readonly ordinal: string;
	readonly count: string;
	readonly output: CellText;
	readonly origin: CellText;
	readonly move: {
		readonly axis: 'cols' | 'rows';
		readonly length: string;
		readonly one: boolean;
	} | null;
	readonly touchesPadding: boolean;
};

export type MultiplyText = {
	readonly ordinal: string;
	readonly count: string;
	readonly output: CellText;
	readonly input: CellText;
	readonly padding: PaddingText | null;
	readonly value: string;
	readonly weight: string;
	readonly kernelCell: CellText;
	readonly flipped: boolean;
	readonly product: string;
	readonly sum: string;
};

export type WriteText = {
	readonly output: CellText;
	readonly count: string;
	readonly one: boolean;
	readonly sum: string;
	readonly divisor: string | null;
	readonly value: string;
};

function arrival(text: WindowText): Phrase {
	if (text.move === null)
		return phrase`The kernel starts with its top-left corner over ${text.origin}`;
	if (text.move.axis === 'rows') {
		const rows = text.move.one ? 'one row' : `${text.move.length} rows`;
		return phrase`A new row: the kernel goes back to the left and ${rows} down, its top-left corner over ${text.origin}`;
	}
	const cols = text.move.one ? 'one column' : `${text.move.length} columns`;
	return phrase`The kernel moves ${cols} to the right, its top-left corner over ${text.origin}`;
}

/** The window has arrived; nothing is multiplied yet. */
export function windowSentence(text: WindowText): Phrase {
	const padding = text.touchesPadding ? '; part of it lies over the padding' : '';
	return phrase`Window ${text.ordinal} of ${text.count}, for output ${{ role: 'output', text: text.output }}. ${arrival(text)}${padding}.`;
}

/** One tap: value times weight, and the sum it joins. */
export function multiplySentence(text: MultiplyText): Phrase {
	const value = { role: 'input', text: text.value } as const;
	const place =
		text.padding === null
			? phrase`Pixel ${text.input} is ${value}`
			: text.padding.source === null
				? phrase`${text.input} lies in the padding, which holds ${value}`
				: phrase`${text.input} lies in the padding and copies pixel ${text.padding.source}, which is ${value}`;
	const weight = { role: 'kernel', text: text.weight } as const;
	const held = text.flipped
		? phrase`, which the kernel as given holds at ${text.kernelCell}`
		: phrase`, at ${text.kernelCell} of the kernel`;
	return phrase`Multiply ${text.ordinal} of ${text.count} for output ${text.output}. ${place}; the weight over it is ${weight}${held}; the product ${{ role: 'accumulator', text: text.product }} joins the sum, now ${{ role: 'accumulator', text: text.sum }}.`;
}

/** The sum, divided where there is a divisor, becomes the output's number. */
export function writeSentence(text: WriteText): Phrase {
	const output = { role: 'output', text: text.output } as const;
	const sum = { role: 'accumulator', text: text.sum } as const;
	const value = { role: 'output', text: text.value } as const;
	const products = text.one ? 'The one product' : `The ${text.count} products`;
	const verb = text.one ? 'is' : 'add up to';
	if (text.divisor === null) {
		return phrase`${products} ${verb} ${sum}, and ${value} is written to output ${output}.`;
	}
	return phrase`${products} ${verb} ${sum}; divided by ${text.divisor} that is ${value}, written to output ${output}.`;
}
