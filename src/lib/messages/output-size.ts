type Axis = 'rows' | 'cols';

/** What the floor drops along one axis: `cells` rows or columns at the end of the padded input that no window covers. */
export type FloorText = {
	readonly axis: Axis;
	/** cells / stride, in lowest terms. */
	readonly share: { readonly over: number; readonly under: number };
	readonly cells: number;
	/** Where those cells lie. */
	readonly place: 'padding' | 'input' | 'both';
};

const nouns = { rows: ['row', 'rows'], cols: ['column', 'columns'] } as const;

const halves: Readonly<Record<string, string>> = {
	'1/2': 'half a step',
	'1/3': 'a third of a step',
	'2/3': 'two thirds of a step',
	'1/4': 'a quarter of a step',
	'3/4': 'three quarters of a step'
};

/** "The floor drops half a step: the last padded row is never reached." */
function floorSentence({ axis, share, cells, place }: FloorText): string {
	const [one, many] = nouns[axis];
	const fraction = `${share.over}/${share.under}`;
	const part = halves[fraction] ?? `${fraction} of a step`;
	const padded = place === 'padding' ? 'padded ' : '';
	const which = cells === 1 ? `${padded}${one}` : `${cells} ${padded}${many}`;
	const of = { padding: '', input: ' of the input', both: ', padding included,' }[place];
	return `The floor drops ${part}: the last ${which}${of} ${cells === 1 ? 'is' : 'are'} never reached.`;
}

/** For the axes along which the last window ends exactly where the padded input ends. */
function exactSentence(axes: readonly Axis[]): string {
	const [first] = axes;
	const subject =
		axes.length > 1 ? 'Rows and columns' : first === 'rows' ? 'The rows' : 'The columns';
	return `${subject} fit exactly: the floor drops nothing.`;
}

/** The arithmetic of one axis as it is read aloud. Numbers arrive formatted. */
export type SpokenSize = {
	readonly axis: Axis;
	readonly length: string;
	readonly padding: string;
	readonly span: string;
	readonly stride: string;
	readonly quotient: string;
	readonly floor: string;
	readonly size: string;
};

/** Words of the output-size formula. */
export const outputSizeMessages = {
	title: 'Output size',
	axes: { rows: 'rows', cols: 'columns' },
	spokenPadding: (before: string, after: string) =>
		before === after ? `2 times ${before}` : `${before} plus ${after}`,
	spokenSpan: (dilation: string, kernel: string, dilated: boolean) =>
		dilated ? `(${dilation} times (${kernel} minus 1) plus 1)` : kernel,
	spoken: (text: SpokenSize) =>
		`${nouns[text.axis][1]}: the floor of (${text.length} plus ${text.padding} minus ${text.span}) divided by ${text.stride}, plus 1, is the floor of ${text.quotient}, plus 1, is ${text.floor} plus 1, is ${text.size}`,
	floorSentence,
	exactSentence
} as const;
