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
	flipUpDown: '1 of 2: rows change places, up-down.',
	flipLeftRight: '2 of 2: columns change places, left-right.',
	flipDone: 'Flipped both ways: this is what slides.',
	flipNone: 'Cross-correlation slides the kernel as given: nothing is flipped.',
	flipReplay: 'Show the flip again',
	flipPause: 'Pause the flip',
	flipStep: 'One flip at a time',
	thisWindow: 'This window',
	sumSoFar: 'sum so far',
	sum: 'sum',
	strideOf: (length: string) => `stride ${length}`,
	inputDetail: (size: string, padding: string | null) =>
		padding === null ? size : `${size}, padding ${padding}`,
	dividedBy: (divisor: string) => `÷ ${divisor}`,
	zoom: { in: 'Zoom in', out: 'Zoom out', whole: 'Whole grid' },
	pixelNote: (cell: string, value: string, reached: boolean) =>
		`Pixel ${cell} is ${value}${reached ? '; the outputs it reaches are outlined.' : '. No window reaches it.'}`,
	paddingNote: (cell: string, value: string, source: string | null, reached: boolean) =>
		`${cell} is padding: ${source === null ? 'a zero' : `a copy of pixel ${source}, ${value}`}.${reached ? '' : ' No window reaches it.'}`,
	outputNote: (cell: string, sum: string, divisor: string | null, value: string) =>
		divisor === null
			? `Output ${cell} is the sum ${sum} of the window outlined in the input.`
			: `Output ${cell} is the sum ${sum} of the window outlined in the input, divided by ${divisor}: ${value}.`,
	outputNotWritten: (cell: string) =>
		`Output ${cell} is not written yet. Its window is outlined in the input; click to go there.`,
	operators: { convolution: '∗', 'cross-correlation': '⋆', times: '⊙', equals: '=', total: 'Σ' },
	stillTitle: (input: string, kernel: string, output: string) =>
		`A ${kernel} kernel over a ${input} input gives a ${output} output`
} as const;

export type FigureMessages = typeof figureMessages;
