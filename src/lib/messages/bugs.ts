import { phrase, type Phrase } from './phrase';

/** How an output came out. */
export type OutcomeText = 'right' | 'wrong' | 'misplaced' | 'unwritten' | 'swallowed';

/** What a loop leaves behind. Numbers as they are: the sentences need one and many. */
export type BugCounts = {
	readonly cells: number;
	readonly written: number;
	readonly correct: number;
	readonly wrong: number;
	readonly misplaced: number;
	readonly unwritten: number;
	readonly swallowed: number;
};

const cellsOf = (count: number) => (count === 1 ? '1 cell' : `${count} cells`);
const is = (count: number) => (count === 1 ? 'is' : 'are');
/** Python's words without the full stop that some of them have. */
const unended = (text: string) => text.replace(/\.$/, '');
const list = (parts: readonly string[]) =>
	parts.length < 2
		? (parts[0] ?? '')
		: `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;

function countsSentence(c: BugCounts): string {
	if (c.correct === c.cells) return `${c.correct} of ${cellsOf(c.cells)} are right.`;
	const others = [
		c.misplaced > 0 ? `${c.misplaced} ${is(c.misplaced)} in the wrong place` : '',
		c.wrong > 0 ? `${c.wrong} ${c.wrong === 1 ? 'has' : 'have'} a wrong number` : '',
		c.unwritten > 0 ? `${c.unwritten} ${is(c.unwritten)} never written` : ''
	].filter((part) => part !== '');
	const errors =
		c.swallowed === 0
			? ''
			: ` ${c.swallowed === 1 ? 'One error was' : `${c.swallowed} errors were`} swallowed on the way.`;
	return `${c.correct} of ${cellsOf(c.cells)} ${is(c.correct)} right; ${list(others)}.${errors}`;
}

/** Words of the bug lab. Cells and numbers of a step arrive formatted. */
export const bugMessages = {
	region: 'Bug lab',
	controls: 'Controls of the loop',
	padded: 'Padded image',
	plainInput: 'Image',
	kernel: 'Kernel as given',
	output: 'The loop writes',
	right: 'Right answer',
	noRight: 'The kernel is larger than the padded image: the right loop stops with an error.',
	emptyOutput: (size: string) => `An empty array, ${size}`,
	noArray: 'No array yet',
	legend: 'What became of a cell',
	outcomes: {
		right: 'right',
		wrong: 'wrong number',
		misplaced: 'wrong place',
		unwritten: 'never written',
		swallowed: 'lost with a swallowed error'
	} satisfies Record<OutcomeText, string>,
	units: {
		next: { multiply: 'Next multiply', window: 'Next window', row: 'Next column of windows' },
		previous: {
			multiply: 'Previous multiply',
			window: 'Previous window',
			row: 'Previous column of windows'
		}
	},
	counts: countsSentence,
	wholeRun: 'When it has run:',
	stops: (error: string) => `It stops with ${unended(error)}.`,
	otherSize: (size: string, right: string) => `It makes an array of ${size} instead of ${right}.`,
	toEnd: 'Run to the end',
	toStart: 'Back to the start',
	hint: 'Hint: where does it go wrong?',
	hintTold: (step: string, sentence: string) =>
		`Step ${step} is the first at which the loop departs from the right answer. ${sentence}`,
	findLegend: 'Which line is wrong?',
	findIntro: 'Run the loop and look. Then choose the line that is at fault.',
	check: 'This line is wrong',
	chooseFirst: 'Choose a line first.',
	line: (ordinal: string) => `Line ${ordinal}: `,
	lineRight: (ordinal: string) => `Yes, line ${ordinal} is wrong.`,
	lineFine: (ordinal: string, what: string) => `Line ${ordinal} is fine: ${what} Look at another.`,
	editLegend: 'What should it be?',
	apply: 'Run it with this edit',
	chooseEditFirst: 'Choose an edit first.',
	editRight: (why: string) => `Mended. ${why}`,
	editWrong: (why: string) => `Not yet. ${why}`,
	before: (sentence: string) => `Before: ${sentence}`,
	now: (sentence: string) => `Now: ${sentence}`,
	more: 'Something else is wrong still.',
	found: (fixed: string, count: string) => `${fixed} of ${count} bugs mended`,
	done: 'The loop is right.',
	again: 'Start again',
	tables: 'The outputs as tables',
	tableCell: (value: string, outcome: string) => `${value} (${outcome})`,
	tableUnwritten: '–',
	tableRow: (row: string) => `row ${row}`,
	tableCol: (col: string) => `column ${col}`,
	nothing: 'nothing'
} as const;

/** What each line is for, said to somebody who took it for wrong. */
export const bugLineMessages = {
	signature: 'it names the function and what it takes.',
	flip: 'it turns the kernel up-down and left-right, which is what makes this a convolution.',
	'kernel-shape': 'it asks the kernel how many rows and columns it has.',
	shape: 'it asks the image how many rows and columns it has.',
	'out-rows': 'it works out how many rows the output has, rounded down.',
	'out-cols': 'it works out how many columns the output has, rounded down.',
	pad: 'it puts zeros around the image, as many on every side.',
	output: 'it makes room for the output.',
	'total-start': 'it sets the total to 0.',
	'column-loop':
		'it takes the windows’ left edges from the padded image, one stride after the other.',
	'row-loop': 'it takes the windows’ top edges from the padded image, one stride after the other.',
	try: 'it begins what an error may cut short.',
	slice: 'it cuts the window out of the padded image, as large as the kernel.',
	product: 'it multiplies each number of the window with the weight over it.',
	sum: 'it adds the products up.',
	write: 'it writes the total where this window’s output belongs.',
	except: 'it catches an error.',
	handler: 'it says what happens after an error.',
	return: 'it hands the output back.'
} as const;

/** What an edit is, where its text does not say it, and what it does. */
export const bugEditMessages = {
	'range-padded': {
		label: null,
		result:
			'The windows slide over the padded image, so the loops must end where the padded image does.'
	},
	'range-one-loop': {
		label: null,
		result:
			'Only the columns reach the end now; the rows still stop where the image without padding would.'
	},
	'range-without-last': {
		label: null,
		result:
			'range stops before its end. Without the + 1 the last window of each row and column is left out.'
	},
	'range-whole': {
		label: null,
		result:
			'The last windows hang over the edge of the padded image. What is cut out there is smaller than the kernel, and the two cannot be multiplied.'
	},
	'index-divided': {
		label: null,
		result:
			'x and y count pixels of the padded image. Divided by the stride they count windows, and so outputs.'
	},
	'index-less-padding': {
		label: null,
		result:
			'The output has no padding to take off. An index below 0 counts from the end, so the first totals land on the far side.'
	},
	'index-swapped': {
		label: null,
		result: 'Rows come first in an index. This writes the output on its side.'
	},
	'index-fraction': {
		label: null,
		result:
			'A single slash makes a number with a fraction, even 2.0, and no array takes that as an index.'
	},
	'guard-none': {
		label: 'Take try and except out',
		result:
			'Nothing is hidden any more. If the loop makes a mistake, Python now says which and where.'
	},
	'guard-index-error': {
		label: null,
		result:
			'That is tidier, but the error that matters here is an IndexError, and it still goes unseen.'
	},
	'guard-go-on': {
		label: null,
		result: 'The loop goes on with the next window, but each error still goes unseen.'
	},
	'guard-return': {
		label: null,
		result: 'The first error now ends the whole function, and still nobody is told.'
	},
	'size-floor': {
		label: null,
		result:
			'// rounds down, below zero too. A kernel that does not fit gives a negative size, and Python says so.'
	},
	'size-round': {
		label: null,
		result: 'Rounding to the nearest makes 0 of −0.5 as well: an empty array, and no error.'
	},
	'size-at-least-one': {
		label: null,
		result: 'Now there is always a row, but no window fits, and nothing is ever written to it.'
	},
	'shape-both': {
		label: null,
		result: 'image.shape holds the rows and then the columns.'
	},
	'shape-cols-twice': {
		label: null,
		result: 'Now the number of columns is taken for both. That works for square images only.'
	},
	'shape-swapped': {
		label: null,
		result: 'image.shape holds the rows first. This swaps them.'
	},
	'sum-fresh': {
		label: null,
		result: 'Every window’s total now starts from its own products.'
	},
	'sum-per-column': {
		label: 'Set total to 0 in the outer loop, before each column',
		result: 'The first window of each column is right; the others still add to the one above.'
	},
	'sum-built-in': {
		label: null,
		result:
			'Python’s own sum adds the rows of an array and gives a row, which does not fit into one cell.'
	},
	'output-zeros': {
		label: null,
		result:
			'An array of its own that can hold any number: what is written there changes nothing else.'
	},
	'output-viewed-again': {
		label: null,
		result: 'A view shows the same memory. Writing to it still changes what the next windows read.'
	},
	'output-swapped': {
		label: null,
		result: 'Rows come first in a size. This array lies on its side.'
	},
	'output-like-padded': {
		label: null,
		result:
			'That is an array of its own, but as large as the padded image: there are fewer windows.'
	},
	'output-signed-byte': {
		label: null,
		result: 'Eight bits with a sign hold −128 to 127; whatever is beyond still wraps around.'
	},
	'output-unsigned-short': {
		label: null,
		result: 'Sixteen bits hold more, but a number below zero still wraps around.'
	},
	'product-each': {
		label: null,
		result: '* multiplies cell by cell: each pixel with the weight that lies over it.'
	},
	'product-added': {
		label: null,
		result:
			'Adding weights to pixels is no weighing: a weight of 0 must make a pixel count for nothing.'
	},
	'product-reversed': {
		label: null,
		result: '@ is the matrix product whichever comes first: rows times columns, not cell by cell.'
	},
	'product-transposed': {
		label: null,
		result: '@ is still the matrix product: it multiplies every row with every row.'
	},
	'flip-both': {
		label: 'Once, before the loops',
		result: 'Turned up-down and left-right, once: that is the kernel that a convolution slides.'
	},
	'flip-none': {
		label: 'Take the line out',
		result: 'Without a flip this is a cross-correlation.'
	},
	'flip-up-down': {
		label: null,
		result: 'That turns up and down only; left and right must be swapped too.'
	},
	'flip-left-right': {
		label: null,
		result: 'That turns left and right only; up and down must be swapped too.'
	},
	'flip-transposed': {
		label: null,
		result: 'Transposing mirrors along the diagonal: rows become columns. It is no half turn.'
	},
	'flip-quarter-turn': {
		label: null,
		result: 'That is a quarter turn. A flip both ways is a half turn.'
	},
	'flip-every-column': {
		label: 'In the outer loop, before each column',
		result: 'Every second column undoes the flip.'
	},
	'flip-up-down-every-window': {
		label: 'In the inner loop, for each window',
		result: 'It is one way only, and every second window undoes it.'
	}
} as const satisfies Record<string, { readonly label: string | null; readonly result: string }>;

type StepNumbers = {
	readonly value: string;
	readonly weight: string;
	readonly product: string;
	readonly total: string;
};

/** What happens at a step of a loop with bugs. */
export const bugStepMessages = {
	window: (x: string, y: string, rows: string, cols: string): Phrase =>
		phrase`x is ${x}, y is ${y}: the window takes ${{ role: 'input', text: `rows ${rows}` }} and ${{ role: 'input', text: `columns ${cols}` }} of the padded image.`,
	span: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
	multiply: ({ value, weight, product, total }: StepNumbers): Phrase =>
		phrase`Pixel ${{ role: 'input', text: value }} times weight ${{ role: 'kernel', text: weight }} makes ${{ role: 'accumulator', text: product }}; the total is now ${{ role: 'accumulator', text: total }}.`,
	add: ({ value, weight, product, total }: StepNumbers): Phrase =>
		phrase`Pixel ${{ role: 'input', text: value }} plus weight ${{ role: 'kernel', text: weight }} makes ${{ role: 'accumulator', text: product }}; the total is now ${{ role: 'accumulator', text: total }}.`,
	write: (value: string, cell: string, rest: string): Phrase =>
		phrase`${{ role: 'output', text: value }} is written to output ${{ role: 'output', text: cell }}${rest}`,
	kept: (total: string) => `, all that is left of the total ${total}`,
	asItShould: ', as in the right answer.',
	belongs: (cell: string) => `, but this window’s output is ${cell}.`,
	shouldBe: (value: string) => `, where the right answer has ${value}.`,
	outside: ', a cell that the right answer does not have.',
	dropped: (cell: string): Phrase =>
		phrase`The rest is dropped with the error: output ${{ role: 'output', text: cell }} gets no window.`,
	beyondRange: (cell: string): Phrase =>
		phrase`The loop ends before the window of output ${{ role: 'output', text: cell }}.`,
	swallowed: (error: string): Phrase =>
		phrase`An error, and except passes over it. Python would have said: ${unended(error)}.`,
	failed: (error: string): Phrase => phrase`The loop stops here. Python says: ${unended(error)}.`,
	returned: (size: string): Phrase =>
		phrase`The loop is done and returns an array of ${{ role: 'output', text: size }}.`
} as const;
