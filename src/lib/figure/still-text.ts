import type { Phrase, Spoken } from '$lib/messages';
import type { Theme } from './theme';
import { element, escapeXml } from './still-svg';

/** No font can be measured here, so a line is filled as far as a wide one would fill it. */
function widthOf(character: string): number {
	if (/[iljtfrI.,;:'’()|! ]/.test(character)) return 0.39;
	if (/[mwMW—]/.test(character)) return 0.98;
	return /[A-Z]/.test(character) ? 0.71 : 0.63;
}

function textWidth(text: string): number {
	let width = 0;
	for (const character of text) width += widthOf(character);
	return width;
}

type Word = { readonly text: string; readonly role: Spoken['role'] | null };

/** A cell, as "(−1, 0)": it is never broken over two lines. */
const CELL = /(\([^ ,()]+), ([^ ,()]+\))/g;

/** The words of a phrase. What stands together without a space stays together as one list. */
function words(phrase: Phrase): Word[][] {
	const list: Word[][] = [[]];
	for (const part of phrase) {
		const role = typeof part === 'string' ? null : part.role;
		const text = (typeof part === 'string' ? part : part.text).replace(CELL, '$1,\u00a0$2');
		text.split(' ').forEach((piece, i) => {
			if (i > 0) list.push([]);
			if (piece !== '') list[list.length - 1].push({ text: piece, role });
		});
	}
	return list.filter((word) => word.length > 0);
}

/** A phrase broken into lines of at most `width` pixels at a font size. */
export function wrapPhrase(phrase: Phrase, width: number, size: number): Phrase[] {
	const lines: (string | Spoken)[][] = [[]];
	let used = 0;
	for (const word of words(phrase)) {
		const needed = word.reduce((sum, { text }) => sum + textWidth(text), 0) * size;
		const space = used === 0 ? 0 : textWidth(' ') * size;
		if (used > 0 && used + space + needed > width) {
			lines.push([]);
			used = 0;
		}
		const line = lines[lines.length - 1];
		if (used > 0) line.push(' ');
		used += (used > 0 ? space : 0) + needed;
		line.push(...word.map(({ text, role }) => (role === null ? text : { role, text })));
	}
	return lines;
}

/** The lines of a phrase as SVG, its numbers in their roles' colours. `y` is the first baseline. */
export function phraseLines(
	lines: readonly Phrase[],
	x: number,
	y: number,
	size: number,
	lineHeight: number,
	theme: Theme
): string {
	return lines
		.map((line, i) =>
			element(
				'text',
				{ x, y: y + i * lineHeight, 'font-size': size, fill: theme.ink, 'xml:space': 'preserve' },
				...line.map((part) =>
					typeof part === 'string'
						? escapeXml(part)
						: element('tspan', { fill: theme[part.role], 'font-weight': 700 }, escapeXml(part.text))
				)
			)
		)
		.join('');
}
