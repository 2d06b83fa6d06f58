import type { OutcomeText } from '$lib/messages';

/** Each outcome's sign, drawn in a box of 12 by 12, and the role whose colour it has. */
export const outcomeMarks: Readonly<
	Record<OutcomeText, { readonly path: string; readonly color: string }>
> = {
	right: { path: 'M2.500 6.500l2.500 2.500 4.500-6', color: 'var(--output)' },
	misplaced: { path: 'M2 6h7.500M6.500 3l3 3-3 3', color: 'var(--accumulator)' },
	wrong: { path: 'M3 3l6 6M9 3l-6 6', color: 'var(--kernel)' },
	unwritten: { path: 'M3 6h6', color: 'var(--muted)' },
	swallowed: { path: 'M6 2v4.500M6 9.200v.6', color: 'var(--input)' }
};

/** The outcomes in the order of the legend. */
export const outcomes = Object.keys(outcomeMarks) as readonly OutcomeText[];
