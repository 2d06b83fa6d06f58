/** Words of the matrices as tables. Numbers and cells arrive formatted. */
export const tableMessages = {
	summary: 'Numbers as tables',
	hint: 'Arrow keys move from cell to cell, Home and End along a row, with Ctrl to the first and last cell; Enter on an output cell goes to its write.',
	paused: 'The tables follow when the player is paused.',
	input: (size: string) => `Input with its padding, ${size}`,
	neighbourhood: (output: string) => `Cells under the window of output ${output}`,
	kernel: (size: string) => `Kernel as given, ${size}`,
	output: (size: string) => `Output, ${size}`,
	taps: (output: string) => `Window of output ${output}, tap by tap`,
	tapRow: (output: string, row: string) =>
		`Window of output ${output}, tap by tap, row ${row} of the kernel as it slides`,
	rowAndColumn: 'row, column',
	padding: 'padding',
	copyOf: (cell: string) => `copy of ${cell}`,
	neverReached: 'never reached',
	notWritten: 'not written yet',
	notMultiplied: 'not multiplied yet',
	large: (count: string) =>
		`Matrices of more than ${count} cells are too long to read as tables: what stands here is the part under the window.`,
	columns: {
		tap: 'Position',
		input: 'Input cell',
		value: 'Value',
		weight: 'Weight',
		product: 'Product',
		sum: 'Running sum'
	}
} as const;
