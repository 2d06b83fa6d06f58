import { phrase, type Phrase } from './phrase';
import type { CellText } from './steps';

/** What a question asks. Numbers and cells arrive formatted; ordinals count from one. */
export type QuestionText =
	| { readonly kind: 'next-window'; readonly origin: CellText }
	| {
			readonly kind: 'product';
			readonly value: string;
			/** The kernel is drawn as given and as it slides. */
			readonly drawnTwice: boolean;
			readonly ordinal: string;
	  }
	| {
			readonly kind: 'sum';
			readonly before: string;
			readonly ordinal: string;
			readonly count: string;
	  }
	| {
			readonly kind: 'written';
			readonly output: CellText;
			/** null where nothing is divided. */
			readonly divisor: string | null;
	  }
	| { readonly kind: 'output-size' }
	| { readonly kind: 'padding-source'; readonly cell: CellText }
	| { readonly kind: 'place-window'; readonly output: CellText }
	| { readonly kind: 'product-grid'; readonly size: string; readonly output: CellText }
	| { readonly kind: 'which-kernel' }
	/** Pixels down and to the right: −1, 0 or 1 each. */
	| { readonly kind: 'build-kernel'; readonly rows: number; readonly cols: number }
	| { readonly kind: 'wrong-line' }
	| { readonly kind: 'choice' };

/** "one pixel down and one to the right" */
function moveText(rows: number, cols: number): string {
	const down = rows === 0 ? '' : rows > 0 ? 'down' : 'up';
	const right = cols === 0 ? '' : cols > 0 ? 'to the right' : 'to the left';
	if (down && right) return `one pixel ${down} and one ${right}`;
	return `one pixel ${down || right}`;
}

/** The sentence that asks. */
function ask(text: QuestionText): Phrase {
	switch (text.kind) {
		case 'next-window':
			return phrase`The window’s top-left corner is over ${{ role: 'input', text: text.origin }}. Over which cell will it be next?`;
		case 'product': {
			const value = { role: 'input', text: text.value } as const;
			const weight = text.drawnTwice
				? phrase`the weight that the ${{ role: 'kernel', text: 'sliding kernel' }} has over it`
				: phrase`the ${{ role: 'kernel', text: 'weight' }} over it`;
			return phrase`Multiply ${text.ordinal} takes the number ${value} and ${weight}. What is their product?`;
		}
		case 'sum': {
			const before = { role: 'accumulator', text: text.before } as const;
			return phrase`The sum is ${before} so far. What is it after multiply ${text.ordinal} of ${text.count}?`;
		}
		case 'written': {
			const output = { role: 'output', text: text.output } as const;
			const divided =
				text.divisor === null ? '' : ` The sum is divided by ${text.divisor} before it is written.`;
			return phrase`Which number will this window write to output ${output}?${divided}`;
		}
		case 'output-size':
			return phrase`How large will the ${{ role: 'output', text: 'output' }} be? Count its rows and its columns.`;
		case 'padding-source':
			return phrase`Cell ${text.cell} lies in the padding and copies a pixel of the ${{ role: 'input', text: 'input' }}. Which one?`;
		case 'place-window':
			return phrase`Output ${{ role: 'output', text: text.output }} is worked out from one window. Over which cell is that window’s top-left corner?`;
		case 'product-grid':
			return phrase`Fill in the ${text.size} ${{ role: 'accumulator', text: 'products' }} of the window for output ${{ role: 'output', text: text.output }}.`;
		case 'which-kernel':
			return phrase`Compare the ${{ role: 'input', text: 'input' }} with the ${{ role: 'output', text: 'output' }}. Which ${{ role: 'kernel', text: 'kernel' }} did this?`;
		case 'build-kernel': {
			const kernel = { role: 'kernel', text: '3×3 kernel' } as const;
			return text.rows === 0 && text.cols === 0
				? phrase`Build a ${kernel} that leaves the picture as it is.`
				: phrase`Build a ${kernel} that moves the picture ${moveText(text.rows, text.cols)}.`;
		}
		case 'wrong-line':
			return phrase`One line of this loop is wrong. Which one?`;
		case 'choice':
			return phrase`Which answer is right?`;
	}
}

/** Names the mistake that an answer shows, and says what to do instead. */
const mistakes = {
	'not-flipped':
		'That uses the kernel without the flip. Convolution turns the kernel up-down and left-right first, and then slides it.',
	'flipped-anyway':
		'That flips the kernel. Cross-correlation doesn’t: it slides the kernel just as it is given.',
	'flipped-up-down-only':
		'That flips the kernel up-down only. Its columns change places too: flip it left-right as well.',
	'flipped-left-right-only':
		'That flips the kernel left-right only. Its rows change places too: flip it up-down as well.',
	transposed:
		'That swaps the kernel’s rows with its columns. Keep them apart: a flip only turns their order round.',
	'other-direction': 'That goes the opposite way. Check what is up, down, left and right again.',
	'forgot-stride':
		'That leaves the stride out. The window doesn’t stop at every cell: it moves by the whole stride each time.',
	'forgot-padding':
		'That leaves the padding out. The first window begins in the padding, before the input’s first row and column.',
	'padding-on-one-side':
		'That counts the padding on one side only. Add it before and after: above and below, left and right.',
	'forgot-dilation':
		'That leaves the dilation out. Spread the kernel’s weights apart before you lay it over the input.',
	'swapped-rows-and-columns': 'That swaps rows and columns. The row comes first, then the column.',
	'ceil-instead-of-floor':
		'That rounds up. A window that doesn’t fit whole isn’t used, so round down.',
	'forgot-the-first-window':
		'That counts the moves. There is one window more than there are moves, because the first is there before any move: add 1.',
	'same-size-as-input':
		'That is the size of the input. The output has one number for each window, so count the places where the window fits.',
	'went-down':
		'That goes straight down. The window first goes along the row to its end, then back to the left for the next row.',
	'past-the-row-end':
		'That goes past the end of the row. No whole window fits there: go back to the left, and down by the row stride.',
	'output-index-as-input':
		'That is the place in the output. To find the place in the input, multiply it by the stride and take the padding away.',
	'middle-instead-of-corner':
		'That is the middle of the window. Here its top-left corner is asked for.',
	'added-instead-of-multiplied':
		'That adds a number and its weight. Multiply the two; only the products are added up.',
	'lost-the-sign':
		'That loses a minus sign. Minus times plus is minus, and minus times minus is plus.',
	'product-instead-of-sum':
		'That is one product alone. Add it to the products that came before it.',
	'sum-before': 'That is the sum before the last product joins it. Add that product too.',
	'forgot-divisor':
		'That is the sum before it is divided. Divide it by the kernel’s divisor, once, at the end.',
	'padding-is-zero':
		'That takes the padding for zeros. With this padding mode it holds copies of the input’s pixels.',
	'replicate-instead':
		'That repeats the pixel at the edge (replicate). Check which padding mode is set: it gets its numbers in another way.',
	'reflect-instead':
		'That mirrors the input without its edge pixel (reflect). Check which padding mode is set: it gets its numbers in another way.',
	'symmetric-instead':
		'That mirrors the input with its edge pixel (symmetric). Check which padding mode is set: it gets its numbers in another way.',
	'circular-instead':
		'That goes on from the opposite edge (circular). Check which padding mode is set: it gets its numbers in another way.',
	'other-kernel':
		'That is another kernel, and its output looks different. Find a place where the input changes, and see what the output does there.'
} as const;

/** Words of a question, its verdict and its help. */
export const questionMessages = {
	ask,
	mistakes,
	/** Wrong, in no way that is known. */
	wrong: 'Not quite. See how the answer comes about.'
} as const;
