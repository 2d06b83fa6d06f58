type Kind = 'row-start' | 'column-jump' | 'row-jump' | 'padded';

/** A place on the timeline as its list names it; numbers arrive formatted, the step counted from one. */
export type MarkerText =
	| { readonly kind: 'row-start'; readonly row: string }
	| { readonly kind: 'column-jump' | 'row-jump'; readonly length: string }
	| { readonly kind: 'padded'; readonly which: 'first' | 'last' | 'only' };

function markerName(text: MarkerText): string {
	switch (text.kind) {
		case 'row-start':
			return `start of row ${text.row}`;
		case 'column-jump':
			return `stride jump of ${text.length} columns`;
		case 'row-jump':
			return `stride jump of ${text.length} rows`;
		case 'padded':
			return `${text.which} window that touches the padding`;
	}
}

const kindNames: Readonly<Record<Kind, string>> = {
	'row-start': 'Row starts',
	'column-jump': 'Stride jumps along a row',
	'row-jump': 'Stride jumps to the next row',
	padded: 'First and last padded window'
};

const noMarkers: Readonly<Record<Kind, string>> = {
	'row-start': 'There are no rows.',
	'column-jump':
		'The window never jumps along a row: it moves one column at a time, or has only one column to stand in.',
	'row-jump':
		'The window never jumps to the next row: it moves one row at a time, or has only one row to stand in.',
	padded: 'No window touches any padding.'
};

/** Words of the panels below the player. */
export const detailsMessages = {
	equation: {
		title: 'The equation',
		symbols: 'In symbols',
		indices: 'For this window',
		numbers: 'For this multiply',
		terms: 'The sum',
		convolution: 'The weights w are the kernel K flipped both ways',
		correlation: 'The weights w are the kernel K as given',
		settings: (stride: string, dilation: string, top: string, left: string) =>
			`Here the stride s is ${stride}, the dilation d is ${dilation}, and the padding is ${top} above and ${left} to the left.`,
		perAxis: (rows: string, cols: string) =>
			rows === cols ? rows : `${rows} for rows and ${cols} for columns`,
		divided: (divisor: string) => `divided by ${divisor}`,
		spokenSymbols: (divided: string) =>
			`y at i, j is the sum over u and over v of w at u, v times x at row i times s plus u times d minus top, column j times s plus v times d minus left${divided && `, ${divided}`}`,
		spokenIndices: (output: string, row: string, col: string, divided: string) =>
			`y at ${output} is the sum over u and over v of w at u, v times x at row ${row}, column ${col}${divided && `, ${divided}`}`,
		plus: 'plus',
		times: 'times',
		minus: 'minus',
		padding: 'padding',
		copyOf: (cell: string) => `copy of ${cell}`,
		product: 'product',
		soFar: (sum: string) => `= ${sum} so far`,
		total: (sum: string) => `= ${sum}`
	},
	legend: {
		title: 'Legend',
		output: 'output',
		kernel: 'kernel',
		input: 'input',
		darkest: 'darkest',
		white: 'white',
		allZero: 'every value is 0',
		padding: 'padding',
		unreached: 'never reached',
		window: 'window',
		tap: 'this multiply',
		target: 'output cell',
		anchor: 'anchor'
	},
	markers: {
		title: 'Places on the timeline',
		kind: 'Show',
		kinds: kindNames,
		none: noMarkers,
		count: (count: string, one: boolean) => (one ? `${count} place` : `${count} places`),
		range: (first: string, last: string, count: string) =>
			first === last
				? `step ${first}, of ${count} in all`
				: `steps ${first} to ${last}, of ${count} in all`,
		previous: 'Previous page',
		next: 'Next page',
		here: 'Around this step',
		item: (step: string, text: MarkerText, output: string) =>
			`Step ${step}: ${markerName(text)}, output ${output}`
	}
} as const;
