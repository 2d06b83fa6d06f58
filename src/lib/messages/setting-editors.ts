/** Words of the editors that open from the row of settings. Numbers arrive formatted. */
export const editorMessages = {
	input: {
		examples: 'Small grids',
		own: 'Your own numbers',
		hint: 'Type or paste one row a line: from a spreadsheet, a NumPy print or JSON. Ctrl+Enter applies.',
		apply: 'Apply'
	},
	kernel: {
		groups: {
			follow: 'To follow by hand',
			smooth: 'Blur and sharpen',
			edges: 'Edges in every direction',
			directed: 'Edges in one direction'
		},
		dividedBy: (divisor: string) => `÷ ${divisor}`,
		own: 'Your own weights. Choose a kernel above to start from it.',
		weights: 'Weights, as given',
		cell: (row: string, col: string) => `Weight in row ${row}, column ${col}`,
		keys: 'Arrows move, typing replaces, Enter applies.',
		rows: 'Rows',
		cols: 'Columns',
		divisor: 'Divisor',
		flip: 'Flip it',
		transpose: 'Transpose',
		sum: (sum: string) => `The weights add up to ${sum}`,
		sumDivided: (sum: string, divisor: string, quotient: string) =>
			`The weights add up to ${sum}, divided by ${divisor}: ${quotient}`,
		flatSame: 'flat parts keep their brightness.',
		flatZero: 'flat parts give 0.',
		flatTimes: (factor: string) => `flat parts are multiplied by ${factor}.`,
		joined: (sum: string, effect: string) => `${sum}, so ${effect}`
	},
	padding: {
		amount: 'How much',
		amounts: {
			none: { name: 'None', sentence: 'Windows stay inside the input; the output is smaller.' },
			number: { name: 'A number', sentence: 'As many cells on every side.' },
			same: {
				name: 'Same',
				sentence: 'As much as makes the output as large as the input, at stride 1.'
			},
			full: { name: 'Full', sentence: 'Every window that touches the input at all.' },
			sides: { name: 'Per side', sentence: 'Each side its own number.' }
		},
		cells: 'Cells on every side',
		sides: { top: 'Top', right: 'Right', bottom: 'Bottom', left: 'Left' },
		mode: 'What the cells hold',
		modes: {
			zeros: { name: 'Zeros', sentence: 'A zero everywhere.' },
			replicate: { name: 'Replicate', sentence: 'The edge pixel again and again.' },
			reflect: {
				name: 'Reflect',
				sentence: 'Mirrored about the edge pixel, which isn’t repeated.'
			},
			symmetric: {
				name: 'Symmetric',
				sentence: 'Mirrored behind the edge pixel, which is repeated.'
			},
			circular: { name: 'Circular', sentence: 'Wrapped around: the other end follows.' }
		},
		unused: 'There is no padding now; this takes effect once there is.'
	},
	stride: {
		sentence: 'How far the kernel moves from one window to the next.',
		both: 'Stride',
		rows: 'Stride down, in rows',
		cols: 'Stride across, in columns'
	},
	dilation: {
		sentence:
			'How far apart neighbouring weights lie: 1 leaves no holes, 2 leaves one cell between.',
		both: 'Dilation',
		rows: 'Dilation down, in rows',
		cols: 'Dilation across, in columns'
	},
	apart: 'Rows and columns apart',
	operation: {
		legend: 'What is done with the kernel',
		choices: {
			convolution: {
				name: 'Convolution',
				sentence: 'The kernel is flipped, up-down and left-right, and then slides.'
			},
			'cross-correlation': {
				name: 'Cross-correlation',
				sentence: 'The kernel slides as it is. Neural networks do this and call it convolution.'
			}
		}
	},
	view: {
		rulers: 'Rulers count',
		rulerChoices: {
			input: {
				name: 'Input indices',
				sentence: '0 is the input’s first pixel; padding before it is negative.'
			},
			padded: {
				name: 'Padded indices',
				sentence: '0 is the first cell of the padded input, as in NumPy code.'
			}
		},
		narration: 'A screen reader hears the sentence',
		narrationChoices: {
			window: {
				name: 'Per window',
				sentence: 'When a window arrives and when its number is written.'
			},
			multiply: { name: 'Per multiply', sentence: 'At every single multiply.' }
		}
	},
	less: (label: string) => `${label}: one less`,
	more: (label: string) => `${label}: one more`,
	notWhole: (label: string, least: string, most: string) =>
		`${label}: use a whole number from ${least} to ${most}.`,
	badDivisor: (least: string, most: string) =>
		`The divisor is too close to zero or too far from it: use a number from ${least} to ${most}, or its negative.`
} as const;
