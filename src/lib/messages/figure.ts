import { multiplySentence, windowSentence, writeSentence } from './steps';

/** Every word of the figure itself, on the page and in a still alike. */
export const figureMessages = {
	windowSentence,
	multiplySentence,
	writeSentence,
	input: 'Input',
	kernel: 'Kernel',
	output: 'Output',
	asGiven: 'as given',
	flipped: 'flipped: as it slides',
	unflipped: 'not flipped: as it slides',
	flipArrow: ['flip ↕', 'then ↔'] as const,
	noFlip: 'no flip',
	thisWindow: 'This window',
	sumSoFar: 'sum so far',
	sum: 'sum',
	strideOf: (length: string) => `stride ${length}`,
	inputDetail: (size: string, padding: string | null) =>
		padding === null ? size : `${size}, padding ${padding}`,
	dividedBy: (divisor: string) => `÷ ${divisor}`,
	operators: { convolution: '∗', 'cross-correlation': '⋆', times: '⊙', equals: '=', total: 'Σ' },
	stillTitle: (input: string, kernel: string, output: string) =>
		`A ${kernel} kernel over a ${input} input gives a ${output} output`
} as const;

export type FigureMessages = typeof figureMessages;
