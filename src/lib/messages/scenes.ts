import { phrase, type Phrase } from './phrase';

/** Rows and columns of a block of cells, first and last, formatted. */
export type BlockText = {
	readonly firstRow: string;
	readonly lastRow: string;
	readonly firstCol: string;
	readonly lastCol: string;
	/** How many cells are meant; fewer than the block has where some lie between. */
	readonly count: string;
	readonly one: boolean;
};

export type ChannelWord = 'red' | 'green' | 'blue';

function block({ firstRow, lastRow, firstCol, lastCol, one }: BlockText): string {
	if (one) return `cell (${firstRow}, ${firstCol})`;
	const rows = firstRow === lastRow ? `row ${firstRow}` : `rows ${firstRow} to ${lastRow}`;
	const cols = firstCol === lastCol ? `column ${firstCol}` : `columns ${firstCol} to ${lastCol}`;
	return `${rows}, ${cols}`;
}

function cells(text: BlockText): string {
	return text.one ? 'one cell' : `${text.count} cells`;
}

function list(parts: readonly string[]): string {
	if (parts.length < 2) return parts.join('');
	return `${parts.slice(0, -1).join(', ')}, and ${parts[parts.length - 1]}`;
}

/** Words of scenes with several figures, and of a colour picture made gray. Numbers arrive formatted. */
export const sceneMessages = {
	/** One figure of several beside each other. */
	figure: (ordinal: string) => `Figure ${ordinal}`,
	input: 'Input',
	/** The grid between two layers of a chain, and the last one. */
	between: (layer: string, next: string) => `Output ${layer} = input ${next}`,
	lastOutput: (layer: string) => `Output ${layer}`,
	leadsTo: '→',
	kernelOf: (layer: string) => `Kernel ${layer}`,
	slidingFlipped: 'flipped, as it slides',
	slidingAsGiven: 'as given, as it slides',
	chain: 'Layers in a chain',
	refused: (layer: string, problem: string) => `Layer ${layer} stays as it was. ${problem}`,
	traceSummary: 'Trace a cell through the layers',
	traceHint:
		'Point at any cell above, or walk the tables with the arrow keys: what it is made of and what it reaches are outlined. Press Enter on an output cell to go there.',
	sized: (title: string, size: string) => `${title}, ${size}`,
	notWritten: 'not written yet',
	/** `fields`: from the grid just before the cell's back to the input. */
	madeOf: (
		grid: string,
		cell: string,
		fields: readonly { readonly grid: string; readonly block: BlockText }[]
	) => {
		const parts = fields.map(
			({ grid: name, block: text }) => `${cells(text)} of ${name} (${block(text)})`
		);
		return `Cell ${cell} of ${grid} is made of ${parts.join(', and through them of ')}.`;
	},
	/** `reached`: from the grid just after the cell's on to the last; null where it reaches nothing. */
	reaches: (
		grid: string,
		cell: string,
		reached: readonly { readonly grid: string; readonly block: BlockText | null }[]
	) => {
		const parts = reached.map(({ grid: name, block: text }) =>
			text === null ? `nothing in ${name}` : `${cells(text)} of ${name} (${block(text)})`
		);
		return `Cell ${cell} of ${grid} reaches ${list(parts)}.`;
	},
	/** Inside a sentence. */
	grids: {
		input: 'the input',
		output: (layer: string) => `output ${layer}`
	},

	channels: { red: 'Red', green: 'Green', blue: 'Blue' } as Readonly<Record<ChannelWord, string>>,
	colorPicture: 'Colour picture',
	gray: 'Gray',
	grayIfRight: 'Gray, read in the right order',
	grayAsRead: (order: string) => `Gray, read as ${order}`,
	weights: 'What each channel counts',
	sum: 'sum',
	readAs: 'Read the three numbers as',
	orders: { rgb: 'RGB', bgr: 'BGR' },
	storedAs: (stored: string) => `The picture is stored as ${stored}.`,
	misread: (stored: string, readAs: string) =>
		`The numbers lie in the order ${stored}, and are taken for ${readAs}: red and blue have changed places.`,
	channelTables: 'The picture as tables of numbers',
	channelTable: (channel: string, size: string) => `${channel}, ${size}`,
	rowAndColumn: 'row and column',
	pixelWalk: 'From colour to gray',
	units: {
		next: { multiply: 'Next step', window: 'Next pixel', row: 'Next row' },
		previous: { multiply: 'Previous step', window: 'Previous pixel', row: 'Previous row' }
	},
	pixelSentence: (text: {
		readonly ordinal: string;
		readonly count: string;
		readonly cell: string;
		readonly red: string;
		readonly green: string;
		readonly blue: string;
	}): Phrase => {
		const value = (number: string) => ({ role: 'input', text: number }) as const;
		return phrase`Pixel ${text.ordinal} of ${text.count}, at ${text.cell}, has three numbers: red ${value(text.red)}, green ${value(text.green)} and blue ${value(text.blue)}.`;
	},
	weighSentence: (text: {
		readonly channel: ChannelWord;
		readonly value: string;
		readonly weight: string;
		readonly product: string;
		readonly sum: string;
	}): Phrase => {
		const value = { role: 'input', text: text.value } as const;
		const weight = { role: 'kernel', text: text.weight } as const;
		const product = { role: 'accumulator', text: text.product } as const;
		const sum = { role: 'accumulator', text: text.sum } as const;
		const why = {
			red: '',
			green: ' Green counts most: the eye is most sensitive to it.',
			blue: ' Blue counts least.'
		}[text.channel];
		return phrase`The ${text.channel} is ${value}; times its weight ${weight} that is ${product}, and the sum is now ${sum}.${why}`;
	},
	graySentence: (text: {
		readonly sum: string;
		readonly value: string;
		readonly cell: string;
		readonly right: string | null;
	}): Phrase => {
		const sum = { role: 'accumulator', text: text.sum } as const;
		const value = { role: 'output', text: text.value } as const;
		const wrong = text.right === null ? '' : ` Read in the right order it would be ${text.right}.`;
		return phrase`The sum ${sum} is rounded to a whole number: ${value} is the gray of pixel ${text.cell}.${wrong}`;
	},
	channelStillTitle: (size: string) =>
		`A colour picture of ${size} pixels, its three channels, and the gray they make`
} as const;
